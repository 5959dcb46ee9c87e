import { expect, test } from "vitest";
import { parse } from "../../notebook/parse.ts";
import { type Keyed, rekey } from "./keys.ts";

const sql = (id: string, body = "SELECT 1") => `\`\`\`sql id=${id}\n${body}\n\`\`\`\n`;
const plot = (body: string) => `\`\`\`plot id=p data=a alt="A"\n${body}\n\`\`\`\n`;

/** Keys of each text's cells in turn: keys are given out from 0. */
function keysThrough(...texts: string[]): number[][] {
  let next = 0;
  let rows: readonly Keyed[] = [];
  return texts.map((text) => {
    rows = rekey(rows, parse(text), () => next++);
    return rows.map((row) => row.key);
  });
}

test("a cell keeps its key while it is typed in", () => {
  expect(keysThrough(`One\n${sql("a")}Two\n`, `One\n${sql("a", "SELECT 12")}Two\n`)[1]).toEqual([0, 1, 2]);
  expect(keysThrough(`One\n${sql("a")}Two\n`, `One more\n${sql("a")}Two\n`)[1]).toEqual([0, 1, 2]);
});

test("a new cell has a new key, and those around it keep theirs", () => {
  expect(keysThrough(sql("a") + sql("b"), sql("a") + sql("c") + sql("b"))[1]).toEqual([0, 2, 1]);
});

test("a deleted cell takes its key with it", () => {
  expect(keysThrough(sql("a") + sql("b") + sql("c"), sql("a") + sql("c"))[1]).toEqual([0, 2]);
});

test("a moved cell takes its key along, equal texts too", () => {
  expect(keysThrough(sql("a") + sql("b") + sql("c"), sql("b") + sql("c") + sql("a"))[1]).toEqual([1, 2, 0]);
});

test("a chart whose text breaks, and a cell whose name changes, stay the same cell", () => {
  expect(keysThrough(sql("a") + plot("marks: []"), sql("a") + plot("marks: ["))[1]).toEqual([0, 1]);
  expect(keysThrough(sql("a") + sql("b"), sql("a") + sql("bb"))[1]).toEqual([0, 1]);
});
