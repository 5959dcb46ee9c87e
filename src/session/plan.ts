import type { Result } from "../engine/engine.ts";
import { generatedCells } from "../notebook/generated.ts";
import { cycles } from "../notebook/graph.ts";
import type { Cell, CellId, Notebook } from "../notebook/notebook.ts";
import { parameters } from "../notebook/sql.ts";
import { type Job, jobsOf, spanOf } from "./jobs.ts";
import type { CellState, Failure } from "./state.ts";

/** A cell in its session: what it asks, what it reads, what came of it. */
export interface Node {
  readonly cell: Cell;
  readonly jobs: readonly Job[];
  readonly reads: readonly CellId[];
  /** Whether its result is a table in the engine. */
  readonly keeps: boolean;
  /** Why it cannot run as it stands. */
  readonly fault: Failure | undefined;
  /** Whether it descends from invented records. */
  readonly generated: boolean;
  state: CellState;
  /** The last good results, also while newer ones are computed. */
  results: ReadonlyMap<string, Result> | undefined;
  ms: number | undefined;
  /** What decided the last results or failure; undefined: it must run. */
  signature: string | undefined;
  failure: Failure | undefined;
  /** Counts results. */
  version: number;
}

/**
 * The cells of a notebook with what each reads, keeping what `before` knows of cells with the same id and kind.
 * Prose is not among them; of cells with the same id, the first is. `readsOf` gives the tables a statement reads.
 */
export async function plan(
  notebook: Notebook,
  before: ReadonlyMap<CellId, Node>,
  readsOf: (sql: string) => Promise<readonly string[]>,
): Promise<ReadonlyMap<CellId, Node>> {
  const cells = new Map<CellId, Cell>();
  for (const cell of notebook.cells) if (cell.kind !== "prose" && !cells.has(cell.id)) cells.set(cell.id, cell);
  const tables = new Map([...cells.values()].filter(isTable).map((cell) => [cell.id.toLowerCase(), cell.id]));
  const tableNamed = (name: string) => tables.get(name.toLowerCase());
  const isInput = (name: string) => cells.get(name)?.kind === "input";

  const jobs = new Map([...cells].map(([id, cell]) => [id, jobsOf(cell, tableNamed)]));
  const reads = new Map<CellId, readonly CellId[]>();
  for (const [id, list] of jobs) {
    const found = new Set<CellId>();
    for (const job of list) {
      if (job.kind === "alias") found.add(job.cell);
      if (job.kind !== "query") continue;
      for (const { name } of parameters(job.sql)) if (isInput(name)) found.add(name);
      for (const name of await readsOf(job.sql)) found.add(tableNamed(name) ?? "");
    }
    found.delete("");
    reads.set(id, [...found]);
  }
  const loops = cycles(reads);
  const generated = generatedCells(new Map([...jobs].map(([id, list]) => [id, askedBy(list)])), reads);

  const nodes = new Map<CellId, Node>();
  for (const [id, cell] of cells) {
    const old = before.get(id);
    const kept = old?.cell.kind === cell.kind ? old : undefined;
    const loop = loops.find((loop) => loop.includes(id));
    nodes.set(id, {
      cell,
      jobs: jobs.get(id) ?? [],
      reads: reads.get(id) ?? [],
      keeps: isTable(cell),
      fault: loop
        ? { kind: "cycle", cells: loop, span: cell.span, cell: id }
        : (brokenCell(cell, notebook) ?? unknownName(cell, jobs.get(id) ?? [], isInput)),
      generated: generated.has(id),
      state: kept?.state ?? { status: "waiting", on: [] },
      results: kept?.results,
      ms: kept?.ms,
      signature: kept?.signature,
      failure: kept?.failure,
      version: kept?.version ?? 0,
    });
  }
  return nodes;
}

const askedBy = (jobs: readonly Job[]) => ({
  sql: jobs.flatMap((job) => (job.kind === "query" ? [job.sql] : [])),
  csv: jobs.flatMap((job) => (job.kind === "load" ? [job.csv] : [])),
});

const isTable = (cell: Cell) => cell.kind === "sql" || cell.kind === "data";

function brokenCell(cell: Cell, notebook: Notebook): Failure | undefined {
  return cell.kind === "broken" ? notebook.problems.find((problem) => problem.cell === cell.id) : undefined;
}

/** The first `$name` that no input sets. */
function unknownName(cell: Cell, jobs: readonly Job[], isInput: (name: string) => boolean): Failure | undefined {
  for (const job of jobs) {
    const unknown = job.kind === "query" ? parameters(job.sql).find(({ name }) => !isInput(name)) : undefined;
    if (unknown)
      return { kind: "unknown-name", name: `$${unknown.name}`, span: spanOf(cell, unknown.span), cell: cell.id };
  }
  return undefined;
}
