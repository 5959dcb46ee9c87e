import { expect, test } from "vitest";
import { makeNodeDuckDB } from "./duckdb-node.ts";
import { exact } from "./values.ts";
import { duckdbVersion } from "./version.ts";

test("the release that files name is the engine's own", async () => {
  const engine = await makeNodeDuckDB({ tables: [], setup: [] });
  try {
    const { table } = await engine.query(
      { sql: "SELECT version()", values: new Map() },
      { signal: new AbortController().signal },
    );
    const version = table.getChildAt(0);
    expect(version && exact(version, 0)).toBe(`v${duckdbVersion}`);
  } finally {
    await engine.close();
  }
});
