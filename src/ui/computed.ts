import { sha256 } from "../notebook/hash.ts";
import type { Computed } from "../session/restore.ts";
import { readStored, type StoredNotebook } from "../view/stored.ts";

/** What came of a notebook, and on which day: `2026-03-04`. */
export interface ComputedThen extends Computed {
  readonly day: string;
}

/** Reads what is stored of a text; undefined where it is of another text. Rejects where it cannot be read. */
export async function readComputed(stored: StoredNotebook, text: string): Promise<ComputedThen | undefined> {
  if ((await sha256(text)) !== stored.sha256) return undefined;
  const cells = Object.entries(stored.cells).map(
    ([id, { reads, ms, results = {} }]) => [id, { reads, ms, results: readStored(results) }] as const,
  );
  return { text, day: stored.day, cells: new Map(cells) };
}
