import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { macroDocs } from "./macro-docs.ts";

test("a macro is described by the first paragraph of the comment above it, also one that it shares", () => {
  const docs = macroDocs(`-- low, high: the two ends
-- of an interval.
-- NULL   where there is none.
CREATE OR REPLACE MACRO low(a,
  b := 1) AS a;
CREATE MACRO high(a) AS a + 1;
CREATE MACRO bare() AS TABLE SELECT 'macro x(' AS word;`);
  expect(docs).toEqual([
    { name: "low", parameters: "(a, b := 1)", about: "the two ends of an interval." },
    { name: "high", parameters: "(a)", about: "the two ends of an interval." },
    { name: "bare", parameters: "()", about: "" },
  ]);
});

test("every macro over the published tables says what it is", () => {
  const files = readdirSync("src/domain").filter((name) => name.endsWith(".sql"));
  const docs = files.flatMap((name) => macroDocs(readFileSync(`src/domain/${name}`, "utf8")));
  expect(docs.length).toBeGreaterThan(40);
  expect(docs.filter(({ about }) => about === "").map(({ name }) => name)).toEqual([]);
});
