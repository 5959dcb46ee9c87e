import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { schemas } from "./generated.ts";
import { plain } from "./near.ts";
import { readSchema } from "./schema.ts";

const records = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;

test("there is a schema for each kind of record, and together they meet the requirements on records", () => {
  const met = new Set([...schemas.values()].flatMap(({ requirements }) => requirements));
  const wanted = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 31, 35];
  expect(wanted.filter((number) => !met.has(`S${number}`))).toEqual([]);
});

test.each([...schemas.values()].map((schema) => [schema.name, schema] as const))(
  "%s: every column has words in both languages, every code is there once and has words, every key leads somewhere",
  (_, schema) => {
    for (const { name, title, title_zh, evidence, categories = [] } of schema.fields) {
      expect([name, title, title_zh, evidence].every((text) => text.length > 0)).toBe(true);
      expect(new Set(categories.map(({ value }) => value)).size).toBe(categories.length);
      const distinct = (texts: readonly string[]) => expect(new Set(texts.map(plain)).size).toBe(texts.length);
      for (const spelling of ["value", "label", "label_zh"] as const) distinct(categories.map((c) => c[spelling]));
      expect(categories.filter(({ label, label_zh }) => !label || !label_zh)).toEqual([]);
      const ways = categories.map((c) => new Set([c.value, c.label, c.label_zh, ...(c.names ?? [])].map(plain)));
      const all = ways.flatMap((way) => [...way]);
      expect(new Set(all).size, `${name}: a name stands for two codes`).toBe(all.length);
    }
    const explained = [schema, ...schema.fields].filter(({ description }) => description !== undefined);
    expect(explained.filter(({ description_zh = "" }) => !/\p{Script=Han}/u.test(description_zh))).toEqual([]);
    for (const { field, why, why_zh } of schema.neededForFigures ?? []) {
      expect(schema.fields.find(({ name }) => name === field)?.constraints?.required ?? false).toBe(false);
      expect([why, why_zh].every((text) => text.length > 0)).toBe(true);
    }
    for (const spelling of ["name", "title", "title_zh"] as const)
      expect(new Set(schema.fields.map((field) => plain(field[spelling]))).size).toBe(schema.fields.length);
    const pack: { resources: { name: string; schema: { fields: { name: string }[] } }[] } = JSON.parse(
      readFileSync("data/datapackage.json", "utf8"),
    );
    for (const { reference } of schema.foreignKeys) {
      const table =
        schemas.get(reference.resource) ?? pack.resources.find(({ name }) => name === reference.resource)?.schema;
      const names: string[] = (table?.fields ?? []).map(({ name }) => name);
      expect([reference.resource, reference.fields.filter((field) => !names.includes(field))]).toEqual([
        reference.resource,
        [],
      ]);
    }
  },
);

test.each([
  ["recovery_mode_codes", "recovery_mode", ["seizure.recovery_mode", "trace.recovery_mode"]],
  ["location_codes", "location", ["seizure.location_type"]],
  ["legal_justification_codes", "legal_justification", ["seizure.legal_justification"]],
  ["related_crime_codes", "related_crime", ["seizure.related_crime"]],
  ["condition_codes", "condition", ["trace.condition"]],
  ["marking_codes", "marking", ["trace.marking_status"]],
  ["tracing_outcome_codes", "outcome", ["trace.outcome_code"]],
  ["trace_status_codes", "status", ["trace.workflow_status"]],
  ["target_topic_codes", "topic", ["target.topic", "need.topic", "offer.topic", "project.topic", "attendance.topic"]],
])("the code list %s is the one that the schemas use", (table, column, fields) => {
  const published = records(`data/${table}.csv`).map((row) => [row[column], row["label_en"], row["label_zh"]]);
  for (const place of fields) {
    const [schema = "", field] = place.split(".");
    const categories = schemas.get(schema)?.fields.find(({ name }) => name === field)?.categories ?? [];
    expect([place, categories.map(({ value, label, label_zh }) => [value, label, label_zh])]).toEqual([
      place,
      published,
    ]);
  }
});

test("nothing that is read as missing is a country's code", () => {
  const codes = new Set(records("data/countries.csv").flatMap((row) => [row["iso2"], row["iso3"]]));
  for (const { missingValues } of schemas.values())
    expect(missingValues.filter((text) => text !== "" && codes.has(text))).toEqual([]);
});

test("a schema whose key or rule names a field that it does not have is refused", () => {
  const contact = schemas.get("contact");
  const wrong = { ...contact, rules: [{ kind: "order", fields: ["last_confirmed", "tomorrow"] }] };
  expect(() => readSchema(JSON.stringify(wrong))).toThrow("contact: no field tomorrow");
  expect(() => readSchema(JSON.stringify({ ...contact, primaryKey: ["number"] }))).toThrow("contact: no field number");
});
