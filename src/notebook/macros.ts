import { functionsCalled } from "./generated.ts";
import { tablesRead } from "./tables-read.ts";

/** Macro → the tables that it reads, itself or through other macros. Names in lower case. */
export type MacroTables = ReadonlyMap<string, readonly string[]>;

interface Macro {
  readonly tables: readonly string[];
  readonly calls: readonly string[];
}

/**
 * What each macro reads, from the statements that make them: `CREATE MACRO womens_share() AS TABLE FROM persons_by_sex`
 * → `womens_share → [persons_by_sex]`. A table that a macro is given by its name is for the caller to know.
 */
export function macroTables(setup: readonly string[]): MacroTables {
  const macros = new Map(setup.flatMap(readMacro));
  return new Map(
    [...macros.keys()].map((name) => {
      const through = new Set([name]);
      for (const macro of through)
        for (const inner of macros.get(macro)?.calls ?? []) if (macros.has(inner)) through.add(inner);
      const tables = [...through].flatMap((macro) => macros.get(macro)?.tables ?? []);
      return [name, [...new Set(tables)].filter((table) => !macros.has(table))];
    }),
  );
}

/** The tables that a statement reads, with those of the macros that it calls; lower case, each once. */
export function tablesBehind(sql: string, macros: MacroTables): readonly string[] {
  const called = functionsCalled(sql).flatMap((name) => macros.get(name) ?? []);
  return [...new Set([...tablesRead(sql).map((name) => name.toLowerCase()), ...called])];
}

/** A macro's name with what its query or expression reads; its own parameters are no tables. */
function readMacro(statement: string): [string, Macro][] {
  const made = /\bMACRO\s+(\w+)\s*\(([^)]*)\)\s*AS(?:\s+TABLE)?\b(.*)$/is.exec(statement);
  const [, name = "", parameters = "", body = ""] = made ?? [];
  if (name === "") return [];
  const given = new Set(parameters.toLowerCase().match(/\w+/g));
  const tables = tablesRead(body).map((table) => table.toLowerCase());
  return [[name.toLowerCase(), { tables: tables.filter((table) => !given.has(table)), calls: functionsCalled(body) }]];
}
