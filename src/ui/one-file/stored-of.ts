import type { Engine } from "../../engine/engine.ts";
import { functionsCalled } from "../../notebook/generated.ts";
import { sha256 } from "../../notebook/hash.ts";
import { tokens } from "../../notebook/lexer.ts";
import type { CellId, Notebook } from "../../notebook/notebook.ts";
import { valueCells } from "../../notebook/refs.ts";
import { cellsOf, jobsOf, tablesOf } from "../../session/jobs.ts";
import { queriesOf } from "../../session/restore.ts";
import type { CellView } from "../../session/state.ts";
import { type StoredCell, type StoredNotebook, writeStored } from "../../view/stored.ts";

/** A result with more rows is not stored; its cell runs when the notebook is opened. */
const MOST_ROWS = 5000;

/** Functions that give another value each time, or at another time. */
const passing = /^(now|today|get_current_\w+|current_\w+|transaction_timestamp|random|setseed|(gen_random_)?uuid\w*)$/;
/** The same without brackets; samples; and statements that leave something in the engine. */
const leaving =
  /^(current_date|current_time|current_timestamp|localtime|localtimestamp|tablesample|sample|create|set|pragma)$/i;

/** Whether a notebook gives the same whenever it runs, and its cells leave nothing in the engine but their tables. */
export function isLasting(notebook: Notebook): boolean {
  const cells = cellsOf(notebook);
  const named = tablesOf(cells);
  return [...cells.values()]
    .flatMap((cell) => queriesOf(jobsOf(cell, named)))
    .every(
      (sql) =>
        !functionsCalled(sql).some((name) => passing.test(name)) &&
        !tokens(sql).some(({ kind, text }) => kind === "word" && leaving.test(text)),
    );
}

/**
 * What came of a notebook, on a day: the results of all cells that are shown; of others what they read, and how long they
 * ran.
 */
export async function storedOf(
  notebook: Notebook,
  { views }: { readonly views: ReadonlyMap<CellId, CellView> },
  { reads: readsOf }: Pick<Engine, "reads">,
  day = new Date().toISOString().slice(0, 10),
): Promise<StoredNotebook> {
  const cells = cellsOf(notebook);
  const named = tablesOf(cells);
  const shown = shownCells(notebook);
  const storedCells: Record<CellId, StoredCell> = {};
  for (const [id, cell] of cells) {
    const jobs = jobsOf(cell, named);
    const reads = await Promise.all(queriesOf(jobs).map((sql) => readsOf(sql)));
    const state = views.get(id)?.state;
    const own = jobs.filter(({ kind }) => kind !== "alias").map(({ key }) => key);
    const results = state?.status === "done" && shown.has(id) ? [...state.results] : [];
    const kept = results.filter(([key]) => own.includes(key));
    const isWhole = kept.every(([, { rows }]) => rows <= MOST_ROWS);
    storedCells[id] = {
      reads,
      ...(state?.status === "done" && isWhole ? { ms: Math.round(state.ms) } : {}),
      ...(isWhole && kept.length > 0
        ? { results: Object.fromEntries(kept.map(([key, result]) => [key, writeStored(result)])) }
        : {}),
    };
  }
  return {
    sha256: await sha256(notebook.text),
    day,
    cells: storedCells,
  };
}

/** Figures and inputs, the cells that they draw as they are, and those whose values stand in words. */
function shownCells(notebook: Notebook): ReadonlySet<CellId> {
  const cells = cellsOf(notebook);
  const named = tablesOf(cells);
  const shown = new Set<CellId>(notebook.cells.flatMap((cell) => valueCells(cell, notebook.text)));
  for (const [id, cell] of cells) {
    if (cell.kind !== "sql" && cell.kind !== "data") shown.add(id);
    for (const job of jobsOf(cell, named)) if (job.kind === "alias") shown.add(job.cell);
  }
  return shown;
}
