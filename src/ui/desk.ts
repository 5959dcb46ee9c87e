import type { Column } from "../engine/engine.ts";
import type { MacroTables } from "../notebook/macros.ts";
import type { StoredCards, StoredNotebook } from "../view/stored.ts";
import type { Catalogue } from "./catalogue/resource.ts";
import { createLazyEngine, type MakeEngine } from "./engines.ts";
import type { Linked } from "./files/linked.ts";
import type { PublishedTable } from "./home.tsx";
import { createLanguage } from "./language.ts";
import type { LiveParts } from "./one-file/pieces.ts";
import { makeStore } from "./store.ts";
import { knownOf } from "./tables.ts";
import { createTheme } from "./theme.ts";

/** What the page is made of; parts.ts puts it together. */
export interface Parts {
  /** The published notebooks, in the order of the home page. */
  readonly names: readonly string[];
  /** A published notebook in a language, else in English; undefined where there is none of that name. */
  readonly notebook: (name: string, language: string) => Promise<Edition | undefined>;
  readonly tables: readonly (PublishedTable & { readonly columns: readonly (Column & { readonly title: string })[] })[];
  /** What the macros over the published tables read. */
  readonly macros: MacroTables;
  /** The texts of these macros, fetched when they are asked for. */
  readonly macroTexts: () => Promise<readonly string[]>;
  /** Of Tracebook itself. */
  readonly version: string;
  /** Of the engine's SQL: `1.4.3`. */
  readonly engineVersion: string;
  /** What the home page's cards show, computed when the page was built. */
  readonly cards: () => Promise<StoredCards>;
  /** What came of the same edition of a notebook when the page was built; undefined where it is not known. */
  readonly stored: (name: string, language: string) => Promise<StoredNotebook | undefined>;
  /** All that is declared of the tables, fetched when it is asked for. */
  readonly catalogue: () => Promise<Catalogue>;
  /** The address of a table's own file, by its path in the data package. */
  readonly fileOf: (path: string) => string | undefined;
  readonly makeEngine: MakeEngine;
  /** What a saved page needs to be live; undefined where the page was not built. */
  readonly live?: LiveParts | undefined;
}

/** A published notebook in one language. */
export interface Edition {
  /** As the home page's cards name it: `gender.zh`. */
  readonly name: string;
  readonly text: string;
}

/** What every page is given. */
export type Desk = ReturnType<typeof createDesk>;

export function createDesk(parts: Parts, language = createLanguage()) {
  return {
    ...parts,
    known: knownOf(parts.tables, parts.macros),
    store: makeStore(),
    language,
    theme: createTheme(),
    /** Checked files that a new notebook is to have from the start, by the notebook's id. */
    handed: new Map<string, Linked>(),
    /**
     * The published notebooks share an engine, as long as nobody changes them. Every other notebook gets one of its own,
     * since macros, variables and settings stay behind in an engine.
     */
    engine: createLazyEngine(parts.makeEngine),
  };
}
