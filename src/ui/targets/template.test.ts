import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "../../headless/source.ts";
import { rowsOfCsv } from "../published-rows.ts";
import { found, pieces, sentence, type Template, targetRow, templatesOf } from "./template.ts";

const read = (name: string) => rowsOfCsv(readFileSync(here(`data/${name}.csv`), "utf8"));
const templates = templatesOf(read("target_templates"), read("target_topic_codes"));
const blanks = (text: string) =>
  pieces(text)
    .flatMap((piece) => (typeof piece === "string" ? [] : [piece.blank]))
    .sort();

test("each of the 46 templates has a topic, a unit that its blanks bear out, and the same blanks in both languages", () => {
  expect(templates.length).toBe(46);
  for (const { id, topics, texts, unit } of templates) {
    expect([id, topics.zh]).not.toEqual([id, ""]);
    expect([id, blanks(texts.zh)]).toEqual([id, blanks(texts.en)]);
    const needs = { percent: ["percent"], count: ["count"], money: ["count"], yes_no: [] }[unit];
    expect([id, blanks(texts.en).filter((blank) => blank === "percent" || blank === "count")]).toEqual([id, needs]);
  }
});

test("a template is found by its words in either language, by its topic and by its number", () => {
  const ids = (search: string) => found(templates, search).map(({ id }) => id);
  expect(ids("police small arms")).toEqual(["T27"]);
  expect(ids("警用")).toEqual(["T27"]);
  expect(ids("t34")).toEqual(["T34"]);
  expect(ids("性别平等考虑").length).toBe(7);
  expect(ids("").length).toBe(46);
  expect(ids("zeppelin")).toEqual([]);
});

test("a sentence is filled where its blanks stand, and what is not filled yet is seen", () => {
  expect(sentence("Mark {percent} by {year}", { percent: "80 %" })).toBe("Mark 80 % by …");
});

test("a target takes its topic, unit, legal basis and module from its template", () => {
  const template = templates.find(({ id }) => id === "T27") as Template;
  const filled = {
    iso3: "QMA",
    baseline: "",
    baselineYear: "",
    value: "80",
    dueYear: "2030",
    sdg: "",
    inActionPlan: "",
  };
  const row = targetRow(template, { ...filled, key: "3", sentence: "Mark it", sharedWith: "QMB" });
  expect(Object.fromEntries(row)).toMatchObject({
    target_id: "3",
    topic: "marking_records",
    template: "T27",
    unit: "percent",
    mosaic_module: "05.30",
    shared_with: "QMB",
  });
  expect(row.get("legal_basis")).toContain("PoA");
});
