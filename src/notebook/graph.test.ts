import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { below, cycles, type Reads, runOrder } from "./graph.ts";

const make = (reads: Record<string, string[]>): Reads => new Map(Object.entries(reads));
const anyReads = fc
  .array(fc.array(fc.nat(7), { maxLength: 3 }), { maxLength: 8 })
  .map((cells) =>
    make(
      Object.fromEntries(
        cells.map((inputs, i) => [`c${i}`, inputs.filter((j) => j < cells.length).map((j) => `c${j}`)]),
      ),
    ),
  );

describe("running order", () => {
  test("a cell runs after all it reads", () => {
    expect(runOrder(make({ plot: ["share"], share: ["arms", "year"], year: [], arms: ["year", "year"] }))).toEqual([
      "year",
      "arms",
      "share",
      "plot",
    ]);
  });
  test("a cycle holds back its cells and what reads them, and nothing else", () => {
    expect(runOrder(make({ a: ["b"], b: ["a"], below: ["a"], apart: [] }))).toEqual(["apart"]);
  });
  test("law: each cell is in the order once, after all it reads, or it is on or below a cycle", () => {
    fc.assert(
      fc.property(anyReads, (reads) => {
        const order = runOrder(reads);
        expect(new Set(order).size).toBe(order.length);
        for (const [i, id] of order.entries())
          for (const input of reads.get(id) ?? []) expect(order.slice(0, i)).toContain(input);
        expect([...reads.keys()].filter((id) => !order.includes(id)).sort()).toEqual(
          [...below(reads, cycles(reads).flat())].sort(),
        );
      }),
    );
  });
  test("a hundred thousand cells in a row are in order in time", () => {
    const cells = Array.from({ length: 1e5 }, (_, i): [string, string[]] => [`c${i}`, [`c${i + 1}`]]);
    const reads = new Map([...cells, ["c100000", []]]);
    expect(runOrder(reads)[0]).toBe("c100000");
    expect(cycles(reads)).toEqual([]);
  });
});

test("below a change is all that reads it, directly or through others, and itself", () => {
  const reads = make({ a: [], b: ["a"], c: ["b"], d: ["c", "a"], apart: [] });
  expect([...below(reads, ["b"])].sort()).toEqual(["b", "c", "d"]);
  expect([...below(reads, ["nowhere"])]).toEqual(["nowhere"]);
});

describe("cycles", () => {
  test("are the cells that read each other, each set once", () => {
    const reads = make({
      self: ["self"],
      a: ["b"],
      b: ["c"],
      c: ["a", "x"],
      x: ["y"],
      y: ["x"],
      below: ["a"],
      apart: [],
    });
    expect(cycles(reads)).toEqual(expect.arrayContaining([["self"], ["a", "b", "c"], ["x", "y"]]));
    expect(cycles(reads)).toHaveLength(3);
  });
  test("law: two cells are in one cycle exactly if each is below the other", () => {
    fc.assert(
      fc.property(anyReads, (reads) => {
        const found = cycles(reads);
        const readers = (id: string) =>
          [...reads].filter(([, inputs]) => inputs.includes(id)).map(([reader]) => reader);
        for (const a of reads.keys()) {
          for (const b of reads.keys()) {
            const loops = below(reads, readers(a)).has(b) && below(reads, readers(b)).has(a);
            expect(found.some((cycle) => cycle.includes(a) && cycle.includes(b))).toBe(loops);
          }
        }
      }),
    );
  });
});
