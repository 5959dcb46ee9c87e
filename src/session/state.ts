import type { EngineError, Result } from "../engine/engine.ts";
import type { CellId, Problem, Value } from "../notebook/notebook.ts";

/** Where a cell stands. A plot's, table's or map's results stand under their frames' keys, others' under their id. */
export type CellState =
  | { readonly status: "waiting"; readonly on: readonly CellId[] }
  | { readonly status: "running"; readonly since: number; readonly progress: number | undefined }
  | { readonly status: "done"; readonly results: ReadonlyMap<string, Result>; readonly ms: number }
  /** Its text, or what it reads, has changed since; it runs when asked. */
  | { readonly status: "stale"; readonly on: readonly CellId[] }
  | { readonly status: "failed"; readonly failure: Failure };
/** What is wrong with a cell: its text, its query, or a cell it reads. Waiting for a reader's file is no error. */
export type Failure = Problem | EngineError | { readonly kind: "upstream"; readonly cell: CellId } | NeedsFile;
/** The cell, or one that it reads, reads a table of a file that is not linked. */
export interface NeedsFile {
  readonly kind: "needs-file";
  /** The name of the notebook's need, and its title. */
  readonly need: string;
  readonly title: string;
}

/** What the page shows of a cell: its state, how often it ran here, and its last results while the next are computed. */
export interface CellView {
  readonly state: CellState;
  readonly last: ReadonlyMap<string, Result> | undefined;
  readonly ms: number | undefined;
  readonly runs: number;
  /** Whether the cell descends from invented records: whatever is shown or saved of it says so. */
  readonly generated: boolean;
}

/** Told of every change, as it happens. */
export interface SessionEvents {
  onCell(id: CellId, view: CellView): void;
  /** The values in force: chosen, else the notebook's, else the first option. */
  onValues(values: ReadonlyMap<CellId, Value>): void;
}
