import { expect, test } from "vitest";
import { publishedSource } from "../headless/source.ts";
import { macroTables, tablesBehind } from "./macros.ts";

const macros = macroTables([
  "CREATE OR REPLACE MACRO counts() AS TABLE SELECT year, sum(arms) AS arms FROM outcomes JOIN codes USING (code)",
  "-- of a State\nCREATE MACRO share(outcomes, of) AS 100 * outcomes / of",
  "CREATE MACRO latest(mode) AS TABLE WITH outcomes AS (FROM counts()) SELECT share(1, 2) FROM outcomes, mode",
  "CREATE MACRO held(name) AS TABLE FROM query_table(name) JOIN countries USING (iso3)",
]);

test("a macro reads its own tables and those of the macros that it calls, and neither its parameters nor its CTEs", () => {
  expect(Object.fromEntries(macros)).toEqual({
    counts: ["outcomes", "codes"],
    share: [],
    latest: ["outcomes", "codes"],
    held: ["countries"],
  });
});

test("behind a query stand the tables that it names, gives to a macro or reads through one", () => {
  expect(tablesBehind("SELECT * FROM held('Own') JOIN Mine USING (iso3)", macros)).toEqual([
    "own",
    "mine",
    "countries",
  ]);
  expect(tablesBehind("SELECT share(a, b) FROM t -- latest()", macros)).toEqual(["t"]);
  expect(tablesBehind("SELECT (SELECT max(year) FROM latest('x')) AS year", macros)).toContain("codes");
});

test("of the published macros, those of indicator 16.4.2 read outcomes and their codes, and the invented ones nothing", () => {
  const { setup, tables } = publishedSource();
  const published = macroTables(setup);
  expect(published.get("indicator_16_4_2")).toEqual(["tracing_outcomes", "tracing_outcome_codes"]);
  expect(published.get("womens_share")).toEqual(["persons_by_sex"]);
  const names = new Set(tables.map(({ name }) => name));
  for (const [macro, read] of published) {
    expect(
      read.filter((name) => !names.has(name)),
      macro,
    ).toEqual([]);
    if (macro.startsWith("generated_")) expect(read, macro).toEqual([]);
  }
});
