import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import { stateCode } from "./compile/us-states.ts";

const table = (name: string) => csvParse(readFileSync(join(import.meta.dirname, `${name}.csv`), "utf8"));

test("33,599 persons died by firearm in a mean year, and the intents add up to it but for rounding", () => {
  const all = table("us_firearm_deaths").filter((row) =>
    ["sex", "age", "race"].every((column) => row[column] === "total"),
  );
  const deaths = new Map(all.map((row) => [row["intent"], Number(row["deaths"])]));
  expect(deaths.get("all")).toBe(33_599);
  const parts = [...deaths].filter(([intent]) => intent !== "all").reduce((sum, [, count]) => sum + count, 0);
  expect(Math.abs(parts - 33_599)).toBeLessThanOrEqual(2);
});

test("deaths at an unknown age have no population, which is not a population of zero", () => {
  const rows = table("us_firearm_deaths");
  expect(rows.filter((row) => (row["age"] === "unknown") !== (row["population"] === ""))).toEqual([]);
});

test("1,894 firearms recovered in Alabama in 2011 had been sold there", () => {
  const flow = table("us_trace_flows").find((row) => row["recovered_in"] === "AL" && row["originated_in"] === "AL");
  expect(flow?.["traced"]).toBe("1894");
});

test("firearms first sold in the same state are never more than those traced", () => {
  const panel = table("us_trace_panel");
  expect(panel.filter((row) => Number(row["sold_in_state"]) > Number(row["traced"]))).toEqual([]);
});

test("a reason that was not among a state's top ten has no row", () => {
  const alabama = table("us_traces_by_category").filter((row) => row["state"] === "AL");
  expect(alabama.map((row) => row["category"])).not.toContain("suicide");
  expect(alabama.find((row) => row["category"] === "all")?.["traced"]).toBe("3456");
});

test("ratios and percentages of other authors are not taken over", () => {
  const columns = ["us_trace_flows", "us_trace_panel", "us_traces_by_category", "us_firearm_deaths"].flatMap(
    (name) => table(name).columns,
  );
  expect(columns.filter((column) => /rate|ratio|percent|pct|capita/i.test(column))).toEqual([]);
});

test("a state is known by name, code and the panel's own code for Nebraska, and by nothing else", () => {
  expect(["Nebraska", "NE", "NB", "Washington, DC"].map(stateCode)).toEqual(["NE", "NE", "NE", "DC"]);
  expect(() => stateCode("Puerto Rico")).toThrow('unknown state "Puerto Rico"');
});
