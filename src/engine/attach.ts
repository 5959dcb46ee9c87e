import { quoteName } from "../notebook/sql.ts";
import { type CsvFile, typed } from "./csv-file.ts";
import { type Place, quoteText } from "./database.ts";
import { EngineError, type TableFile } from "./engine.ts";
import { csvOfJson } from "./json-file.ts";

/**
 * Makes a temporary table of a reader's file. The engine reads the file's bytes where they lie, as it goes; afterwards
 * the file is out of its reach again, so that no statement can find it (safety.md). Rejects with EngineError.
 */
export async function attachFile(place: Place, name: string, file: TableFile, signal: AbortSignal): Promise<void> {
  const { connection, directory } = place;
  const { blob, options } = await asCsv(file, signal);
  if (blob.size === 0) throw new EngineError("sql", "The file is empty");
  const path = `${directory}file`;
  await connection.registerBlob(path, blob);
  try {
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE ${quoteName(name)} AS FROM read_csv(${quoteText(path)}, ${options})`,
      signal,
    );
  } finally {
    await connection.unregister(path);
  }
}

/** Types are guessed from all rows. What DuckDB would guess of the rest leaves rows out, or takes many columns as one. */
const guessed = "header = true, sample_size = -1, comment = '', skip = 0, strict_mode = true";

async function asCsv({ format, blob, columns }: TableFile, signal: AbortSignal): Promise<CsvFile> {
  switch (format) {
    case "csv":
    case "tsv": {
      const separator = format === "tsv" ? "\t" : columns ? "," : await separatorOf(blob);
      const quoting = `delim = '${separator}', quote = '"', escape = '"', nullstr = ''`;
      return { blob, options: `${columns ? typed(columns) : guessed}, ${quoting}` };
    }
    case "json":
    case "ndjson":
      return csvOfJson(await blob.text(), format);
    case "parquet": {
      const { csvOfParquet } = await import("./parquet-file.ts");
      return csvOfParquet(blob, signal);
    }
  }
}

/** What most often stands between the names of the header: a comma, a semicolon, a tab or a bar. */
async function separatorOf(blob: Blob): Promise<string> {
  const start = await blob.slice(0, 65_536).text();
  const header = /^\s*(?:"[^"]*"|[^"\r\n])*/.exec(start)?.[0].replace(/"[^"]*"/g, "") ?? "";
  const count = (separator: string) => header.split(separator).length;
  return [",", ";", "\t", "|"].reduce((best, next) => (count(next) > count(best) ? next : best));
}
