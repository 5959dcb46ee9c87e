import type { Engine, Result } from "../engine/engine.ts";
import { EngineError, MAX_ROWS } from "../engine/engine.ts";
import type { CellId, Notebook, Value } from "../notebook/notebook.ts";
import { quoteName } from "../notebook/sql.ts";
import type { LinkedFile } from "../session/files.ts";
import { makeSession } from "../session/session.ts";
import type { CellView, Failure } from "../session/state.ts";

/** A table that came of a cell. `frame` tells the tables of one figure apart. */
export interface Output {
  readonly id: CellId;
  readonly kind: string;
  readonly frame: string | undefined;
  readonly result: Result;
  /** It descends from generated data. */
  readonly generated: boolean;
}

/** What came of a notebook: its tables and failures in the order of its cells, and the values in force. */
export interface Outcome {
  readonly outputs: readonly Output[];
  readonly failures: ReadonlyMap<CellId, Failure>;
  readonly views: ReadonlyMap<CellId, CellView>;
  readonly values: ReadonlyMap<CellId, Value>;
}

/**
 * Runs every cell of a notebook once, with the values chosen for its inputs and the files that are given. The engine is
 * the caller's to close. Rejects with EngineError where a file cannot be read.
 */
export async function run(
  notebook: Notebook,
  chosen: ReadonlyMap<CellId, Value>,
  engine: Engine,
  files: readonly LinkedFile[] = [],
): Promise<Outcome> {
  const cells = new Map(notebook.cells.filter((cell) => cell.kind !== "prose").map((cell) => [cell.id, cell]));
  const views = new Map<CellId, CellView>();
  let values: ReadonlyMap<CellId, Value> = new Map();
  if (cells.size > 0)
    await new Promise<void>((settled, fail) => {
      const session = makeSession(async () => engine, {
        onCell(id, view) {
          views.set(id, view);
          if ([...cells.keys()].every((id) => isSettled(views.get(id)))) settled();
        },
        onValues(now) {
          values = now;
        },
      });
      const link = async () => {
        for (const file of files) await session.link(file, new AbortController().signal);
        session.update(notebook, chosen);
      };
      link().catch(fail);
    });
  const outputs: Output[] = [];
  const failures = new Map<CellId, Failure>();
  for (const { id, kind } of cells.values()) {
    const view = views.get(id);
    const state = view?.state;
    if (state?.status === "failed") failures.set(id, state.failure);
    if (state?.status !== "done") continue;
    for (const [key, result] of state.results) {
      const frame = kind === "sql" || kind === "data" || kind === "input" ? undefined : key;
      outputs.push({ id, kind, frame, result, generated: view?.generated ?? false });
    }
  }
  return { outputs, failures, views, values };
}

const isSettled = (view: CellView | undefined) => view?.state.status === "done" || view?.state.status === "failed";

/** All rows of a table that the engine keeps, in pieces of at most `MAX_ROWS`. */
export async function* pages({ id, kind, result }: Output, engine: Engine): AsyncGenerator<Result["table"]> {
  yield result.table;
  if (kind !== "sql" && kind !== "data") return;
  const name = quoteName(id);
  for (let from = result.table.numRows; from < result.rows; from += MAX_ROWS) {
    const sql = `FROM ${name} LIMIT ${MAX_ROWS} OFFSET ${from}`;
    const page = await engine.query({ sql, values: new Map() }, { signal: new AbortController().signal });
    if (page.table.numRows === 0)
      throw new EngineError("crashed", `${id}: ${result.rows} rows were counted, ${from} found`);
    yield page.table;
  }
}
