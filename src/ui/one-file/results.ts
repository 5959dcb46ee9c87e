import type { Result } from "../../engine/engine.ts";
import { csvOf } from "../../export/csv.ts";
import type { Cell, CellId } from "../../notebook/notebook.ts";
import { valuesIn } from "../../notebook/refs.ts";
import { type Finding, type Remedy, sensitiveRows } from "../../notebook/sensitive.ts";
import { type Known, trailOf } from "../../notebook/trail.ts";
import { firstValue } from "../../view/template.ts";
import { withheld } from "../../view/withheld.ts";
import type { Opened } from "../opened.ts";
import { rowsOf } from "../read-rows.ts";

/** Rows of a table that the page holds. What they show of the rest stays with Tracebook. */
export const ROWS = 500;

/** A result that stands on the page: as a table, in a chart, or the values of its first row in words. */
interface Shown {
  readonly cell: CellId;
  readonly key: string;
  readonly as: "table" | "chart" | "value";
  readonly result: Result;
  /** Of its columns, those that are shown. */
  readonly columns: ReadonlySet<string>;
}

/** Something found in a result; its cell's name is the result's. */
export interface ResultFinding extends Finding {
  readonly shown: Shown;
}

/** What looks personal or weapon-identifying in the results that the page shows. */
export function sensitiveResults(opened: Opened, known: Known): readonly ResultFinding[] {
  return shownOf(opened)
    .filter(({ cell }) => mayHoldRecords(opened, cell, known))
    .flatMap((shown) => {
      const { result, columns, as, cell } = shown;
      const rows = as === "chart" ? result.table.numRows : as === "table" ? ROWS : 1;
      const csv = csvOf({ ...result, table: result.table.slice(0, rows) });
      return sensitiveRows(cell, csv).flatMap((finding) => {
        if (finding.column === undefined || !columns.has(finding.column.name)) return [];
        const remedies = finding.remedies.filter((remedy) => remedy !== "drop" || as === "table");
        return [{ ...finding, remedies, shown }];
      });
    });
}

/** A column of a result, and what is done to it. */
export interface ResultChange {
  readonly shown: Shown;
  readonly column: string;
  readonly remedy: Remedy;
}

/** The notebook as the page shows it: its results with the changes made. */
export async function withChanges(opened: Opened, changes: readonly ResultChange[], salt: string): Promise<Opened> {
  if (changes.length === 0) return opened;
  const changed = new Map<CellId, Map<string, Result>>();
  for (const shown of new Set(changes.map(({ shown }) => shown))) {
    const remedies = new Map(changes.flatMap((each) => (each.shown === shown ? [[each.column, each.remedy]] : [])));
    const results = changed.get(shown.cell) ?? new Map<string, Result>();
    changed.set(shown.cell, results);
    const as = shown.as === "chart" ? "chart" : "table";
    results.set(shown.key, await withheld(results.get(shown.key) ?? shown.result, remedies, as, salt));
  }
  const view: Opened["view"] = (id) => {
    const now = opened.view(id);
    const results = changed.get(id);
    return results && now.last ? { ...now, last: new Map([...now.last, ...results]) } : now;
  };
  const lookup: Opened["lookup"] = (cell, column) => firstValue(view(cell).last?.get(cell), column);
  return { ...opened, view, lookup };
}

function shownOf(opened: Opened): readonly Shown[] {
  const notebook = opened.notebook();
  const cells = rowsOf(notebook).flatMap((row) => (row.kind === "cell" ? [row.cell] : []));
  const figures = cells.flatMap((cell) =>
    [...(isFigure(cell) ? (opened.view(cell.id).last ?? []) : [])].map(([key, result], i): Shown => {
      const asked = cell.kind === "table" && i === 0 ? cell.spec.columns : undefined;
      const columns = new Set((asked ?? result.columns).map(({ name }) => name));
      return { cell: cell.id, key, as: cell.kind === "table" ? "table" : "chart", result, columns };
    }),
  );
  const values = new Map<CellId, Set<string>>();
  for (const { cell, column } of cells.flatMap((cell) => valuesIn(cell, notebook.text)))
    values.set(cell, (values.get(cell) ?? new Set()).add(column));
  const words = [...values].flatMap(([cell, columns]): Shown[] => {
    const result = opened.view(cell).last?.get(cell);
    return result ? [{ cell, key: cell, as: "value", result, columns }] : [];
  });
  return [...figures, ...words];
}

const isFigure = ({ kind }: Cell) => kind === "plot" || kind === "map" || kind === "table";

/** Whether a cell shows more than published tables and invented records, which anyone may see. */
function mayHoldRecords(opened: Opened, cell: CellId, known: Known): boolean {
  const { steps, tables, files } = trailOf(opened.notebook(), [cell], known);
  const isInvented = (name: string) => name.toLowerCase().startsWith("generated_");
  const data = steps.filter((step) => step.cell.kind === "data");
  const own = [
    ...data.filter((step) => !isInvented(step.cell.id)),
    ...files.filter(({ name }) => opened.linked().get(name)?.generated !== true),
  ];
  return own.length > 0 || data.length + tables.length + files.length === 0;
}
