import { render } from "solid-js/web";
import control from "../data/control.json";
import pack from "../data/datapackage.json";
import { source } from "./domain/datasets.ts";
import macros from "./domain/macros.sql?raw";
import { EngineError } from "./engine/engine.ts";
import "./view/view.css";
import { App, type Parts } from "./ui/app.tsx";

const texts = import.meta.glob<string>("../notebooks/*.md", { query: "?raw", import: "default", eager: true });
const csv = import.meta.glob<string>("../data/*.csv", { query: "?url", import: "default", eager: true });

/** Order on the home page. */
const published = ["sdg-16-4-2", "gender", "regions"];

async function readTable(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const url = csv[`../data/${path}`];
  if (url === undefined) throw new EngineError("load", path);
  const response = await fetch(new URL(url, document.baseURI), { signal });
  if (!response.ok) throw new EngineError("load", `${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const parts: Parts = {
  published: published.map((name) => ({ name, text: texts[`../notebooks/${name}.md`] ?? "" })),
  tables: pack.resources.map(({ name, title, schema }) => ({
    name,
    title,
    rows: (control as Readonly<Record<string, { readonly rows: number }>>)[name]?.rows ?? 0,
    columns: schema.fields.map(({ name, type, title }) => ({ name, type, title })),
  })),
  cards: async () => {
    const response = await fetch(new URL("cards.json", document.baseURI));
    return response.ok ? response.json() : {};
  },
  async makeEngine(onBoot) {
    const { makeDuckDB } = await import("./engine/duckdb.ts");
    return makeDuckDB(source(pack, macros, readTable), { onBoot });
  },
};

const root = document.getElementById("root");
if (root) render(() => <App parts={parts} />, root);
