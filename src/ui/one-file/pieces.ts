import type { Live } from "../../export/page.ts";
import type { CellId } from "../../notebook/notebook.ts";
import { writeValue } from "../../notebook/params.ts";
import type { StoredNotebook } from "../../view/stored.ts";
import { isLanguage, type LanguageCode } from "../language-choice.ts";
import type { Opened } from "../opened.ts";
import { isLasting, storedOf } from "./stored-of.ts";

/** What a saved page needs to be live, the same for every notebook. The blocks are compressed (`packed`). */
export interface Pieces {
  readonly script: string;
  readonly style: string;
  /** The engine's module. */
  readonly engine: string;
  /** The script of its worker. */
  readonly worker: string;
  /** `Tables` as JSON. */
  readonly tables: string;
}

/** The files of the published tables: path in the data package → CSV. */
export type Tables = Readonly<Record<string, string>>;

/** How the pieces are had. */
export interface LiveParts {
  /** What they add to a page, about. */
  readonly bytes: number;
  /** Rejects where one cannot be had. `onPart` is told how far it is, 0 to 1. */
  pieces(signal: AbortSignal, onPart: (part: number) => void): Promise<Pieces>;
}

const names = ["style", "engine", "worker", "tables"] as const;
type Block = (typeof names)[number] | "choices" | "results";
const idOf = (name: Block) => `live-${name}`;

/** The pieces as they stand in a page, with the reader's choices, or what came of the notebook where nothing was chosen. */
export async function livePage(pieces: Pieces, opened: Opened): Promise<Live> {
  const params = [...opened.chosen()].map(([id, value]) => [id, writeValue(value)]);
  const choices = JSON.stringify(params).replaceAll("<", "\\u003c");
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(pieces.script));
  return {
    script: pieces.script,
    hash: btoa(String.fromCharCode(...new Uint8Array(hash))),
    blocks: new Map([
      ...names.map((name) => [idOf(name), pieces[name]] as const),
      [idOf("choices"), choices],
      [idOf("results"), (await resultsOf(opened)) ?? ""],
    ]),
  };
}

/** What came of the notebook, if it would come of it again and nothing was chosen; else the page runs it when it opens. */
async function resultsOf(opened: Opened): Promise<string | undefined> {
  const notebook = opened.notebook();
  if (opened.chosen().size > 0 || !isLasting(notebook)) return undefined;
  const views = new Map(notebook.cells.map(({ id }) => [id, opened.view(id)]));
  const stored = await storedOf(notebook, { views }, opened, opened.computedOn());
  return packed(new Blob([JSON.stringify(stored)]).stream());
}

/** What a live page holds, read where it stands: in the page's elements. */
export interface Held {
  readonly pieces: Pieces;
  readonly text: string;
  readonly params: ReadonlyMap<CellId, string>;
  /** What came of the text. */
  readonly results: () => Promise<StoredNotebook | undefined>;
  readonly language: LanguageCode | undefined;
}

/** Reads what `livePage` wrote. `textId` is the element that holds the notebook's text. */
export function readHeld(page: Document, textId: string): Held {
  const textOf = (selector: string) => page.querySelector(selector)?.textContent ?? "";
  const block = (name: Block) => textOf(`#${idOf(name)}`);
  const { lang } = page.documentElement;
  return {
    pieces: {
      script: textOf("script[type=module]"),
      style: block("style"),
      engine: block("engine"),
      worker: block("worker"),
      tables: block("tables"),
    },
    text: textOf(`#${textId}`),
    params: new Map(JSON.parse(block("choices") || "[]")),
    results: async () => (block("results") === "" ? undefined : unpacked(block("results")).json()),
    language: isLanguage(lang) ? lang : undefined,
  };
}

/** Compresses bytes (gzip) and writes them as text (base64). */
export async function packed(bytes: ReadableStream<BufferSource>): Promise<string> {
  const blob = await new Response(bytes.pipeThrough(new CompressionStream("gzip"))).blob();
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(",") + 1);
}

/** The bytes that `packed` was given. */
export function unpacked(text: string): Response {
  const signs = atob(text);
  const bytes = new Uint8Array(signs.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = signs.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
