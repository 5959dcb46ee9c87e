import { makeNodeDuckDB } from "../src/engine/duckdb-node.ts";
import { csvOf } from "../src/export/csv.ts";
import { publishedSource } from "../src/headless/source.ts";

/**
 * Every published value of SDG 16.4.2 beside the recomputed one, as CSV: compare_16_4_2 in src/domain/comparison.sql.
 * `summary`: how many values of each class, in words.
 */
export async function compareIndicator(): Promise<{ readonly csv: string; readonly summary: string }> {
  const engine = await makeNodeDuckDB(publishedSource());
  const { signal } = new AbortController();
  const ask = (sql: string) => engine.query({ sql, values: new Map() }, { signal });
  try {
    const csv = csvOf(await ask("FROM compare_16_4_2() ORDER BY iso3, year"));
    const counts = csvOf(
      await ask("SELECT class, count(*) AS n FROM compare_16_4_2() GROUP BY class ORDER BY n DESC, class"),
    );
    const lines = counts.trim().split("\n").slice(1);
    return { csv, summary: lines.map((line) => line.replace(/(.*),(\d+)/, "$2 $1")).join(", ") };
  } finally {
    await engine.close();
  }
}
