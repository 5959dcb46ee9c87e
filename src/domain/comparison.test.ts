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

test("targets are late, overdue, on time, reached or unknown, in the order of their due years and not of their success", async () => {
  await load(
    "targets",
    `target_id,baseline,baseline_year,value,due_year,progress
a_late,0,2020,100,2030,39
b_on_time,0,2020,100,2030,40
c_reached,20,2020,80,2028,80
d_overdue,20,2018,80,2023,79
e_fewer,400,2020,100,2026,250
f_not_measured,10,2020,90,2030,
g_no_baseline,,2020,90,2030,50
h_away,50,2020,100,2029,40
i_no_way,50,2020,50,2030,50
j_no_baseline_year,0,,100,2030,50
k_before_it_began,0,2026,100,2030,0`,
  );
  expect(await rows("SELECT target_id, way, expected, standing FROM target_progress('targets', 2024)")).toEqual([
    ["d_overdue", 98.33, 100, "overdue"],
    ["e_fewer", 50, 66.67, "late"],
    ["c_reached", 100, 50, "reached"],
    ["h_away", -20, 44.44, "late"],
    ["a_late", 39, 40, "late"],
    ["b_on_time", 40, 40, "on_time"],
    ["f_not_measured", null, 40, "unknown"],
    ["g_no_baseline", null, 40, "unknown"],
    ["i_no_way", null, 40, "unknown"],
    ["j_no_baseline_year", 50, null, "unknown"],
    ["k_before_it_began", 0, 0, "on_time"],
  ]);
});

test("a need is met by offers of its topic, region and year, and by those for any region", async () => {
  await load(
    "needs",
    `need_id,topic,region,year
n1,tracing,Oceania,2022
n2,tracing,Oceania,2024
n3,gender,Oceania,2022
n4,tracing,,2022
n5,,Oceania,2022
n6,tracing,Oceania,2022`,
  );
  await load(
    "offers",
    "offer_id,topic,region,year\no1,tracing,Oceania,2022\no2,tracing,,2022\no3,gender,Northern Africa,2022",
  );
  expect(await rows("SELECT need_id, offers, offer_ids::VARCHAR FROM need_offers('needs', 'offers')")).toEqual([
    ["n1", 2, "[o1, o2]"],
    ["n2", 0, null],
    ["n3", 0, null],
    ["n4", 1, "[o2]"],
    ["n5", 0, null],
    ["n6", 2, "[o1, o2]"],
  ]);
  expect(
    await rows(
      "FROM unmet_needs('needs', 'offers') WHERE region = 'Oceania' AND topic IS NOT NULL ORDER BY topic, year",
    ),
  ).toEqual([
    ["gender", "Oceania", 2022, 1, 1, 100],
    ["tracing", "Oceania", 2022, 2, 0, 0],
    ["tracing", "Oceania", 2024, 1, 1, 100],
  ]);
});

test("completeness counts answers against the reports of a round, and not those who did not report", async () => {
  await load(
    "reports",
    `iso3,round,question,answer
QMA,2016,law,yes
QMB,2016,law,
QMA,2018,law,no
QMB,2018,law,yes
QMC,2018,law," "
QMA,2018,women,3
QMB,2018,women,
QMC,2018,women,`,
  );
  expect(await rows("FROM completeness('reports')")).toEqual([
    [2016, "law", 1, 2, 50],
    [2018, "law", 2, 3, 66.67],
    [2018, "women", 1, 3, 33.33],
  ]);
});

test("the gap to parity carries Wilson's interval, and is no gap where half lies within it", async () => {
  await load("bodies", "body,women,men\na,81,182\nb,14,15\nc,0,20\nd,,20\ne,0,0");
  expect(await rows("FROM parity_gap('bodies') ORDER BY body")).toEqual([
    ["a", 81, 182, 30.8, 25.53, 36.62, 19.2, false],
    ["b", 14, 15, 48.28, 31.39, 65.57, 1.72, true],
    ["c", 0, 20, 0, 0, 16.11, 50, false],
    ["d", null, 20, null, null, null, null, null],
    ["e", 0, 0, null, null, null, null, null],
  ]);
});
