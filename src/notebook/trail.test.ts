import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { trailOf } from "./trail.ts";

const fence = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;
const text = [
  "---\ntitle: T\nfiles:\n  - name: register\n    title: Your register\n---\n",
  "In words: ${headline.share}.\n\n",
  fence("input id=region", "type: select\nlabel: Region\noptions: SELECT region FROM countries"),
  fence("sql id=mine", "SELECT * FROM register JOIN rates USING (iso3)"),
  fence("data id=rates", "iso3,rate\nFRA,1"),
  fence("sql id=Shares", "SELECT * FROM womens_share() WHERE region = $region"),
  fence("sql id=headline", "SELECT max(share) AS share FROM shares"),
  fence("table id=shown data=Shares", 'title: "At most ${extra.n}"'),
  fence("sql id=extra", "SELECT count(*) AS n FROM facts"),
  fence("sql id=facts", "SELECT 1"),
].join("");
const notebook = parse(text);
const known = {
  tables: new Set(["persons_by_sex", "countries", "facts"]),
  macros: new Map([["womens_share", ["persons_by_sex"]]]),
};
const trail = (...from: string[]) => trailOf(notebook, from, known);
const ids = (from: string) => trail(from).steps.map(({ cell }) => cell.id);

test("a value goes through its cells and a macro to the published table, and names the inputs that had a say", () => {
  expect(notebook.problems).toEqual([]);
  expect(ids("headline")).toEqual(["headline", "Shares"]);
  const { tables, inputs, files } = trail("headline");
  expect(tables).toEqual(["persons_by_sex", "countries"]); // the input's options are read too
  expect([inputs.map(({ id }) => id), files]).toEqual([["region"], []]);
});

test("a figure goes to what it draws and to what its words take; a cell hides the table of its name", () => {
  expect(ids("shown")).toEqual(["shown", "Shares", "extra", "facts"]);
  expect(trail("shown").tables).not.toContain("facts");
  const [shown] = trail("shown").steps;
  expect([shown?.cells, shown?.words]).toEqual([["Shares"], ["extra"]]);
});

test("a trail ends in the reader's files and in data of the notebook itself", () => {
  expect(ids("mine")).toEqual(["mine", "rates"]);
  expect(trail("mine").files.map(({ title }) => title)).toEqual(["Your register"]);
  expect(trail("mine").tables).toEqual([]);
});

test("cells that read each other end a trail, and so does a name that nobody has", () => {
  const loop = parse(fence("sql id=a", "FROM b") + fence("sql id=b", "FROM a JOIN nowhere USING (x)"));
  expect(trailOf(loop, ["a"], known).steps.map(({ cell }) => cell.id)).toEqual(["a", "b"]);
  expect(trailOf(loop, ["nobody"], known).steps).toEqual([]);
});
