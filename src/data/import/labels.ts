import { candidates, near, plain } from "../near.ts";
import type { Label } from "./iafq-codes.ts";

/** What a label was read as; `mapped` names the label that it stands for, where its own spelling is another. */
export interface ReadLabel {
  readonly code: string;
  readonly mapped: string | undefined;
}
/** A list of labels, found by any of their spellings: case, punctuation and marks on letters do not matter. */
export interface Labels {
  find(text: string): ReadLabel | undefined;
  /** The labels that may have been meant, closest first. */
  near(text: string): readonly string[];
}

export function labelsOf(list: readonly Label[]): Labels {
  const codes = new Map<string, ReadLabel>();
  const shown = (label: Label) => label.right ?? label.en ?? label.raw;
  for (const label of list)
    for (const spelling of [label.raw, label.right, label.en]) {
      if (spelling === undefined) continue;
      const key = plain(spelling);
      const mapped = key === plain(shown(label)) ? undefined : shown(label);
      if (!codes.has(key)) codes.set(key, { code: label.code, mapped });
    }
  const all = candidates(list.map(shown));
  return { find: (text) => codes.get(plain(text)), near: (text) => near(text, all) };
}
