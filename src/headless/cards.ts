import { readdirSync, readFileSync } from "node:fs";
import { tableToIPC } from "apache-arrow";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import type { Engine } from "../engine/engine.ts";
import type { CellId, Notebook } from "../notebook/notebook.ts";
import { parse } from "../notebook/parse.ts";
import { templateCells, valueCells } from "../notebook/refs.ts";
import { parameters } from "../notebook/sql.ts";
import { tablesRead } from "../notebook/tables-read.ts";
import { jobsOf } from "../session/jobs.ts";
import type { Stored, StoredResult } from "../view/stored.ts";
import { run } from "./run.ts";
import { here, publishedSource } from "./source.ts";

/** What the home page shows of each published notebook, computed while the page is built. Rejects where a cell fails. */
export async function cards(): Promise<Stored> {
  const engine = await makeNodeDuckDB(publishedSource());
  try {
    const stored: Record<string, Stored[string]> = {};
    for (const file of readdirSync(here("notebooks")).filter((file) => file.endsWith(".md")))
      stored[file.replace(/\.md$/, "")] = await cardResults(
        parse(readFileSync(here(`notebooks/${file}`), "utf8")),
        engine,
      );
    return stored;
  } finally {
    await engine.close();
  }
}

async function cardResults(notebook: Notebook, engine: Engine): Promise<Record<string, StoredResult>> {
  const { card } = notebook.front;
  if (card === undefined) return {};
  const plot = notebook.cells.find(({ id }) => id === card.plot);
  const wanted = new Set([
    ...templateCells([card.measure, card.key ?? [], card.note ?? [], card.coverage]),
    ...(plot ? [plot.id, ...valueCells(plot, notebook.text)] : []),
  ]);
  const { outputs, failures } = await run(only(notebook, wanted), new Map(), engine);
  for (const [id, failure] of failures) throw new Error(`${notebook.front.title}: ${id}: ${failure.kind}`);
  return Object.fromEntries(
    outputs
      .filter(({ id }) => wanted.has(id))
      .map(({ id, frame, result: { columns, table } }) => [
        frame ?? id,
        { columns, ipc: Buffer.from(tableToIPC(table, "stream")).toString("base64") },
      ]),
  );
}

/** The notebook with these cells and those that they read. */
function only(notebook: Notebook, wanted: ReadonlySet<CellId>): Notebook {
  const needed = new Set([...wanted].map((id) => id.toLowerCase()));
  for (const id of needed) {
    const cell = notebook.cells.find((cell) => cell.id.toLowerCase() === id);
    for (const job of cell ? jobsOf(cell, () => undefined) : [])
      for (const name of job.kind === "query"
        ? [...tablesRead(job.sql), ...parameters(job.sql).map(({ name }) => name)]
        : [])
        needed.add(name.toLowerCase());
  }
  return { ...notebook, cells: notebook.cells.filter(({ id }) => needed.has(id.toLowerCase())) };
}
