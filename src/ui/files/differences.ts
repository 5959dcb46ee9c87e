import type { FileNeed } from "../../notebook/file-needs.ts";

/** How a file differs from the one that the notebook knows. */
export interface Differences {
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Undefined where the notebook does not say. */
  readonly rowsBefore: number | undefined;
  readonly rows: number;
}

/** Whether a notebook says enough of a file to tell another from it. */
export const isKnown = (need: FileNeed) => need.sha256 !== undefined || need.columns !== undefined;

/** Letter case aside, as in SQL. */
export function differences(need: FileNeed, columns: readonly string[], rows: number): Differences {
  const known = need.columns ?? columns;
  const without = (names: readonly string[], others: readonly string[]) => {
    const taken = new Set(others.map((name) => name.toLowerCase()));
    return names.filter((name) => !taken.has(name.toLowerCase()));
  };
  return { missing: without(known, columns), added: without(columns, known), rowsBefore: need.rows, rows };
}
