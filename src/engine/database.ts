import type { Connection } from "./connection.ts";

/** Where to read a CSV: files of an instance may stand in one folder only, which on no system is a real one. */
export interface Place {
  readonly connection: Connection;
  readonly directory: string;
}

/** Sets a new database up, with tables and macros, and locks it for good (SAFETY.md, Measured facts, 2). */
export async function setUpAndLock(place: Place, setup: readonly string[], memoryLimit?: string) {
  const { connection, directory } = place;
  const statements = [
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET errors_as_json = true",
    "SET enable_progress_bar = true",
    "SET progress_bar_time = 0",
    "SET enable_progress_bar_print = true",
    ...setup,
    ...(memoryLimit === undefined ? [] : [`SET memory_limit = ${quoteText(memoryLimit)}`]),
    `SET allowed_directories = [${quoteText(directory)}]`,
    "SET enable_external_access = false",
    "SET lock_configuration = true",
  ];
  // At once: sent one by one, some hundred and fifty statements take a second.
  await connection.run(statements.join("\n;\n"));
}

/** Runs `create` on the rows of a CSV text, their types guessed from all of them. Works in a locked database. */
export function loadCsv(place: Place, create: string, csv: string, signal: AbortSignal): Promise<void> {
  return readCsv(place, `${create} AS`, new TextEncoder().encode(csv), "header = true, sample_size = -1", signal);
}

/** Everything set that DuckDB would else guess: it guesses that rows of an odd length are to be skipped. */
const csvFormat = `delim = ',', quote = '"', escape = '"', nullstr = '', comment = '', skip = 0, strict_mode = true`;

/** Runs `into` on the rows of a CSV file. `format`: options of read_csv. The array is no longer usable. */
export async function readCsv(place: Place, into: string, bytes: Uint8Array, format: string, signal?: AbortSignal) {
  const { connection, directory } = place;
  const path = `${directory}table.csv`;
  await connection.register(path, bytes);
  try {
    await connection.run(`${into} FROM read_csv(${quoteText(path)}, ${format}, ${csvFormat})`, signal);
  } finally {
    await connection.unregister(path);
  }
}

export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;
