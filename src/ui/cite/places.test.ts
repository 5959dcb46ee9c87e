import { afterAll, expect, test } from "vitest";
import pack from "../../../data/datapackage.json" with { type: "json" };
import { makeNodeDuckDB } from "../../engine/duckdb-node.ts";
import { run } from "../../headless/run.ts";
import { publishedSource } from "../../headless/source.ts";
import { macroTables } from "../../notebook/macros.ts";
import { parse } from "../../notebook/parse.ts";
import { trailOf } from "../../notebook/trail.ts";
import { knownOf } from "../tables.ts";
import { compiledTables, placesBehind } from "./places.ts";
import { quotationsOf } from "./quotations.ts";

const source = publishedSource();
const engine = await makeNodeDuckDB(source);
afterAll(() => engine.close());
const known = knownOf(
  source.tables.map(({ name }) => ({ name, title: name, rows: 0 })),
  macroTables(source.setup),
);
const { signal } = new AbortController();

/** The places behind the first row of cell `v`. */
async function behind(...cells: (readonly [id: string, sql: string])[]) {
  const notebook = parse(cells.map(([id, sql]) => `\`\`\`sql id=${id}\n${sql}\n\`\`\`\n`).join(""));
  const { outputs, failures } = await run(notebook, new Map(), engine);
  expect([...failures]).toEqual([]);
  const resultOf = (cell: string) => outputs.find(({ id }) => id === cell)?.result;
  const trail = trailOf(notebook, ["v"], known);
  const value = resultOf("v");
  const shown = { results: value ? [value] : [], rows: 1, resultOf };
  return placesBehind(trail, compiledTables(pack.resources, trail.tables), shown, engine, signal);
}
const told = async (...cells: (readonly [string, string])[]) =>
  (await behind(...cells)).map(({ how, of, places }) => [how, of, places.length]);

test("a row that carries document and paragraph, or a fact's number, names its own place", async () => {
  const [found] = await behind(["v", "SELECT value, document, paragraph FROM facts WHERE fact_id = '001-F037'"]);
  expect(found).toEqual({ how: "rows", of: "v", places: [{ document: "001", paragraph: "36", ids: [] }] });
  const [numbered] = await behind(["v", "SELECT value, fact_id FROM facts ORDER BY fact_id DESC LIMIT 1 OFFSET 3"]);
  expect(numbered?.how).toBe("rows");
  expect(numbered?.places).toHaveLength(1);
});

test("a query that names facts leads to their paragraphs, through other cells too", async () => {
  const picked = ["picked", "SELECT value AS n FROM facts WHERE fact_id IN ('004-F063', '004-F064')"] as const;
  expect(await told(["v", "SELECT sum(n) AS n FROM picked"], picked)).toEqual([["named", "facts", 1]]);
});

test("what was counted is among the rows of the nearest cell that knows them, else of the table, and no more is said", async () => {
  const gender = ["gender", "FROM facts WHERE topic = 'gender'"] as const;
  const [[how, of, n] = []] = await told(["v", "SELECT count(*) AS n FROM gender"], gender);
  const all = await told(["v", "SELECT count(*) AS n FROM facts"]);
  expect([how, of]).toEqual(["among", "gender"]);
  expect(all).toEqual([["among", "facts", expect.any(Number)]]);
  expect(Number(n)).toBeGreaterThan(1);
  expect(Number(n)).toBeLessThan(Number(all[0]?.[2]));
});

test("where no document stands behind a value, none is named", async () => {
  expect(await told(["v", "SELECT sum(arms) AS n FROM arms_totals"])).toEqual([]);
});

test("a place is quoted in the document's own words: those of the row it names, else all of its paragraph", async () => {
  const place = { document: "001", paragraph: "36" };
  const [one] = await quotationsOf([{ ...place, ids: ["001-F037"] }], engine, signal);
  const [all] = await quotationsOf([{ ...place, ids: [] }], engine, signal);
  expect([one?.symbol, one?.year, one?.quotations.length]).toEqual(["A/74/187", "2019", 1]);
  expect(one?.quotations[0]?.original).toMatch(/\p{Script=Han}/u);
  expect(all?.quotations.length).toBeGreaterThan(1);
  const [none] = await quotationsOf([{ ...place, paragraph: "no such", ids: [] }], engine, signal);
  expect([none?.symbol, none?.quotations]).toEqual(["A/74/187", []]);
});
