import type { Result } from "../engine/engine.ts";
import { type Exact, exact } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import type { ColumnSpec } from "../notebook/figures.ts";
import type { Format } from "../notebook/notebook.ts";
import { decimalsOf, implied, writer } from "./format.ts";

/** A column as a table shows it. */
export interface ShownColumn {
  readonly label: string;
  /** The kind of its values in a word. */
  readonly type: string;
  /** Whether its values are set flush at the end, one decimal sign under the other. */
  readonly measure: boolean;
  value(row: number): Exact;
  text(value: Exact): string;
}

/** The columns to show: those asked for that the result has, else all. */
export function shownColumns(result: Result, specs: readonly ColumnSpec[] | undefined, t: Messages): ShownColumn[] {
  const asked = specs ?? result.columns.map(({ name }) => ({ name, label: undefined, format: undefined }));
  return asked.flatMap(({ name, label, format }) => {
    const index = result.columns.findIndex((column) => column.name === name);
    const vector = result.table.getChildAt(index);
    if (vector === null) return [];
    const type = result.columns[index]?.type ?? "";
    const value = (row: number) => exact(vector, row);
    const chosen = format ?? implied(name) ?? even(type, value, result.table.numRows);
    const measure = isMeasure(type) && !["year", "country", "region", "text"].includes(chosen?.name ?? "");
    return [{ label: label ?? name, type: typeWord(type, t), measure, value, text: writer(chosen, t) }];
  });
}

/** Doubles get the same decimals down a column; whole and fixed-point numbers have theirs already. */
function even(type: string, value: (row: number) => Exact, rows: number): Format | undefined {
  if (!/^(DOUBLE|FLOAT|REAL)$/.test(type)) return undefined;
  const numbers = Array.from({ length: rows }, (_, row) => value(row)).filter((each) => typeof each === "number");
  return { name: "number", decimals: decimalsOf(numbers) };
}

function isMeasure(type: string): boolean {
  return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|REAL|DECIMAL(\(.*\))?)$/.test(type);
}

const kinds: readonly (readonly [RegExp, keyof Messages["view"]["type"]])[] = [
  [/\]$|^LIST/, "list"],
  [/^STRUCT/, "struct"],
  [/^MAP/, "map"],
  [/INT(EGER)?$/, "whole"],
  [/^DECIMAL/, "decimal"],
  [/^(DOUBLE|FLOAT|REAL)$/, "number"],
  [/^BOOL/, "boolean"],
  [/^DATE$/, "date"],
  [/^TIMESTAMP/, "timestamp"],
  [/^TIME/, "time"],
  [/^BLOB|^BIT/, "bytes"],
  [/^(VARCHAR|ENUM|UUID|TEXT)/, "text"],
];

function typeWord(type: string, t: Messages): string {
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1];
  return kind === undefined ? type.toLowerCase() : t.view.type[kind];
}
