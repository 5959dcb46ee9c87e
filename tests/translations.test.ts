import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tokens } from "../src/notebook/lexer.ts";
import type { Notebook } from "../src/notebook/notebook.ts";
import { parse } from "../src/notebook/parse.ts";
import { type Block, blocks, type Inline, proseValues } from "../src/notebook/prose.ts";

const names = readdirSync("notebooks").flatMap((file) => /^(.+)\.zh\.md$/.exec(file)?.[1] ?? []);
const editions = (name: string): [english: Notebook, chinese: Notebook] => [
  parse(readFileSync(`notebooks/${name}.md`, "utf8")),
  parse(readFileSync(`notebooks/${name}.zh.md`, "utf8")),
];

/**
 * The query without what a translation may change, by rules that each leave the query as it is: comments and the text
 * of literals; the language of a column of names, `short_zh`; `MAP {…}[row_id] AS text`, which says in Chinese what the
 * row's `text_en` says, `field` being the key of a question; `MAP {…}[code]`, which says a code in words, and its
 * `AS code`; a table read through such a map; the names of organisations, which are published in English only.
 */
function query(sql: string): string {
  const text = tokens(sql)
    .filter(({ kind }) => kind !== "comment")
    .map(({ kind, text }) => (kind === "string" ? "''" : text))
    .join(" ");
  return text
    .replace(/\b(short|label|name|target|title)_zh\b/g, "$1_en")
    .replace(/MAP \{ [^{}]* \} \[ ((?:\w+ \. )?)(?:\w+_id|field) \] AS (\w+?)(_en)?\b/g, "$1$2_en AS $2$3")
    .replace(/MAP \{ [^{}]* \} \[ (.+?) \]/g, "$1")
    .replace(/\( SELECT \* REPLACE \( (\w+) AS \1 \) FROM (\w+) \)/g, "$2")
    .replace(/\b(\w+) AS \1\b/g, "$1")
    .replaceAll("org_names . org_name", "o . org_name")
    .replaceAll("any_value ( org_name ) FROM org_names", "any_value ( org_name ) FROM organisations");
}

/** The values in a prose cell, without their formats: a region's name is text in English and a region in Chinese. */
function values({ text, cells }: Notebook): string[][] {
  return cells
    .filter(({ kind }) => kind === "prose")
    .map(({ span }) => {
      const found = proseValues(text.slice(span.from, span.to), span.from);
      return [...new Set(found.map(({ cell, column }) => `${cell}.${column}`))].sort();
    });
}

/** The prose's own words: no links, no code, no quoted titles. */
function words({ text, cells }: Notebook): string[] {
  const inline = (each: Inline): string => {
    if (each.kind === "text") return each.text;
    return "children" in each && each.kind !== "link" ? each.children.map(inline).join("") : " · ";
  };
  const line = (inlines: readonly Inline[]) =>
    inlines
      .map(inline)
      .join("")
      .replace(/“[^”]*”|《[^》]*》/g, "");
  const block = (each: Block): string[] => {
    if (each.kind === "heading" || each.kind === "paragraph") return [line(each.children)];
    if (each.kind === "list") return each.items.flat().flatMap(block);
    if (each.kind === "quote") return each.children.flatMap(block);
    return each.kind === "table" ? [...each.head, ...each.rows.flat()].map(line) : [];
  };
  return cells
    .filter(({ kind }) => kind === "prose")
    .flatMap(({ span }) => blocks(text.slice(span.from, span.to), span.from))
    .flatMap(block);
}

test("there are Chinese editions", () => {
  expect(names).not.toEqual([]);
});

test.each(names)("the Chinese edition of %s is in Chinese, and nothing in it is wrong", (name) => {
  const [, chinese] = editions(name);
  expect(chinese.problems).toEqual([]);
  expect(chinese.front.lang).toBe("zh");
  expect(words(chinese).filter((text) => /(?:[A-Za-z’'-]+[ ,]+){4}[A-Za-z’'-]+/.test(text))).toEqual([]);
});

test.each(names)("the Chinese edition of %s has the same cells", (name) => {
  const [english, chinese] = editions(name).map(({ cells }) => cells.map(({ id, kind }) => `${kind} ${id}`));
  expect(chinese).toEqual(english);
});

test.each(names)("the Chinese edition of %s asks the same queries", (name) => {
  const [english, chinese] = editions(name).map(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === "sql" ? [`${cell.id}: ${query(cell.sql)}`] : [])),
  );
  expect(chinese).toEqual(english);
});

test.each(names)("the Chinese edition of %s tells the same values", (name) => {
  const [english, chinese] = editions(name).map(values);
  expect(chinese).toEqual(english);
});
