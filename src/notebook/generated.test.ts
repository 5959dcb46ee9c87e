import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { functionsCalled, generatedCells } from "./generated.ts";
import { corpus } from "./sql.corpus.ts";

describe("the functions that a text calls", () => {
  test.each([
    ["FROM generated_traces(1000, 1)", ["generated_traces"]],
    ["SELECT * FROM arms JOIN Generated_States () AS s USING (iso3)", ["generated_states", "using"]],
    ['FROM "generated_traces"(10, 1), main.coverage($t)', ["generated_traces", "coverage"]],
    ["SELECT (SELECT count(*) FROM generated_needs(9, 1))", ["select", "count", "generated_needs"]],
    ["FROM query('SELECT max(n) FROM generated_traces(10, 1)')", ["query", "max", "generated_traces"]],
    ["FROM query($$ FROM query('FROM generated_needs(1, 1)') $$)", ["query", "generated_needs"]],
    ["-- generated_traces(1)\nSELECT generated_traces FROM arms /* generated_needs(1) */", []],
  ])("%s", (sql, names) => {
    expect(functionsCalled(sql)).toEqual(names);
  });
  test("noise gives names or nothing, and never an error", () => {
    const piece = fc.constantFrom(..."( ) ' '' $$ $a$ E' \" f g -- /* */ \\ ,".split(" "), "\n");
    fc.assert(fc.property(fc.array(piece), (pieces) => Array.isArray(functionsCalled(pieces.join("")))));
  });
  test.each(["'", "''", "f(", "$a$"])("a megabyte of %s is read in time", (mark) => {
    expect(functionsCalled(mark.repeat(1e6 / mark.length)).length).toBeLessThan(2);
  });
});

/** Cells by id: their SQL, and what they read. */
function cells(all: Record<string, readonly [sql: string, reads?: readonly string[]]>): string[] {
  const entries = Object.entries(all);
  const asked = new Map(entries.map(([id, [sql]]) => [id, { sql: [sql], csv: [] }]));
  return [...generatedCells(asked, new Map(entries.map(([id, [, reads = []]]) => [id, reads])))].sort();
}

describe("the cells that descend from invented records", () => {
  test("are those that call for them and all that read such a cell, however far, in any order", () => {
    expect(
      cells({
        chart: ["SELECT * FROM shares", ["shares"]],
        shares: ["FROM traces SELECT count(*)", ["traces"]],
        traces: ["FROM generated_traces(1000, 1)"],
        real: ["FROM arms_totals"],
        both: ["FROM real UNION ALL FROM shares", ["real", "shares"]],
      }),
    ).toEqual(["both", "chart", "shares", "traces"]);
  });
  test("are also those that read a table of that name, and not those that read a cell of that name", () => {
    expect(cells({ a: ["FROM generated_records"] })).toEqual(["a"]);
    expect(cells({ a: ["FROM generated_by_year", ["generated_by_year"]], generated_by_year: ["FROM arms"] })).toEqual(
      [],
    );
  });
  test("are also those that use a macro or a view which such a cell makes", () => {
    expect(
      cells({
        use: ["FROM mine(10)"],
        make: ["CREATE OR REPLACE MACRO mine(n) AS TABLE FROM generated_traces(n, 1)"],
        look: ['SELECT * FROM "Seen"'],
        see: ["CREATE TEMP VIEW IF NOT EXISTS seen AS FROM mine(10)"],
        other: ["FROM theirs(10)"],
        theirs: ["CREATE MACRO theirs(n) AS TABLE FROM range(n)"],
      }),
    ).toEqual(["look", "make", "see", "use"]);
  });
  test.each(["id,generated\n1,true", '"generated";x\r\ntrue;1', "generated", "\ufeffGenerated,x"])(
    "are also those that hold a CSV text of them: %j",
    (csv) => {
      expect([...generatedCells(new Map([["a", { sql: [], csv: [csv] }]]), new Map([["a", []]]))]).toEqual(["a"]);
    },
  );
  test.each(["id,year_generated\n1,2", "id\ngenerated", ""])("are not those that hold another: %j", (csv) => {
    expect([...generatedCells(new Map([["a", { sql: [], csv: [csv] }]]), new Map([["a", []]]))]).toEqual([]);
  });
  test("cells that read each other descend both or neither", () => {
    expect(cells({ a: ["FROM b", ["b"]], b: ["FROM a", ["a"]] })).toEqual([]);
    expect(cells({ a: ["FROM b", ["b"]], b: ["FROM a, generated_needs(1, 1)", ["a"]] })).toEqual(["a", "b"]);
  });
  test("nothing that reads published tables alone is among them", () => {
    const asked = new Map(corpus.map(({ sql }, i) => [`c${i}`, { sql: [sql], csv: [] }]));
    expect(generatedCells(asked, new Map([...asked.keys()].map((id) => [id, []]))).size).toBe(0);
  });
});
