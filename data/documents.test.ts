import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import { plain } from "./compile/documents.ts";
import { quoted, textsOf } from "./compile/seeds.ts";

const table = (name: string) => csvParse(readFileSync(join(import.meta.dirname, `${name}.csv`), "utf8"));
const fact = (id: string) => table("facts").find((row) => row["fact_id"] === id);

test("17 of the 48 States that consider gender collect data by sex, in paragraph 36 of the report of 2019", () => {
  const [gender, bySex] = [fact("001-F038"), fact("001-F039")];
  expect([gender?.["value"], bySex?.["value"]]).toEqual(["48", "17"]);
  expect([bySex?.["document"], bySex?.["paragraph"], bySex?.["vintage"]]).toEqual(["001", "36", "2019"]);
  expect(bySex?.["quote_zh"]).toBe("有 17 个国家");
});

test("171 States have reported since 2002, 120 reports came in 2018, and 68 States had reported in 2014", () => {
  const values = ["001-F029", "001-F030", "003-F013"].map((id) => `${fact(id)?.["value"]} ${fact(id)?.["unit"]}`);
  expect(values).toEqual(["171 States", "120 reports", "68 States"]);
});

test("every figure has a quotation, and those about as much as said are told from exact ones", () => {
  const facts = table("facts");
  expect(facts.filter((row) => row["quote_zh"] === "")).toEqual([]);
  expect(fact("001-F013")?.["value_qualifier"]).toBe("more_than");
  expect(fact("003-F078")?.["quote_zh"]).toContain("缅甸");
});

test("a quotation that its document does not hold word for word is refused", () => {
  const texts = textsOf({ "001": "有 17 个国\n家报告说" });
  expect(quoted(texts, "001", "17 个国家")).toBe("17 个国家");
  expect(() => quoted(texts, "001", "18 个国家")).toThrow('document 001 does not say "18 个国家"');
});

test("18 recommendations come with 46 actions, two of them about indicator 16.4.2", () => {
  const actions = table("recommendation_actions");
  expect([table("recommendations").length, actions.length]).toEqual([18, 46]);
  expect(new Set(actions.map((row) => row["recommendation_id"])).size).toBe(18);
  const about = actions.filter((row) => row["mentions_16_4_2"] === "true");
  expect(about.map((row) => row["paragraph"])).toEqual(Array(2).fill("annex I table: S/2011/255 rec 5"));
});

test("46 templates of targets stand under 11 topics, and each flag says whether its blank is there", () => {
  const targets = table("target_templates");
  expect([targets.length, new Set(targets.map((row) => row["topic"])).size]).toEqual([46, 11]);
  for (const blank of ["year", "percent", "count"])
    for (const row of targets)
      expect([row["target_id"], row[`has_${blank}`]]).toEqual([
        row["target_id"],
        String(row["target_en"]?.includes(`{${blank}}`)),
      ]);
});

test("eight missions had an embargo mandate in 2017, and two such mandates had ended in 2016", () => {
  const missions = table("embargo_missions").filter((row) => row["kind"] === "embargo_mandate");
  const ended = missions.filter((row) => row["mandate_end"] === "2016");
  expect(missions.length - ended.length).toBe(Number(fact("004-F055")?.["value"]));
  expect(ended.map((row) => [row["mission"], row["host_iso3"], row["mandate_resolution"]])).toEqual([
    ["UNOCI", "CIV", "2283 (2016)"],
    ["UNMIL", "LBR", "2288 (2016)"],
  ]);
});

test("each quantity of assistance has a unit without its hedge", () => {
  const assistance = table("assistance");
  const counted = assistance.filter((row) => row["quantity"] !== "");
  expect(counted.every((row) => row["unit"] !== "" && row["quantity_qualifier"] !== "")).toBe(true);
  expect(assistance.filter((row) => /\(/.test(row["unit"] ?? ""))).toEqual([]);
  const destroyed = counted.filter((row) => row["activity_type"] === "destruction" && row["unit"] === "weapons");
  expect(destroyed.map((row) => [row["quantity_qualifier"], row["quantity"]])).toEqual([
    ["more_than", "1300"],
    ["more_than", "9000"],
  ]);
});

test("the calendar tells what is stated from what follows from the rhythm", () => {
  const basis = new Map(table("meetings").map((row) => [row["meeting_id"], `${row["starts"]} ${row["basis"]}`]));
  expect(["BMS7", "BMS8", "RC4", "BMS9", "BMS10"].map((id) => basis.get(id))).toEqual([
    "2020-06-15 text",
    "2022 rhythm",
    "2024 text",
    "2026 rhythm",
    "2028 rhythm",
  ]);
});

test("every entity among the variants of terms has at least two Chinese names", () => {
  const variants = table("term_variants");
  const alone = variants.filter((row) => variants.filter((other) => other["entity"] === row["entity"]).length < 2);
  expect(alone).toEqual([]);
  expect(variants.filter((row) => row["entity"] === "ifrt")).toHaveLength(2);
});

test("43 requirements cite the documents' paragraphs", () => {
  const requirements = table("requirements");
  expect(requirements.map((row) => row["requirement_id"])).toEqual(Array.from({ length: 43 }, (_, i) => `S${i + 1}`));
  expect(requirements.filter((row) => !/^00[1-4] \S/.test(row["citations"] ?? ""))).toEqual([]);
  expect(requirements.filter((row) => /\[00|`/.test(row["text_en"] ?? ""))).toEqual([]);
});

test("a recalled field of a record is marked so", () => {
  const evidence = new Map(table("record_fields").map((row) => [`${row["record"]}.${row["field"]}`, row["evidence"]]));
  expect(evidence.get("national_report.col_traced")).toBe("C");
  expect(evidence.get("national_report.ncb_women")).toBe("A");
  expect(evidence.get("trace.import_mark_year")).toBe("R");
});

test("compiled text loses the words of its compilation", () => {
  expect(plain("The seed lost it; see targets.csv")).toBe("The text lost it; see target_templates");
  expect(plain("Seed says so; seed writes Libya")).toBe("The text says so; the text writes Libya");
});
