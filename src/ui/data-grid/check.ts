import type { Countries } from "../../data/countries.ts";
import type { Fault } from "../../data/report.ts";
import type { Schema } from "../../data/schema.ts";
import { validate } from "../../data/validate.ts";
import type { Grid } from "../../notebook/data-grid.ts";

/** What is wrong with a grid's rows, and with its columns. */
export interface Checked {
  /** By `row:column`, each from 0: `2:4`. */
  readonly cells: ReadonlyMap<string, Fault>;
  readonly columns: readonly Fault[];
}

/** Holds a grid against a schema. Rows are counted from 1, as the grid shows them. A column `generated` is no fault. */
export function checkGrid(grid: Grid, schema: Schema, countries: Countries): Checked {
  const reading = {
    encoding: "UTF-8",
    supposed: false,
    delimiter: grid.delimiter,
    headerRow: 0,
    above: [],
    blank: [],
  };
  const rows = grid.rows.map(({ cells }, i) => ({ row: i + 1, cells: filled(grid, cells), torn: false }));
  const report = validate({ reading, header: grid.columns, headerCells: grid.columns, rows, faults: [] }, schema, {
    countries,
  });
  const place = (fault: Fault) => `${fault.row - 1}:${Math.max(0, grid.columns.indexOf(fault.column))}`;
  return {
    cells: new Map(report.rejected.flatMap(({ faults }) => faults.map((fault) => [place(fault), fault]))),
    columns: report.faults.filter(
      ({ kind, column }) => kind !== "no-rows" && !(kind === "unknown-column" && column.toLowerCase() === "generated"),
    ),
  };
}

/** A row as wide as the header: what a short row leaves out is empty. */
const filled = (grid: Grid, cells: Grid["rows"][number]["cells"]): readonly string[] => {
  const texts = cells.map(({ text }) => text);
  return [...texts, ...grid.columns.slice(texts.length).map(() => "")];
};
