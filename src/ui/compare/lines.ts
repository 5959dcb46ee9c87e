import { diffArrays } from "diff";
import { likeness, wordsOf } from "../../notebook/likeness.ts";

/** A piece of a line, and whether the other line has it not. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** A line that both texts have; one that is other in both, or missing in one; or lines left out that both have. */
export type LineRow =
  | { readonly kind: "same"; readonly text: string }
  | {
      readonly kind: "other";
      readonly before: readonly Part[] | undefined;
      readonly after: readonly Part[] | undefined;
    }
  | { readonly kind: "skipped"; readonly lines: number };

/** Lines that both have and that are shown around those that differ. */
const AROUND = 3;
/** From how much of their words in common on the words in two lines are compared. */
const LIKE = 0.3;
/** Additions and removals up to which the shortest list of them is looked for; texts that differ more are shown whole. */
const EDITS = 2000;

/** What became of a text, line by line and, in lines that are alike, word by word. */
export function lineRows(before: string, after: string): readonly LineRow[] {
  const rows: LineRow[] = [];
  const [old, now] = [before, after].map((text) => (text === "" ? [] : text.split("\n"))) as [string[], string[]];
  const runs = diffArrays(old, now, { maxEditLength: EDITS }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  let gone: readonly string[] = [];
  const flush = (come: readonly string[]) => {
    for (let i = 0; i < Math.max(gone.length, come.length); i += 1) rows.push(other(gone[i], come[i]));
    gone = [];
  };
  for (const { value, removed, added } of runs) {
    if (removed) gone = value;
    else if (added) flush(value);
    else {
      flush([]);
      rows.push(...value.map((text) => ({ kind: "same", text }) as const));
    }
  }
  flush([]);
  return withoutFar(rows);
}

function other(before: string | undefined, after: string | undefined): LineRow {
  const whole = (text: string | undefined) => (text === undefined ? undefined : [{ text, marked: false }]);
  const alike = before !== undefined && after !== undefined && likeness(wordsOf(before), wordsOf(after)) >= LIKE;
  const runs = alike && diffArrays(words(before), words(after), { maxEditLength: EDITS });
  if (!runs) return { kind: "other", before: whole(before), after: whole(after) };
  const side = (hidden: "added" | "removed", marked: "added" | "removed") =>
    runs.filter((run) => !run[hidden]).map((run) => ({ text: run.value.join(""), marked: run[marked] }));
  return { kind: "other", before: side("added", "removed"), after: side("removed", "added") };
}

/** Words, spaces between them, and every other character by itself, as Chinese ones. */
function words(line: string): string[] {
  return line.match(/\p{Script=Han}|[\p{L}\p{N}_]+|\s+|./gsu) ?? [];
}

/** Leaves out the lines far from those that differ, where that saves more than the line that says so. */
function withoutFar(rows: readonly LineRow[]): readonly LineRow[] {
  const near = rows.map((_, i) =>
    rows.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ kind }) => kind === "other"),
  );
  const result: LineRow[] = [];
  for (let i = 0; i < rows.length; ) {
    const end = near.findIndex((isNear, j) => j > i && isNear !== near[i]);
    const run = rows.slice(i, end < 0 ? rows.length : end);
    if (near[i] || run.length < 3) result.push(...run);
    else result.push({ kind: "skipped", lines: run.length });
    i += run.length;
  }
  return result;
}
