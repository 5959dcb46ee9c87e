import { makeNodeDuckDB } from "../src/engine/duckdb-node.ts";
import type { Engine } from "../src/engine/engine.ts";
import { exact, exactNumber, exactText } from "../src/engine/values.ts";
import { publishedSource } from "../src/headless/source.ts";

/** An engine in this process with the published tables and macros. */
export const publishedEngine = (): Promise<Engine> => makeNodeDuckDB(publishedSource());

/** The rows of a query, numbers rounded to two decimals. */
export async function rowsOf(engine: Engine, sql: string): Promise<unknown[][]> {
  const { table } = await engine.query({ sql, values: new Map() }, { signal: new AbortController().signal });
  return Array.from({ length: table.numRows }, (_, i) =>
    table.schema.fields.map((_field, column) => {
      const vector = table.getChildAt(column);
      const value = vector ? exact(vector, i) : null;
      const number = exactNumber(value);
      if (value === null || typeof value === "boolean") return value;
      return number === undefined ? exactText(value) : Math.round(number * 100) / 100 + 0; // no −0
    }),
  );
}
