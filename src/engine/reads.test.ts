import { afterAll, beforeAll, expect, test } from "vitest";
import { corpus, corpusSetup } from "../notebook/sql.corpus.ts";
import { makeNodeDuckDB } from "./duckdb-node.ts";
import type { Engine } from "./engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await makeNodeDuckDB({ tables: [], setup: corpusSetup });
});
afterAll(() => engine.close());

test.each(corpus)("the engine and the tokens say the same of what $sql reads", async ({ sql, reads, engine: own }) => {
  const expected = own === undefined || own === "fails" ? reads : own;
  const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase()).sort();
  expect(lower(await engine.reads(sql))).toEqual(lower(expected));
});
