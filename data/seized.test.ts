import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import type { IafqRow } from "../src/data/import/iafq-place.ts";
import { sorted } from "./compile/iafq.ts";

const table = (name: string) => csvParse(readFileSync(join(import.meta.dirname, `${name}.csv`), "utf8"));
const sum = (rows: readonly { [column: string]: string }[]) =>
  rows.reduce((total, row) => total + Number(row["arms"]), 0);
const of = (name: string, iso3: string, year: string) =>
  table(name).filter((row) => row["iso3"] === iso3 && row["year"] === year);

/** A row of the questionnaire on arms seized in one State and year. */
function row(dimension: string, category: string, value: number): IafqRow {
  return {
    Iso3_code: "XAA",
    Indicator: "Arms seized",
    Dimension: dimension,
    Category: category,
    Sex: "na",
    Year: "2020",
    VALUE: String(value),
    Source: "IAFQ",
  };
}
/** What the totals under "by location" are found to count, by their number. */
function named(...rows: IafqRow[]) {
  return Object.fromEntries(sorted(rows).arms_part_totals.map((total) => [total["arms"], total["total_of"]]));
}
const UNIQUE = "Uniquely identifiable - total uniquely identifiable through marking";
const NOT_UNIQUE = "Total not uniquely identifiable through marking";

test("Spain's arms of 2020 add up by condition when both rows under one label are counted", () => {
  const total = of("arms_part_totals", "ESP", "2020").find((row) => row["total_of"] === "condition");
  expect(total?.["arms"]).toBe("7782");
  expect(sum(of("arms_by_condition", "ESP", "2020"))).toBe(7782);
});

test("in 123 of 127 cases with two rows under one label both are needed to reach the total by condition", () => {
  const byCase = (rows: readonly { [column: string]: string }[]) => {
    const cases = new Map<string, { [column: string]: string }[]>();
    for (const row of rows) {
      const key = `${row["iso3"]} ${row["year"]}`;
      cases.set(key, [...(cases.get(key) ?? []), row]);
    }
    return cases;
  };
  const totals = byCase(table("arms_part_totals").filter((row) => row["total_of"] === "condition"));
  const twice = [...byCase(table("arms_by_condition"))].filter(([, rows]) => rows.some((row) => row["line"] === "2"));
  const complete = twice.filter(([key, rows]) => sum(rows) === Number(totals.get(key)?.[0]?.["arms"]));
  expect([complete.length, twice.length]).toEqual([123, 127]);
});

test("of two totals under one label the one that the places add up to is the places'", () => {
  const parts = [row("by location", "national territory", 7), row("by location", "other", 1)];
  const outcomes = [row("by location", UNIQUE, 4), row("by location", NOT_UNIQUE, 2)];
  const totals = [row("by location", "Total", 6), row("by location", "Total", 8)];
  expect(named(...parts, ...outcomes, ...totals)).toEqual({
    8: "location",
    6: "tracing_outcomes",
    4: "tracing_outcomes_unique",
    2: "tracing_outcomes_not_unique",
  });
});

test("a total that nothing adds up to is left undecided", () => {
  expect(named(row("by location", "national territory", 7), row("by location", "Total", 9))).toEqual({
    9: "undecided",
  });
});

test("a label of the questionnaire that is in no list stops the compilation", () => {
  expect(() => sorted([row("by marking", "half marked", 1)])).toThrow('unknown-label Category "half marked"');
  expect(() => sorted([row("by location", "railways", 1)])).toThrow('unknown-label Category "railways"');
});

test("no label of the questionnaire stands where its code belongs", () => {
  for (const column of ["marking", "condition", "location", "legal_justification", "related_crime"])
    for (const row of table(`arms_by_${column}`)) expect(row[column]).toMatch(/^[a-z_]+$/);
});

test("rounds, parts and cases are counted apart: 26,089,404 rounds in all", () => {
  const rounds = table("seizure_counts").filter((row) => row["item"] === "ammunition");
  expect(rounds.reduce((total, row) => total + Number(row["count"]), 0)).toBe(26_089_404);
});

test("two rows under one label of offences are both kept", () => {
  const colombia = of("persons_by_offence", "COL", "2022").filter(
    (row) => row["linked_offence"] === "other_trafficking",
  );
  expect(colombia.map((row) => [row["line"], row["persons"]])).toEqual([
    ["1", "8"],
    ["2", "318"],
  ]);
});
