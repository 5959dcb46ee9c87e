import "./ui/one-file/live.css"; // first: it says which layer of styles wins
import tables, { macros as macroTables } from "virtual:tables";
import { render } from "solid-js/web";
import { version } from "../package.json";
import { source } from "./domain/datasets.ts";
import { makeDuckDB } from "./engine/duckdb.ts";
import { EngineError } from "./engine/engine.ts";
import { duckdbVersion } from "./engine/version.ts";
import { TEXT_ID } from "./export/page.ts";
import { catalogue, dataPackage, macros } from "./published.ts";
import { readComputed } from "./ui/computed.ts";
import { createDesk } from "./ui/desk.ts";
import { createLanguage, type Language } from "./ui/language.ts";
import { LivePage } from "./ui/one-file/live-page.tsx";
import { type Held, readHeld, type Tables, unpacked } from "./ui/one-file/pieces.ts";
import { allowMadeWorkers } from "./ui/trusted.ts";

/**
 * The script of a notebook saved as one web page with its tables and the engine: all that it needs stands in the page.
 * The results as they were saved are shown until its own have come.
 */
async function start({ pieces, text, params, results }: Held, language: Language): Promise<void> {
  const files: Tables = await unpacked(pieces.tables).json();
  const urls = new Map(Object.entries(files).map(([path, csv]) => [path, URL.createObjectURL(new Blob([csv]))]));
  const desk = createDesk(
    {
      names: [],
      notebook: async () => undefined,
      stored: async () => undefined,
      cards: async () => ({}),
      tables,
      macros: new Map(macroTables),
      macroTexts: macros,
      version,
      engineVersion: duckdbVersion,
      catalogue,
      fileOf: (path) => urls.get(path),
      async makeEngine(onBoot) {
        const [{ default: pack }, texts] = await Promise.all([dataPackage(), macros()]);
        const read = async (path: string) => {
          const csv = files[path];
          if (csv === undefined) throw new EngineError("load", path);
          return new TextEncoder().encode(csv);
        };
        const engine = {
          module: async () => [unpacked(pieces.engine)],
          script: () => unpacked(pieces.worker).text(),
        };
        return makeDuckDB(source(pack, texts, read), { onBoot, files: engine });
      },
      live: { bytes: Object.values(pieces).reduce((sum, { length }) => sum + length, 0), pieces: async () => pieces },
    },
    language,
  );
  const stored = await results();
  const computed = stored && (await readComputed(stored, text));
  const style = document.createElement("style");
  style.textContent = await unpacked(pieces.style).text();
  style.media = "not all";
  document.head.append(style);
  const saved = document.querySelectorAll("head > style:not([media]), body > :not(script)");
  const root = document.createElement("div");
  root.hidden = true;
  document.body.append(root);
  const show = () => {
    const keepPlace = placeOf(document.body, root);
    for (const element of saved) element.remove();
    style.removeAttribute("media");
    root.hidden = false;
    document.documentElement.dataset["started"] = "";
    requestAnimationFrame(() => requestAnimationFrame(keepPlace)); // charts are drawn in the first
  };
  const props = { desk, text, params, computed, onSettled: show, onFailed: fail };
  render(() => <LivePage {...props} />, root);
}

/** Headings and figures' titles: `to` has those of `from`, in the same order. Gives what brings the eye back to them. */
function placeOf(from: Element, to: Element): () => void {
  const marks = (within: Element) => [...within.querySelectorAll("h1, h2, .fig .t")];
  const topOf = (mark: Element | undefined) => mark?.getBoundingClientRect().top ?? 0;
  const all = marks(from);
  const at = all.findLastIndex((mark) => !to.contains(mark) && topOf(mark) < innerHeight / 2);
  const top = topOf(all[at]);
  return () => scrollY > 0 && at >= 0 && scrollBy(0, topOf(marks(to)[at]) - top);
}

allowMadeWorkers();
const held = readHeld(document, TEXT_ID);
const language = createLanguage(held.language);
await language.ready;
/** The results stay as they were saved. */
const fail = () => document.querySelector("main [role=status]")?.replaceChildren(language.t().oneFile.notStarted);
await start(held, language).catch(fail);
