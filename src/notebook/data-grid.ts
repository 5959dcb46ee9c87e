import type { Span } from "./notebook.ts";

/** A value of a CSV text, and where it stands with its quotes. */
export interface GridCell {
  readonly text: string;
  readonly span: Span;
}
/** A row of a CSV text, its line's end apart. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly span: Span;
}
/** The body of a data cell as a grid: RFC 4180, lines that are blank left out. */
export interface Grid {
  readonly delimiter: string;
  /** The first row; undefined where there is no text. */
  readonly header: GridRow | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

/** Reads a body. Never throws: a quotation mark that is not closed runs to the end. */
export function readGrid(csv: string): Grid {
  const delimiter = delimiterOf(csv);
  const [header, ...rows] = rowsOf(csv, delimiter);
  return { delimiter, header, columns: header?.cells.map(({ text }) => text) ?? [], rows };
}

/** Puts another text into a cell: only the row's line changes, and only there. A short row is filled up to the column. */
export function setCell(csv: string, row: number, column: number, text: string): string {
  const { delimiter, columns, rows } = readGrid(csv);
  const at = rows[row];
  if (at === undefined) return csv;
  const cell = at.cells[column];
  const written = quoted(text, delimiter, Math.max(columns.length, at.cells.length) < 2);
  if (cell?.text === text) return csv;
  if (cell !== undefined) return splice(csv, cell.span, written);
  const gap = delimiter.repeat(column - at.cells.length + 1);
  return splice(csv, { from: at.span.to, to: at.span.to }, gap + written);
}

/** Adds a row at the end, its values by the names of their columns; what has no column here is left out. */
export function addRow(csv: string, values: ReadonlyMap<string, string>): string {
  const { delimiter, columns, rows, header } = readGrid(csv);
  const last = rows.at(-1) ?? header;
  if (last === undefined) return csv;
  const cells = columns.map((column) => quoted(values.get(column) ?? "", delimiter, columns.length < 2));
  return splice(csv, { from: last.span.to, to: last.span.to }, lineEnd(csv) + cells.join(delimiter));
}

/** Takes a row out with its line. */
export function removeRow(csv: string, row: number): string {
  const { header, rows } = readGrid(csv);
  const at = rows[row];
  const above = rows[row - 1] ?? header;
  return at && above ? splice(csv, { from: above.span.to, to: at.span.to }, "") : csv;
}

/** Without the rows whose column `generated` says true, and without that column. */
export function withoutInvented(csv: string): string {
  const place = readGrid(csv).columns.findIndex(isGenerated);
  return place < 0 ? csv : dropColumn(csv, place, (row) => !isInvented(row, place));
}

/** The rows whose column `generated` does not say true: all where there is no such column. */
export function rowsNotInvented(grid: Grid): readonly GridRow[] {
  const place = grid.columns.findIndex(isGenerated);
  return place < 0 ? grid.rows : grid.rows.filter((row) => !isInvented(row, place));
}

const isGenerated = (column: string) => column.trim().toLowerCase() === "generated";
const isInvented = (row: GridRow, place: number) => /^(true|t|yes|1)$/i.test(row.cells[place]?.text.trim() ?? "");

/** Takes a column out of the header and the rows kept. The only column stays: without it there is no table. */
export function dropColumn(csv: string, column: number, keeps: (row: GridRow) => boolean = () => true): string {
  const { columns, rows, header, delimiter } = readGrid(csv);
  if (header === undefined || columns.length < 2) return csv;
  const line = (row: GridRow) => {
    const left = row.cells.filter((_, place) => place !== column);
    if (columns.length === 2) return left.map(({ text }) => quoted(text, delimiter, true)).join(delimiter) || '""';
    return left.map(({ span }) => csv.slice(span.from, span.to)).join(delimiter);
  };
  const last = rows.at(-1) ?? header;
  const lines = [header, ...rows.filter(keeps)].map(line).join(lineEnd(csv));
  return splice(csv, { from: header.span.from, to: last.span.to }, lines);
}

/** Puts other texts into a column of the rows kept; every other value stays as it is written. */
export function mapColumn(
  csv: string,
  column: number,
  put: (text: string) => string,
  keeps: (row: GridRow) => boolean = () => true,
): string {
  const { columns, rows, delimiter } = readGrid(csv);
  return rows.filter(keeps).reduceRight((csv, row) => {
    const cell = row.cells[column];
    if (cell === undefined || put(cell.text) === cell.text) return csv;
    return splice(csv, cell.span, quoted(put(cell.text), delimiter, columns.length < 2));
  }, csv);
}

/** The key after those that a column holds: `T07` after `T06`; `1` where there is none. */
export function nextKey(keys: readonly string[]): string {
  const numbered = keys.flatMap((key) => {
    const [, prefix = "", digits] = /^(\D*)(\d{1,9})$/.exec(key.trim()) ?? [];
    return digits === undefined ? [] : [{ prefix, digits }];
  });
  const last = numbered.reduce((most, each) => (Number(each.digits) > Number(most.digits) ? each : most), {
    prefix: "",
    digits: "0",
  });
  return last.prefix + String(Number(last.digits) + 1).padStart(last.digits.length, "0");
}

/** Of comma, semicolon, tab and bar, the one that the first line has most of outside quotes; these may span lines. */
export function delimiterOf(csv: string): string {
  const first = (/^\s*(?:"[^"]*"|[^\r\n])*/.exec(csv)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => first.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function rowsOf(csv: string, delimiter: string): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (let at = 0; at < csv.length; ) {
    const row = rowAt(csv, at, delimiter);
    if (row.cells.length > 1 || csv.slice(row.span.from, row.span.to).trim() !== "") rows.push(row);
    at = row.span.to + (csv.startsWith("\r\n", row.span.to) ? 2 : 1);
  }
  return rows;
}

function rowAt(csv: string, from: number, delimiter: string): GridRow {
  const cells: GridCell[] = [];
  for (let at = from; ; at += delimiter.length) {
    const cell = cellAt(csv, at, delimiter);
    cells.push(cell);
    at = cell.span.to;
    if (!csv.startsWith(delimiter, at)) return { cells, span: { from, to: at } };
  }
}

function cellAt(csv: string, from: number, delimiter: string): GridCell {
  const quote = /"(?:[^"]|"")*(?:"|$)/y;
  quote.lastIndex = from;
  const inside = quote.exec(csv)?.[0];
  const plain = new RegExp(`(?:(?!\\r?\\n|${delimiter === "|" ? "\\|" : delimiter})[^])*`, "y");
  plain.lastIndex = from + (inside?.length ?? 0);
  const rest = plain.exec(csv)?.[0] ?? "";
  const text = inside === undefined ? rest : inside.replace(/^"|"$/g, "").replaceAll('""', '"') + rest;
  return { text, span: { from, to: plain.lastIndex } };
}

/** In quotes where it would be read as something else; so is nothing, where a line would be blank. */
function quoted(text: string, delimiter: string, alone: boolean): string {
  const needs =
    text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) || (alone && (text === "" || /[,;\t|]/.test(text)));
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

const lineEnd = (csv: string) => (csv.includes("\r\n") ? "\r\n" : "\n");
const splice = (text: string, { from, to }: Span, put: string) => text.slice(0, from) + put + text.slice(to);
