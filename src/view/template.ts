import type { Result } from "../engine/engine.ts";
import { type Exact, exact } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import type { CellId, Template } from "../notebook/notebook.ts";
import { formatValue, implied } from "./format.ts";

/** The first row's value of a cell's column; undefined while the cell has not run. */
export type Lookup = (cell: CellId, column: string) => Exact | undefined;

/** A column's value in a result's first row; undefined where there is no result, row or column. */
export function firstValue(result: Result | undefined, column: string): Exact | undefined {
  const vector = result?.table.getChild(column);
  return vector && vector.length > 0 ? exact(vector, 0) : undefined;
}

/** Text with its values written in; `…` for those that no cell has given yet. */
export function fill(template: Template, lookup: Lookup, t: Messages): string {
  return template
    .map((part) => {
      if (typeof part === "string") return part;
      const value = lookup(part.cell, part.column);
      return value === undefined ? t.view.pending : formatValue(value, part.format ?? implied(part.column), t);
    })
    .join("");
}
