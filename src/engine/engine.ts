import type { Table } from "apache-arrow";
import type { CellId, Query, Span } from "../notebook/notebook.ts";

/** Where SQL runs. DuckDB is one engine; nothing that imports this file may assume so. */
export interface Engine {
  /** The tables a statement reads, in no order; its own CTEs are not among them. Never rejects: it does its best. */
  reads(sql: string): Promise<readonly string[]>;
  /**
   * Whether the engine understands a query: its names and types, as far as they are known without running it. Gives
   * what is wrong, or undefined: nothing is, or the query does more than read and is not looked at. Never rejects.
   */
  check(query: Query, signal: AbortSignal): Promise<EngineError | undefined>;
  /**
   * Runs a query. With `keep` the result is also kept as a table of that name, which later queries read.
   * Rejects with EngineError only; `stopped` where the signal was aborted.
   */
  query(query: Query, options: QueryOptions): Promise<Result>;
  /** Makes a table of a CSV text with a header, its types guessed. Rejects with EngineError. */
  load(name: CellId, csv: string, signal: AbortSignal): Promise<Result>;
  /** Makes a table of a reader's file, read in place where the engine can. Rejects with EngineError. */
  attach(name: CellId, file: TableFile, signal: AbortSignal): Promise<Result>;
  /** Forgets a kept table; a name that is not there is no error. */
  drop(name: CellId): Promise<void>;
  close(): Promise<void>;
}

export interface QueryOptions {
  readonly signal: AbortSignal;
  readonly keep?: CellId;
  /** 0 to 1, where the engine can tell. */
  readonly onProgress?: (part: number) => void;
}

/** A reader's file. */
export interface TableFile {
  readonly format: "csv" | "tsv" | "json" | "ndjson" | "parquet";
  readonly blob: Blob;
  /** Of a CSV or TSV with a header: its columns are read with these types, and nothing is guessed. */
  readonly columns?: readonly Column[];
}

/** The engine's own name for the type: `BIGINT`, `DECIMAL(18,3)`, `VARCHAR[]`. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** An answer. `table` holds the first rows, at most `MAX_ROWS`; `rows` counts all. Read values by values.ts only. */
export interface Result {
  readonly columns: readonly Column[];
  readonly table: Table;
  readonly rows: number;
  readonly ms: number;
}

/** How many rows come to the page; the rest stays in the engine. */
export const MAX_ROWS = 100_000;

/** What an engine holds before a notebook's first query. */
export interface Source {
  readonly tables: readonly SourceTable[];
  /** Statements run once, in order, after the tables: the macros of domain/. */
  readonly setup: readonly string[];
}
/** A published table: a CSV file with a header, and its columns with the engine's types. */
export interface SourceTable {
  readonly name: string;
  readonly columns: readonly Column[];
  csv(signal: AbortSignal): Promise<Uint8Array>;
}

/** How far the engine has come in starting. */
export type Boot =
  | { readonly phase: "fetch"; readonly loaded: number; readonly bytes: number }
  | { readonly phase: "compile" }
  | { readonly phase: "tables" }
  | { readonly phase: "ready" };

/**
 * The engine could not answer. `kind` picks the words and the remedy the reader is shown:
 * sql: the statement is wrong, `at` says where and `candidates` what there is instead;
 * load: the engine or a table could not be fetched; memory: out of memory; unsupported: this browser lacks what the
 * engine needs; crashed: the worker died, a new one is there with its tables; stopped: aborted.
 */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly kind: "sql" | "load" | "memory" | "unsupported" | "crashed" | "stopped";
  /** Offsets into the SQL as the author wrote it. */
  readonly at: Span | undefined;
  readonly candidates: readonly string[];
  constructor(
    kind: EngineError["kind"],
    cause: unknown,
    at: Span | undefined = undefined,
    candidates: readonly string[] = [],
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.kind = kind;
    this.at = at;
    this.candidates = candidates;
  }
}
