import { readdirSync, readFileSync } from "node:fs";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { parse } from "../notebook/parse.ts";
import { templateCells, valueCells } from "../notebook/refs.ts";
import { isLasting, storedOf } from "../ui/one-file/stored-of.ts";
import { type StoredCard, type StoredCards, type StoredNotebook, writeStored } from "../view/stored.ts";
import { type Outcome, run } from "./run.ts";
import { here, publishedSource } from "./source.ts";

/** What came of the published notebooks: what the home page shows of each, and the results of each, by edition. */
export interface ComputedNotebooks {
  readonly cards: StoredCards;
  readonly notebooks: Readonly<Record<string, StoredNotebook>>;
}

/** Runs every published notebook once. Rejects where a cell of a card fails. */
export async function computed(): Promise<ComputedNotebooks> {
  const engine = await makeNodeDuckDB(publishedSource());
  try {
    const cards: Record<string, StoredCard> = {};
    const notebooks: Record<string, StoredNotebook> = {};
    for (const file of readdirSync(here("notebooks")).filter((file) => file.endsWith(".md"))) {
      const edition = file.replace(/\.md$/, "");
      const notebook = parse(readFileSync(here(`notebooks/${file}`), "utf8"));
      const outcome = await run(notebook, new Map(), engine);
      cards[edition] = cardOf(notebook, outcome);
      if (isLasting(notebook)) notebooks[edition] = await storedOf(notebook, outcome, engine);
    }
    return { cards, notebooks };
  } finally {
    await engine.close();
  }
}

/** What the home page shows of a notebook. Throws where a cell of it failed. */
function cardOf(notebook: Notebook, { outputs, failures }: Outcome): StoredCard {
  const { card } = notebook.front;
  const plot = notebook.cells.find(({ id }) => id === card?.plot);
  const shown = new Set([
    ...(card ? templateCells([card.measure, card.key ?? [], card.note ?? [], card.coverage]) : []),
    ...(plot ? [plot.id, ...valueCells(plot, notebook.text)] : []),
  ]);
  for (const id of shown) {
    const failure = failures.get(id);
    if (failure && failure.kind !== "needs-file")
      throw new Error(`${notebook.front.title}: ${id}: ${failure.kind}`, { cause: failure });
  }
  const kept = outputs.filter(({ id }) => shown.has(id));
  return {
    results: Object.fromEntries(kept.map(({ id, frame, result }) => [frame ?? id, writeStored(result)])),
    generated: kept.some(({ generated }) => generated),
  };
}
