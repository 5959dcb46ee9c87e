import { frameSql, framesOf } from "../notebook/frames.ts";
import type { Cell, CellId, Notebook, Span } from "../notebook/notebook.ts";

/** One thing that a cell asks of the engine. Its result stands under `key`; with `keep` it becomes a table too. */
export type Job =
  | { readonly kind: "query"; readonly key: string; readonly sql: string; readonly keep: boolean }
  /** A CSV text that becomes a table. */
  | { readonly kind: "load"; readonly key: string; readonly csv: string }
  /** The result of another cell, as it is. */
  | { readonly kind: "alias"; readonly key: string; readonly cell: CellId };

/** The cells that can run, by id: no prose, and of cells with the same id the first. */
export function cellsOf(notebook: Notebook): ReadonlyMap<CellId, Cell> {
  const cells = new Map<CellId, Cell>();
  for (const cell of notebook.cells) if (cell.kind !== "prose" && !cells.has(cell.id)) cells.set(cell.id, cell);
  return cells;
}

/** Whether a cell's result is a table that others read. */
export const isTable = (cell: Cell) => cell.kind === "sql" || cell.kind === "data";

/** Finds the cell whose result is the table of a name, letter case aside. */
export function tablesOf(cells: ReadonlyMap<CellId, Cell>): (name: string) => CellId | undefined {
  const tables = new Map([...cells.values()].filter(isTable).map(({ id }) => [id.toLowerCase(), id]));
  return (name) => tables.get(name.toLowerCase());
}

/** What a cell asks of the engine, in order. `cellNamed` finds a cell whose result is a table, letter case aside. */
export function jobsOf(cell: Cell, cellNamed: (name: string) => CellId | undefined): readonly Job[] {
  switch (cell.kind) {
    case "sql":
      return [{ kind: "query", key: cell.id, sql: cell.sql, keep: true }];
    case "data":
      return [{ kind: "load", key: cell.id, csv: cell.csv }];
    case "input": {
      const options = cell.spec.options;
      return options !== undefined && "sql" in options
        ? [{ kind: "query", key: cell.id, sql: options.sql, keep: false }]
        : [];
    }
    case "plot":
    case "table":
    case "map":
      return framesOf(cell).map((frame) => {
        const source = cellNamed(frame.data);
        return source !== undefined && frame.columns.size === 0
          ? { kind: "alias", key: frame.key, cell: source }
          : { kind: "query", key: frame.key, sql: frameSql(frame), keep: false };
      });
    default:
      return [];
  }
}

/** A place in the SQL that a cell runs as one in the notebook; the cell's whole body where the SQL was put together. */
export function spanOf(cell: Cell, within: Span): Span {
  return cell.kind === "sql" ? { from: cell.body.from + within.from, to: cell.body.from + within.to } : cell.body;
}
