import { expect } from "vitest";
import type { Query, Value } from "../notebook/notebook.ts";
import type { EmbeddedOptions } from "./embedded.ts";
import { type Engine, EngineError, type QueryOptions, type Result, type Source } from "./engine.ts";
import { type Exact, exact } from "./values.ts";

/** An invented source: a table with a NULL, and a macro. */
export const source: Source = {
  tables: [
    {
      name: "outcomes",
      columns: [
        { name: "iso3", type: "VARCHAR" },
        { name: "year", type: "INTEGER" },
        { name: "arms", type: "BIGINT" },
        { name: "share", type: "DOUBLE" },
      ],
      csv: async () =>
        new TextEncoder().encode('iso3,year,arms,share\nAAA,2020,3,0.5\n"B, ""B""",2021,,\nÇÇÇ,2022,"",1\n'),
    },
  ],
  setup: [
    "CREATE MACRO doubled(x) AS 2 * x",
    "CREATE MACRO newest(t) AS TABLE FROM query_table(t) ORDER BY year DESC LIMIT 1",
  ],
};

export type Make = (source: Source, options?: EmbeddedOptions) => Promise<Engine>;
export type Values = { readonly [name: string]: Value };

export function ask(sql: string, values: Values = {}): Query {
  return { sql, values: new Map(Object.entries(values)) };
}

export function run(engine: Engine, sql: string, values: Values = {}, options: Partial<QueryOptions> = {}) {
  return engine.query(ask(sql, values), { signal: new AbortController().signal, ...options });
}

export function rowsOf({ table }: Result): Exact[][] {
  return Array.from({ length: table.numRows }, (_, row) =>
    Array.from({ length: table.numCols }, (_, column) => {
      const vector = table.getChildAt(column);
      return vector === null ? null : exact(vector, row);
    }),
  );
}

/** The error a promise rejects with. Fails the test where there is none, or one of another class. */
export async function failureOf(promise: Promise<unknown>): Promise<EngineError> {
  const error = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(EngineError);
  return error as EngineError;
}

/** Short questions to an engine that a test's setup makes. */
export function makeAsking(engine: () => Engine) {
  const rows = async (sql: string, values?: Values) => rowsOf(await run(engine(), sql, values));
  const value = async (sql: string, values?: Values) => (await rows(sql, values))[0]?.[0];
  const fails = (sql: string, values?: Values) => failureOf(run(engine(), sql, values));
  return { rows, value, fails };
}
