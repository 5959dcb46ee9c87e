import live from "virtual:live";
import storedOf from "virtual:stored";
import tables, { macros as macroTables } from "virtual:tables";
import { version } from "../package.json";
import { source } from "./domain/datasets.ts";
import { EngineError } from "./engine/engine.ts";
import { duckdbVersion } from "./engine/version.ts";
import { catalogue, dataPackage, macros } from "./published.ts";
import type { Parts } from "./ui/desk.ts";
import type { LiveParts } from "./ui/one-file/pieces.ts";

const notebooks = import.meta.glob<string>("../notebooks/*.md", { query: "?raw", import: "default" });
const csv = import.meta.glob<string>("../data/*.csv", { query: "?url", import: "default", eager: true });

/** Order on the home page. */
const names = [
  "sdg-16-4-2",
  "gender",
  "violence",
  "regions",
  "seizures",
  "tracing",
  "marking",
  "reporting",
  "laws",
  "assistance",
  "needs",
  "targets",
  "stockpiles",
  "standards",
  "register",
  "security-council",
  "embargoes",
  "transfers",
  "calendar",
  "documents",
  "institutions",
  "data-quality",
  "vintages",
];

async function readTable(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const url = csv[`../data/${path}`];
  if (url === undefined) throw new EngineError("load", path);
  const response = await fetch(new URL(url, document.baseURI), { signal });
  if (!response.ok) throw new EngineError("load", `${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Where the texts of a notebook's edition are: the one in a language, else the English. */
function editionOf(name: string, language: string) {
  for (const edition of names.includes(name) ? [`${name}.${language}`, name] : []) {
    const text = notebooks[`../notebooks/${edition}.md`];
    if (text) return { name: edition, text };
  }
  return undefined;
}

/** What a saved page needs to be live, fetched when it is asked for. */
const liveParts = ({ bytes, script, style }: NonNullable<typeof live>): LiveParts => ({
  bytes,
  async pieces(signal, onPart) {
    const [{ engineUrls }, { fetchPieces }] = await Promise.all([
      import("./engine/files.ts"),
      import("./ui/one-file/fetch-pieces.ts"),
    ]);
    const tables = Object.entries(csv).map(([path, url]) => [path.replace("../data/", ""), url] as const);
    return fetchPieces({ script, style, engine: engineUrls, tables }, signal, onPart);
  },
});

/** What the pages are made of: notebooks, tables, stored results and the engine, each fetched when it is asked for. */
export const parts: Parts = {
  names,
  async notebook(name, language) {
    const edition = editionOf(name, language);
    return edition && { name: edition.name, text: await edition.text() };
  },
  async stored(name, language) {
    const url = storedOf[editionOf(name, language)?.name ?? ""];
    const response = url === undefined ? undefined : await fetch(url);
    return response?.ok ? response.json() : undefined;
  },
  tables,
  macros: new Map(macroTables),
  macroTexts: macros,
  version,
  engineVersion: duckdbVersion,
  cards: async () => {
    const response = await fetch(new URL("cards.json", document.baseURI));
    return response.ok ? response.json() : {};
  },
  catalogue,
  fileOf: (path) => csv[`../data/${path}`],
  live: live && liveParts(live),
  async makeEngine(onBoot) {
    const [{ default: pack }, { makeDuckDB }, texts] = await Promise.all([
      dataPackage(),
      import("./engine/duckdb.ts"),
      macros(),
    ]);
    return makeDuckDB(source(pack, texts, readTable), { onBoot });
  },
};
