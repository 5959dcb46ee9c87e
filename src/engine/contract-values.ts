import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Value } from "../notebook/notebook.ts";
import { makeAsking, rowsOf, run } from "./contract-asking.ts";
import { type Engine, MAX_ROWS } from "./engine.ts";
import { type Exact, exactText } from "./values.ts";

/** What every engine must do with values: those that come out, and those that go in. */
export function valuesContract(engine: () => Engine): void {
  const { rows, fails } = makeAsking(engine);

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
      const result = await run(engine(), `SELECT ${sql} AS v`);
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
      const { table, rows } = await run(engine(), `FROM range(${MAX_ROWS + 1})`);
      expect([table.numRows, rows]).toEqual([MAX_ROWS, MAX_ROWS + 1]);
    });
    test("a result without rows has its columns", async () => {
      const result = await run(engine(), "SELECT 1 AS a, 'x' AS b LIMIT 0");
      expect([result.rows, result.columns.map(({ name }) => name)]).toEqual([0, ["a", "b"]]);
    });
    test("columns of one name are told apart", async () => {
      const result = await run(engine(), "SELECT 1 AS a, 2 AS a");
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
      const result = await run(engine(), sql, { p: 1 });
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
      const wrong = { kind: "sql", at: { from: 12, to: 14 } };
      expect(await fails("SELECT 'é', $p", { p: [1, "a"] })).toMatchObject(wrong);
      expect(await fails("SELECT 'é', $p", { p: { day: "2021-02-30" } })).toMatchObject(wrong);
    });
  });
}
