import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import control from "../../../data/control.json" with { type: "json" };
import pack from "../../../data/datapackage.json" with { type: "json" };
import { source } from "../../domain/datasets.ts";
import { makeNodeDuckDB } from "../../engine/duckdb-node.ts";
import { en } from "../../locales/en.ts";
import { zh } from "../../locales/zh.ts";
import { parse } from "../../notebook/parse.ts";
import { coverageNotebook } from "./coverage-notebook.ts";
import { bySubject, type Catalogue, hasCoverage, listOf, type Resource, rowOf } from "./resource.ts";
import { type Spread, spreadsOf } from "./spread.ts";
import { starterOn } from "./starter.ts";

const catalogue: Catalogue = { ...pack, control };
const { resources } = catalogue;
const read = (path: string) => readFile(join(import.meta.dirname, "../../../data", path));
const engine = await makeNodeDuckDB(source(pack, [], read));
afterAll(() => engine.close());

const { signal } = new AbortController();
const named = (name: string) => resources.find((resource) => resource.name === name) as Resource;
const bars = (spread: Spread | undefined) => spread?.bars.map(({ value, to, rows }) => [value, to, rows]);

test("bars and missing values add up to the table's rows, unless only the most frequent values are drawn", async () => {
  for (const resource of resources) {
    const rows = catalogue.control[resource.name]?.rows ?? 0;
    for (const [column, { held, missing, distinct, bars }] of await spreadsOf(engine, resource, signal)) {
      const drawn = bars.reduce((sum, bar) => sum + bar.rows, 0);
      const isWhole = bars.some((bar) => bar.to !== undefined) || bars.length === distinct;
      const where = `${resource.name}.${column}`;
      expect(bars.length, where).toBeLessThanOrEqual(resource.schema.fields.some((f) => f.type === "year") ? 60 : 12);
      expect(held + missing, where).toBe(rows);
      if (bars.length === 0) expect(distinct === 0 || 2 * distinct > held, where).toBe(true);
      else if (isWhole) expect(drawn + missing, where).toBe(rows);
      else expect(drawn + missing, where).toBeLessThan(rows);
    }
  }
}, 120_000);

test("years stand in their order, codes as their list has them, counts by their number of digits", async () => {
  const spreads = await spreadsOf(engine, named("tracing_outcomes"), signal);
  expect(spreads.get("year")?.bars.map(({ value }) => value)).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]);
  expect(bars(spreads.get("recovery_mode"))).toEqual([
    ["seized", undefined, 906],
    ["found", undefined, 217],
    ["surrendered", undefined, 211],
  ]);
  expect(spreads.get("arms")?.bars.map(({ value, to }) => [value, to])).toEqual([
    [0, 0],
    [1, 9],
    [10, 99],
    [100, 999],
    [1000, 9999],
    [10_000, 99_999],
  ]);
});

test("every code list that a column names is a published table", () => {
  const names = new Set(resources.map(({ name }) => name));
  const lists = resources.flatMap((resource) =>
    resource.schema.fields.flatMap(({ name }) => listOf(resource, name) ?? []),
  );
  expect(lists.length).toBeGreaterThan(0);
  expect(lists.filter((list) => !names.has(list))).toEqual([]);
});

test("every table has a subject with words in every language, and stands once in the catalogue", () => {
  for (const { catalogue } of [en, zh]) {
    expect(Object.keys(catalogue.subjects)).toEqual(
      expect.arrayContaining(resources.map(({ tracebook }) => tracebook.subject)),
    );
  }
  const listed = bySubject(resources).flatMap(([, tables]) => tables);
  expect([...listed].sort((a, b) => resources.indexOf(a) - resources.indexOf(b))).toEqual(resources);
});

test("a description says what a row is, then each caveat, and nothing else", () => {
  for (const resource of resources) {
    const { description, tracebook } = resource;
    expect(rowOf(resource), resource.name).toMatch(/^One row is .*[.]$/s);
    expect([rowOf(resource), ...tracebook.caveats].join(" ")).toBe(description);
  }
  expect(rowOf(named("arms_totals"))).not.toContain("trend");
  expect(named("us_firearm_deaths").tracebook.caveats[0]).toBe("total rows hold all the others: never add both.");
});

test("what is made of a table is a notebook without a fault, in every language", () => {
  const covered = resources.filter(hasCoverage);
  expect(covered.length).toBeGreaterThan(0);
  const texts = [...covered.flatMap((r) => [en, zh].map((t) => coverageNotebook(r, t))), ...resources.map(starterOn)];
  for (const text of texts) expect(parse(text).problems).toEqual([]);
});
