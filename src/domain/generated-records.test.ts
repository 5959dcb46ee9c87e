import { afterAll, beforeAll, expect, test } from "vitest";
import attendance from "../../data/schemas/attendance.json" with { type: "json" };
import report from "../../data/schemas/national_report.json" with { type: "json" };
import need from "../../data/schemas/need.json" with { type: "json" };
import offer from "../../data/schemas/offer.json" with { type: "json" };
import seizure from "../../data/schemas/seizure.json" with { type: "json" };
import target from "../../data/schemas/target.json" with { type: "json" };
import trace from "../../data/schemas/trace.json" with { type: "json" };
import transfer from "../../data/schemas/transfer.json" with { type: "json" };
import { publishedEngine, rowsOf } from "../../tests/published.ts";
import type { Engine } from "../engine/engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
}, 60_000);
afterAll(() => engine.close());
const rows = (sql: string) => rowsOf(engine, sql);
const keep = (name: string, sql: string) =>
  engine.query({ sql, values: new Map() }, { signal: new AbortController().signal, keep: name });
const one = async (sql: string) => (await rows(sql))[0]?.[0];

interface Schema {
  readonly fields: readonly {
    readonly name: string;
    readonly categories?: readonly (string | { readonly value: string })[];
  }[];
}

test.each<[string, Schema]>([
  ["generated_traces(20000, 1)", trace],
  ["generated_traces(20000, 1)", seizure],
  ["generated_reports(9, 1)", report],
  ["generated_needs(2000, 1)", need],
  ["generated_offers(2000, 1)", offer],
  ["generated_targets(2000, 1)", target],
  ["generated_transfers(2000, 1)", transfer],
  ["generated_trainings(2000, 1)", attendance],
  ["generated_delegations(9, 1)", attendance],
])("the codes of %s are those of the record's schema", async (from, { fields }) => {
  await keep("records", `FROM ${from}`);
  const columns = (await rows("SELECT column_name FROM (DESCRIBE records)")).map(([name]) => name);
  const coded = fields.filter(({ name, categories }) => categories && columns.includes(name));
  expect(coded.length).toBeGreaterThan(0);
  for (const { name, categories = [] } of coded) {
    const allowed = categories.map((category) => (typeof category === "string" ? category : category.value));
    const used = (await rows(`SELECT DISTINCT ${name} FROM records WHERE ${name} IS NOT NULL`)).map(([code]) => code);
    expect([name, used.filter((code) => !allowed.includes(String(code)))]).toEqual([name, []]);
  }
});

test("national reports ask gender from 2018, leave some questions blank, and some States never report", async () => {
  await keep("reports", "FROM generated_reports(9, 1)");
  expect(
    await rows(`SELECT
        min(round) FILTER (question = 'gen_considered'),
        max(round),
        count(DISTINCT round),
        count(DISTINCT iso3) BETWEEN 15 AND 23,
        avg((answer IS NULL)::INTEGER) BETWEEN 0.08 AND 0.22,
        count(*) - count(DISTINCT (round, iso3, question))
      FROM reports`),
  ).toEqual([[2018, 2024, 9, true, true, 0]]);
  expect(await one("SELECT count(*) FROM completeness('reports') WHERE pct NOT BETWEEN 0 AND 100")).toBe(0);
  expect(await one("SELECT count(*) FROM completeness('reports')")).toBe(
    await one("SELECT count(DISTINCT (round, question)) FROM reports"),
  );
});

test("needs stay without an offer in some topics and regions, and are met in others", async () => {
  await keep("needs", "FROM generated_needs(1000, 1)");
  await keep("offers", "FROM generated_offers(200, 1)");
  expect(
    await rows(
      "SELECT count(*) FILTER (unmet > 0) > 20, count(*) FILTER (unmet = 0) > 20 FROM unmet_needs('needs', 'offers')",
    ),
  ).toEqual([[true, true]]);
});

test("targets are to be reached after their baseline, in percent at most 100, and stand in every way", async () => {
  await keep("targets", "FROM generated_targets(1000, 1)");
  expect(
    await rows(`SELECT bool_and(value > baseline), max(value) <= 100, max(progress) <= 100, bool_and(due_year > baseline_year)
      FROM targets`),
  ).toEqual([[true, true, true, true]]);
  expect(await rows("SELECT DISTINCT standing FROM target_progress('targets', 2024) ORDER BY standing")).toEqual(
    ["late", "on_time", "overdue", "reached", "unknown"].map((standing) => [standing]),
  );
});

test("a training counts persons by sex and age, or says that it does not; a delegation has at most one head", async () => {
  expect(
    await rows(`SELECT DISTINCT n, unknown FROM (
        SELECT count(*) AS n, bool_or(sex = 'unknown' AND age_band = 'unknown') AS unknown
        FROM generated_trainings(500, 1) GROUP BY event_id
      ) ORDER BY n`),
  ).toEqual([
    [1, true],
    [10, false],
  ]);
  expect(
    await rows(`SELECT max(n), bool_and(heads <= persons) FROM (
        SELECT sum(heads) OVER (PARTITION BY event_id, iso3) AS n, heads, persons FROM generated_delegations(9, 1)
      )`),
  ).toEqual([[1, true]]);
});
