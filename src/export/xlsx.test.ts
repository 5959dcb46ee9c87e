import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../data/xlsx.ts";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import type { Engine } from "../engine/engine.ts";
import { xlsxOf } from "./xlsx.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await makeNodeDuckDB({ tables: [], setup: [] });
});
afterAll(() => engine.close());

const about = {
  data: "Data",
  about: "About",
  facts: [
    ["Title", "Arms seized"],
    ["Source", ""],
    ["Note", "=1+1"],
  ],
} as const;
async function sheet(sql: string, { name = "Data", generated = false } = {}) {
  const result = await engine.query({ sql, values: new Map() }, { signal: new AbortController().signal });
  const blob = await xlsxOf(result, about, { generated });
  return (await readXlsx(new Uint8Array(await blob.arrayBuffer()), name)).rows;
}

test("a workbook read back has the rows, missing as an empty cell and zero as zero", async () => {
  expect(
    await sheet("SELECT 'AAA' AS iso3, 7 AS arms, NULL::INTEGER AS missing, 0 AS zero, 12.5 AS pct, true AS b"),
  ).toEqual([
    ["iso3", "arms", "missing", "zero", "pct", "b"],
    ["AAA", "7", "", "0", "12.5", "true"],
  ]);
});

test("a number that a spreadsheet would round stands as text, with every digit", async () => {
  expect(
    await sheet(`SELECT 9007199254740993::BIGINT AS big, 170141183460469231731687303715884105727::HUGEINT AS huge,
      1.234567890123456789::DECIMAL(30,18) AS d, 123456789012345::BIGINT AS fits, 0.000001::DECIMAL(9,6) AS small`),
  ).toEqual([
    ["big", "huge", "d", "fits", "small"],
    [
      "9007199254740993",
      "170141183460469231731687303715884105727",
      "1.234567890123456789",
      "123456789012345",
      "0.000001",
    ],
  ]);
});

test("a day is a day, and one that spreadsheets cannot count is text", async () => {
  expect(
    await sheet(`SELECT DATE '2021-03-04' AS d, DATE '1850-01-01' AS old, TIMESTAMP '2021-03-04 10:20:30' AS at,
      TIMESTAMP '2021-03-04 10:20:30.5' AS fine`),
  ).toEqual([
    ["d", "old", "at", "fine"],
    ["2021-03-04", "1850-01-01", "2021-03-04T10:20:30", "2021-03-04T10:20:30.5"],
  ]);
});

test("a text is kept as it is, and what no workbook can hold is left out", async () => {
  expect(await sheet(`SELECT unnest(['=1+1', '<&"', ' a ', 'a' || chr(10) || 'b', '二', 'x' || chr(1)]) AS t`)).toEqual(
    [["t"], ["=1+1"], ['<&"'], [" a "], ["a\nb"], ["二"], ["x"]],
  );
});

test("rows of generated data say so, and the second sheet says what the rows are", async () => {
  expect(await sheet("SELECT 1 AS n", { generated: true })).toEqual([
    ["n", "generated_data"],
    ["1", "true"],
  ]);
  expect(await sheet("SELECT 1 AS n", { name: "About" })).toEqual([
    ["Title", "Arms seized"],
    ["Note", "=1+1"],
  ]);
});

test("a table without rows is its header", async () => {
  expect(await sheet("SELECT 1 AS n WHERE false")).toEqual([["n"]]);
});
