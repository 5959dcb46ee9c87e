import type { Result } from "../engine/engine.ts";
import { exact, exactNumber, exactText, isMoment } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import { writer } from "./format.ts";

/** A value as a chart takes it: numbers rounded to the nearest double, points in time as dates. */
export type Drawn = null | boolean | number | string | Date;
export type Row = Readonly<Record<string, Drawn>>;

/** A column's values for drawing, in order; all null where there is no such column. */
export function rowsOf(result: Result, column: string): Drawn[] {
  const index = result.columns.findIndex(({ name }) => name === column);
  const vector = result.table.getChildAt(index);
  return Array.from({ length: result.table.numRows }, (_, row) => {
    const value = vector ? exact(vector, row) : null;
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (isMoment(value)) {
      const ms = value.type === "time" ? undefined : exactNumber(value);
      return ms === undefined ? value.iso : new Date(ms);
    }
    return exactNumber(value) ?? exactText(value);
  });
}

/** A result as rows, in Plot's own shape: its channels name columns, its reducers and tips see the row. */
export function rows(result: Result): Row[] {
  const columns = result.columns.map(({ name }) => [name, rowsOf(result, name)] as const);
  return Array.from({ length: result.table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[row] ?? null])),
  );
}

/** Writes what is drawn in words: on an axis, in a tip, beside a mark. `years` are not grouped. */
export function drawnWriter(t: Messages, years = false): (value: Drawn | undefined) => string {
  const number = writer(years ? { name: "year", decimals: undefined } : undefined, t);
  const region = writer({ name: "region", decimals: undefined }, t);
  return (value) => {
    if (value instanceof Date) return number({ type: "date", iso: value.toISOString().slice(0, 10) });
    return typeof value === "string" ? region(value) : number(value ?? null);
  };
}
