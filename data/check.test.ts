import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { check, type Package } from "./check.ts";
import type { Controls } from "./compile/control.ts";

const text = (path: string) => readFile(join(import.meta.dirname, path), "utf8");
let pack: Package;
let controls: Controls;
beforeAll(async () => {
  pack = JSON.parse(await text("datapackage.json"));
  controls = JSON.parse(await text("control.json"));
});

/** The faults of the published tables after one of them was changed. */
async function faults(table = "", change: (csv: string) => string = (csv) => csv): Promise<string[]> {
  const read = async (path: string) => (path === `${table}.csv` ? change(await text(path)) : text(path));
  return (await check(pack, controls, read)).flatMap((checked) => checked.faults);
}

test("the published tables are what the package says and add up to their sources", async () => {
  expect(await faults()).toEqual([]);
});

test("every resource of the package has control totals, and none is left over", () => {
  expect(Object.keys(controls)).toEqual(pack.resources.map((resource) => resource.name).toSorted());
});

test("a header in another order is a fault", async () => {
  const found = await faults("organisations", (csv) => csv.replace("org,org_name,iso3", "org_name,org,iso3"));
  expect(found).toContain('organisations.csv:1: header "org_name,org,iso3" is not "org,org_name,iso3"');
});

test("a lost row is a fault with the years in which it is missed", async () => {
  const found = await faults("arms_totals", (csv) => csv.replace(/^USA,2020,.*\n/m, ""));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/820 rows, .*the source has 821 rows, .*differs in 2020$/);
});

test("a figure moved from one year to another is a fault although the sum stays", async () => {
  const found = await faults("arms_totals", (csv) =>
    csv
      .replace("USA,2020,seized,392063", "USA,2020,seized,392062")
      .replace("USA,2019,seized,352694", "USA,2019,seized,352695"),
  );
  expect(found).toEqual([expect.stringMatching(/differs in 2019, 2020$/)]);
});

test.each([
  ["a value that is no number of its kind", "seized,392063", "seized,392063.5", '"392063.5" is no integer'],
  ["a negative count", "seized,392063", "seized,-1", '"-1" is below 0'],
  ["a missing figure", "seized,392063", "seized,", '"" is required'],
  ["a year out of range", "USA,2020", "USA,1920", '"1920" is below 2004'],
  [
    "a word that is not in its list",
    "USA,2020,seized",
    "USA,2020,taken",
    '"taken" is none of seized, found, surrendered',
  ],
  ["a country that is not in countries", "USA,2020,", "XXX,2020,", '["XXX"] is not in countries'],
  ["a key that stands twice", "USA,2020,", "USA,2019,", 'key ["USA",2019,"seized"] stands twice'],
  ["rows out of order", "USA,2020,", "AAA,2020,", "not in order"],
  ["a carriage return", "USA,2020,seized,392063,2024-08-26", "USA,2020,seized,392063,2024-08-26\r", "carriage return"],
])("%s is a fault", async (_, from, to, fault) => {
  const found = await faults("arms_totals", (csv) => csv.replace(from, to));
  expect(found.some((line) => line.startsWith("arms_totals.csv") && line.includes(fault))).toBe(true);
});

test("a share above 100 percent is a fault", async () => {
  const found = await faults("sdg_16_4_2", (csv) => csv.replace("AND,2022,100,", "AND,2022,100.01,"));
  expect(found).toContain('sdg_16_4_2.csv:3: pct: "100.01" is above 100');
});

test("a key that is left empty points nowhere and is no fault; one that is filled must be found", async () => {
  expect(await faults("embargo_missions")).toEqual([]);
  const found = await faults("embargo_missions", (csv) => csv.replace("MINUSCA,CAF", "MINUSCA,XXX"));
  expect(found).toEqual(['embargo_missions.csv: host_iso3: ["XXX"] is not in countries']);
});

test("figures without a year are held to their totals by vintage", async () => {
  const found = await faults("facts", (csv) => csv.replace(",171,exact,", ",172,exact,"));
  expect(found).toEqual([expect.stringMatching(/differs in 2019$/)]);
});
