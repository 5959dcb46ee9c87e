import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, run, source, type Values } from "./contract-asking.ts";
import { makeNodeDuckDB } from "./duckdb-node.ts";
import type { Engine } from "./engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await makeNodeDuckDB(source);
}, 60_000);
afterAll(() => engine.close());
const check = (sql: string, values: Values = {}) => engine.check(ask(sql, values), new AbortController().signal);

test("a column that is not there is found at its place with those that are, and nothing runs", async () => {
  const sql = "SELECT 'é', arsm FROM outcomes WHERE error('ran') IS NULL";
  const fault = await check(sql);
  expect(fault?.at).toEqual({ from: sql.indexOf("arsm"), to: sql.indexOf(" FROM") });
  expect(fault?.candidates).toContain("arms");
});

test("a table and a function that are not there are found, in the statement where they stand", async () => {
  expect((await check("FROM outcoms"))?.candidates).toEqual(["outcomes"]);
  const sql = "SELECT 1; SELECT flor(1.5)";
  expect((await check(sql))?.at).toEqual({ from: sql.indexOf("flor"), to: sql.indexOf("(") });
});

test("a statement that does not end is found at its end", async () => {
  expect((await check("SELECT arms FROM"))?.at?.to).toBe("SELECT arms FROM".length);
});

test.each([
  [
    "SELECT sum(arms) FROM outcomes WHERE year = $year AND iso3 IN (SELECT unnest($states))",
    { year: 2020, states: ["AAA"] },
  ],
  ["WITH w AS (FROM outcomes) SELECT doubled(arms) FROM w", {}],
  ["PIVOT outcomes ON year USING sum(arms)", {}],
  ["FROM (SUMMARIZE outcomes)", {}],
  ["FROM newest('outcomes')", {}],
  ["CREATE MACRO third(x) AS nothing_like_it(x); SELECT third(1)", {}],
])("%s is well, or not looked at", async (sql, values) => {
  expect(await check(sql, values)).toBeUndefined();
});

test("it sees the tables that cells keep, and types that do not fit", async () => {
  await run(engine, "SELECT 'x' AS word", {}, { keep: "kept" });
  expect(await check("SELECT word FROM kept")).toBeUndefined();
  expect((await check("SELECT sum(word) FROM kept"))?.message).toMatch(/sum\(VARCHAR\)/);
});

test("a parameter without a value is found", async () => {
  expect((await check("SELECT $year + 1"))?.at).toEqual({ from: 7, to: 12 });
});

test("one that was called off answers nothing", async () => {
  expect(await engine.check(ask("FROM nowhere"), AbortSignal.abort())).toBeUndefined();
});
