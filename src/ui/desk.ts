import type { Column } from "../engine/engine.ts";
import type { Stored } from "../view/stored.ts";
import type { Catalogue } from "./catalogue/resource.ts";
import { createLazyEngine, type MakeEngine } from "./engines.ts";
import type { PublishedTable } from "./home.tsx";
import { createLanguage } from "./language.ts";
import { makeStore } from "./store.ts";
import { createTheme } from "./theme.ts";

/** What the page is made of; main.tsx puts it together. */
export interface Parts {
  /** The published notebooks, in the order of the home page. */
  readonly names: readonly string[];
  /** A published notebook in a language, else in English; undefined where there is none of that name. */
  readonly notebook: (name: string, language: string) => Promise<Edition | undefined>;
  readonly tables: readonly (PublishedTable & { readonly columns: readonly (Column & { readonly title: string })[] })[];
  /** What the home page's cards show, computed when the page was built. */
  readonly cards: () => Promise<Stored>;
  /** All that is declared of the tables, fetched when it is asked for. */
  readonly catalogue: () => Promise<Catalogue>;
  /** The address of a table's own file, by its path in the data package. */
  readonly fileOf: (path: string) => string | undefined;
  readonly makeEngine: MakeEngine;
}

/** A published notebook in one language. */
export interface Edition {
  /** As the home page's cards name it: `gender.zh`. */
  readonly name: string;
  readonly text: string;
}

/** What every page is given. */
export type Desk = ReturnType<typeof createDesk>;

export function createDesk(parts: Parts) {
  return {
    ...parts,
    store: makeStore(),
    language: createLanguage(),
    theme: createTheme(),
    /** The published notebooks and the reader's own share an engine; a stranger's gets one of its own. */
    engine: createLazyEngine(parts.makeEngine),
  };
}
