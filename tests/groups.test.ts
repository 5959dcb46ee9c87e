import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../src/notebook/parse.ts";

const editions = readdirSync("notebooks").filter((file) => file.endsWith(".md"));
const read = (file: string) => parse(readFileSync(`notebooks/${file}`, "utf8"));

test.each(editions)("%s stands in a group of the home page, a translation in that of its original", (file) => {
  const { front } = read(file);
  expect(front.group).toBeDefined();
  expect(front.group).toBe(read(`${file.split(".")[0]}.md`).front.group);
});

test("a group that the home page does not have is a problem and not a group", () => {
  const { front, problems } = parse("---\ntitle: T\ngroup: stockpile\n---\n");
  expect(front.group).toBeUndefined();
  expect(problems).toMatchObject([{ kind: "spec", path: "stockpile", why: "unknown", allowed: ["stockpiles"] }]);
});
