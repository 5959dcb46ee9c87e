/** The part of DuckDB-WASM's bindings that both its builds have: the worker's answer by promise, Node's at once. */
export interface Bindings {
  startPendingQuery(connection: number, sql: string, stream: boolean): Answer<Uint8Array | null>;
  pollPendingQuery(connection: number): Answer<Uint8Array | null>;
  cancelPendingQuery(connection: number): Answer<boolean>;
  fetchQueryResults(connection: number): Answer<Uint8Array | null>;
  createPrepared(connection: number, sql: string): Answer<number>;
  runPrepared(connection: number, statement: number, values: unknown[]): Answer<Uint8Array>;
  closePrepared(connection: number, statement: number): Answer<void>;
  getTableNames(connection: number, sql: string): Answer<string[]>;
  registerFileBuffer(path: string, bytes: Uint8Array): Answer<void>;
  dropFile(path: string): Answer<unknown>;
}
type Answer<T> = T | Promise<T>;

/** A running DuckDB: one WebAssembly memory. It can die, and then nothing of it answers any more. */
export interface Instance {
  readonly bindings: Bindings;
  /** Where its files stand, with a slash at the end; its SQL may read and write nothing else. */
  readonly directory: string;
  /** Rejects with an EngineError when the instance is terminated or dies; else never settles. */
  readonly lost: Promise<never>;
  connect(): Promise<number>;
  /** Makes a file of a blob; it is read where it lies, where the build can. */
  registerBlob(path: string, blob: Blob): Promise<void>;
  /** Lets other events in, between two polls. */
  pause(): Promise<void>;
  /** Called with 0 to 1 while a query runs, as far as the build tells. */
  onProgress(listener: (part: number) => void): void;
  /** Ends it now; `lost` rejects with `reason`. */
  terminate(reason: Error): void;
}
