import { notebookIn } from "../export/page.ts";
import type { Address, Choices } from "../notebook/address.ts";
import { type Damage, unpack } from "../notebook/link.ts";
import type { CellId } from "../notebook/notebook.ts";
import type { ComputedThen } from "./computed.ts";
import type { Desk } from "./desk.ts";
import { isFramed } from "./framed.tsx";
import { type Trouble, troubleOf } from "./kept/database.ts";
import type { Past } from "./kept/steps.ts";
import type { Own } from "./store.ts";

/** Where a notebook comes from, which decides what it may do. */
export type Place =
  | { readonly kind: "published"; readonly name: string }
  | { readonly kind: "own"; readonly own: Own }
  /** A link or a file: a stranger's, and not kept. */
  | { readonly kind: "foreign" };

export type Mode = "read" | "edit";

/** A notebook about to be shown. `runs`: at once, without being asked. */
export interface Opening {
  readonly kind: "notebook";
  readonly place: Place;
  readonly text: string;
  readonly params: ReadonlyMap<string, string>;
  readonly mode: Mode;
  readonly runs: boolean;
  /** Without code: the sender chose so. */
  readonly report?: boolean;
  /** The cell that the link leads to. */
  readonly cell?: CellId | undefined;
  /** What undo goes back to, of a notebook of the reader's own. */
  readonly past?: Past | undefined;
  /** The language that a published notebook was opened in. */
  readonly language?: string;
  /** What came of its text when the page was built: shown as it is, until something changes. */
  readonly computed?: ComputedThen | undefined;
  /** The notebook of the reader's own that it is to be compared with at once. */
  readonly compareWith?: string;
}

/** Why there is nothing to show. */
export interface Failed {
  readonly kind: "failed";
  readonly why:
    | Damage
    | { readonly kind: "not-found"; readonly name: string }
    | { readonly kind: "not-kept"; readonly why: Trouble };
}

/** The catalogue of the published tables, or the page of one of them, which may not be there. */
export interface Shelf {
  readonly kind: "catalogue";
  readonly name: string | undefined;
  /** Column → value: the rows to show of the table. */
  readonly where: ReadonlyMap<string, string>;
}

/** The kinds of records that readers bring, or the page of one of them, which may not be there. */
export interface Records {
  readonly kind: "records";
  readonly name: string | undefined;
}

/** A notebook at an address, which is not fetched before the reader says so. */
export interface Source {
  readonly kind: "source";
  /** As the link names it. */
  readonly url: string;
  readonly choices: Choices;
}

/** A notebook under a passphrase. Nothing of it can be read before that is given. */
export interface Locked {
  readonly kind: "locked";
  readonly packed: string;
}

export type Page = { readonly kind: "home" } | Shelf | Records | Opening | Source | Locked | Failed;

const OWN = "own/";
const TABLES = "tables/";
const RECORDS = "records/";

/** The address of a notebook of the reader's own. */
export const ownName = (id: string) => OWN + id;

/** Finds what an address names: a published notebook, one of the reader's own, or one inside the address itself. */
export async function openAddress(address: Address, desk: Desk): Promise<Page> {
  switch (address.kind) {
    case "home":
      return { kind: "home" };
    case "packed": {
      const unpacked = await unpack(address.packed);
      if (unpacked.kind === "locked") return { kind: "locked", packed: address.packed };
      if (unpacked.kind !== "ok") return { kind: "failed", why: unpacked };
      return foreign(unpacked.text, address);
    }
    case "named": {
      const { name, params, view, cell } = address;
      if (`${name}/` === TABLES) return { kind: "catalogue", name: undefined, where: params };
      if (name.startsWith(TABLES))
        return { kind: "catalogue", name: name.slice(TABLES.length) || undefined, where: params };
      if (`${name}/` === RECORDS) return { kind: "records", name: undefined };
      if (name.startsWith(RECORDS)) return { kind: "records", name: name.slice(RECORDS.length) || undefined };
      const language = desk.language.code();
      const isAsPublished = params.size === 0 && view !== "edit";
      const [published, computed] = await Promise.all([
        desk.notebook(name, language),
        isAsPublished ? computedOf(name, language, desk).catch(() => undefined) : undefined,
      ]);
      const mode: Mode = view === "edit" ? "edit" : "read";
      const common = { kind: "notebook", params, mode, report: view === "report", cell } as const;
      if (published) {
        const { text } = published;
        return { ...common, place: { kind: "published", name }, text, runs: true, language, computed };
      }
      if (!name.startsWith(OWN)) return { kind: "failed", why: { kind: "not-found", name } };
      try {
        const kept = await desk.store.get(name.slice(OWN.length));
        if (kept === undefined) return { kind: "failed", why: { kind: "not-found", name } };
        const { own, past } = kept;
        return { ...common, place: { kind: "own", own }, text: own.text, past, runs: !own.inert && !isFramed() };
      } catch (error) {
        return { kind: "failed", why: { kind: "not-kept", why: troubleOf(error) } };
      }
    }
    case "source":
      return { kind: "source", url: address.url, choices: address };
  }
}

/** What is stored of a published notebook's text. Rejects where it cannot be had. */
async function computedOf(name: string, language: string, desk: Desk): Promise<ComputedThen | undefined> {
  const [{ readComputed }, published, stored] = await Promise.all([
    import("./computed.ts"),
    desk.notebook(name, language),
    desk.stored(name, language),
  ]);
  return published && stored && readComputed(stored, published.text);
}

/** A stranger's notebook, or a web page that one was saved as: it opens inert, and always in the reading view. */
export function foreign(given: string, choices: Choices = { params: new Map(), view: undefined }): Opening {
  const text = notebookIn(given) ?? given;
  const { params, view, cell } = choices;
  const report = view === "report";
  return { kind: "notebook", place: { kind: "foreign" }, text, params, mode: "read", report, cell, runs: false };
}
