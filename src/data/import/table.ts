import type { Column } from "../../engine/engine.ts";
import type { ImportedTable, Row } from "./imported.ts";

/** Orders rows by columns: numbers by size, all else by code unit, so that every machine agrees. */
export function byColumns(names: readonly string[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const name of names) {
      const [x, y] = [a[name] ?? "", b[name] ?? ""];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  };
}

/** RFC 4180 with LF: a header, then the rows. */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as a table of those columns, ordered by `key`. What is missing is an empty cell. */
export function tableOf(
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
  key: readonly string[],
): ImportedTable {
  const names = columns.map((column) => column.name);
  const cells = rows.toSorted(byColumns(key)).map((row) => names.map((column) => String(row[column] ?? "")));
  return { name, columns, rows: rows.length, csv: csvOf(names, cells) };
}
