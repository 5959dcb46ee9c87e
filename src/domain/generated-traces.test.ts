import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedEngine, rowsOf } from "../../tests/published.ts";
import type { Engine } from "../engine/engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
  await keep("traces", "FROM generated_traces(50000, 7)");
}, 60_000);
afterAll(() => engine.close());
const rows = (sql: string) => rowsOf(engine, sql);
const keep = (name: string, sql: string) =>
  engine.query({ sql, values: new Map() }, { signal: new AbortController().signal, keep: name });
const one = async (sql: string) => (await rows(sql))[0]?.[0];

test("a register has dates in order, and the ages that people and arms can have", async () => {
  expect(
    await rows(`SELECT
        count(*) FILTER (last_legal_date > recovery_date),
        count(*) FILTER (year_of_manufacture > year(coalesce(last_legal_date, recovery_date))),
        count(*) FILTER (import_mark_year < year_of_manufacture OR import_mark_year > year(recovery_date)),
        count(*) FILTER (request_date < recovery_date OR response_date <= request_date),
        count(*) FILTER (greatest(recovery_date, request_date, response_date) > DATE '2024-12-31'),
        count(*) FILTER (response_date IS NOT NULL AND request_date IS NULL)
      FROM traces`),
  ).toEqual([[0, 0, 0, 0, 0, 0]]);
  expect(
    await rows(`SELECT min(possessor_age), max(possessor_age) < 81, median(possessor_age) BETWEEN 22 AND 35,
      min(year_of_manufacture) >= 1900, min(recovery_date)::VARCHAR FROM traces`),
  ).toEqual([[15, true, true, true, "2016-01-01"]]);
});

test("a register agrees with itself: outcomes with marks and requests, flags with conditions, inserts with polymer", async () => {
  expect(
    await rows(`SELECT
        count(*) FILTER (starts_with(outcome_code, 'U_') <> (marking_status = 'uniquely_marked')),
        count(*) FILTER ((outcome_code = 'N_ALTERED') <> (marking_status = 'altered')),
        count(*) FILTER ((serial_hash IS NOT NULL) <> (marking_status = 'uniquely_marked')),
        count(*) FILTER (outcome_code = 'U_ILLEG_FOR' AND response_date IS NULL),
        count(*) FILTER (request_date IS NOT NULL AND response_date IS NULL AND outcome_code <> 'U_PENDING'),
        count(*) FILTER (request_to_iso3 = iso3),
        count(*) FILTER (is_printed AND frame_material NOT IN ('polymer')),
        count(*) FILTER (metal_insert IS NOT NULL AND frame_material <> 'polymer'),
        count(*) FILTER (diversion_type IS NOT NULL AND outcome_code NOT IN ('U_ILLEG_NAT', 'U_ILLEG_FOR', 'U_POD_OTHER')),
        count(*) FILTER (possessor_sex IS NOT NULL AND recovery_mode = 'found'),
        count(*) - count(DISTINCT trace_id),
        count(serial_hash) - count(DISTINCT serial_hash)
      FROM traces`),
  ).toEqual([[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]);
});

test("a register has the shares that its description says", async () => {
  expect(
    await rows(`SELECT
        avg((recovery_mode = 'seized')::INTEGER) BETWEEN 0.77 AND 0.79,
        avg((recovery_mode = 'found')::INTEGER) BETWEEN 0.06 AND 0.08,
        avg((weapon_type = 'PISTOL')::INTEGER) BETWEEN 0.33 AND 0.35,
        avg((marking_status = 'uniquely_marked')::INTEGER) BETWEEN 0.60 AND 0.67,
        avg((marking_status = 'altered')::INTEGER) BETWEEN 0.11 AND 0.13,
        avg((possessor_sex = 'male')::INTEGER) BETWEEN 0.87 AND 0.89,
        avg((year_of_manufacture IS NULL)::INTEGER) BETWEEN 0.30 AND 0.38,
        avg((frame_material IS NULL)::INTEGER) BETWEEN 0.07 AND 0.09,
        avg((related_crime IS NULL)::INTEGER) FILTER (recovery_mode = 'seized') BETWEEN 0.28 AND 0.32,
        avg((possessor_sex IS NULL)::INTEGER) FILTER (recovery_mode <> 'found') BETWEEN 0.43 AND 0.47,
        avg((possessor_age IS NULL)::INTEGER) FILTER (possessor_sex IS NOT NULL) BETWEEN 0.18 AND 0.22,
        avg((frame_material = 'polymer')::INTEGER) FILTER (weapon_type = 'PISTOL') BETWEEN 0.38 AND 0.48,
        avg(is_modular::INTEGER) FILTER (weapon_type = 'ASSAULT_RIFLE') BETWEEN 0.10 AND 0.18,
        avg(is_converted::INTEGER) BETWEEN 0.02 AND 0.03,
        avg(is_printed::INTEGER) BETWEEN 0.003 AND 0.009
      FROM traces`),
  ).toEqual([Array.from({ length: 15 }, () => true)]);
  expect(
    await one("SELECT count(DISTINCT outcome_code) FROM traces JOIN tracing_outcome_codes ON outcome = outcome_code"),
  ).toBe(11);
});

test("a register holds open requests, more of them the later they were sent", async () => {
  const open = await rows(`SELECT avg((response_date IS NULL)::INTEGER) FROM traces
    WHERE request_date IS NOT NULL GROUP BY year(request_date) >= 2024 ORDER BY year(request_date) >= 2024`);
  const [[before] = [], [last] = []] = open as number[][];
  expect(before).toBeGreaterThan(0.1);
  expect(last).toBeGreaterThan(2 * (before ?? 1));
});

test("a register gives the answering times that were put in: half within eight months, but for the 12 percent never answered", async () => {
  await keep("times", "SELECT 'all' AS series, days, answered FROM answering_times('traces', DATE '2024-12-31')");
  expect(await one("SELECT median_days BETWEEN 240 AND 320 FROM median_survival('times')")).toBe(true);
  expect(await one("SELECT min(survival) BETWEEN 8 AND 16 FROM kaplan_meier('times')")).toBe(true);
});

test("a register of a million records is made in time, and one of none is empty", async () => {
  expect(await one("SELECT count(COLUMNS(*)) FROM generated_traces(1000000, 1)")).toBe(1_000_000);
  expect(await one("SELECT count(*) FROM generated_traces(0, 1)")).toBe(0);
}, 60_000);
