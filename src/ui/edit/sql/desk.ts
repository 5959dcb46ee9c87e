import type { AskValues } from "../../../editor/names.ts";
import type { EngineError, Result } from "../../../engine/engine.ts";

/** What the cells ask of the page while they are edited. */
export interface SqlDesk {
  readonly askValues: AskValues;
  /** What is wrong with some SQL, which is not run; undefined where nothing is, or nothing may be asked. */
  check(sql: string, signal: AbortSignal): Promise<EngineError | undefined>;
  /** Runs some SQL by itself and keeps nothing. Rejects with EngineError; undefined where nothing may run. */
  run: ((sql: string, signal: AbortSignal) => Promise<Result>) | undefined;
  /** Names that no cell may have, lower case. */
  readonly taken: ReadonlySet<string>;
}

/** Asks nobody. */
export const noDesk: SqlDesk = {
  askValues: async () => [],
  check: async () => undefined,
  run: undefined,
  taken: new Set(),
};
