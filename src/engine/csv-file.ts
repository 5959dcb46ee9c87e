import { quoteText } from "./database.ts";
import type { Column } from "./engine.ts";

/** A text file with a header, and how `read_csv` is to take it. */
export interface CsvFile {
  readonly blob: Blob;
  readonly options: string;
  /** Whether types are guessed: then some may be too bold. */
  readonly isGuessed?: boolean;
}

/** Options for a CSV whose columns have these types: nothing is guessed. */
export function typed(columns: readonly Column[]): string {
  const types = columns.map(({ name, type }) => `${quoteText(name)}: ${quoteText(type)}`);
  return `header = true, auto_detect = false, comment = '', skip = 0, strict_mode = true, columns = {${types.join(", ")}}`;
}

/** Rows as a CSV in which NULL and the empty text are two. A value that is undefined or null is NULL. */
export function csvLines(rows: Iterable<readonly unknown[]>): string {
  let text = "";
  for (const row of rows) text += `${row.map(field).join(",")}\n`;
  return text;
}

/** What `csvLines` wrote, with these columns. */
export function writtenCsv(columns: readonly Column[], lines: readonly BlobPart[]): CsvFile {
  const header = csvLines([columns.map(({ name }) => name)]);
  const options = `${typed(columns)}, delim = ',', quote = '"', escape = '"', nullstr = '\\N', allow_quoted_nulls = false`;
  return { blob: new Blob([header, ...lines]), options };
}

/** Text is quoted; what is neither text, number nor truth is written as JSON. */
function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value, plain);
  return `"${text.replaceAll('"', '""')}"`;
}

const plain = (_: string, value: unknown) =>
  typeof value === "bigint" ? String(value) : value instanceof Uint8Array ? [...value] : value;
