import * as fc from "fast-check";
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

test("of the 8,061 arms that Spain seized in 2021, 6,769 had a unique mark and 852 a known point of diversion", async () => {
  expect(
    await rows(`SELECT recovery_mode, stage, arms FROM tracing_funnel('tracing_outcomes')
      WHERE iso3 = 'ESP' AND year = 2021 AND recovery_mode <> 'found'`),
  ).toEqual([
    ["seized", "recovered", 8061],
    ["seized", "unique_mark", 6769],
    ["seized", "attempted", 6769],
    ["seized", "diversion_known", 852],
    ["surrendered", "recovered", 38336],
    ["surrendered", "unique_mark", 37481],
    ["surrendered", "attempted", 37481],
    ["surrendered", "diversion_known", 0],
  ]);
});

test("a funnel never widens, ends at the numerator of 16.4.2, and has no row for outcomes left blank", async () => {
  expect(
    await rows(`SELECT count(*) FILTER (arms > before) FROM (
        SELECT arms, lag(arms) OVER (PARTITION BY iso3, year, recovery_mode ORDER BY position) AS before
        FROM tracing_funnel('tracing_outcomes')
      )`),
  ).toEqual([[0]]);
  expect(
    await rows(`SELECT
        (SELECT sum(arms) FROM tracing_funnel('tracing_outcomes') WHERE position = 4)
        - (SELECT sum(numerator) FROM traced_counts() WHERE unknown_counted)`),
  ).toEqual([[0]]);
  await load("blank", "iso3,year,recovery_mode,outcome,arms\nQMA,2021,found,U_PENDING,\nQMB,2021,found,U_NO_PROC,7");
  expect(await rows("SELECT iso3, stage, arms FROM tracing_funnel('blank')")).toEqual([
    ["QMB", "recovered", 7],
    ["QMB", "unique_mark", 7],
    ["QMB", "attempted", 0],
    ["QMB", "diversion_known", 0],
  ]);
});

test("time to crime is counted from the last lawful transfer, else in years from manufacture, and never backwards", async () => {
  await load(
    "traces",
    `trace_id,last_legal_date,year_of_manufacture,recovery_date
a,2020-02-01,1990,2021-02-01
b,,1990,2021-02-01
c,,,2021-02-01
d,2021-02-02,1990,2021-02-01
e,2021-02-01,1990,2021-02-01
f,,2022,2021-02-01
g,2011-02-01,,`,
  );
  expect(await rows("FROM time_to_crime('traces')")).toEqual([
    ["a", "last_legal", 366, 1],
    ["b", "manufacture", null, 31],
    ["c", null, null, null],
    ["d", "out_of_order", null, null],
    ["e", "last_legal", 0, 0],
    ["f", "out_of_order", null, null],
    ["g", null, null, null],
  ]);
});

test("the empirical distribution rises to 100 percent of the values that are there", async () => {
  await load("values", "series,value\na,3\na,1\na,3\na,8\na,\nb,5");
  expect(await rows("FROM ecdf('values')")).toEqual([
    ["a", 1, 1, 4, 25],
    ["a", 3, 3, 4, 75],
    ["a", 8, 4, 4, 100],
    ["b", 5, 1, 1, 100],
  ]);
});

test("requests without an answer by a day are open for as long as they were seen", async () => {
  await load(
    "requests",
    `trace_id,request_date,response_date
answered,2024-01-01,2024-01-31
open,2024-01-01,
later,2024-01-01,2025-02-01
not_yet,2025-01-01,
none,,
backwards,2024-01-31,2024-01-01
same_day,2024-12-31,2024-12-31`,
  );
  expect(await rows("FROM answering_times('requests', DATE '2024-12-31')")).toEqual([
    ["answered", 30, true],
    ["backwards", null, null],
    ["later", 365, false],
    ["open", 365, false],
    ["same_day", 0, true],
  ]);
});

/** E. J. Freireich and others, Blood 21 (1963): weeks of remission, with 6-MP (+ still in remission) and with placebo. */
const mercaptopurine = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
const placebo = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";
const series = (name: string, weeks: string) =>
  weeks.split(" ").map((week) => `${name},${Number.parseInt(week, 10)},${!week.endsWith("+")}`);

test("Freireich's remissions give the survival and Greenwood errors of the textbooks, and the medians 23 and 8", async () => {
  const lines = [...series("6-MP", mercaptopurine), ...series("placebo", placebo)];
  await load("remissions", `series,days,answered\n${lines.join("\n")}\n6-MP,,true\n6-MP,1,`);
  expect(
    await rows("SELECT * EXCLUDE (series) FROM kaplan_meier('remissions') WHERE series = '6-MP' AND events > 0"),
  ).toEqual([
    [6, 21, 3, 1, 85.71, 7.64],
    [7, 17, 1, 0, 80.67, 8.69],
    [10, 15, 1, 1, 75.29, 9.63],
    [13, 12, 1, 0, 69.02, 10.68],
    [16, 11, 1, 0, 62.75, 11.41],
    [22, 7, 1, 0, 53.78, 12.82],
    [23, 6, 1, 0, 44.82, 13.46],
  ]);
  expect(
    await rows("SELECT survival, se FROM kaplan_meier('remissions') WHERE series = 'placebo' AND days > 20"),
  ).toEqual([
    [4.76, 4.65],
    [0, null],
  ]);
  expect(await rows("FROM median_survival('remissions')")).toEqual([
    ["6-MP", 21, 9, 23],
    ["placebo", 21, 21, 8],
  ]);
});

test("a median that is not reached is missing, and half answered reaches it", async () => {
  await load("few", "series,days,answered\na,5,true\na,9,false\na,9,false\nb,3,true\nb,4,false\nc,2,false");
  expect(await rows("FROM median_survival('few')")).toEqual([
    ["a", 3, 1, null],
    ["b", 2, 1, 3],
    ["c", 1, 0, null],
  ]);
});

test("law: without open requests the survival is what the empirical distribution leaves", async () => {
  const days = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(days, async (days) => {
      const list = days.map((day) => `('a', ${day})`).join(", ");
      await engine.query(
        {
          sql: `SELECT *, true AS answered, days AS value FROM (VALUES ${list}) AS t (series, days)`,
          values: new Map(),
        },
        { signal: new AbortController().signal, keep: "closed" },
      );
      expect(await rows("SELECT days, survival FROM kaplan_meier('closed')")).toEqual(
        await rows("SELECT value, 100 - share FROM ecdf('closed')"),
      );
    }),
    { numRuns: 20 },
  );
});
