import type { Name } from "../editor/names.ts";
import type { Column } from "../engine/engine.ts";
import type { Messages } from "../locales/en.ts";
import { writeValue } from "../notebook/params.ts";
import type { Parts } from "./desk.ts";
import type { Opened } from "./opened.ts";

/** What an author may write a name of: published tables, cells, their columns, and inputs. */
export function namesOf(tables: Parts["tables"], opened: Opened, t: Messages): readonly Name[] {
  const words = t.ui.names;
  const columnsOf = (of: string, columns: readonly (Column & { readonly title?: string })[]) =>
    columns.map(
      ({ name, type, title = "" }): Name => ({ kind: "column", name, detail: `${type} · ${of}`, meaning: title, of }),
    );
  const published = tables.flatMap((table): Name[] => [
    { kind: "table", name: table.name, detail: words.rows(table.rows), meaning: table.title, of: undefined },
    ...columnsOf(table.name, table.columns),
  ]);
  const cells = opened.notebook().cells.flatMap((cell): Name[] => {
    if (cell.kind === "input") {
      const now = writeValue(opened.values().get(cell.id) ?? null);
      return [{ kind: "param", name: cell.id, detail: words.input(now), meaning: cell.spec.label, of: undefined }];
    }
    if (cell.kind !== "sql" && cell.kind !== "data") return [];
    const result = opened.view(cell.id).last?.get(cell.id);
    return [
      { kind: "cell", name: cell.id, detail: words.cell, meaning: "", of: undefined },
      ...columnsOf(cell.id, result?.columns ?? []),
    ];
  });
  return [...cells, ...published];
}
