import { readdirSync, readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import pack from "../data/datapackage.json" with { type: "json" };
import { macroFiles } from "../src/domain/datasets.ts";

const read = (path: string) => readFileSync(path, "utf8");
const stems = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
const rows = read("docs/coverage.md")
  .split("\n")
  .filter((line) => /^\| S\d/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const names = (cell: string | undefined) => [...(cell ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");

test("every requirement of the documents has its row, in order and by its title", () => {
  const wanted = csvParse(read("data/requirements.csv")).map((row) => [row["requirement_id"], row["title_en"]]);
  expect(rows.map(([, id, title]) => [id, title])).toEqual(wanted);
});

test("every table, schema, macro and notebook that a row names is there", () => {
  const macros = macroFiles.flatMap((file) =>
    [...read(`src/domain/${file}`).matchAll(/MACRO (\w+)\(/g)].map(([, name]) => name),
  );
  const known = new Set([...pack.resources.map(({ name }) => name), ...stems("data/schemas", ".json"), ...macros]);
  expect(rows.flatMap((row) => names(row[4])).filter((name) => !known.has(name))).toEqual([]);
  const notebooks = new Set(stems("notebooks", ".md"));
  expect(rows.flatMap((row) => names(row[5])).filter((name) => !notebooks.has(name))).toEqual([]);
});

test("what works, or would with a State's own records, has a notebook, and that reads what the row names", () => {
  for (const [, id, , state, means, where] of rows) {
    expect(["works", "own records", "partly", "not yet"]).toContain(state);
    if (state !== "works" && state !== "own records") continue;
    const texts = names(where).map((name) => read(`notebooks/${name}.md`));
    expect([id, texts.some((text) => names(means).some((name) => text.includes(name)))]).toEqual([id, true]);
  }
});
