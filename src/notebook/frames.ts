import type { Frame } from "./figures.ts";
import type { Cell } from "./notebook.ts";
import { quoteName } from "./sql.ts";

/** The rows of a cell or table as they are. */
export function plainFrame(data: string): Frame {
  return { key: data, data, columns: new Map() };
}

/** The tables of one figure as its channels are read, and the columns that they get: one frame for each table. */
export class Frames {
  /** Table → expression → column. */
  private readonly tables = new Map<string, Map<string, string>>();

  add(data: string): Map<string, string> {
    const columns = this.tables.get(data) ?? new Map<string, string>();
    this.tables.set(data, columns);
    return columns;
  }

  /** The column of an expression over the rows of `data`: `sql 1`, …; equal expressions share one. */
  column(data: string, sql: string): string {
    const columns = this.add(data);
    const name = columns.get(sql) ?? `sql ${columns.size + 1}`;
    columns.set(sql, name);
    return name;
  }

  key(data: string): string {
    return [data, ...this.add(data).keys()].join(" + ");
  }

  all(): Frame[] {
    return [...this.tables].map(([data, columns]) => ({
      key: this.key(data),
      data,
      columns: new Map([...columns].map(([sql, name]) => [name, sql])),
    }));
  }
}

/** The tables a cell draws from, each once; none for cells that draw nothing. */
export function framesOf(cell: Cell): readonly Frame[] {
  return cell.kind === "plot" || cell.kind === "table" || cell.kind === "map" ? cell.spec.frames : [];
}

/** The query that gives a frame's rows. A line comment in an expression ends with it. */
export function frameSql(frame: Frame): string {
  const columns = [...frame.columns].map(([name, sql]) => `, (${sql}\n) AS ${quoteName(name)}`);
  return `SELECT *${columns.join("")} FROM ${quoteName(frame.data)}`;
}
