import { type CsvFile, csvLines, writtenCsv } from "./csv-file.ts";
import { type Column, EngineError } from "./engine.ts";

type Row = { readonly [column: string]: unknown };

/**
 * JSON records as a CSV with types: a list of objects, or one object on each line. Columns stand in the order in which
 * they first come; a record without one has NULL there. A column is BOOLEAN, BIGINT or DOUBLE where all its values are,
 * and keep every digit in it; else VARCHAR, in which lists and objects are JSON. Throws EngineError where the text is
 * none of this, or two columns differ by letter case alone.
 */
export function csvOfJson(text: string, format: "json" | "ndjson"): CsvFile {
  const rows = format === "json" ? parse(text) : lines(text);
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new EngineError("sql", "The file is no list of records");
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (names.length === 0) throw new EngineError("sql", "The file has no records");
  const alike = names.find((name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < i);
  if (alike !== undefined) throw new EngineError("sql", `Two columns are named "${alike}"`);
  const columns = names.map((name): Column => ({ name, type: typeOf(rows, name) }));
  return writtenCsv(columns, [csvLines(rows.map((row) => columns.map((column) => value(row, column))))]);
}

const isRow = (row: unknown): row is Row => typeof row === "object" && row !== null && !Array.isArray(row);

const lines = (text: string) => text.split(/\r?\n/).flatMap((line, i) => (line.trim() === "" ? [] : [parse(line, i)]));

function parse(text: string, line?: number): unknown {
  const marked = marksLong(text.replace(/^\ufeff/, ""));
  try {
    return marked.isMarked ? JSON.parse(marked.text, unmarked) : JSON.parse(marked.text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new EngineError("sql", line === undefined ? `Not JSON: ${said}` : `Line ${line + 1} is not JSON: ${said}`);
  }
}

/** Makes marked texts of whole numbers that a double may not hold, since JSON.parse would round them. */
function marksLong(text: string): { readonly text: string; readonly isMarked: boolean } {
  if (!/\d{16}/.test(text)) return { text, isMarked: false };
  const tokens = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  const mark = (token: string) => (/^-?[1-9]\d{15,}$/.test(token) ? `"\\u0000${token}"` : token);
  return { text: text.replace(tokens, mark), isMarked: true };
}

const unmarked = (_: string, value: unknown) =>
  typeof value === "string" && /^\0-?\d{16,}$/.test(value) ? BigInt(value.slice(1)) : value;

function typeOf(rows: readonly Row[], name: string): string {
  const values = rows.map((row) => own(row, name)).filter((value) => value !== null && value !== undefined);
  if (values.length === 0) return "VARCHAR";
  if (values.every((value) => typeof value === "boolean")) return "BOOLEAN";
  const isBigint = (value: unknown) => typeof value === "bigint" && BigInt.asIntN(64, value) === value;
  if (values.every((value) => isBigint(value) || Number.isSafeInteger(value))) return "BIGINT";
  return values.every((value) => typeof value === "number") ? "DOUBLE" : "VARCHAR";
}

/** Among texts, a number is text too. */
function value(row: Row, { name, type }: Column): unknown {
  const found = own(row, name);
  const isPlain = typeof found === "number" || typeof found === "bigint" || typeof found === "boolean";
  return type === "VARCHAR" && isPlain ? String(found) : found;
}

/** What every object inherits is no value: a column may be named `constructor`. */
const own = (row: Row, name: string) => (Object.hasOwn(row, name) ? row[name] : undefined);
