import { describe, expect, test } from "vitest";
import { asksOf } from "./asks.ts";
import { parse } from "./parse.ts";

const known = {
  tables: new Set(["arms_totals", "outcomes", "persons"]),
  macros: new Map([["womens_share", ["persons"]]]),
};
const asks = (...cells: readonly string[]) =>
  asksOf(parse(cells.map((sql, i) => `\`\`\`sql id=c${i}\n${sql}\n\`\`\`\n`).join("\n")), known);

describe("what a notebook asks for names", () => {
  test.each([
    ["that a query reads", "FROM outcomes", ["outcomes"]],
    ["that a macro of the page reads", "SELECT * FROM womens_share()", ["persons"]],
    ["that the notebook's own macro reads", "CREATE MACRO m() AS TABLE FROM arms_totals", ["arms_totals"]],
    ["that a view reads", "CREATE VIEW v AS FROM womens_share()", ["persons"]],
    ["that SQL in a text reads", "FROM query('FROM ' || 'outcomes')", ["outcomes"]],
    ["that a prepared statement reads", "PREPARE p AS FROM Outcomes; EXECUTE p", ["outcomes"]],
    ["that are copied", "COPY arms_totals TO 'a.csv'", ["arms_totals"]],
  ])("tables %s", (_, sql, tables) => expect(asks(sql).tables).toEqual(tables));

  test("addresses by their origin, each once", () => {
    expect(
      asks("FROM 'https://A.example:8/x.csv?d=1'", "FROM read_csv(['https://a.example:8/y', 's3://bucket/z'])").origins,
    ).toEqual(["https://a.example:8", "s3://bucket"]);
  });

  test("statements that change something, the most frequent first, and no plain query", () => {
    expect(
      asks("COPY a TO 'b'; COPY c TO 'd'", "-- note\nCREATE TABLE t AS SELECT 1", "SELECT 'COPY'").changes,
    ).toEqual([
      ["COPY", 2],
      ["CREATE", 1],
    ]);
  });
});
