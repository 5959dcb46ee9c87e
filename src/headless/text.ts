import type { Column, Result } from "../engine/engine.ts";
import { exact, exactText } from "../engine/values.ts";

const SHOWN = 20;
const WIDEST = 40;

/** The first rows of a result as lines of text under its column names; numbers stand at the end of their column. */
export function textTable({ columns, table, rows }: Result): string {
  const body = Array.from({ length: Math.min(SHOWN, table.numRows) }, (_, row) =>
    columns.map((_, i) => {
      const vector = table.getChildAt(i);
      const value = vector ? exact(vector, row) : null;
      return value === null ? "NULL" : short(exactText(value));
    }),
  );
  const head = columns.map(({ name }) => short(name));
  const widths = head.map((name, i) =>
    Math.max(...[name, ...body.map((row) => row[i] ?? "")].map((text) => text.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((text, i) => (isNumber(columns[i]) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  const rest = rows > body.length ? [`… ${rows - body.length} more rows`] : [];
  return [line(head), ...body.map(line), ...rest].join("\n");
}

const isNumber = (column: Column | undefined) => /INT|DOUBLE|FLOAT|REAL|DECIMAL/.test(column?.type ?? "");
const short = (text: string) => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text).replaceAll("\n", "⏎");
