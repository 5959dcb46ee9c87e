import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Query, Value } from "../notebook/notebook.ts";
import type { EmbeddedOptions } from "./embedded.ts";
import { type Engine, EngineError, MAX_ROWS, type QueryOptions, type Result, type Source } from "./engine.ts";
import { type Exact, exact, exactText } from "./values.ts";

/** An invented source: a table with a NULL, and a macro. */
export const source: Source = {
  tables: [
    {
      name: "outcomes",
      columns: [
        { name: "iso3", type: "VARCHAR" },
        { name: "year", type: "INTEGER" },
        { name: "arms", type: "BIGINT" },
        { name: "share", type: "DOUBLE" },
      ],
      csv: async () =>
        new TextEncoder().encode('iso3,year,arms,share\nAAA,2020,3,0.5\n"B, ""B""",2021,,\nÇÇÇ,2022,"",1\n'),
    },
  ],
  setup: [
    "CREATE MACRO doubled(x) AS 2 * x",
    "CREATE MACRO newest(t) AS TABLE FROM query_table(t) ORDER BY year DESC LIMIT 1",
  ],
};

export type Make = (source: Source, options?: EmbeddedOptions) => Promise<Engine>;
type Values = { readonly [name: string]: Value };

export function ask(sql: string, values: Values = {}): Query {
  return { sql, values: new Map(Object.entries(values)) };
}

export function run(engine: Engine, sql: string, values: Values = {}, options: Partial<QueryOptions> = {}) {
  return engine.query(ask(sql, values), { signal: new AbortController().signal, ...options });
}

export function rowsOf({ table }: Result): Exact[][] {
  return Array.from({ length: table.numRows }, (_, row) =>
    Array.from({ length: table.numCols }, (_, column) => {
      const vector = table.getChildAt(column);
      return vector === null ? null : exact(vector, row);
    }),
  );
}

/** The error a promise rejects with. Fails the test where there is none, or one of another class. */
export async function failureOf(promise: Promise<unknown>): Promise<EngineError> {
  const error = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(EngineError);
  return error as EngineError;
}

const endless = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3";

/** What every engine must do. */
export function engineContract(make: Make): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await make(source);
  });
  afterAll(() => engine.close());

  const rows = async (sql: string, values?: Values) => rowsOf(await run(engine, sql, values));
  const value = async (sql: string, values?: Values) => (await rows(sql, values))[0]?.[0];
  const fails = (sql: string, values?: Values) => failureOf(run(engine, sql, values));
  const place = async (sql: string, values?: Values) => {
    const { at } = await fails(sql, values);
    return at && sql.slice(at.from, at.to);
  };

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
    test("a table that cannot be fetched, or does not fit its types, is a failure to load", async () => {
      const [outcomes] = source.tables;
      if (outcomes === undefined) throw new Error("no table");
      const lost = { ...outcomes, csv: () => Promise.reject(new Error("404")) };
      expect(await failureOf(make({ tables: [lost], setup: [] }))).toMatchObject({ kind: "load", message: "404" });
      const wrong = { ...outcomes, csv: async () => new TextEncoder().encode("iso3,year,arms,share\nA,B,C,D\n") };
      expect((await failureOf(make({ tables: [wrong], setup: [] }))).kind).toBe("load");
    });
  });

  describe("values", () => {
    const day = (iso: string) => ({ type: "date", iso });
    const at = (iso: string) => ({ type: "timestamp", iso });
    const fields = (object: { [name: string]: Exact }) => ({ fields: new Map(Object.entries(object)) });
    test.each<[sql: string, type: string, exact: unknown, text: string]>([
      ["true", "BOOLEAN", true, "true"],
      ["-127::TINYINT", "TINYINT", -127, "-127"],
      ["65535::USMALLINT", "USMALLINT", 65535, "65535"],
      ["4294967295::UINTEGER", "UINTEGER", 4294967295, "4294967295"],
      ["9007199254740993", "BIGINT", 9007199254740993n, "9007199254740993"],
      ["18446744073709551615::UBIGINT", "UBIGINT", 18446744073709551615n, "18446744073709551615"],
      ["sum(7)", "HUGEINT", 7n, "7"],
      ["-(2::HUGEINT ** 126)::HUGEINT", "HUGEINT", -(2n ** 126n), String(-(2n ** 126n))],
      [
        "340282366920938463463374607431768211455::UHUGEINT",
        "UHUGEINT",
        String(2n ** 128n - 1n),
        String(2n ** 128n - 1n),
      ],
      ["1.5", "DECIMAL(2,1)", { unscaled: 15n, scale: 1 }, "1.5"],
      ["-0.05::DECIMAL(4,2)", "DECIMAL(4,2)", { unscaled: -5n, scale: 2 }, "-0.05"],
      ["-1.500::DECIMAL(18,3)", "DECIMAL(18,3)", { unscaled: -1500n, scale: 3 }, "-1.500"],
      [
        "-123456789012345678901234567890123.12345::DECIMAL(38,5)",
        "DECIMAL(38,5)",
        { unscaled: -12345678901234567890123456789012312345n, scale: 5 },
        "-123456789012345678901234567890123.12345",
      ],
      ["5::DECIMAL(4,0)", "DECIMAL(4,0)", 5n, "5"],
      ["0.1::DOUBLE", "DOUBLE", 0.1, "0.1"],
      ["0.5::FLOAT", "FLOAT", 0.5, "0.5"],
      ["'-0.0'::DOUBLE", "DOUBLE", -0, "-0"],
      ["'nan'::DOUBLE", "DOUBLE", Number.NaN, "NaN"],
      ["'-inf'::DOUBLE", "DOUBLE", Number.NEGATIVE_INFINITY, "-Infinity"],
      ["'Côte d''Ivoire 😀'", "VARCHAR", "Côte d'Ivoire 😀", "Côte d'Ivoire 😀"],
      ["''", "VARCHAR", "", ""],
      ["'\\xAA\\x00'::BLOB", "BLOB", new Uint8Array([0xaa, 0]), "aa00"],
      ["'101'::BIT", "BIT", "101", "101"],
      [
        "123456789012345678901234567890::BIGNUM",
        "BIGNUM",
        "123456789012345678901234567890",
        "123456789012345678901234567890",
      ],
      [
        "uuid '123e4567-e89b-12d3-a456-426614174000'",
        "UUID",
        "123e4567-e89b-12d3-a456-426614174000",
        "123e4567-e89b-12d3-a456-426614174000",
      ],
      ["'b'::ENUM('a', 'b')", "ENUM('a', 'b')", "b", "b"],
      ["date '1970-01-01'", "DATE", day("1970-01-01"), "1970-01-01"],
      ["date '1969-12-31'", "DATE", day("1969-12-31"), "1969-12-31"],
      ["date '2000-02-29'", "DATE", day("2000-02-29"), "2000-02-29"],
      ["date '0001-01-01'", "DATE", day("0001-01-01"), "0001-01-01"],
      ["date '0044-03-15 (BC)'", "DATE", day("-000043-03-15"), "-000043-03-15"],
      ["date '294247-01-10'", "DATE", day("+294247-01-10"), "+294247-01-10"],
      ["'-infinity'::DATE", "DATE", day("-infinity"), "-infinity"],
      [
        "timestamp '1969-12-31 23:59:59.999999'",
        "TIMESTAMP",
        at("1969-12-31T23:59:59.999999"),
        "1969-12-31T23:59:59.999999",
      ],
      ["timestamp '2021-03-04 10:00:00.5'", "TIMESTAMP", at("2021-03-04T10:00:00.5"), "2021-03-04T10:00:00.5"],
      ["'infinity'::TIMESTAMP", "TIMESTAMP", at("infinity"), "infinity"],
      ["'1969-12-31 23:59:59'::TIMESTAMP_S", "TIMESTAMP_S", at("1969-12-31T23:59:59"), "1969-12-31T23:59:59"],
      [
        "'2021-03-04 10:00:00.001'::TIMESTAMP_MS",
        "TIMESTAMP_MS",
        at("2021-03-04T10:00:00.001"),
        "2021-03-04T10:00:00.001",
      ],
      [
        "'1969-12-31 23:59:59.999999999'::TIMESTAMP_NS",
        "TIMESTAMP_NS",
        at("1969-12-31T23:59:59.999999999"),
        "1969-12-31T23:59:59.999999999",
      ],
      [
        "'2021-03-04 10:00:00.000001+02'::TIMESTAMPTZ",
        "TIMESTAMP WITH TIME ZONE",
        at("2021-03-04T08:00:00.000001Z"),
        "2021-03-04T08:00:00.000001Z",
      ],
      ["time '23:59:59.999999'", "TIME", { type: "time", iso: "23:59:59.999999" }, "23:59:59.999999"],
      ["'12:00:00+01'::TIMETZ", "TIME WITH TIME ZONE", "12:00:00+01", "12:00:00+01"],
      ["interval '1 year 2 days'", "INTERVAL", "1 year 2 days", "1 year 2 days"],
      ["[9007199254740993, NULL, 1]", "BIGINT[]", [9007199254740993n, null, 1n], "[9007199254740993, NULL, 1]"],
      ["[]::INTEGER[]", "INTEGER[]", [], "[]"],
      ["[[1, 2], [], [3]]", "INTEGER[][]", [[1, 2], [], [3]], "[[1, 2], [], [3]]"],
      ["[1, 2]::INTEGER[2]", "INTEGER[2]", [1, 2], "[1, 2]"],
      [
        "[1.5, -2.5]",
        "DECIMAL(2,1)[]",
        [
          { unscaled: 15n, scale: 1 },
          { unscaled: -25n, scale: 1 },
        ],
        "[1.5, -2.5]",
      ],
      ["[date '1969-12-31', NULL]", "DATE[]", [day("1969-12-31"), null], "[1969-12-31, NULL]"],
      ["['b', 'a', 'b']::ENUM('a', 'b')[]", "ENUM('a', 'b')[]", ["b", "a", "b"], "[b, a, b]"],
      ["[true, NULL, false]", "BOOLEAN[]", [true, null, false], "[true, NULL, false]"],
      ["[interval '1 day']", "INTERVAL[]", ["1 day"], "[1 day]"],
      ["{'BIT': '1'::BIT}", 'STRUCT("BIT" BIT)', fields({ BIT: "1" }), "{'BIT': 1}"],
      ["['b']::ENUM('BIT', 'b', 'it''s')[]", "ENUM('BIT', 'b', 'it''s')[]", ["b"], "[b]"],
      ["MAP {'a': interval '1 day'}", "MAP(VARCHAR, INTERVAL)", "{a=1 day}", "{a=1 day}"],
      [
        "{'a': 1::BIGINT, 'b': ['x'], 'c': NULL::DATE}",
        "STRUCT(a BIGINT, b VARCHAR[], c DATE)",
        fields({ a: 1n, b: ["x"], c: null }),
        "{'a': 1, 'b': [x], 'c': NULL}",
      ],
      ["{'map': 1}", 'STRUCT("map" INTEGER)', fields({ map: 1 }), "{'map': 1}"],
      ["MAP {1::BIGINT: 'x'}", "MAP(BIGINT, VARCHAR)", "{1=x}", "{1=x}"],
      ["union_value(n := 1)", "UNION(n INTEGER)", "1", "1"],
      ["NULL::INTEGER", "INTEGER", null, ""],
    ])("%s is read exactly", async (sql, type, expected, text) => {
      const result = await run(engine, `SELECT ${sql} AS v`);
      expect(result.columns).toEqual([{ name: "v", type }]);
      const read = rowsOf(result)[0]?.[0] ?? null;
      expect(read).toEqual(expected);
      expect(exactText(read)).toBe(text);
    });
    test("rows come in the query's order and NULLs stay where they are, across batches", async () => {
      const sql =
        "SELECT CASE WHEN range % 3 > 0 THEN range END AS a, [range] AS b FROM range(5000) ORDER BY range DESC";
      const expected = Array.from({ length: 5000 }, (_, i) => 4999 - i);
      expect(await rows(sql)).toEqual(expected.map((n) => [n % 3 > 0 ? BigInt(n) : null, [BigInt(n)]]));
    });
    test("only the first rows come, and all are counted", async () => {
      const { table, rows } = await run(engine, `FROM range(${MAX_ROWS + 1})`);
      expect([table.numRows, rows]).toEqual([MAX_ROWS, MAX_ROWS + 1]);
    });
    test("a result without rows has its columns", async () => {
      const result = await run(engine, "SELECT 1 AS a, 'x' AS b LIMIT 0");
      expect([result.rows, result.columns.map(({ name }) => name)]).toEqual([0, ["a", "b"]]);
    });
    test("columns of one name are told apart", async () => {
      const result = await run(engine, "SELECT 1 AS a, 2 AS a");
      expect(new Set(result.columns.map(({ name }) => name)).size).toBe(2);
      expect(rowsOf(result)).toEqual([[1, 2]]);
    });
  });

  describe("parameters", () => {
    test.each<[string, Value, string, unknown]>([
      ["a name with an apostrophe", "Côte d'Ivoire", "VARCHAR", "Côte d'Ivoire"],
      ["an attack", "'; DROP TABLE outcomes; --", "VARCHAR", "'; DROP TABLE outcomes; --"],
      ["text with a backslash, a newline, a zero and an emoji", '\\"\n\u0000😀$x', "VARCHAR", '\\"\n\u0000😀$x'],
      ["empty text", "", "VARCHAR", ""],
      ["true", true, "BOOLEAN", true],
      ["a whole number", 2021, "BIGINT", 2021n],
      ["a fraction", 0.1, "DOUBLE", 0.1],
      ["the least double", 5e-324, "DOUBLE", 5e-324],
      ["a number beyond the safe ones", 2 ** 60, "DOUBLE", 2 ** 60],
      ["NaN", Number.NaN, "DOUBLE", Number.NaN],
      ["infinity", Number.NEGATIVE_INFINITY, "DOUBLE", Number.NEGATIVE_INFINITY],
      ["negative zero", -0, "DOUBLE", -0],
      ["a bigint beyond 2^53", 9007199254740993n, "BIGINT", 9007199254740993n],
      ["a bigint beyond 2^63", 2n ** 100n, "HUGEINT", 2n ** 100n],
      ["a day", { day: "1969-12-31" }, "DATE", { type: "date", iso: "1969-12-31" }],
      ["a list of text", ["Côte d'Ivoire", "'; --", null], "VARCHAR[]", ["Côte d'Ivoire", "'; --", null]],
      ["a list of whole numbers", [1, 2n, null], "BIGINT[]", [1n, 2n, null]],
      ["a list of whole numbers, one of them huge", [1, 2n ** 100n], "HUGEINT[]", [1n, 2n ** 100n]],
      ["a list of numbers", [1, 0.5], "DOUBLE[]", [1, 0.5]],
      ["a list of days", [{ day: "2021-03-04" }], "DATE[]", [{ type: "date", iso: "2021-03-04" }]],
      ["a list of booleans", [true, false], "BOOLEAN[]", [true, false]],
    ])("%s goes in with its type", async (_, given, type, expected) => {
      expect(await rows("SELECT typeof($p), $p", { p: given })).toEqual([[type, expected]]);
    });
    test("NULL, the empty list and a list of NULL fit any type", async () => {
      const sql =
        "SELECT date '2021-01-01' < $p, 'a' = $p, 'a' IN $none, 1 IN $none, len($none), date '2021-01-01' IN $nulls";
      const values = { p: null, none: [], nulls: [null] };
      expect(await rows(sql, values)).toEqual([[null, null, false, false, 0n, false]]);
    });
    test("any text, number and list goes in and comes back unchanged", async () => {
      const law = fc.asyncProperty(
        fc.string({ unit: "binary" }),
        fc.double(),
        fc.bigInt(),
        async (text, number, big) => {
          const huge = BigInt.asIntN(127, big);
          const whole = Number.isSafeInteger(number) && !Object.is(number, -0);
          const expected = [text, whole ? BigInt(number) : number, huge, [text]];
          expect(await rows("SELECT $t, $n, $h, $l", { t: text, n: number, h: huge, l: [text] })).toEqual([expected]);
        },
      );
      await fc.assert(law, { numRuns: 20 });
    });
    test("a list of thousands goes in", async () => {
      const many = Array.from({ length: 3000 }, (_, i) => `v${i}`);
      expect(await rows("SELECT len($many), 'v2999' IN $many", { many })).toEqual([[3000n, true]]);
    });
    test("$name in strings, comments and quoted names is left alone", async () => {
      const sql = `SELECT '$p' AS "$p", /* $p */ $p -- $p`;
      const result = await run(engine, sql, { p: 1 });
      expect([result.columns[0]?.name, rowsOf(result)]).toEqual(["$p", [["$p", 1n]]]);
    });
    test("capitals and small letters make different names", async () => {
      expect(await rows("SELECT $a, $A, $a", { a: "small", A: "big" })).toEqual([["small", "big", "small"]]);
    });
    test("a parameter can stand wherever a value can: LIMIT, a list, a table macro", async () => {
      expect(
        await rows("SELECT iso3 FROM newest($t) WHERE year IN $years LIMIT $n", { t: "outcomes", years: [2022], n: 1 }),
      ).toEqual([["ÇÇÇ"]]);
    });
    test("a name without a value, a list of several types and a day that is none are refused at their place", async () => {
      const missing = await fails("SELECT 'é', $nothing", { p: 1 });
      expect(missing).toMatchObject({ kind: "sql", at: { from: 12, to: 20 }, candidates: ["$p"] });
      expect((await fails("SELECT $p", { p: [1, "a"] })).kind).toBe("sql");
      expect((await fails("SELECT $p", { p: { day: "2021-02-30" } })).kind).toBe("sql");
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
      const into = failureOf(run(engine, sql, { p: 1 }, { keep: "k" }));
      expect(await into.then(({ at }) => at && sql.slice(at.from, at.to))).toBe(marked);
    });
    test("what stands in a macro's text has no place in the author's", async () => {
      await run(engine, "CREATE OR REPLACE MACRO broken(t) AS TABLE SELECT nothing FROM query_table(t)");
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

  describe("memory", () => {
    test("running out of it is said, and the engine goes on with its tables", async () => {
      const small = await make(source, { memoryLimit: "64MB" });
      const failure = await failureOf(run(small, "SELECT range, repeat('x', 1000) || range AS t FROM range(10000000)"));
      expect(failure.kind).toBe("memory");
      expect(rowsOf(await run(small, "SELECT count(*) FROM outcomes"))).toEqual([[3n]]);
      await small.close();
    });
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

  test("an engine that was closed answers nothing more, but says so", async () => {
    const closed = await make({ tables: [], setup: [] });
    await closed.close();
    expect((await failureOf(run(closed, "SELECT 1"))).kind).toBe("stopped");
  });
}
