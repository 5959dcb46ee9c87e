import type { Result } from "../engine/engine.ts";
import { generatedCells } from "../notebook/generated.ts";
import { cycles } from "../notebook/graph.ts";
import type { Cell, CellId, Notebook } from "../notebook/notebook.ts";
import { parameters } from "../notebook/sql.ts";
import { type FileTables, missingFile } from "./files.ts";
import { cellsOf, isTable, type Job, jobsOf, spanOf, tablesOf } from "./jobs.ts";
import type { CellState, Failure } from "./state.ts";

/** A cell in its session: what it asks, what it reads, what came of it. */
export interface Node {
  readonly cell: Cell;
  readonly jobs: readonly Job[];
  readonly reads: readonly CellId[];
  /** The tables of readers' files that it reads, lower case, and which file each is of. */
  readonly files: readonly (readonly [table: string, version: number])[];
  /** Whether its result is a table in the engine. */
  readonly keeps: boolean;
  /** Whether it has run here, so that the engine holds its table. */
  inEngine: boolean;
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
  /** Counts the results that were computed here. */
  version: number;
}

/**
 * The cells of a notebook with what each reads, keeping what `before` knows of cells with the same id and kind.
 * Prose is not among them; of cells with the same id, the first is. `readsOf` gives the tables a statement reads;
 * `files` are those that readers' files gave.
 */
export async function plan(
  notebook: Notebook,
  before: ReadonlyMap<CellId, Node>,
  readsOf: (sql: string) => Promise<readonly string[]>,
  files: FileTables,
): Promise<ReadonlyMap<CellId, Node>> {
  const cells = cellsOf(notebook);
  const tableNamed = tablesOf(cells);
  const isInput = (name: string) => cells.get(name)?.kind === "input";

  const jobs = new Map([...cells].map(([id, cell]) => [id, jobsOf(cell, tableNamed)]));
  const reads = new Map<CellId, readonly CellId[]>();
  /** Tables read that are no cells'. */
  const others = new Map<CellId, readonly string[]>();
  const asked = [...jobs.values()].flat().flatMap((job) => (job.kind === "query" ? [job.sql] : []));
  const named = new Map(await Promise.all(asked.map(async (sql) => [sql, await readsOf(sql)] as const)));
  for (const [id, list] of jobs) {
    const found = new Set<CellId>();
    const other = new Set<string>();
    for (const job of list) {
      if (job.kind === "alias") found.add(job.cell);
      if (job.kind !== "query") continue;
      for (const { name } of parameters(job.sql)) if (isInput(name)) found.add(name);
      for (const name of named.get(job.sql) ?? []) {
        const cell = tableNamed(name);
        if (cell === undefined) other.add(name.toLowerCase());
        else found.add(cell);
      }
    }
    reads.set(id, [...found]);
    others.set(id, [...other]);
  }
  const loops = cycles(reads);
  const inventedFiles = [...files].filter(([, { generated }]) => generated).map(([name]) => name);
  const generated = generatedCells(
    new Map([...jobs].map(([id, list]) => [id, askedBy(list)])),
    reads,
    new Set(inventedFiles),
  );

  const nodes = new Map<CellId, Node>();
  for (const [id, cell] of cells) {
    const old = before.get(id);
    const kept = old?.cell.kind === cell.kind ? old : undefined;
    const loop = loops.find((loop) => loop.includes(id));
    const other = others.get(id) ?? [];
    const needed = missingFile(other, notebook.front.files, files);
    nodes.set(id, {
      cell,
      jobs: jobs.get(id) ?? [],
      reads: reads.get(id) ?? [],
      files: other.flatMap((name) => {
        const file = files.get(name);
        return file ? [[name, file.version] as const] : [];
      }),
      keeps: isTable(cell),
      inEngine: kept?.inEngine ?? false,
      fault: loop
        ? { kind: "cycle", cells: loop, span: cell.span, cell: id }
        : (brokenCell(cell, notebook) ?? unknownName(cell, jobs.get(id) ?? [], isInput) ?? needed),
      generated: generated.has(id),
      state: kept?.state ?? { status: "waiting", on: [] },
      results: needed ? undefined : kept?.results,
      ms: kept?.ms,
      signature: needed ? undefined : kept?.signature,
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
