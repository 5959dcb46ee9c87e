import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokens } from "./lexer.ts";
import { corpus } from "./sql.corpus.ts";
import { parameters, quoteName, statements } from "./sql.ts";
import { tablesRead } from "./tables-read.ts";

const piece = fc.constantFrom(
  ..."( ) [ ] { } , ; . : ' \" $ $$ $a$ -- /* */ \n E' x' \\ 1.5e3 $x a FROM WITH AS JOIN PIVOT RECURSIVE 'c' \"b\" é".split(
    " ",
  ),
);
const noise = fc.array(piece).map((pieces) => pieces.join(" "));

describe("tokens", () => {
  test("are DuckDB's", () => {
    const kinds = (sql: string) => tokens(sql).map(({ kind, text }) => `${kind} ${text}`);
    expect(kinds("SELECT a$1, $a_1 -- $b\n::INT")).toEqual([
      "word SELECT",
      "word a$1",
      "symbol ,",
      "parameter $a_1",
      "comment -- $b",
      "symbol :",
      "symbol :",
      "word INT",
    ]);
    expect(kinds(`'it''s' E'\\'' x'ff' "a""b" $$ ' $$ $é$ $$ $é$ $1`)).toEqual([
      "string 'it''s'",
      "string E'\\''",
      "string x'ff'",
      'quoted "a""b"',
      "string $$ ' $$",
      "string $é$ $$ $é$",
      "parameter $1",
    ]);
    expect(kinds("1_000 .5 1e-3 0xFF 妇女")).toEqual([
      "number 1_000",
      "number .5",
      "number 1e-3",
      "number 0xFF",
      "word 妇女",
    ]);
    expect(kinds("/* a /* b */ c */ d")).toEqual(["comment /* a /* b */ c */", "word d"]);
  });
  test.each(["'a", "E'a\\'", '"a""', "$$ a $", "$x$ a $$", "/* /* */ a", "-- a"])(
    "what is not closed runs to the end: %s",
    (sql) => {
      expect(tokens(`x ${sql}`).map(({ text }) => text)).toEqual(["x", sql]);
    },
  );
  test("law: they stand in order, apart only by blanks", () => {
    fc.assert(
      fc.property(noise, (sql) => {
        let at = 0;
        for (const { from, to, text } of tokens(sql)) {
          expect(sql.slice(at, from).trim()).toBe("");
          expect(to > from && sql.slice(from, to) === text).toBe(true);
          at = to;
        }
        expect(sql.slice(at).trim()).toBe("");
      }),
    );
  });
  test.each(["'", "''", "E'\\", "/*", "$a$", '"', "é", "$"])("a megabyte of %s is read in time", (mark) => {
    expect(tokens(mark.repeat(1e6 / mark.length)).length).toBeGreaterThan(0);
  });
});

test("statements are what stands between semicolons, without blanks and comments around", () => {
  const sql = " SELECT ';' ;; -- none;\n /* ; */ FROM a -- b\n;";
  expect(statements(sql).map(({ from, to }) => sql.slice(from, to))).toEqual(["SELECT ';'", "FROM a"]);
});
test("parameters are names after a dollar sign, outside strings and comments", () => {
  const sql = "SELECT $a, '$b', $$ $c $$, \"$d\", $a -- $e";
  expect(parameters(sql).map(({ name, span }) => [name, sql.slice(span.from, span.to)])).toEqual([
    ["a", "$a"],
    ["a", "$a"],
  ]);
});
test("law: a quoted name is one token, and its name again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
      expect(tokens(quoteName(name)).map(({ kind }) => kind)).toEqual(["quoted"]);
      expect(tablesRead(`FROM ${quoteName(name)}`)).toEqual([name]);
    }),
  );
});

describe("the tables a statement reads", () => {
  test.each(corpus)("$sql", ({ sql, reads }) => {
    expect(tablesRead(sql)).toEqual(reads);
  });
  test("noise gives names or nothing, and never an error", () => {
    fc.assert(fc.property(noise, (sql) => Array.isArray(tablesRead(sql))));
  });
  test("brackets nested a hundred thousand deep are read in time", () => {
    const deep = 100_000;
    expect(tablesRead(`FROM ${"(".repeat(deep)}SELECT * FROM arms${")".repeat(deep)}`)).toEqual(["arms"]);
  });
});
