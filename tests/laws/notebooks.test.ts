import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { publishedSource } from "../../src/headless/source.ts";
import { compare } from "../../src/notebook/compare.ts";
import { cycles, runOrder } from "../../src/notebook/graph.ts";
import { macroTables } from "../../src/notebook/macros.ts";
import type { Notebook } from "../../src/notebook/notebook.ts";
import { parse } from "../../src/notebook/parse.ts";
import { blocks } from "../../src/notebook/prose.ts";
import { sensitive } from "../../src/notebook/sensitive.ts";
import { type Known, trailOf } from "../../src/notebook/trail.ts";
import { changes, hostile, mutant, worked } from "./mutants.ts";

vi.setConfig({ testTimeout: 300_000 }); // less than a minute each, but for a busy machine

const published = readdirSync("notebooks")
  .filter((file) => file.endsWith(".md"))
  .map((file) => readFileSync(`notebooks/${file}`, "utf8"));
const { tables, setup } = publishedSource();
const known: Known = { tables: new Set(tables.map(({ name }) => name)), macros: macroTables(setup) };

/** Does with a text all that the page does when it opens it, and nothing of it runs. Gives the ms that it took. */
function open(text: string): { readonly notebook: Notebook; readonly ms: number } {
  const started = worked();
  const notebook = parse(text);
  const { steps } = trailOf(notebook, notebook.cells.map(({ id }) => id), known); // biome-ignore format: one line
  const reads = new Map(steps.map(({ cell, cells, words }) => [cell.id, [...cells, ...words]]));
  runOrder(reads);
  cycles(reads);
  sensitive(notebook);
  for (const cell of notebook.cells)
    if (cell.kind === "prose") blocks(text.slice(cell.span.from, cell.span.to), cell.span.from);
  return { notebook, ms: worked() - started };
}

/** Cells and problems that lie outside the text, or end before they begin. */
function outside({ text, cells, problems }: Notebook) {
  return [...cells.flatMap(({ span, body }) => [span, body]), ...problems.map(({ span }) => span)].filter(
    ({ from, to }) => !(from >= 0 && from <= to && to <= text.length),
  );
}

describe.each([0, 1, 2, 3])("law: %i of 4", (part) => {
  /** A published notebook's head, and as much of the rest as keeps ten thousand of them quick. */
  const piece = fc
    .tuple(fc.nat(published.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
    .map(([which, at, isShort]) => {
      const text = published[which] ?? "";
      const head = text.indexOf("\n---\n") + 5;
      const from = head + Math.floor(at * (text.length - head));
      return isShort ? text.slice(0, head) + text.slice(from, from + 1500) : text.slice(from, from + 5000);
    });

  test("2,500 mutated notebooks open within five seconds each, and their problems are places in them", () => {
    let tried = 0;
    fc.assert(
      fc.property(piece, changes, (text, changes) => {
        tried++;
        const { notebook, ms } = open(mutant(text, changes));
        expect(outside(notebook)).toEqual([]);
        expect(ms).toBeLessThan(5000);
      }),
      { numRuns: 2500, seed: part },
    );
    expect(tried).toBe(2500);
  });
});

test("law: what a notebook was and what became of it are compared within five seconds", () => {
  fc.assert(
    fc.property(fc.nat(published.length - 1), changes, (which, changes) => {
      const text = published[which] ?? "";
      const [before, after] = [parse(text), parse(mutant(text, changes))];
      const started = worked();
      compare(before, after);
      expect(worked() - started).toBeLessThan(5000);
    }),
    { numRuns: 100 },
  );
});

describe("a notebook of one piece, again and again", () => {
  const pieces = [
    ...hostile,
    ...[
      "[",
      "![",
      "*a ",
      "**a",
      "`",
      "> ",
      "- ",
      "1. a\n",
      "| a ",
      "<a ",
      "\n",
      " ",
      "~~a",
      "(((",
      "A-",
      "- [ ] ",
      "> - ",
    ],
    ...["- a\n  ", "[a](b \"", "{", "? ", "a: ", "'", "\"a\",", "serial = '1' ", "http://a.b ", "[a]: b\n", "# a\n"], // biome-ignore format: pieces
  ];
  const places: readonly (readonly [string, (text: string) => string])[] = [
    ["prose", (text) => text],
    ["front matter", (text) => `---\ntitle: ${text}\n---\n`],
    ["a query", (text) => `\`\`\`sql id=a\n${text}\n\`\`\`\n`],
    ["data", (text) => `\`\`\`data id=a\nserial,name\n${text}\n\`\`\`\n`],
    ["a specification", (text) => `\`\`\`plot data=a\n${text}\n\`\`\`\n`],
    ["a part of a specification", (text) => `\`\`\`plot data=a\nmarks: ${text}\n\`\`\`\n`],
    ["a fence's words", (text) => `\`\`\`sql ${text}\n\`\`\`\n`],
  ];
  test.each(places)("as %s opens within five seconds", (_, wrap) => {
    const slow = pieces.flatMap((piece) => {
      const { notebook, ms } = open(wrap(piece.repeat(Math.ceil(60_000 / piece.length))));
      expect(outside(notebook)).toEqual([]);
      return ms > 5000 ? [`${JSON.stringify(piece)}: ${Math.round(ms)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});
