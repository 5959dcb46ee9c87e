import type { Result } from "../engine/engine.ts";
import type { CellId, Notebook } from "../notebook/notebook.ts";
import { cellsOf, jobsOf, tablesOf } from "./jobs.ts";
import type { Node } from "./plan.ts";

/** What came of a text elsewhere, with the notebook's own values and no reader's file. */
export interface Computed {
  readonly text: string;
  readonly cells: ReadonlyMap<CellId, ComputedCell>;
}
export interface ComputedCell {
  /** The tables that each of its queries reads, in order. */
  readonly reads: readonly (readonly string[])[];
  /** How long it ran; undefined: it has no result, for it failed or waits for a file. */
  readonly ms: number | undefined;
  /** By frame or cell. Of a cell that makes a table they may be left out. */
  readonly results: ReadonlyMap<string, Result>;
}

/** What the statements of a notebook read, as far as it is known: statement → tables. */
export function knownReads(notebook: Notebook, computed: Computed): Map<string, readonly string[]> {
  const cells = cellsOf(notebook);
  const tableNamed = tablesOf(cells);
  const known = new Map<string, readonly string[]>();
  for (const [id, cell] of cells)
    for (const [i, sql] of queriesOf(jobsOf(cell, tableNamed)).entries()) {
      const reads = computed.cells.get(id)?.reads[i];
      if (reads) known.set(sql, reads);
    }
  return known;
}

/** The statements among jobs, in order: `reads` of a computed cell stands for each. */
export const queriesOf = (jobs: Node["jobs"]) => jobs.flatMap((job) => (job.kind === "query" ? [job.sql] : []));

/** A cell's results where they are known, those of another cell that it shows among them; else undefined. */
export function knownResults({ cell, jobs, keeps }: Node, computed: Computed): Node["results"] {
  const known = computed.cells.get(cell.id);
  if (known?.ms === undefined) return undefined;
  const results = new Map(known.results);
  for (const job of jobs) {
    const shown = job.kind === "alias" ? computed.cells.get(job.cell)?.results.get(job.cell) : undefined;
    if (shown) results.set(job.key, shown);
  }
  return keeps || jobs.every(({ key }) => results.has(key)) ? results : undefined;
}
