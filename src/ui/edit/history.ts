import type { Past } from "../kept/steps.ts";

/** The texts that an author went through, back and forth. */
export interface History {
  /** The text that stands. */
  readonly text: string;
  /** All of them, for the next time. */
  readonly past: Past;
  /** Adds a text after the one that stands; the same text adds nothing. With the last one's `merge` it replaces it. */
  push(text: string, options?: { readonly merge?: string }): void;
  /** The text before; undefined where there is none. */
  undo(): string | undefined;
  /** The text that was undone last; undefined where there is none. */
  redo(): string | undefined;
}

/**
 * A history that stands at `text` and forgets its oldest texts beyond `bytes` in all (two a character). Before `text` is
 * what an earlier history went through.
 */
export function makeHistory(text: string, bytes = 32 * 1024 * 1024, past: Past = { texts: [text], at: 0 }): History {
  let texts = [...past.texts];
  let at = past.at;
  let merging: string | undefined;

  const step = (by: 1 | -1) => {
    const next = texts[at + by];
    if (next === undefined) return undefined;
    at += by;
    merging = undefined;
    return next;
  };
  const push: History["push"] = (next, { merge } = {}) => {
    if (next === texts[at]) return;
    const kept = texts.slice(0, merge !== undefined && merge === merging ? at : at + 1);
    texts = [...kept, next];
    merging = merge;
    let size = texts.reduce((sum, each) => sum + 2 * each.length, 0);
    while (size > bytes && texts.length > 1) size -= 2 * (texts.shift()?.length ?? 0);
    at = texts.length - 1;
  };
  push(text);

  return {
    get text() {
      return texts[at] ?? "";
    },
    get past() {
      return { texts, at };
    },
    push,
    undo: () => step(-1),
    redo: () => step(1),
  };
}
