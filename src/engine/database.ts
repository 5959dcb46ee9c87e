import { quoteName } from "../notebook/sql.ts";
import type { Connection } from "./connection.ts";
import { EngineError, type Source, type SourceTable } from "./engine.ts";

/** Where to read a CSV: files of an instance may stand in one folder only, which on no system is a real one. */
export interface Place {
  readonly connection: Connection;
  readonly directory: string;
}

/** The published tables' bytes, fetched once; every instance is filled from them. */
export type Files = ReadonlyMap<SourceTable, Promise<Uint8Array>>;

/** Starts to fetch every table. Each rejects with an EngineError of kind `load`. */
export function fetchTables(source: Source, signal: AbortSignal): Files {
  return new Map(
    source.tables.map((table) => {
      const bytes = table.csv(signal).catch((error) => {
        throw new EngineError("load", error);
      });
      bytes.catch(() => undefined); // whoever fills an instance hears of it
      return [table, bytes];
    }),
  );
}

/** Fills a new database with the published tables and macros, and locks it for good (SAFETY.md, Measured facts, 2). */
export async function fillAndLock(place: Place, files: Files, setup: readonly string[], memoryLimit?: string) {
  const { connection, directory } = place;
  const run = async (...statements: string[]) => {
    for (const sql of statements) await connection.run(sql);
  };
  await run(
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET errors_as_json = true",
    "SET enable_progress_bar = true",
    "SET progress_bar_time = 0",
    "SET enable_progress_bar_print = true",
  );
  for (const [table, bytes] of files) {
    const columns = table.columns.map(({ name, type }) => `${quoteText(name)}: ${quoteText(type)}`);
    const format = `header = true, auto_detect = false, columns = {${columns.join(", ")}}, ${csvFormat}`;
    const contents = (await bytes).slice(); // registering takes the array away
    await readCsv(place, `CREATE TABLE ${quoteName(table.name)}`, contents, format);
  }
  await run(...setup);
  if (memoryLimit !== undefined) await run(`SET memory_limit = ${quoteText(memoryLimit)}`);
  await run(
    `SET allowed_directories = [${quoteText(directory)}]`,
    "SET enable_external_access = false",
    "SET lock_configuration = true",
  );
}

/** Runs `create` on the rows of a CSV text, their types guessed from all of them. Works in a locked database. */
export function loadCsv(place: Place, create: string, csv: string, signal: AbortSignal): Promise<void> {
  return readCsv(place, create, new TextEncoder().encode(csv), `header = true, sample_size = -1, ${csvFormat}`, signal);
}

/** Everything set that DuckDB would else guess: it guesses that rows of an odd length are to be skipped. */
const csvFormat = `delim = ',', quote = '"', escape = '"', nullstr = '', comment = '', skip = 0, strict_mode = true`;

async function readCsv(place: Place, create: string, bytes: Uint8Array, format: string, signal?: AbortSignal) {
  const { connection, directory } = place;
  const path = `${directory}table.csv`;
  await connection.register(path, bytes);
  try {
    await connection.run(`${create} AS FROM read_csv(${quoteText(path)}, ${format})`, signal);
  } finally {
    await connection.unregister(path);
  }
}

const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;
