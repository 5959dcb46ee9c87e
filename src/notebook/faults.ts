import type { Span, SpecFault } from "./notebook.ts";

/** What is wrong with a specification, before it is known in which cell. `allowed` as in `Problem`. */
export interface Fault {
  readonly span: Span;
  readonly path: string;
  readonly why: SpecFault;
  readonly allowed: readonly string[];
}

/** Takes what is wrong. Readers go on after it. */
export type Report = (fault: Fault) => void;

/** What may stand in a place, where it is no name: `locales/` has the words. */
export const shape = {
  text: "<text>",
  name: "<name>",
  number: "<number>",
  yesNo: "<yes-no>",
  day: "<day>",
  list: "<list>",
  keys: "<keys>",
  pair: "<pair>",
  steps: "<steps>",
  sql: "<sql>",
  value: "<value>",
} as const;

/** The names most like `name`, the likeliest first, at most five; all of them where none is like it. */
export function near(name: string, names: Iterable<string>): string[] {
  const all = [...names];
  const lower = name.slice(0, 40).toLowerCase();
  const far = Math.ceil(lower.length / 3);
  const found = all
    .map((candidate) => ({ candidate, steps: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= far || (lower.length > 2 && candidate.toLowerCase().startsWith(lower)))
    .sort((a, b) => a.steps - b.steps)
    .map(({ candidate }) => candidate);
  return found.length > 0 ? found.slice(0, 5) : all;
}

/** How many letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
