import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { tableToIPC } from "apache-arrow";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import type { Engine, Result } from "../engine/engine.ts";
import { functionsCalled } from "../notebook/generated.ts";
import { tokens } from "../notebook/lexer.ts";
import type { CellId, Notebook } from "../notebook/notebook.ts";
import { parse } from "../notebook/parse.ts";
import { templateCells, valueCells } from "../notebook/refs.ts";
import { cellsOf, jobsOf, tablesOf } from "../session/jobs.ts";
import { queriesOf } from "../session/restore.ts";
import type { StoredCard, StoredCards, StoredCell, StoredNotebook, StoredResult } from "../view/stored.ts";
import { type Outcome, run } from "./run.ts";
import { here, publishedSource } from "./source.ts";

/** A result with more rows is not stored; its cell runs when the notebook is opened. */
const MOST_ROWS = 5000;

/** What came of the published notebooks: what the home page shows of each, and the results of each, by edition. */
export interface ComputedNotebooks {
  readonly cards: StoredCards;
  readonly notebooks: Readonly<Record<string, StoredNotebook>>;
}

/** Runs every published notebook once. Rejects where a cell of a card fails. */
export async function computed(): Promise<ComputedNotebooks> {
  const engine = await makeNodeDuckDB(publishedSource());
  try {
    const cards: Record<string, StoredCard> = {};
    const notebooks: Record<string, StoredNotebook> = {};
    for (const file of readdirSync(here("notebooks")).filter((file) => file.endsWith(".md"))) {
      const edition = file.replace(/\.md$/, "");
      const notebook = parse(readFileSync(here(`notebooks/${file}`), "utf8"));
      const outcome = await run(notebook, new Map(), engine);
      cards[edition] = cardOf(notebook, outcome);
      if (isLasting(notebook)) notebooks[edition] = await notebookOf(notebook, outcome, engine);
    }
    return { cards, notebooks };
  } finally {
    await engine.close();
  }
}

/** What the home page shows of a notebook. Throws where a cell of it failed. */
function cardOf(notebook: Notebook, { outputs, failures }: Outcome): StoredCard {
  const { card } = notebook.front;
  const plot = notebook.cells.find(({ id }) => id === card?.plot);
  const shown = new Set([
    ...(card ? templateCells([card.measure, card.key ?? [], card.note ?? [], card.coverage]) : []),
    ...(plot ? [plot.id, ...valueCells(plot, notebook.text)] : []),
  ]);
  for (const id of shown) {
    const failure = failures.get(id);
    if (failure && failure.kind !== "needs-file")
      throw new Error(`${notebook.front.title}: ${id}: ${failure.kind}`, { cause: failure });
  }
  const kept = outputs.filter(({ id }) => shown.has(id));
  return {
    results: Object.fromEntries(kept.map(({ id, frame, result }) => [frame ?? id, stored(result)])),
    generated: kept.some(({ generated }) => generated),
  };
}

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

/** The results of all cells that are shown; of others what they read, and how long they ran. */
export async function notebookOf(notebook: Notebook, outcome: Outcome, engine: Engine): Promise<StoredNotebook> {
  const cells = cellsOf(notebook);
  const named = tablesOf(cells);
  const shown = shownCells(notebook);
  const storedCells: Record<CellId, StoredCell> = {};
  for (const [id, cell] of cells) {
    const jobs = jobsOf(cell, named);
    const reads = await Promise.all(queriesOf(jobs).map((sql) => engine.reads(sql)));
    const state = outcome.views.get(id)?.state;
    const own = jobs.filter(({ kind }) => kind !== "alias").map(({ key }) => key);
    const results = state?.status === "done" && shown.has(id) ? [...state.results] : [];
    const kept = results.filter(([key]) => own.includes(key));
    const isWhole = kept.every(([, { rows }]) => rows <= MOST_ROWS);
    storedCells[id] = {
      reads,
      ...(state?.status === "done" && isWhole ? { ms: Math.round(state.ms) } : {}),
      ...(isWhole && kept.length > 0
        ? { results: Object.fromEntries(kept.map(([key, result]) => [key, stored(result)])) }
        : {}),
    };
  }
  return {
    sha256: createHash("sha256").update(notebook.text).digest("hex"),
    day: new Date().toISOString().slice(0, 10),
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

function stored({ columns, table }: Result): StoredResult {
  return { columns, ipc: Buffer.from(tableToIPC(table, "stream")).toString("hex") };
}
