import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedEngine, rowsOf } from "../../tests/published.ts";
import type { Engine } from "../engine/engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
}, 60_000);
afterAll(() => engine.close());
const rows = (sql: string) => rowsOf(engine, sql);
const one = async (sql: string) => (await rows(sql))[0]?.[0];

/** Every macro that makes rows, called small. */
const calls = [
  "generated_rows(10, 1, 1)",
  "generated_states()",
  "generated_histories(10, 1)",
  "generated_traces(10, 1)",
  "generated_seizures(10, 1)",
  "generated_register(10, 1)",
  "generated_questions()",
  "generated_reports(3, 1)",
  "generated_topics()",
  "generated_needs(10, 1)",
  "generated_offers(10, 1)",
  "generated_targets(10, 1)",
  "generated_trainings(10, 1)",
  "generated_delegations(3, 1)",
  "generated_sites(10, 1)",
  "generated_explosions(10, 1)",
  "generated_collections(10, 1)",
  "generated_transfers(10, 1)",
  "generated_embargoes()",
];
const seeded = [
  (seed: number) => `generated_traces(10000, ${seed})`,
  (seed: number) => `generated_seizures(5000, ${seed})`,
  (seed: number) => `generated_register(5000, ${seed})`,
  (seed: number) => `generated_reports(9, ${seed})`,
  (seed: number) => `generated_needs(500, ${seed})`,
  (seed: number) => `generated_offers(500, ${seed})`,
  (seed: number) => `generated_targets(500, ${seed})`,
  (seed: number) => `generated_trainings(500, ${seed})`,
  (seed: number) => `generated_delegations(5, ${seed})`,
  (seed: number) => `generated_sites(500, ${seed})`,
  (seed: number) => `generated_explosions(500, ${seed})`,
  (seed: number) => `generated_collections(500, ${seed})`,
  (seed: number) => `generated_transfers(500, ${seed})`,
];
const checksum = (from: string) => one(`SELECT md5(string_agg(r::VARCHAR, '|' ORDER BY r::VARCHAR)) FROM ${from} AS r`);

describe("every row", () => {
  test("says that it is generated, whichever macro made it", async () => {
    const made = await rows(`SELECT function_name FROM duckdb_functions()
      WHERE function_type = 'table_macro' AND starts_with(function_name, 'generated_') ORDER BY function_name`);
    expect(made.map(([name]) => name)).toEqual(calls.map((call) => call.split("(")[0]).sort());
    for (const call of calls)
      expect([call, await one(`SELECT bool_and(generated) FROM ${call}`)]).toEqual([call, true]);
  });

  test.each(seeded.map((from) => [from(1).split("(")[0], from] as const))(
    "%s is the same for the same seed and another for another",
    async (_name, from) => {
      const first = await checksum(from(1));
      expect(await checksum(from(1))).toBe(first);
      expect(await checksum(from(2))).not.toBe(first);
      expect(await checksum(from(-1))).not.toBe(undefined);
    },
  );

  test("of a smaller register stands in a larger one", async () => {
    expect(
      await rows("SELECT count(*) FROM (FROM generated_traces(1000, 3) EXCEPT FROM generated_traces(5000, 3))"),
    ).toEqual([[0]]);
  });

  test("law: a draw is the one that whole-number arithmetic without an engine gives", async () => {
    const p = 2147483647n;
    const mixed = (x: bigint) => x ** 5n % p;
    const draw = (i: bigint, seed: bigint, stream: bigint, k: number, size: bigint) => {
      const rest = seed % p;
      const salt = (rest < 0n ? -rest : rest) * 69621n + stream * 40692n;
      const random = (mixed((mixed((i * 1103515245n + salt) % p) + salt + 12345n) % p) % (p - 1n)) + 1n;
      return ((random * 48271n ** BigInt(k)) % p) % size;
    };
    const seed = fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n });
    const size = fc.bigInt({ min: 1n, max: 100_000n });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2000),
        seed,
        fc.nat(9),
        fc.integer({ min: 1, max: 40 }),
        size,
        async (i, seed, stream, k, size) => {
          const sql = `SELECT generated_draw(random, ${k}, ${size}) FROM generated_rows(${i + 1}, ${seed}, ${stream}) WHERE i = ${i}`;
          expect(await one(sql)).toBe(Number(draw(BigInt(i), seed, BigInt(stream), k, size)));
        },
      ),
      { numRuns: 50 },
    );
  });

  test("draws are spread evenly, one by one and in pairs", async () => {
    for (const k of [1, 2, 17, 40])
      expect(
        await one(`SELECT max(abs(n - 1000)) < 200 FROM (
          SELECT count(*) AS n FROM generated_rows(100000, 5, 1)
          GROUP BY generated_draw(random, ${k}, 10), generated_draw(random, ${(k % 40) + 1}, 10))`),
      ).toBe(true);
  });
});

describe("the invented States", () => {
  test("are 24, in the seven real regions, with codes and names that no country or organisation has", async () => {
    expect(
      await rows("SELECT count(DISTINCT iso3), count(DISTINCT state), count(DISTINCT region) FROM generated_states()"),
    ).toEqual([[24, 24, 7]]);
    expect(
      await one("SELECT count(*) FROM generated_states() WHERE region NOT IN (SELECT sdg_region FROM countries)"),
    ).toBe(0);
    expect(await one("SELECT count(*) FROM generated_states() SEMI JOIN countries USING (iso3)")).toBe(0);
    expect(
      await rows(`SELECT state, name FROM generated_states()
        JOIN (
          SELECT DISTINCT unnest([name_en, short_en, name_fr, name_es, name_ar, name_ru]) AS name FROM countries
          UNION SELECT org_name FROM organisations UNION SELECT org FROM organisations
        ) ON jaro_winkler_similarity(lower(state), lower(name)) > 0.94 OR contains(lower(name), lower(state))`),
    ).toEqual([]);
  });

  test("have codes of the range that ISO 3166 leaves to users: QMA to QZZ", async () => {
    expect(await one("SELECT bool_and(iso3 BETWEEN 'QMA' AND 'QZZ') FROM generated_states()")).toBe(true);
  });
});
