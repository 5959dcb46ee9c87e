import { type CsvFile, csvLines, writtenCsv } from "./csv-file.ts";
import { type Column, EngineError } from "./engine.ts";

type Row = { readonly [column: string]: unknown };

/**
 * JSON records as a CSV with types: a list of objects, or one object on each line. Columns stand in the order in which
 * they first come; a record without one has NULL there. A column is BOOLEAN, BIGINT or DOUBLE where all its values are;
 * else VARCHAR, in which lists and objects are JSON. Throws EngineError where the text is none of this.
 */
export function csvOfJson(text: string, format: "json" | "ndjson"): CsvFile {
  const rows = format === "json" ? parse(text) : lines(text);
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new EngineError("sql", "The file is no list of records");
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (names.length === 0) throw new EngineError("sql", "The file has no records");
  const columns = names.map((name): Column => ({ name, type: typeOf(rows, name) }));
  return writtenCsv(columns, [csvLines(rows.map((row) => columns.map((column) => value(row, column))))]);
}

const isRow = (row: unknown): row is Row => typeof row === "object" && row !== null && !Array.isArray(row);

const lines = (text: string) => text.split(/\r?\n/).flatMap((line, i) => (line.trim() === "" ? [] : [parse(line, i)]));

function parse(text: string, line?: number): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""), exactly);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new EngineError("sql", line === undefined ? said : `Line ${line + 1}: ${said}`);
  }
}

/** A whole number that a double cannot hold stays exact where the platform shows what was written. */
function exactly(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  const isRounded = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded && source !== undefined && /^-?\d{1,18}$/.test(source) ? BigInt(source) : value;
}

function typeOf(rows: readonly Row[], name: string): string {
  const values = rows.map((row) => row[name]).filter((value) => value !== null && value !== undefined);
  if (values.length === 0) return "VARCHAR";
  if (values.every((value) => typeof value === "boolean")) return "BOOLEAN";
  if (values.every((value) => typeof value === "bigint" || Number.isSafeInteger(value))) return "BIGINT";
  return values.every((value) => typeof value === "number" || typeof value === "bigint") ? "DOUBLE" : "VARCHAR";
}

/** Among texts, a number is text too. */
function value(row: Row, { name, type }: Column): unknown {
  const found = row[name];
  const isPlain = typeof found === "number" || typeof found === "bigint" || typeof found === "boolean";
  return type === "VARCHAR" && isPlain ? String(found) : found;
}
