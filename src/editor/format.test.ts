import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tokens } from "../notebook/lexer.ts";
import { parse } from "../notebook/parse.ts";
import { formatSql } from "./format.ts";

const texts = (sql: string) => tokens(sql).map(({ text }) => text.trim());

test("a query is laid out in lines, its parameters, strings and comments as they were", async () => {
  expect(await formatSql("select a, $year::int as y, $$ $no $$ from t -- why\nwhere b in ($c, 'd  e')")).toBe(`select
  a,
  $year::int as y,
  $$ $no $$
from
  t -- why
where
  b in ($c, 'd  e')`);
});

test("what is no query stays", async () => {
  expect(await formatSql("SELECT (")).toBeUndefined();
});

const published = readdirSync("notebooks")
  .filter((file) => /^[^.]+\.md$/.test(file))
  .flatMap((file) =>
    parse(readFileSync(`notebooks/${file}`, "utf8")).cells.flatMap((c) => (c.kind === "sql" ? c.sql : [])),
  );

test("every query that is laid out has its tokens, and laid out again is the same; few are left", async () => {
  const laid = await Promise.all(published.map(formatSql));
  for (const [i, sql] of laid.entries()) {
    if (sql === undefined) continue;
    expect(texts(sql)).toEqual(texts(published[i] ?? ""));
    expect(await formatSql(sql)).toBe(sql);
  }
  expect(laid.filter((sql) => sql === undefined).length / laid.length).toBeLessThan(0.05);
});

test("so does SQL put together at random", async () => {
  const pieces = fc.constantFrom(
    ..."SELECT|a.b|$p|'it''s'|\"x y\"|(|)|,|FROM t|WHERE|--c\n|/*d*/|::INT|[1]|{k: 1}|=>|;|$$q$$".split("|"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
      const sql = parts.join(" ");
      const laid = await formatSql(sql);
      if (laid === undefined) return;
      expect(texts(laid)).toEqual(texts(sql));
      expect(await formatSql(laid)).toBe(laid);
    }),
  );
});
