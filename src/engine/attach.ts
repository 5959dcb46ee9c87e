import { delimiterOf } from "../notebook/data-grid.ts";
import { quoteName } from "../notebook/sql.ts";
import type { Connection } from "./connection.ts";
import { type CsvFile, typed } from "./csv-file.ts";
import { type Place, quoteText } from "./database.ts";
import { EngineError, type TableFile } from "./engine.ts";
import { csvOfJson } from "./json-file.ts";
import { readParquet } from "./parquet-reader.ts";

/**
 * Makes a temporary table of a reader's file. The engine reads the file's bytes where they lie, as it goes; afterwards
 * the file is out of its reach again, so that no statement can find it (docs/safety.md). Rejects with EngineError.
 */
export async function attachFile(place: Place, name: string, file: TableFile, signal: AbortSignal): Promise<void> {
  const { connection, directory } = place;
  const { blob, options, isGuessed } = await asCsv(file, signal);
  if (blob.size === 0) throw new EngineError("sql", "The file is empty");
  const path = `${directory}file`;
  await connection.registerBlob(path, blob);
  const from = (more = "") => `FROM read_csv(${quoteText(path)}, ${options}${more})`;
  const table = quoteName(name);
  let isMade = false;
  try {
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${from()}`, signal);
    isMade = true;
    if (!isGuessed) return;
    const codes = await columnsThat(lost, connection, table, from(", all_varchar = true"), signal);
    if (codes.length > 0) {
      const types = codes.map(([column]) => `${quoteText(column)}: 'VARCHAR'`).join(", ");
      await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${from(`, types = {${types}}`)}`, signal);
    }
    for (const [column, type] of await columnsThat(days, connection, table, `FROM ${table}`, signal))
      await connection.run(`ALTER TABLE ${table} ALTER ${quoteName(column)} TYPE ${type}`, signal);
  } catch (error) {
    if (isMade) await connection.run(`DROP TABLE IF EXISTS temp.${table}`).catch(() => undefined);
    throw error;
  } finally {
    await connection.unregister(path);
  }
}

/**
 * Types are guessed from all rows. What DuckDB would guess of the rest leaves rows out, or takes many columns as one.
 * Of days it would guess one order of day and month for all columns, and fail on the others.
 */
const guessed =
  "header = true, sample_size = -1, comment = '', skip = 0, strict_mode = true, " +
  "auto_type_candidates = ['BOOLEAN', 'BIGINT', 'DOUBLE', 'VARCHAR']";

/** For a column's guessed type: the type that it gets instead, where the test of its texts is true. */
type Tests = readonly (readonly [guessed: string, type: string, test: (text: string) => string])[];

/** Codes that look like numbers, which a number would not give back: `007`, `+41`, `12E4`, more digits than a double has. */
const lost: Tests = [
  ["BIGINT", "VARCHAR", (text) => String.raw`bool_or(regexp_full_match(trim(${text}), '\+.*|-?0\d.*'))`],
  [
    "DOUBLE",
    "VARCHAR",
    (text) => String.raw`bool_or(regexp_full_match(trim(${text}), '\+.*|-?0\d.*|-?\d{16,}|-?\d+[eE]\d+'))`,
  ],
];

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const moment = String.raw`${day}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?`;

/** Days of ISO 8601. Others stay text: `03/04/2021` may be in March or in April. */
const days: Tests = [
  ["VARCHAR", "DATE", (text) => all(text, day, "DATE")],
  ["VARCHAR", "TIMESTAMP", (text) => all(text, moment, "TIMESTAMP")],
];
const all = (text: string, pattern: string, type: string) =>
  `bool_and(regexp_full_match(${text}, '${pattern}') AND TRY_CAST(${text} AS ${type}) IS NOT NULL) FILTER (${text} IS NOT NULL)`;

/** Columns of a table for which a test is true, each with the first such test's type. `texts`: where to read them from. */
async function columnsThat(tests: Tests, connection: Connection, table: string, texts: string, signal: AbortSignal) {
  const described = (await connection.run(`DESCRIBE ${table}`, signal)).toArray();
  const asked = described.flatMap(
    ({ column_name: column, column_type }: { column_name: string; column_type: string }) =>
      tests.flatMap(([guess, type, test]) =>
        guess === column_type ? [{ column, type, test: test(quoteName(column)) }] : [],
      ),
  );
  if (asked.length === 0) return [];
  const found = await connection.run(
    `SELECT ${asked.map(({ test }, i) => `${test} AS t${i}`).join(", ")} ${texts}`,
    signal,
  );
  const isTrue = asked.filter((_, i) => found.getChildAt(i)?.get(0) === true);
  return [...new Map(isTrue.reverse().map(({ column, type }) => [column, type]))];
}

async function asCsv({ format, blob, columns }: TableFile, signal: AbortSignal): Promise<CsvFile> {
  switch (format) {
    case "csv":
    case "tsv": {
      const separator = format === "tsv" ? "\t" : columns ? "," : await separatorOf(blob);
      const quoting = `delim = '${separator}', quote = '"', escape = '"', nullstr = ''`;
      return { blob, options: `${columns ? typed(columns) : guessed}, ${quoting}`, isGuessed: columns === undefined };
    }
    case "json":
    case "ndjson":
      return csvOfJson(await blob.text(), format);
    case "parquet":
      return readParquet(blob, signal);
  }
}

/** What stands between the names of the header, which may be longer than a line. */
const separatorOf = async (blob: Blob) => delimiterOf(await blob.slice(0, 65_536).text());
