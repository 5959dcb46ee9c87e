import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";

const table = (name: string) => csvParse(readFileSync(join(import.meta.dirname, `${name}.csv`), "utf8"));
const sum = (rows: readonly { [column: string]: string }[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0);
const states = (rows: readonly { [column: string]: string }[]) => new Set(rows.map((row) => row["iso3"])).size;

test("seizures fell from 485,606 in 2020 to 108,779 in 2021 as the State with 392,063 of them no longer reported", () => {
  const seized = table("arms_totals").filter((row) => row["recovery_mode"] === "seized");
  const of = (year: string) => seized.filter((row) => row["year"] === year);
  expect(sum(of("2020"), "arms")).toBe(485_606);
  expect(sum(of("2021"), "arms")).toBe(108_779);
  expect(of("2020").find((row) => row["arms"] === "392063")?.["iso3"]).toBe("USA");
  expect(of("2021").filter((row) => row["iso3"] === "USA")).toEqual([]);
});

test("found and surrendered totals are those by type, not those by marking", () => {
  const total = (iso3: string, year: string, mode: string) =>
    table("arms_totals").find((row) => row["iso3"] === iso3 && row["year"] === year && row["recovery_mode"] === mode);
  expect(total("GBR", "2018", "found")?.["arms"]).toBe("230");
  expect(total("ESP", "2022", "surrendered")?.["arms"]).toBe("38822");
});

test("the published series of 16.4.2 has 104 values of 43 countries, 22 of them exactly 100 and 7 exactly 0", () => {
  const series = table("sdg_16_4_2");
  expect([series.length, states(series)]).toEqual([104, 43]);
  expect(series.filter((row) => row["pct"] === "100")).toHaveLength(22);
  expect(series.filter((row) => row["pct"] === "0")).toHaveLength(7);
});

test("74 of the published values are averages over two years, one with a footnote that names one year twice", () => {
  const averages = table("sdg_16_4_2").filter((row) => row["averaging_rule"] === "mean_of_two_years");
  expect(averages).toHaveLength(74);
  const twice = averages.filter((row) => /^(\d{4})-\1 /.test(row["footnote"] ?? ""));
  expect(twice.map((row) => `${row["iso3"]} ${row["year"]}`)).toEqual(["ESP 2020"]);
});

test("62 States reported 1,334 outcomes of tracing", () => {
  const outcomes = table("tracing_outcomes");
  expect([outcomes.length, states(outcomes)]).toEqual([1334, 62]);
});

test("one State reported 3.5 million prosecutions, more than 99 percent of all in 2022", () => {
  const totals = table("persons_by_sex").filter(
    (row) => row["year"] === "2022" && row["stage"] === "prosecuted" && row["sex"] === "total",
  );
  const turkey = totals.filter((row) => row["iso3"] === "TUR");
  expect(sum(turkey, "persons")).toBe(3_523_140);
  expect(sum(turkey, "persons") / sum(totals, "persons")).toBeGreaterThan(0.99);
});

test("in 22 cases women and men are not the reported total, and the unknown make up the difference in all", () => {
  const cases = new Map<string, Record<string, number>>();
  for (const row of table("persons_by_sex")) {
    const key = `${row["iso3"]} ${row["year"]} ${row["stage"]}`;
    cases.set(key, { ...cases.get(key), [row["sex"] ?? ""]: Number(row["persons"]) });
  }
  const split = [...cases.values()].filter((parts) => "total" in parts && Object.keys(parts).length > 1);
  const differ = split.filter(({ female = 0, male = 0, total }) => female + male !== total);
  expect(differ).toHaveLength(22);
  for (const { female = 0, male = 0, unknown, total } of differ)
    expect(female + male + (unknown ?? Number.NaN)).toBe(total);
});

test("homicide rates of the parts of a State are told apart from those of whole States", () => {
  const parts = table("homicide_by_sex").filter((row) => row["part"] !== "whole");
  expect([...new Set(parts.map((row) => `${row["iso3"]} ${row["part"]}`))]).toEqual([
    "GBR England and Wales",
    "GBR Northern Ireland",
    "GBR Scotland",
    "IRQ Central Iraq",
  ]);
});

test("193 countries are Members of the United Nations, each in an SDG region", () => {
  const members = table("countries").filter((row) => row["un_member"] === "true");
  expect(members).toHaveLength(193);
  expect(new Set(members.map((row) => row["sdg_region"])).size).toBe(7);
  expect(members.filter((row) => row["sdg_region"] === "")).toEqual([]);
});

test("names keep their letters", () => {
  const names = table("countries").find((row) => row["iso3"] === "CIV");
  expect([names?.["short_en"], names?.["name_zh"], names?.["name_ar"]]).toEqual([
    "Côte d’Ivoire",
    "科特迪瓦",
    "كوت ديفوار",
  ]);
});
