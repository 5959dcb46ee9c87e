import tables from "virtual:tables";
import { render } from "solid-js/web";
import { macroFiles, source } from "./domain/datasets.ts";
import { EngineError } from "./engine/engine.ts";
import "./view/view.css";
import { App } from "./ui/app.tsx";
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
  "regions",
  "seizures",
  "reporting",
  "assistance",
  "security-council",
  "calendar",
  "documents",
  "data-quality",
];

async function readTable(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const url = csv[`../data/${path}`];
  if (url === undefined) throw new EngineError("load", path);
  const response = await fetch(new URL(url, document.baseURI), { signal });
  if (!response.ok) throw new EngineError("load", `${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const parts: Parts = {
  names,
  async notebook(name, language) {
    for (const edition of [`${name}.${language}`, name]) {
      const text = notebooks[`../notebooks/${edition}.md`];
      if (text && names.includes(name)) return { name: edition, text: await text() };
    }
    return undefined;
  },
  tables,
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

const root = document.getElementById("root");
if (root) render(() => <App parts={parts} />, root);
