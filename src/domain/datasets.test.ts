import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import pack from "../../data/datapackage.json" with { type: "json" };
import { macroFiles, source } from "./datasets.ts";

const macros = await Promise.all(macroFiles.map((name) => readFile(join(import.meta.dirname, name), "utf8")));
const { tables, setup } = source(pack, macros, async (path) => new TextEncoder().encode(path));

test("columns get the engine's types: years INTEGER, counts BIGINT, shares DOUBLE", () => {
  expect(tables.find((table) => table.name === "sdg_16_4_2")?.columns.slice(0, 3)).toEqual([
    { name: "iso3", type: "VARCHAR" },
    { name: "year", type: "INTEGER" },
    { name: "pct", type: "DOUBLE" },
  ]);
  expect(tables.find((table) => table.name === "arms_totals")?.columns).toContainEqual({
    name: "arms",
    type: "BIGINT",
  });
});

test("a table's bytes are read when they are asked for, from the file beside the package", async () => {
  const bytes = await tables.find((table) => table.name === "countries")?.csv(new AbortController().signal);
  expect(new TextDecoder().decode(bytes)).toBe("countries.csv");
});

test("a type that no column can have is refused", () => {
  const resources = [{ name: "t", path: "t.csv", schema: { fields: [{ name: "x", type: "geopoint" }] } }];
  expect(() => source({ resources }, [], () => Promise.reject())).toThrow('no column type for "geopoint"');
});

test("each statement makes one macro, and the comment above it speaks of it", () => {
  const names = setup.map((statement) => statement.match(/^CREATE OR REPLACE MACRO (\w+)\(/m)?.[1]);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(setup.length);
  for (const name of names) expect(macros.join("\n")).toMatch(new RegExp(`^-- (\\w+, )?${name}[,:]`, "m"));
});

test("every file of macros beside the tables is among those that are read", async () => {
  const files = await readdir(import.meta.dirname);
  expect(files.filter((name) => name.endsWith(".sql")).sort()).toEqual([...macroFiles].sort());
});

test("what is not named generated rests on nothing generated, and the other way round", () => {
  for (const statement of setup) {
    const [made, body = ""] = statement.split(/^CREATE OR REPLACE MACRO /m)[1]?.split(/\(([\s\S]*)/) ?? [];
    expect([made, /generated_\w+\(/.test(body) && !made?.startsWith("generated_")]).toEqual([made, false]);
  }
  for (const [i, name] of macroFiles.entries())
    for (const [, made] of macros[i]?.matchAll(/^CREATE OR REPLACE MACRO (\w+)/gm) ?? [])
      expect([made, made?.startsWith("generated_")]).toEqual([made, name.startsWith("generated")]);
});
