import storedOf from "virtual:stored";
import tables, { macros as macroTables } from "virtual:tables";
import { version } from "../package.json";
import { macroFiles, source } from "./domain/datasets.ts";
import { EngineError } from "./engine/engine.ts";
import { duckdbVersion } from "./engine/version.ts";
import type { Parts } from "./ui/desk.ts";

const notebooks = import.meta.glob<string>("../notebooks/*.md", { query: "?raw", import: "default" });
const sql = import.meta.glob<string>("./domain/*.sql", { query: "?raw", import: "default" });
const csv = import.meta.glob<string>("../data/*.csv", { query: "?url", import: "default", eager: true });

/** All that is declared of the tables; their names and columns alone are there from the start. */
const dataPackage = () => import("../data/datapackage.json");

const macros = () => Promise.all(macroFiles.map((name) => sql[`./domain/${name}`]?.() ?? ""));

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
  async catalogue() {
    const [{ default: pack }, { default: control }] = await Promise.all([
      dataPackage(),
      import("../data/control.json"),
    ]);
    return { ...pack, control };
  },
  fileOf: (path) => csv[`../data/${path}`],
  async makeEngine(onBoot) {
    const [{ default: pack }, { makeDuckDB }, texts] = await Promise.all([
      dataPackage(),
      import("./engine/duckdb.ts"),
      macros(),
    ]);
    return makeDuckDB(source(pack, texts, readTable), { onBoot });
  },
};
