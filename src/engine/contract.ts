import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureOf, type Make, makeAsking, rowsOf, run, source, type Values } from "./contract-asking.ts";
import { faultsContract } from "./contract-faults.ts";
import { filesContract } from "./contract-files.ts";
import { valuesContract } from "./contract-values.ts";
import type { Engine } from "./engine.ts";

const endless = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3";

/** What every engine must do. */
export function engineContract(make: Make): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await make(source);
  });
  afterAll(() => engine.close());

  const { rows, value, fails } = makeAsking(() => engine);

  valuesContract(() => engine);
  faultsContract(() => engine);
  filesContract(() => engine);

  describe("the source", () => {
    test("its tables are there with their types, and empty fields are NULL, quoted or not", async () => {
      const result = await run(engine, "FROM outcomes");
      expect(result.columns).toEqual(source.tables[0]?.columns);
      expect(rowsOf(result)).toEqual([
        ["AAA", 2020, 3n, 0.5],
        ['B, "B"', 2021, null, null],
        ["ÇÇÇ", 2022, null, 1],
      ]);
    });
    test("its macros are there, over values and over tables", async () => {
      expect(await value("SELECT doubled(21)")).toBe(42);
      expect(await value("SELECT year FROM newest('outcomes')")).toBe(2022);
    });
    test("a table that cannot be fetched, or does not fit its types, fails what reads it and nothing else", async () => {
      const [outcomes] = source.tables;
      if (outcomes === undefined) throw new Error("no table");
      let isThere = false;
      const lost = {
        ...outcomes,
        name: "lost",
        csv: () => (isThere ? outcomes.csv(new AbortController().signal) : Promise.reject(new Error("404"))),
      };
      const wrong = {
        ...outcomes,
        name: "wrong",
        csv: async () => new TextEncoder().encode("iso3,year,arms,share\nA,B,C,D\n"),
      };
      const engine = await make({ tables: [outcomes, lost, wrong], setup: [] });
      expect(await failureOf(run(engine, "FROM lost"))).toMatchObject({ kind: "load", message: "404" });
      expect((await failureOf(run(engine, "FROM wrong"))).kind).toBe("load");
      expect((await run(engine, "FROM outcomes")).rows).toBe(3);
      isThere = true;
      expect((await run(engine, "FROM lost")).rows).toBe(3);
      await engine.close();
    });
    test("a table is fetched once, and not before something may read it", async () => {
      const fetched: string[] = [];
      const [outcomes] = source.tables;
      if (outcomes === undefined) throw new Error("no table");
      const table = (name: string) => ({
        ...outcomes,
        name,
        csv: (signal: AbortSignal) => {
          fetched.push(name);
          return outcomes.csv(signal);
        },
      });
      const setup = [
        "CREATE MACRO inner_arms() AS TABLE SELECT sum(arms) AS arms FROM by_macro",
        "CREATE MACRO outer_arms() AS TABLE FROM inner_arms()",
        "CREATE MACRO newest(t) AS TABLE FROM query_table(t)",
      ];
      const engine = await make({ tables: ["plain", "by_macro", "named", "computed"].map(table), setup });
      const rows = async (sql: string, values?: Values) => (await run(engine, sql, values)).rows;
      expect([await rows("SELECT 1"), fetched]).toEqual([1, []]);
      expect([await rows('FROM "Plain"'), await rows("FROM plain"), fetched]).toEqual([3, 3, ["plain"]]);
      expect([await rows("FROM outer_arms() WHERE arms IS NOT NULL"), fetched.at(-1)]).toEqual([1, "by_macro"]);
      expect(await rows("FROM newest('comp' || $rest)", { rest: "uted" })).toBe(3);
      expect(fetched.toSorted()).toEqual(["by_macro", "computed", "named", "plain"]);
      await engine.close();
    });
  });

  describe("statements", () => {
    test("several run in order, and the last one's rows are the result", async () => {
      expect(await rows("SELECT 1; SELECT ';' AS a; SELECT $p AS a; -- end", { p: 3 })).toEqual([[3n]]);
      expect(await rows("SET VARIABLE v = 4; SELECT getvariable('v')")).toEqual([[4]]);
    });
    test.each([
      ["PIVOT outcomes ON iso3 USING sum(arms) GROUP BY year ORDER BY year", 3],
      ["UNPIVOT outcomes ON arms, share", 3],
      ["SUMMARIZE outcomes -- all", 4],
      ["DESCRIBE outcomes", 4],
      ["SHOW outcomes", 4],
      ["FROM outcomes SELECT iso3 WHERE year > $p", 2],
      ["VALUES (1), (2)", 2],
      ["TABLE outcomes", 3],
      ["WITH a AS (FROM outcomes) SELECT * FROM a", 3],
      ["WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 4) FROM n", 4],
      ["(SELECT 1)", 1],
      ["/* ; */ SELECT 1;;", 1],
    ])("%s makes a table that others read", async (sql, count) => {
      const kept = await run(engine, sql, { p: 2020 }, { keep: "kept by_name" });
      expect(kept.rows).toBe(count);
      const read = await run(engine, 'FROM "kept by_name"');
      expect([read.columns, rowsOf(read)]).toEqual([kept.columns, rowsOf(kept)]);
    });
    test("EXPLAIN and what gives no rows answer too, and leave no table of an earlier run behind", async () => {
      await run(engine, "SELECT 1", {}, { keep: "turned" });
      expect((await run(engine, "EXPLAIN SELECT $p", { p: 1 }, { keep: "turned" })).columns).toHaveLength(2);
      expect((await fails("FROM turned")).kind).toBe("sql");
      const { columns, rows } = await run(engine, "CREATE OR REPLACE MACRO plus_one(x) AS x + 1");
      expect({ columns, rows }).toEqual({ columns: [], rows: 0 });
      expect(await value("SELECT plus_one(1)")).toBe(2);
      expect((await run(engine, " -- nothing")).columns).toEqual([]);
    });
    test("a kept table is replaced by the next of its name, stays when that fails, and can be dropped", async () => {
      await run(engine, "SELECT 1 AS a", {}, { keep: "k" });
      await run(engine, "SELECT 2 AS a", {}, { keep: "k" });
      expect((await failureOf(run(engine, "SELECT nothing", {}, { keep: "k" }))).kind).toBe("sql");
      expect(await value("FROM k")).toBe(2);
      await engine.drop("k");
      await engine.drop("k");
      expect((await fails("FROM k")).kind).toBe("sql");
    });
    test("no kept or loaded table takes the place of a published one", async () => {
      const { signal } = new AbortController();
      const refused = { kind: "sql", message: expect.stringContaining("Outcomes") };
      expect(await failureOf(run(engine, "SELECT 1", {}, { keep: "Outcomes" }))).toMatchObject(refused);
      expect(await failureOf(engine.load("Outcomes", "a\n1\n", signal))).toMatchObject(refused);
      expect(await value("SELECT count(*) FROM outcomes")).toBe(3n);
    });
    test.each([
      "INSERT INTO outcomes VALUES ('X', 1, 1, 1)",
      "UPDATE outcomes SET arms = 0",
      "DELETE FROM main.outcomes",
      'DROP TABLE IF EXISTS "Outcomes"',
      "ALTER TABLE outcomes ADD COLUMN a INTEGER",
      "TRUNCATE outcomes",
      "SELECT 1; CREATE OR REPLACE TABLE /* */ outcomes AS SELECT 1",
      "CREATE TEMP VIEW outcomes AS SELECT 1",
    ])("%s does not change a published table", async (sql) => {
      const { kind, at } = await fails(sql);
      expect([kind, at && sql.slice(at.from, at.to).toLowerCase()]).toEqual([
        "sql",
        expect.stringContaining("outcomes"),
      ]);
      expect(await value("SELECT sum(arms) FROM outcomes")).toBe(3n);
    });
    test("a query can make, fill and read tables of its own", async () => {
      const sql =
        "CREATE OR REPLACE TEMP TABLE mine AS FROM outcomes; INSERT INTO mine FROM outcomes; SELECT count(*) FROM mine";
      expect(await value(sql)).toBe(6n);
    });
    test("queries asked at once are answered one after the other", async () => {
      const asked = [1, 2, 3].map((n) => run(engine, "SELECT $n", { n }));
      expect((await Promise.all(asked)).map((result) => rowsOf(result)[0]?.[0])).toEqual([1n, 2n, 3n]);
    });
  });

  describe("a CSV text", () => {
    const { signal } = new AbortController();
    test("becomes a table with guessed types, and empty fields are NULL", async () => {
      const { columns } = await engine.load("seizures", 'year,state,share\n2020,"Ruritania, N.",0.5\n2021,,\n', signal);
      expect(columns.map(({ type }) => type)).toEqual(["BIGINT", "VARCHAR", "DOUBLE"]);
      expect(await rows("FROM seizures")).toEqual([
        [2020n, "Ruritania, N.", 0.5],
        [2021n, null, null],
      ]);
    });
    test("is a table even if it has one column, or no rows", async () => {
      expect((await engine.load("one", "région\nÎle\n", signal)).columns).toEqual([
        { name: "région", type: "VARCHAR" },
      ]);
      expect((await engine.load("none", "a,b\n", signal)).rows).toBe(0);
    });
    test("with rows of different lengths is refused in one clean line", async () => {
      const failure = await failureOf(engine.load("ragged", "a,b\n1,2\n1,2,3\n", signal));
      expect(failure.kind).toBe("sql");
      expect(failure.message).not.toMatch(/\n|exception_type|local/);
    });
  });

  describe("reads", () => {
    test("names the tables of every statement, but no CTE and no function's", async () => {
      const reads = async (sql: string) => [...(await engine.reads(sql))].sort();
      expect(await reads("WITH c AS (FROM a) SELECT * FROM c JOIN b USING (k) WHERE x = $x")).toEqual(["a", "b"]);
      expect(await reads("PIVOT a ON x USING sum(y); FROM b, range(3)")).toEqual(["a", "b"]);
      expect(await reads("FROM newest('a')")).toEqual(["a"]);
      expect(await reads("this is no SQL")).toEqual([]);
      expect(await reads("")).toEqual([]);
    });
    test("answers while a query runs", async () => {
      const stop = new AbortController();
      const running = failureOf(run(engine, endless, {}, { signal: stop.signal }));
      const started = performance.now();
      expect(await engine.reads("FROM a")).toEqual(["a"]);
      expect(performance.now() - started).toBeLessThan(3000);
      stop.abort();
      expect((await running).kind).toBe("stopped");
    });
  });

  describe("stopping", () => {
    test.each([endless, `CREATE TABLE z AS ${endless}`, "FROM range(100000000) ORDER BY hash(range)"])(
      "%s stops soon, and the engine goes on with its tables",
      async (sql) => {
        await run(engine, "SELECT 7 AS a", {}, { keep: "before" });
        const stop = new AbortController();
        const running = failureOf(run(engine, sql, {}, { signal: stop.signal }));
        setTimeout(() => stop.abort(), 200);
        const started = performance.now();
        expect((await running).kind).toBe("stopped");
        expect(performance.now() - started).toBeLessThan(5000);
        expect(await value("FROM before")).toBe(7);
      },
    );
    test("a query that was stopped before its turn never runs", async () => {
      const failure = await failureOf(run(engine, "SET VARIABLE ran = true", {}, { signal: AbortSignal.abort() }));
      expect(failure.kind).toBe("stopped");
      expect(await value("SELECT getvariable('ran')")).toBeNull();
    });
  });

  describe("memory", () => {
    test("running out of it is said, and the engine goes on with its tables", async () => {
      const small = await make(source, { memoryLimit: "64MB" });
      const failure = await failureOf(run(small, "SELECT range, repeat('x', 1000) || range AS t FROM range(10000000)"));
      expect(failure.kind).toBe("memory");
      expect(rowsOf(await run(small, "SELECT count(*) FROM outcomes"))).toEqual([[3n]]);
      await small.close();
    });
  });

  test("an engine that was closed answers nothing more, but says so", async () => {
    const closed = await make({ tables: [], setup: [] });
    await closed.close();
    expect((await failureOf(run(closed, "SELECT 1"))).kind).toBe("stopped");
  });
}
