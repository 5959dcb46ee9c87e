import { type Address, type Unpacked, unpack } from "../notebook/link.ts";
import type { ComputedThen } from "./computed.ts";
import type { Desk } from "./desk.ts";
import { isFramed } from "./framed.tsx";
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
  /** The language that a published notebook was opened in. */
  readonly language?: string;
  /** What came of its text when the page was built: shown as it is, until something changes. */
  readonly computed?: ComputedThen | undefined;
}

/** Why there is nothing to show. */
export interface Failed {
  readonly kind: "failed";
  readonly why: Exclude<Unpacked, { kind: "ok" }> | { readonly kind: "not-found"; readonly name: string };
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
  readonly params: ReadonlyMap<string, string>;
}

export type Page = { readonly kind: "home" } | Shelf | Records | Opening | Source | Failed;

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
      if (unpacked.kind !== "ok") return { kind: "failed", why: unpacked };
      return foreign(unpacked.text, address.params);
    }
    case "named": {
      const { name, params, view } = address;
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
      const common = { kind: "notebook", params, mode: view ?? "read" } as const;
      if (published) {
        const { text } = published;
        return { ...common, place: { kind: "published", name }, text, runs: true, language, computed };
      }
      const own = name.startsWith(OWN)
        ? await desk.store.get(name.slice(OWN.length)).catch(() => undefined)
        : undefined;
      if (own) return { ...common, place: { kind: "own", own }, text: own.text, runs: !own.inert && !isFramed() };
      return { kind: "failed", why: { kind: "not-found", name } };
    }
    case "source":
      return { kind: "source", url: address.url, params: address.params };
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

/** A stranger's notebook: it opens inert, and always in the reading view. */
export function foreign(text: string, params: ReadonlyMap<string, string> = new Map()): Opening {
  return { kind: "notebook", place: { kind: "foreign" }, text, params, mode: "read", runs: false };
}
