import type { Engine, EngineError, Result } from "../engine/engine.ts";
import type { CellId, Notebook, Problem, Value } from "../notebook/notebook.ts";

/** Where a cell stands. `results` by frame key; a SQL, data or input cell's own result stands under its id. */
export type CellState =
  | { readonly status: "waiting"; readonly on: readonly CellId[] }
  | { readonly status: "running"; readonly since: number; readonly progress: number | undefined }
  | { readonly status: "done"; readonly results: ReadonlyMap<string, Result>; readonly ms: number }
  | { readonly status: "stale" }
  | { readonly status: "failed"; readonly failure: Failure };
/** What is wrong with a cell: its text, its query, or a cell it reads. */
export type Failure = Problem | EngineError | { readonly kind: "upstream"; readonly cell: CellId };

/** What the page shows of a cell: its state, and its last results while the next are computed. */
export interface CellView {
  readonly state: CellState;
  readonly last: ReadonlyMap<string, Result> | undefined;
}

export interface Session {
  /** Takes a text and the values that the reader chose; runs exactly what lies below the change. */
  update(notebook: Notebook, chosen: ReadonlyMap<CellId, Value>): void;
  /** Runs these cells again and what lies below them; all, where none is named. */
  run(cells?: Iterable<CellId>): void;
  /** Stops what runs; its cells are stale. */
  stop(): void;
  /** The values in force: chosen, else the notebook's, else the first option. */
  readonly values: ReadonlyMap<CellId, Value>;
  close(): Promise<void>;
}

export interface SessionEvents {
  onCell(id: CellId, view: CellView): void;
  onValues(values: ReadonlyMap<CellId, Value>): void;
}

export declare function makeSession(engine: () => Promise<Engine>, events: SessionEvents): Session;
