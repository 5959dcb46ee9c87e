import { tokens } from "../notebook/lexer.ts";
import { quoteName } from "../notebook/sql.ts";
import { type Place, quoteText, readCsv } from "./database.ts";
import { EngineError, type Source, type SourceTable } from "./engine.ts";

/**
 * The published tables. Every one is there from the start, without rows; its rows come before the first query that may
 * read it, so that an engine starts in the same time however many tables are published.
 */
export interface Published {
  /** Lower case. */
  readonly names: ReadonlySet<string>;
  /** Starts to fetch what a statement may read. */
  prefetch(sql: string): void;
  /** Gives a database the rows that a statement may read. Rejects with an EngineError of kind `load`. */
  fill(place: Place & Filled, sql: string): Promise<void>;
}

/** The published tables that have their rows, by name. */
export interface Filled {
  readonly filled: Set<string>;
}

/** Functions that read a table whose name they compute. */
const dynamic = ["query_table", "query"];

export function makePublished(source: Source, signal: AbortSignal): Published {
  const tables = new Map(source.tables.map((table) => [table.name.toLowerCase(), table]));
  const macros = new Map(source.setup.map((sql) => [macroName(sql), wordsOf(sql)]));
  const files = new Map<SourceTable, Promise<Uint8Array>>();

  /** Fetches once; what failed is fetched again when it is asked for again. */
  const fetched = (table: SourceTable): Promise<Uint8Array> => {
    const file = files.get(table) ?? table.csv(signal);
    files.set(table, file);
    file.catch(() => files.delete(table));
    return file;
  };

  /**
   * The tables that may be read: those whose name stands anywhere in the SQL or in a macro that it calls. All of them
   * where a name can be computed.
   */
  const mayRead = (sql: string): readonly SourceTable[] => {
    const words = new Set(wordsOf(sql));
    for (const word of words) for (const inner of macros.get(word) ?? []) words.add(inner);
    if (dynamic.some((name) => words.has(name))) return source.tables;
    return source.tables.filter((table) => words.has(table.name.toLowerCase()));
  };

  return {
    names: new Set(tables.keys()),
    prefetch(sql) {
      for (const table of mayRead(sql)) void fetched(table);
    },
    async fill(place, sql) {
      const wanted = mayRead(sql).filter(({ name }) => !place.filled.has(name));
      for (const table of wanted) void fetched(table); // all at once
      for (const table of wanted) {
        try {
          const contents = (await fetched(table)).slice(); // registering takes the array away
          await readCsv(place, `INSERT INTO ${quoteName(table.name)}`, contents, formatOf(table));
        } catch (error) {
          throw error instanceof EngineError && error.kind !== "sql" ? error : new EngineError("load", error);
        }
        place.filled.add(table.name);
      }
    },
  };
}

/** The statement that makes a published table, without rows. */
export function createTable({ name, columns }: SourceTable): string {
  return `CREATE TABLE ${quoteName(name)} (${columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(", ")})`;
}

function formatOf({ columns }: SourceTable): string {
  const types = columns.map(({ name, type }) => `${quoteText(name)}: ${quoteText(type)}`);
  return `header = true, auto_detect = false, columns = {${types.join(", ")}}`;
}

/** `CREATE OR REPLACE MACRO name(…)` → `name`, lower case. */
function macroName(sql: string): string {
  const words = wordsOf(sql);
  return words[words.indexOf("macro") + 1] ?? "";
}

/** Every word, quoted name and text of a statement, lower case. */
function wordsOf(sql: string): readonly string[] {
  return tokens(sql)
    .filter(({ kind }) => kind === "word" || kind === "quoted" || kind === "string")
    .map(({ text }) => text.replace(/^["']|["']$/g, "").toLowerCase());
}
