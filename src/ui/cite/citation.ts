import type { Messages } from "../../locales/en.ts";
import { sha256 } from "../../notebook/hash.ts";
import type { CellId, Notebook } from "../../notebook/notebook.ts";
import { type Known, trailOf } from "../../notebook/trail.ts";
import { type Catalogue, type Origin, releasesOf } from "../catalogue/resource.ts";
import type { Reference } from "./reference.ts";

/** What is cited, and what is known of it. */
export interface Work {
  readonly notebook: Notebook;
  /** A figure of it: its cell and its title as it stands. Undefined: the whole notebook. */
  readonly figure: { readonly cell: CellId; readonly title: string } | undefined;
  readonly generated: boolean;
  readonly url: string | undefined;
  /** Of Tracebook. */
  readonly version: string;
}

/** A reference to a notebook or figure, and to the sources of the data that it reads. */
export interface Citation {
  readonly main: Reference;
  readonly sources: readonly Reference[];
  /** SHA-256 of the notebook's text; undefined where the browser computes none, as on a page without HTTPS. */
  readonly hash: string | undefined;
}

/** Makes the references of a work as it stands today. Never rejects. */
export async function citationOf(work: Work, known: Known, catalogue: Catalogue, t: Messages): Promise<Citation> {
  const { notebook, figure } = work;
  const hash = await sha256(notebook.text).catch(() => undefined);
  const ids = figure ? [figure.cell] : notebook.cells.map(({ id }) => id);
  const { tables } = trailOf(notebook, ids, known);
  const read = catalogue.resources.filter(({ name }) => tables.includes(name.toLowerCase()));
  const releases = [...new Set(read.flatMap(releasesOf))].sort();
  const words = t.cite;
  const said = [
    ...(releases.length > 0 ? [words.data(releases.join(t.view.comma))] : []),
    ...(work.generated ? [words.generated] : []),
    ...(hash ? [words.sum(hash)] : []),
  ];
  const title = notebook.front.title || t.ui.home.untitled;
  const accessed = today();
  const main: Reference = {
    key: `tracebook-${hash?.slice(0, 8) ?? "notebook"}${figure ? `-${plainKey(figure.cell)}` : ""}`,
    kind: "notebook",
    title: figure?.title || title,
    within: figure?.title ? title : undefined,
    authors: notebook.front.authors,
    publisher: words.publisher,
    version: work.version,
    url: work.url,
    accessed,
    language: notebook.front.lang,
    note: said.join(t.view.comma),
  };
  const origins = new Map(read.flatMap(({ sources }) => sources).map((source) => [JSON.stringify(source), source]));
  return { main, sources: [...origins.values()].map((source) => reference(source, accessed)), hash };
}

/** A source of data as its publisher names it: `UNODC, Illicit Arms Flows Questionnaire`. */
function reference({ title, path, version }: Origin, accessed: string): Reference {
  return {
    key: plainKey(`${title} ${version ?? ""}`),
    kind: "data",
    title,
    within: undefined,
    authors: [],
    publisher: undefined,
    version,
    url: path !== undefined && /^https?:/.test(path) ? path : undefined,
    accessed,
    language: "en",
    note: "",
  };
}

/** The reader's day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

function plainKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
