import { readdirSync, readFileSync } from "node:fs";
import { tableToIPC } from "apache-arrow";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { parse } from "../notebook/parse.ts";
import { templateCells, valueCells } from "../notebook/refs.ts";
import type { Stored, StoredResult } from "../view/stored.ts";
import { run } from "./run.ts";
import { here, publishedSource } from "./source.ts";

/** What the home page shows of each published notebook, computed while the page is built. Rejects where a cell fails. */
export async function cards(): Promise<Stored> {
  const files = readdirSync(here("notebooks")).filter((file) => file.endsWith(".md"));
  const stored: Record<string, Stored[string]> = {};
  for (const file of files) {
    const notebook = parse(readFileSync(here(`notebooks/${file}`), "utf8"));
    stored[file.replace(/\.md$/, "")] = await cardResults(notebook);
  }
  return stored;
}

async function cardResults(notebook: Notebook): Promise<Record<string, StoredResult>> {
  const { card } = notebook.front;
  if (card === undefined) return {};
  const plot = notebook.cells.find(({ id }) => id === card.plot);
  const wanted = new Set([
    ...templateCells([card.measure, card.key ?? [], card.note ?? [], card.coverage]),
    ...(plot ? [plot.id, ...valueCells(plot, notebook.text)] : []),
  ]);
  const engine = await makeNodeDuckDB(publishedSource());
  try {
    const { outputs, failures } = await run(notebook, new Map(), engine);
    for (const [id, failure] of failures)
      if (wanted.has(id)) throw new Error(`${notebook.front.title}: ${id}: ${failure.kind}`);
    const results = outputs.filter(({ id }) => wanted.has(id));
    return Object.fromEntries(
      results.map(({ id, frame, result: { columns, table } }) => [
        frame ?? id,
        { columns, ipc: Buffer.from(tableToIPC(table, "stream")).toString("base64") },
      ]),
    );
  } finally {
    await engine.close();
  }
}
