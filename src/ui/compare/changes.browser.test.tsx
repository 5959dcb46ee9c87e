import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { en } from "../../locales/en.ts";
import { parse } from "../../notebook/parse.ts";
import { Changes } from "./changes.tsx";
import "../styles/styles.css";

let dispose = () => {};
afterEach(() => dispose());

const show = (before: string, after: string) => {
  dispose = render(() => <Changes t={en} before={parse(before)} after={parse(after)} />, document.body);
};
const sql = (id: string, body: string) => `\`\`\`sql id=${id}\n${body}\n\`\`\`\n\n`;
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent);

test("each change is said with its cell, and lines that are gone or new by a word too", async () => {
  show(
    sql("a", "SELECT year\nFROM t") + sql("b", "SELECT 2"),
    sql("a", "SELECT region\nFROM t") + sql("c", "SELECT 3"),
  );
  await expect.element(page.getByRole("heading", { name: "Changed SQL: a" })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Added SQL: c" })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Removed SQL: b" })).toBeVisible();
  await expect.element(page.getByRole("region", { name: "Differences, SQL: a" })).toBeVisible();
  expect(texts("del").slice(0, 1)).toEqual(["Removed: SELECT year"]);
  expect(texts("ins").slice(0, 1)).toEqual(["Added: SELECT region"]);
});

test("within a line only the words that differ are marked", () => {
  show("Arms were found in the old port.", "Arms were found in the new port.");
  expect(texts("del mark")).toEqual(["old"]);
  expect(texts("ins mark")).toEqual(["new"]);
});

test("within Chinese only the characters that differ are marked", () => {
  show("港口发现的武器大多是手枪。", "港口发现的武器大多是步枪。");
  expect(texts("ins mark")).toEqual(["步"]);
});

test("signs tell gone from new without colour", () => {
  show("Arms were found in the old port.", "Arms were found in the new port.");
  const sign = (selector: string) => getComputedStyle(document.querySelector(selector) as Element, "::before").content;
  expect(sign("del")).toContain("−");
  expect(sign("ins")).toContain("+");
});

test("lines far from any difference are counted, not shown", async () => {
  const lines = Array.from({ length: 20 }, (_, i) => `SELECT ${i};`);
  show(sql("a", lines.join("\n")), sql("a", [...lines, "SELECT 20;"].join("\n")));
  await expect.element(page.getByText("18 lines unchanged")).toBeVisible();
});

test("a new cell has no line that is gone", () => {
  show("Words.", `Words.\n\n${sql("a", "SELECT 1")}`);
  expect(texts("del")).toEqual([]);
  expect(texts("ins")).toEqual(["Added: ```sql id=a", "Added: SELECT 1", "Added: ```"]);
});

test("a cell that only moved is said without its text", async () => {
  show(sql("a", "SELECT 1") + sql("b", "SELECT 2"), sql("b", "SELECT 2") + sql("a", "SELECT 1"));
  await expect.element(page.getByRole("heading", { name: /^Moved SQL/ })).toBeVisible();
  expect(texts(".diff")).toEqual([]);
});

test("two equal notebooks are said to be equal", async () => {
  show("Words.", "Words.\n");
  await expect.element(page.getByText(en.compare.none)).toBeVisible();
});
