import { candidates, MOST_OFFERED, near, plain } from "./near.ts";
import type { Change, Wrong } from "./report.ts";
import type { Category } from "./schema.ts";

export interface CodeList {
  /** The code that a text stands for: a code, its words in either language or another name, however they are spelled. */
  read(text: string): { readonly value: string; readonly change?: Change["kind"] } | { readonly wrong: Wrong };
}

export function codeList(categories: readonly Category[]): CodeList {
  const allowed = categories.map(({ value }) => value);
  const exact = new Set(allowed);
  const codes = new Map<string, string>();
  const spellings = [
    ({ value }: Category) => [value],
    ({ label, label_zh }: Category) => [label, label_zh],
    ({ names }: Category) => names ?? [],
  ];
  for (const spelling of spellings)
    for (const category of categories)
      for (const key of spelling(category).map(plain))
        if (key !== "" && !codes.has(key)) codes.set(key, category.value);
  const known = candidates(codes.keys());
  let offered = 0;
  return {
    read(text) {
      if (exact.has(text)) return { value: text };
      const value = codes.get(plain(text));
      if (value !== undefined) return { value, change: "code" };
      const words = offered++ < MOST_OFFERED ? near(text, known) : [];
      const close = words.map((word) => codes.get(word) ?? word);
      return { wrong: { kind: "code", allowed, near: [...new Set(close)] } };
    },
  };
}
