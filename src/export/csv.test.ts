import { afterAll, beforeAll, expect, test } from "vitest";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import type { Engine } from "../engine/engine.ts";
import { csvOf } from "./csv.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await makeNodeDuckDB({ tables: [], setup: [] });
});
afterAll(() => engine.close());

const csv = async (sql: string, generated = false) =>
  csvOf(await engine.query({ sql, values: new Map() }, { signal: new AbortController().signal }), { generated });

test("missing is an empty field, an empty text is quoted, and zero is zero", async () => {
  expect(await csv("SELECT NULL::VARCHAR AS missing, '' AS empty, 0 AS zero")).toBe('missing,empty,zero\n,"",0\n');
});

test("numbers keep every digit, and minus signs stay numbers", async () => {
  expect(await csv("SELECT 170141183460469231731687303715884105727::HUGEINT AS big, -1.50::DECIMAL(5,2) AS d")).toBe(
    "big,d\n170141183460469231731687303715884105727,-1.50\n",
  );
});

test("commas, quotes and line ends are quoted", async () => {
  expect(await csv(`SELECT 'a,"b"' || chr(10) || 'c' AS t`)).toBe('t\n"a,""b""\nc"\n');
});

test("no text can be run as a formula by a spreadsheet", async () => {
  expect(await csv("SELECT unnest(['=1+1', '+1+1', '-1-1', '@sum', chr(9) || 'x', '-1', '''=1']) AS t")).toBe(
    "t\n'=1+1\n'+1+1\n'-1-1\n'@sum\n'\tx\n-1\n''=1\n",
  );
});

test("every row of generated data says that it is", async () => {
  expect(await csv("SELECT unnest([1, 2]) AS n", true)).toBe("n,generated_data\n1,true\n2,true\n");
});
