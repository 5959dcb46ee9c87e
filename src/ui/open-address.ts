import { type Address, type Unpacked, unpack } from "../notebook/link.ts";
import type { Desk } from "./desk.ts";
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
}

export type Page = { readonly kind: "home" } | Shelf | Opening | Failed;

const OWN = "own/";
const TABLES = "tables/";

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
      if (`${name}/` === TABLES) return { kind: "catalogue", name: undefined };
      if (name.startsWith(TABLES)) return { kind: "catalogue", name: name.slice(TABLES.length) || undefined };
      const language = desk.language.code();
      const published = await desk.notebook(name, language);
      const common = { kind: "notebook", params, mode: view ?? "read" } as const;
      if (published) {
        return { ...common, place: { kind: "published", name }, text: published.text, runs: true, language };
      }
      const own = name.startsWith(OWN)
        ? await desk.store.get(name.slice(OWN.length)).catch(() => undefined)
        : undefined;
      if (own) return { ...common, place: { kind: "own", own }, text: own.text, runs: !own.inert };
      return { kind: "failed", why: { kind: "not-found", name } };
    }
    case "source":
      return { kind: "failed", why: { kind: "not-found", name: address.url } };
  }
}

/** A stranger's notebook: it opens inert, and always in the reading view. */
export function foreign(text: string, params: ReadonlyMap<string, string> = new Map()): Opening {
  return { kind: "notebook", place: { kind: "foreign" }, text, params, mode: "read", runs: false };
}
