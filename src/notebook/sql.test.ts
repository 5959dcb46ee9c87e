import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokens } from "./lexer.ts";
import { corpus } from "./sql.corpus.ts";
import { parameters, quoteName, statements, tablesRead } from "./sql.ts";

describe("the tables a statement reads", () => {
  test.each(corpus)("$sql", ({ sql, reads }) => {
    expect(tablesRead(sql)).toEqual(reads);
  });
  test("noise gives names or nothing, and never an error", () => {
    const word = fc.constantFrom("FROM", "WITH", "AS", "(", ")", ",", "JOIN", "PIVOT", "[", "]", "a", '"b"', "'c'", ";", ".", ":");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(Array.isArray(tablesRead(words.join(" ")))).toBe(true);
      }),
    );
  });
  test("brackets nested a hundred thousand deep are read in time", () => {
    const deep = 100_000;
    expect(tablesRead(`FROM ${"(".repeat(deep)}SELECT * FROM arms${")".repeat(deep)}`)).toEqual(["arms"]);
  });
});
