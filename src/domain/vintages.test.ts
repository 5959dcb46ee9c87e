import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedEngine, rowsOf } from "../../tests/published.ts";
import type { Engine } from "../engine/engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
}, 60_000);
afterAll(() => engine.close());
const rows = (sql: string) => rowsOf(engine, sql);
const load = (name: string, csv: string) => engine.load(name, csv, new AbortController().signal);

/** Outcomes of tracing of arms seized, under a name. */
const outcomes = (name: string, ...lines: readonly string[]) =>
  load(name, ["iso3,year,recovery_mode,outcome,arms", ...lines].join("\n"));
/** A State's arms of a year that were traced, and those that could be and were not. */
const share = (iso3: string, year: number, traced: number, not: number | "") =>
  `${iso3},${year},seized,U_ILLEG_NAT,${traced}\n${iso3},${year},seized,U_PENDING,${not}`;

test("a revision tells equal, revised, new and gone apart, and a value that was never there from all of them", async () => {
  await load("old", "iso3,year,value\nESP,2019,53.35\nESP,2020,48.44\nAZE,2018,7.82\nGRC,2021,\nPER,2016,66.30");
  await load(
    "new",
    "iso3,year,value\nESP,2019,53.37\nESP,2020,44.63\nAZE,2018,\nGRC,2021,\nGBR,2016,0\nPER,2016,66.33",
  );
  expect(await rows("FROM revision('old', 'new')")).toEqual([
    ["AZE", 2018, 7.82, null, null, "gone"],
    ["ESP", 2019, 53.35, 53.37, 0.02, "equal"],
    ["ESP", 2020, 48.44, 44.63, -3.81, "revised"],
    ["GBR", 2016, null, 0, null, "new"],
    ["PER", 2016, 66.3, 66.33, 0.03, "revised"],
  ]);
});

test("a table has no revisions against itself", async () => {
  await load("same", "iso3,year,value\nESP,2019,53.35\nESP,2020,0");
  expect(await rows("SELECT DISTINCT class, difference FROM revision('same', 'same')")).toEqual([["equal", 0]]);
});

test("41 of the 74 published values that can be compared are equal, and 30 have no inputs", async () => {
  expect(await rows("SELECT class, count(*) FROM compare_16_4_2() GROUP BY class ORDER BY class")).toEqual([
    ["equal", 41],
    ["no_inputs", 30],
    ["revised_inputs", 33],
  ]);
  expect(await rows("SELECT count(*), count(DISTINCT (iso3, year)) FROM compare_16_4_2()")).toEqual([[104, 104]]);
});

test("a comparison shows the rule by which a value is equal, also where it is not the one that was published", async () => {
  expect(
    await rows(`FROM compare_16_4_2()
      WHERE (iso3, year) IN (('AZE', 2018), ('GBR', 2020), ('LUX', 2016), ('LUX', 2017), ('MAR', 2020), ('PER', 2020))`),
  ).toEqual([
    ["AZE", 2018, 7.82, "mean_of_two_years", 7.82, "mean_of_two_years", true, 0, "equal"],
    ["GBR", 2020, 19, "mean_of_two_years", 19.01, "two_years_pooled", true, 0.01, "equal"],
    ["LUX", 2016, 14.7, "mean_of_two_years", null, null, null, null, "no_inputs"],
    ["LUX", 2017, 31.75, "mean_of_two_years", 0, "end_year_alone", true, -31.75, "revised_inputs"],
    ["MAR", 2020, 3.14, "mean_of_two_years", 52.17, "mean_of_two_years", true, 49.03, "revised_inputs"],
    ["PER", 2020, 35.95, "single_year", 35.95, "single_year", true, 0, "equal"],
  ]);
});

test("of the shipped outcomes, named, 16.4.2 is recomputed as it is of the shipped outcomes", async () => {
  const difference = "FROM recomputed_16_4_2() EXCEPT ALL FROM recomputed_16_4_2_of('tracing_outcomes')";
  const reverse = "FROM recomputed_16_4_2_of('tracing_outcomes') EXCEPT ALL FROM recomputed_16_4_2()";
  expect(await rows(`(${difference}) UNION ALL (${reverse})`)).toEqual([]);
});

test("two vintages of outcomes give 16.4.2 side by side, and say where a rise became a fall", async () => {
  await outcomes("first", share("XAA", 2020, 1, 3), share("XAA", 2021, 1, 1), share("XBB", 2020, 1, 0));
  await outcomes("later", share("XAA", 2020, 3, 1), share("XAA", 2021, 1, 1), share("XCC", 2021, 0, 4));
  expect(
    await rows(
      "SELECT iso3, year, old_value, new_value, difference, class, turned FROM vintages_16_4_2('first', 'later', true)",
    ),
  ).toEqual([
    ["XAA", 2020, 25, 75, 50, "revised", null],
    ["XAA", 2021, 50, 50, 0, "equal", true],
    ["XBB", 2020, 100, null, null, "gone", null],
    ["XCC", 2021, null, 0, null, "new", null],
  ]);
});

test("the shipped outcomes have no revisions against themselves, and no direction turns", async () => {
  expect(
    await rows(
      "SELECT DISTINCT class, difference, turned FROM vintages_16_4_2('tracing_outcomes', 'tracing_outcomes', true) WHERE turned IS NOT NULL",
    ),
  ).toEqual([["equal", 0, false]]);
});

test("a published value for which only a later year has outcomes stays, without inputs, unless it is a mean", async () => {
  await outcomes("later_only", share("PER", 2021, 1, 3), share("LUX", 2018, 1, 3));
  const compared = "FROM compare_16_4_2_of('later_only')";
  expect(await rows(`SELECT count(*), count(DISTINCT (iso3, year)) ${compared}`)).toEqual([[104, 104]]);
  expect(
    await rows(
      `SELECT published_rule, recomputed, rule, class ${compared} WHERE (iso3, year) IN (('PER', 2020), ('LUX', 2017))`,
    ),
  ).toEqual([
    ["mean_of_two_years", 25, "end_year_alone", "revised_inputs"],
    ["single_year", null, null, "no_inputs"],
  ]);
});

test("a year of which an outcome is an interval has no share, for an interval is not zero", async () => {
  await outcomes(
    "intervals",
    share("XAA", 2020, 1, ""),
    share("XAA", 2021, 1, 3),
    share("XBB", 2020, 1, 3),
    "XBB,2020,seized,U_LEGIT_NAT,",
    share("XCC", 2020, 1, 3),
    "XCC,2020,seized,UNKNOWN,",
  );
  expect(
    await rows("SELECT iso3, year, rule, unknown_counted, pct FROM recomputed_16_4_2_of('intervals') ORDER BY ALL"),
  ).toEqual([
    ["XAA", 2021, "single_year", false, 25],
    ["XAA", 2021, "single_year", true, 25],
    ["XBB", 2020, "single_year", false, 25],
    ["XBB", 2020, "single_year", true, 25],
    ["XCC", 2020, "single_year", false, 25],
  ]);
});

test("a value of which an outcome became an interval is gone in the newer vintage, and is not revised", async () => {
  await outcomes("counted", share("XAA", 2020, 1, 3));
  await outcomes("hidden", share("XAA", 2020, 1, ""));
  expect(await rows("SELECT old_value, new_value, class FROM vintages_16_4_2('counted', 'hidden', true)")).toEqual([
    [25, null, "gone"],
  ]);
});
