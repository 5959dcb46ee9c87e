import { decode } from "./encoding.ts";
import { findHeader } from "./header.ts";
import type { Fault, Reading, Wrong } from "./report.ts";

export interface Row {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Whether a quotation mark in it was never closed, or stands where none may. */
  readonly torn: boolean;
}
/** A file as rows of text, blank rows and what stands above the header apart. */
export interface Sheet {
  readonly reading: Reading;
  /** The columns' names; where cells above are merged, with what they say. */
  readonly header: readonly string[];
  /** The header's row as it was written. */
  readonly headerCells: readonly string[];
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

const delimiters = [",", ";", "\t", "|"];
/** A file of which nothing can be read. */
export const unreadable = (wrong: Wrong): Sheet => ({
  reading: { encoding: "", supposed: false, delimiter: "", headerRow: 0, above: [], blank: [] },
  header: [],
  headerCells: [],
  rows: [],
  faults: [{ ...wrong, row: 0, column: "", value: "" }],
});
/** Rows looked at to tell the delimiter and the header. */
export const top = 30;

/**
 * Reads CSV (RFC 4180) as real registers write it: any encoding that `decode` tells apart, comma, semicolon, tab or
 * bar, and a header further down, found as the row with the most cells for which `isName` holds. A line break inside
 * a cell becomes a line feed. Never fails; bytes that are no text give a sheet without rows and a fault.
 */
export async function readCsv(bytes: Uint8Array, isName: (text: string) => boolean, encoding?: string): Promise<Sheet> {
  const decoded = decode(bytes, encoding);
  if (!decoded.isText) return unreadable({ kind: "not-text" });
  const { default: Papa } = await import("papaparse");
  const text = decoded.text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const parse = (delimiter: string, preview = 0) =>
    Papa.parse<string[]>(text, { delimiter, newline: "\n", preview, delimitersToGuess: delimiters });
  const named = delimiters
    .map((delimiter) => ({ delimiter, found: findHeader(parse(delimiter, top).data, isName).matched }))
    .sort((a, b) => b.found - a.found)[0];
  const said = /^sep=([,;\t|])(?:\n|$)/.exec(text)?.[1];
  const { data, errors, meta } = parse(said ?? (named && named.found > 0 ? named.delimiter : ""));
  const torn = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  return sheetOf(data, isName, { ...decoded, delimiter: meta.delimiter }, (i) => torn.has(i));
}

/** Rows of text as a sheet: the header found, blank rows and what stands above the header apart. */
export function sheetOf(
  data: readonly (readonly string[])[],
  isName: (text: string) => boolean,
  how: Pick<Reading, "encoding" | "supposed" | "delimiter" | "workbook">,
  isTorn: (index: number) => boolean,
): Sheet {
  const { at, header } = findHeader(data.slice(0, top), isName);
  const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
  const rows = data.map((cells, i) => ({ row: i + 1, cells, torn: isTorn(i) })).slice(at + 1);
  const reading = {
    encoding: how.encoding,
    supposed: how.supposed,
    delimiter: how.delimiter,
    ...(how.workbook && { workbook: how.workbook }),
    headerRow: at + 1,
    above: data.slice(0, at).map((cells, i) => ({ row: i + 1, cells })),
    blank: rows.filter(({ cells }) => isBlank(cells)).map(({ row }) => row),
  };
  const headerCells = data[at] ?? [];
  return { reading, header, headerCells, rows: rows.filter(({ cells }) => !isBlank(cells)), faults: [] };
}
