import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedEngine, rowsOf } from "../../tests/published.ts";
import { countryIndex } from "../data/countries.ts";
import { readCsv } from "../data/csv.ts";
import { schemaOf } from "../data/generated.ts";
import { validate } from "../data/validate.ts";
import type { Engine } from "../engine/engine.ts";
import { csvOf } from "../export/csv.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
}, 60_000);
afterAll(() => engine.close());
const rows = (sql: string) => rowsOf(engine, sql);

test.each([
  ["site", "generated_sites(1500, 1)"],
  ["explosion", "generated_explosions(1500, 1)"],
  ["collection", "generated_collections(1500, 1)"],
])("as a file, the generated records are taken by the schema %s without a fault", async (name, from) => {
  const states = await rows("SELECT iso3, state FROM generated_states()");
  const countries = countryIndex(states.map(([iso3, state]) => ({ iso3: String(iso3), short_en: String(state) })));
  const sql = `SELECT * EXCLUDE (generated, state, region) FROM ${from}`;
  const result = await engine.query({ sql, values: new Map() }, { signal: new AbortController().signal });
  const schema = schemaOf(name);
  const isName = (text: string) => schema.fields.some((field) => field.name === text);
  const sheet = await readCsv(new TextEncoder().encode(csvOf(result)), isName);
  const report = validate(sheet, schema, { countries });
  expect(report).toMatchObject({ faults: [], rejected: [], changes: [] });
  expect(report.valid).toHaveLength(1500);
  expect(sheet.header).toEqual(schema.fields.map((field) => field.name));
});

test("a site is assessed twice, later better on the whole, and holds no more surplus than arms", async () => {
  expect(
    await rows(`SELECT
        count(*) - 2 * count(DISTINCT site_id),
        bool_and(surplus_arms <= arms_held),
        min(year(assessed_on)) >= 2018 AND max(year(assessed_on)) <= 2024,
        bool_and(next_assessment > assessed_on)
      FROM generated_sites(1000, 1)`),
  ).toEqual([[0, true, true, true]]);
  expect(
    await rows(`WITH numbered AS (
        SELECT *, row_number() OVER (PARTITION BY site_id ORDER BY assessed_on) AS place
        FROM generated_sites(1000, 1)
      )
      SELECT
        avg((fire_safety = 'met')::INTEGER) FILTER (place = 2) > avg((fire_safety = 'met')::INTEGER) FILTER (place = 1),
        count(*) FILTER (fire_safety = 'not_assessed') > 0,
        count(DISTINCT risk) FILTER (risk IS NOT NULL)
      FROM numbered`),
  ).toEqual([[true, true, 3]]);
});

test("deaths that were not counted are missing and not zero, and those by sex are no more than all", async () => {
  expect(
    await rows(`SELECT
        count(*) FILTER (deaths IS NULL) > 0,
        count(*) FILTER (deaths = 0) > count(*) FILTER (deaths IS NULL),
        bool_and(deaths_female + deaths_male = deaths),
        bool_and(deaths_children <= deaths)
      FROM generated_explosions(1000, 1)`),
  ).toEqual([[true, true, true, true]]);
});

test("only what is destroyed has a method, only arms are deactivated, and what is certified has a certificate", async () => {
  expect(
    await rows(`SELECT
        bool_and(activity = 'destruction' OR method IS NULL),
        bool_and(activity <> 'deactivation' OR item = 'arms'),
        bool_and((certificate IS NOT NULL) = coalesce(certified, false)),
        bool_and(activity <> 'collection' OR certified IS NULL),
        bool_and(quantity > 0),
        count(DISTINCT unit)
      FROM generated_collections(1000, 1)`),
  ).toEqual([[true, true, true, true, true, 4]]);
});
