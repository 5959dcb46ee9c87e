import type { MacroTables } from "../notebook/macros.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { type Known, trailOf } from "../notebook/trail.ts";
import type { PublishedTable } from "./home.tsx";
import type { PaletteItem } from "./palette.tsx";

/** What the trails of notebooks need to know of the page. */
export function knownOf(tables: readonly PublishedTable[], macros: MacroTables): Known {
  return { tables: new Set(tables.map(({ name }) => name.toLowerCase())), macros };
}

/**
 * The published tables that a notebook's queries, inputs and figures read, themselves or through macros, in
 * alphabetical order. Runs nothing.
 */
export function tablesNamed(notebook: Notebook, known: Known): readonly string[] {
  const ids = notebook.cells.map(({ id }) => id);
  return [...trailOf(notebook, ids, known).tables].sort();
}

/** The tables as the palette lists them; each opens its page. */
export function tableItems(tables: readonly PublishedTable[]): readonly PaletteItem[] {
  return tables.map(({ name, title }) => ({
    group: "tables",
    icon: "table",
    label: name,
    detail: title,
    run: () => location.assign(`#/tables/${name}`),
  }));
}
