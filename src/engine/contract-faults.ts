import { describe, expect, test } from "vitest";
import { failureOf, makeAsking, run, type Values } from "./contract-asking.ts";
import type { Engine } from "./engine.ts";

/** What every engine must say of SQL that is wrong, and refuse. */
export function faultsContract(engine: () => Engine): void {
  const { value, fails } = makeAsking(engine);
  const place = async (sql: string, values?: Values) => {
    const { at } = await fails(sql, values);
    return at && sql.slice(at.from, at.to);
  };

  describe("what is wrong with SQL", () => {
    test("an unknown column has a place and candidates", async () => {
      const failure = await fails("SELECT yaer FROM outcomes");
      expect(failure).toMatchObject({ kind: "sql", at: { from: 7, to: 11 }, candidates: ["year", "share", "arms"] });
      expect(failure.message).toBe('Referenced column "yaer" not found in FROM clause!');
    });
    test.each([
      ["SELECT 'é', yaer FROM outcomes", "yaer"],
      ["SELECT 'الاسم', '😀', yaer FROM outcomes", "yaer"],
      ["SELECT '😀' AS é frm outcomes", "frm"],
      ["SELECT '😀', $p, lenght('é')", "lenght"],
      ["SELECT $p, $p + yaer FROM outcomes", "yaer"],
      ["FROM outcome", "outcome"],
      ["SELECT 1; SELECT 'é'; FROM outcome", "outcome"],
      ["SELECT o.yaer FROM outcomes o", "o.yaer"],
      ["SELECT sum(iso3) FROM outcomes", "sum"],
      ["SELECT iso3, count(*) FROM outcomes", "iso3"],
      ["SELECT 1 +", "+"],
      ["selct 1", "selct"],
      ["SELECT 'open", "'"],
      ["SUMMARIZE outcome", "outcome"],
      ["EXPLAIN FROM outcome", "outcome"],
    ])("%s is marked at %s", async (sql, marked) => {
      expect(await place(sql, { p: 1 })).toBe(marked);
      const into = failureOf(run(engine(), sql, { p: 1 }, { keep: "k" }));
      expect(await into.then(({ at }) => at && sql.slice(at.from, at.to))).toBe(marked);
    });
    test("what stands in a macro's text has no place in the author's", async () => {
      await run(engine(), "CREATE OR REPLACE MACRO broken(t) AS TABLE SELECT nothing FROM query_table(t)");
      expect(await fails("SELECT 'some text', iso3 FROM broken('outcomes')")).toMatchObject({
        kind: "sql",
        at: undefined,
      });
    });
    test.each([
      ["FROM outcome", ["outcomes"]],
      ["SELECT o.yaer FROM outcomes o", ["year", "arms", "share"]],
      ["SELECT x.year FROM outcomes o", ["o"]],
      ["SELECT lenght('a')", ["length"]],
      ["SELECT year FROM outcomes, outcomes o", ["outcomes.year", "o.year"]],
      ["SELECT {'a': 1}.b", ["a"]],
    ])("%s offers %s", async (sql, candidates) => {
      expect((await fails(sql)).candidates).toEqual(candidates);
    });
    test("an error met in the midst of rows is clean too", async () => {
      const failure = await fails("SELECT CASE WHEN range = 90000 THEN error('late') END FROM range(100000)");
      expect(failure).toMatchObject({ kind: "sql", message: "late" });
    });
    test.each(["FROM outcome", "SELECT 1 +", "SELECT current_date", "SELECT strptime('x', '%Y')", "SELECT 'a'::INT"])(
      "%s fails in one clean line",
      async (sql) => expect((await fails(sql)).message).toMatch(/^[^\n{}^]+$/),
    );
  });

  describe("locks", () => {
    test.each([
      "FROM read_csv('http://127.0.0.1:9/x.csv')",
      "FROM 'https://127.0.0.1:9/x.parquet'",
      "SET VARIABLE u = (SELECT 'http://127.0.0.1:9/?d=' || iso3 FROM outcomes LIMIT 1); FROM read_csv(getvariable('u'))",
      "FROM read_csv('/etc/passwd')",
      "FROM read_text('package.json')",
      "FROM read_csv('local/../package.json')",
      "FROM glob('*')",
      "COPY outcomes TO '/tmp/x.csv'",
      "COPY outcomes TO 'http://127.0.0.1:9/x.csv'",
      "COPY outcomes TO 's3://bucket/x.csv'",
      "EXPORT DATABASE '/tmp/x'",
      "ATTACH '/tmp/x.duckdb'",
      "ATTACH 'http://127.0.0.1:9/x.duckdb'",
      "LOAD httpfs",
      "SET lock_configuration = false",
      "SET enable_external_access = true",
      "SET allowed_directories = ['/']",
      "SET memory_limit = '4GB'",
      "PRAGMA memory_limit = '4GB'",
      "RESET memory_limit",
      "SET custom_extension_repository = 'http://127.0.0.1:9'",
      "SET errors_as_json = false",
    ])("%s is refused", async (sql) => {
      expect((await fails(sql)).kind).toBe("sql");
      expect(await value("SELECT count(*) FROM outcomes")).toBe(3n);
    });
  });
}
