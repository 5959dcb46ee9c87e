import type { Notebook } from "../notebook/notebook.ts";
import { tablesRead } from "../notebook/tables-read.ts";
import { jobsOf } from "../session/jobs.ts";
import type { PublishedTable } from "./home.tsx";
import type { PaletteItem } from "./palette.tsx";

/** The published tables that a notebook's queries, inputs and figures name, in alphabetical order. Runs nothing. */
export function tablesNamed(notebook: Notebook, tables: readonly PublishedTable[]): readonly string[] {
  const jobs = notebook.cells.flatMap((cell) => jobsOf(cell, () => undefined));
  const read = new Set(jobs.flatMap((job) => (job.kind === "query" ? tablesRead(job.sql) : [])));
  return tables
    .map(({ name }) => name)
    .filter((name) => read.has(name))
    .sort();
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
