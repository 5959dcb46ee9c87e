import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFile } from "../src/data/check-file.ts";
import { countryIndex } from "../src/data/countries.ts";
import * as labels from "../src/data/import/iafq-codes.ts";
import { importFile } from "../src/data/import/import.ts";
import { readSchema } from "../src/data/schema.ts";
import type { Engine } from "../src/engine/engine.ts";
import { csvOf } from "../src/export/csv.ts";
import { xlsxOf } from "../src/export/xlsx.ts";
import { publishedEngine, rowsOf } from "./published.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
  await ask("FROM generated_register(50000, 3)", "register");
  await ask("FROM generated_seizures(50000, 3)", "seizures");
}, 60_000);
afterAll(() => engine.close());
const ask = (sql: string, keep?: string) =>
  engine.query(
    { sql, values: new Map() },
    { signal: new AbortController().signal, ...(keep === undefined ? {} : { keep }) },
  );
const rows = (sql: string) => rowsOf(engine, sql);
const bytes = (text: string) => new TextEncoder().encode(text);
const records = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;

test("5,000 generated records of each kind hold against their schema, not a row rejected", async () => {
  const countries = countryIndex([...records("data/countries.csv"), ...records("data/schemas/fictional_states.csv")]);
  for (const [name, sql] of [
    ["trace", "SELECT * EXCLUDE (generated) FROM generated_register(5000, 8)"],
    ["seizure", "SELECT * EXCLUDE (generated) FROM generated_seizures(5000, 8)"],
  ] as const) {
    const schema = readSchema(readFileSync(`data/schemas/${name}.json`, "utf8"));
    const { columns, table } = { ...(await ask(sql)) };
    expect(columns.map((column) => column.name)).toEqual(schema.fields.map((field) => field.name));
    expect(table.numRows).toBe(5000);
    const report = await checkFile(bytes(csvOf(await ask(sql))), schema, { countries });
    expect([report.faults, report.rejected.slice(0, 3)]).toEqual([[], []]);
    expect(report.valid).toHaveLength(5000);
  }
}, 60_000);

test("the questionnaire's rows of 50,000 generated arms, written and read back, give the same 16.4.2", async () => {
  const areas = records("data/countries.csv").map(({ iso3 = "", m49 = "" }) => ({ iso3, m49 }));
  const result = await ask("FROM questionnaire_rows('register')");
  const about = { data: "Data", about: "About", facts: [] };
  const files = {
    "rows.csv": bytes(csvOf(result, { generated: true })),
    "rows.xlsx": new Uint8Array(await (await xlsxOf(result, about, { generated: true })).arrayBuffer()),
  };
  const counted = await rows(
    "SELECT iso3, year, unknown_counted, numerator, denominator FROM register_16_4_2('register')",
  );
  expect(counted.length).toBeGreaterThan(400);
  for (const [name, file] of Object.entries(files)) {
    const { tables, report } = await importFile(file, name, { areas });
    expect(report.rejected).toEqual([]);
    const outcomes = tables.find((table) => table.name === "tracing_outcomes");
    await engine.load("read_back", outcomes?.csv ?? "", new AbortController().signal);
    expect(
      await rows(`SELECT iso3, year, unknown_counted, coalesce(sum(arms) FILTER (in_numerator), 0),
          coalesce(sum(arms) FILTER (in_denominator AND (unknown_counted OR outcome <> 'UNKNOWN')), 0)
        FROM read_back JOIN tracing_outcome_codes USING (outcome)
        CROSS JOIN (VALUES (true), (false)) AS options (unknown_counted)
        GROUP BY ALL ORDER BY iso3, year, unknown_counted DESC`),
    ).toEqual(counted);
  }
}, 120_000);

test("no row that the two registers answer is unknown to the questionnaire's importer", async () => {
  const areas = records("data/countries.csv").map(({ iso3 = "", m49 = "" }) => ({ iso3, m49 }));
  const both = await ask("FROM questionnaire_rows('register') UNION ALL FROM questionnaire_seizure_rows('seizures')");
  const { tables, report } = await importFile(bytes(csvOf(both)), "both.csv", { areas });
  expect([report.rejected, report.taken]).toEqual([[], both.rows]);
  const read = new Map(tables.map(({ name, rows }) => [name, rows]));
  for (const name of ["arms_by_type", "arms_by_marking", "arms_by_condition", "arms_by_location", "persons_by_sex"])
    expect([name, read.get(name)]).not.toEqual([name, 0]);
}, 60_000);

test("the labels in SQL are the importer's, word for word", async () => {
  const split = {
    recovery_mode: labels.MODES,
    "by type": labels.TYPES,
    "by marking": labels.MARKINGS,
    "by condition": labels.CONDITIONS,
    "by location": labels.LOCATIONS,
    "by legal justification of seizure": labels.JUSTIFICATIONS,
    "by other suspected offences": labels.CRIMES,
    item: labels.ITEMS,
  };
  for (const [name, list] of Object.entries(split))
    expect(await rows(`SELECT code, label FROM questionnaire_labels() WHERE split = '${name}' ORDER BY code`)).toEqual(
      list.map(({ code, raw }) => [code, raw]).toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
  const outcomes = await rows("SELECT code, label FROM questionnaire_labels() WHERE split = 'outcome'");
  for (const { code, raw } of labels.OUTCOMES) expect(outcomes).toContainEqual([code, raw]);
});
