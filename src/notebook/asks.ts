import { tokens } from "./lexer.ts";
import type { Notebook } from "./notebook.ts";
import { statements } from "./sql.ts";
import { type Known, queriesOf, trailOf } from "./trail.ts";

/** What a notebook's SQL asks for, as it is written. */
export interface Asks {
  /** Published tables that it reads, also through macros, views and SQL in texts; in alphabetical order. */
  readonly tables: readonly string[];
  /** The origins of addresses that stand in its SQL: `https://example.org`. One that is put together cannot be seen. */
  readonly origins: readonly string[];
  /** Statements that change, write, load or set something: the first word and how many there are, the most first. */
  readonly changes: readonly (readonly [verb: string, count: number])[];
}

const verbs = new Set(
  (
    "alter analyze attach call checkpoint comment copy create deallocate delete detach drop execute export force import " +
    "insert install load merge pragma prepare reset set truncate update use vacuum"
  ).split(" "),
);

/** Reads what a notebook asks for. Runs nothing. In doubt a table is named. */
export function asksOf(notebook: Notebook, known: Known): Asks {
  const trail = trailOf(
    notebook,
    notebook.cells.map(({ id }) => id),
    known,
  );
  const tables = new Set(trail.tables);
  const origins = new Set<string>();
  const changes = new Map<string, number>();
  for (const sql of notebook.cells.flatMap(queriesOf))
    for (const { from, to } of statements(sql)) {
      const all = tokens(sql.slice(from, to)).filter(({ kind }) => kind !== "comment");
      const verb = all[0]?.text.toLowerCase() ?? "";
      if (verbs.has(verb)) changes.set(verb.toUpperCase(), (changes.get(verb.toUpperCase()) ?? 0) + 1);
      for (const { kind, text } of all) {
        const holdsSql = kind === "string" || verbs.has(verb);
        for (const name of holdsSql ? (text.toLowerCase().match(/\w+/g) ?? []) : [])
          for (const table of [name, ...(known.macros.get(name) ?? [])]) if (known.tables.has(table)) tables.add(table);
        if (kind === "string" || kind === "quoted")
          for (const [origin] of text.matchAll(/[a-z][a-z\d+.-]{1,20}:\/\/[^\s/'"?#\\]{1,255}/gi))
            origins.add(origin.toLowerCase());
      }
    }
  return {
    tables: [...tables].sort(),
    origins: [...origins].sort(),
    changes: [...changes].sort((a, b) => b[1] - a[1]),
  };
}
