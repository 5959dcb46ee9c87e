import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedEngine, rowsOf } from "../../tests/published.ts";
import type { Engine } from "../engine/engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
}, 60_000);
afterAll(() => engine.close());
const rows = (sql: string) => rowsOf(engine, sql);

test("Spain's two years pooled, by their end year, are the values of the older publication", async () => {
  expect(
    await rows(`SELECT year, pct FROM indicator_16_4_2('two_years_pooled', true)
      WHERE iso3 = 'ESP' AND year BETWEEN 2017 AND 2021 ORDER BY year`),
  ).toEqual([
    [2017, 55.22],
    [2018, 59.68],
    [2019, 53.35],
    [2020, 48.44],
    [2021, 44.54],
  ]);
});

test("Azerbaijan 2018 is the mean of the shares of 2018 and 2019, beside both years' arms", async () => {
  expect(
    await rows(`SELECT numerator, denominator, pct FROM indicator_16_4_2('mean_of_two_years', true)
      WHERE iso3 = 'AZE' AND year = 2018`),
  ).toEqual([[69, 572, 7.82]]);
});

test("Greece 2021 is 12.73 percent with unknown markings counted and 100 without", async () => {
  expect(
    await rows(`SELECT unknown_counted, numerator, denominator, pct FROM recomputed_16_4_2()
      WHERE iso3 = 'GRC' AND year = 2021 AND rule = 'single_year' ORDER BY unknown_counted`),
  ).toEqual([
    [false, 290, 290, 100],
    [true, 290, 2278, 12.73],
  ]);
});

test("the recomputation has a row per State, year, rule and way to count the unknown, and each stands once", async () => {
  const [counts] = await rows(
    `SELECT count(*), count(DISTINCT (iso3, year, rule, unknown_counted)) FROM recomputed_16_4_2()`,
  );
  expect(counts).toEqual([489, 489]);
});

test("24 of the 128 single-year values stand on fewer than 30 arms", async () => {
  expect(
    await rows(`SELECT count(*), count(*) FILTER (denominator < 30) FROM indicator_16_4_2('single_year', true)`),
  ).toEqual([[128, 24]]);
});

test("40 of the 66 published values that can be compared are reproduced to 0.02 points", async () => {
  expect(
    await rows(`WITH compared AS (
        SELECT bool_or(abs(recomputed.pct - published.pct) <= 0.02) AS equal
        FROM sdg_16_4_2 AS published
        JOIN recomputed_16_4_2() AS recomputed USING (iso3, year)
        WHERE recomputed.rule = published.averaging_rule
        GROUP BY iso3, year
      )
      SELECT count(*), count(*) FILTER (equal) FROM compared`),
  ).toEqual([[66, 40]]);
});

test("all States' shares of 2021, pooled, mean and median, are those of the design's trend", async () => {
  expect(
    await rows(`SELECT count(*), sum(numerator), sum(denominator), 100 * sum(numerator) / sum(denominator), avg(pct), median(pct)
      FROM indicator_16_4_2('single_year', true) WHERE year = 2021`),
  ).toEqual([[18, 29345, 40192, 73.01, 45.9, 29.25]]);
});

test("a rule that does not exist is an error, not an empty table", async () => {
  await expect(rows("FROM indicator_16_4_2('pooled', true)")).rejects.toThrow('16.4.2 has no rule "pooled"');
});

test("Latin America and the Caribbean 2021 is 87 percent pooled, 38 as mean and 1.6 as median of 9 States of 33", async () => {
  expect(
    await rows(`SELECT n, members, pooled, mean, median FROM regional_16_4_2('single_year', true)
      WHERE year = 2021 AND sdg_region = 'Latin America and the Caribbean'`),
  ).toEqual([[9, 33, 87.01, 38.15, 1.64]]);
});

test("a region without a reporting State has a row with no figure", async () => {
  expect(
    await rows(`SELECT sdg_region, n, numerator, denominator, pooled, mean, median
      FROM regional_16_4_2('single_year', true) WHERE year = 2021 AND n = 0 ORDER BY sdg_region`),
  ).toEqual([
    ["Central and Southern Asia", 0, null, null, null, null, null],
    ["Eastern and South-Eastern Asia", 0, null, null, null, null, null],
    ["Oceania", 0, null, null, null, null, null],
  ]);
});

test("Wilson intervals are those of Newcombe's table (1998, method 3)", async () => {
  expect(
    await rows(
      `SELECT wilson_lo(k, n), wilson_hi(k, n) FROM (VALUES (81, 263), (15, 148), (0, 20), (1, 29)) AS t (k, n)`,
    ),
  ).toEqual([
    [25.53, 36.62],
    [6.24, 16.05],
    [0, 16.11],
    [0.61, 17.18],
  ]);
});

test("a Wilson interval ends at 100 where all succeed, and is NULL where nothing was tried", async () => {
  expect(await rows("SELECT w.lo, w.hi FROM (SELECT wilson(29, 29) AS w)")).toEqual([[88.3, 100]]);
  expect(await rows("SELECT wilson_lo(0, 0), wilson_hi(0, 0)")).toEqual([[null, null]]);
});

test("the seizures of the ten States that always reported did not fall in 2021 when those of all did", async () => {
  expect(await rows("SELECT * FROM panel_totals('seized', 2016, 2022) WHERE year IN (2020, 2021)")).toEqual([
    [2020, 33, 485606, 10, 50155],
    [2021, 39, 108779, 10, 53135],
  ]);
  expect(await rows("FROM panel_states('seized', 2016, 2022)")).toEqual(
    ["COL", "ESP", "GBR", "GRC", "JPN", "LTU", "MAR", "MEX", "SVK", "SWE"].map((iso3) => [iso3]),
  );
});

test("women were 7,310 of the 142,022 persons arrested in 2022 in the 12 States that reported both sexes", async () => {
  expect(
    await rows(`SELECT count(*), sum(women), sum(women + men) FROM womens_share()
      WHERE stage = 'arrested' AND year = 2022`),
  ).toEqual([[12, 7310, 142022]]);
});

test("a share of women carries its interval and the State's own total", async () => {
  expect(
    await rows(`SELECT women, men, unknown, total, pct, lo, hi FROM womens_share()
      WHERE stage = 'prosecuted' AND iso3 = 'TUR' AND year = 2022`),
  ).toEqual([[671695, 2848999, 2446, 3523140, 19.08, 19.04, 19.12]]);
});

test("coverage counts UN Members only, of 193", async () => {
  expect(await rows("FROM coverage('tracing_outcomes') WHERE year IN (2016, 2022)")).toEqual([
    [2016, 30, 193],
    [2022, 22, 193],
  ]);
});
