import { expect, test } from "vitest";
import { kinship } from "./descent.ts";
import { parse } from "./parse.ts";

const sql = (id: string, body: string) => `\`\`\`sql id=${id}\n${body}\n\`\`\`\n`;
const of = (...parts: string[]) => parse(parts.join("\n"));

const mine = of(
  "---\ntitle: Arms found\n---\nMost of the weapons that were found in the port had been made long before.\n",
  sql("by_year", "SELECT year, sum(arms) AS arms FROM seizures GROUP BY year"),
  sql("by_region", "SELECT region, sum(arms) AS arms FROM seizures GROUP BY region"),
);

test("a copy that was retitled, edited and added to still descends", () => {
  const edited = of(
    "---\ntitle: Something else\n---\nMost of the weapons that were found in the harbour had been made long before.\n",
    sql("by_year", "SELECT year, sum(arms) AS arms FROM seizures WHERE year > 2015 GROUP BY year"),
    sql("other", "SELECT 1"),
    sql("more", "SELECT 2"),
  );
  expect(kinship(mine, edited)).toBeGreaterThan(0.5);
});

test("cells of the same name with other words make no kin", () => {
  const stranger = of("Words of their own.\n", sql("by_year", "FROM targets"), sql("by_region", "FROM laws LIMIT 3"));
  expect(kinship(mine, stranger)).toBe(0);
});

test("one cell in common is not enough", () => {
  expect(kinship(mine, of(sql("by_year", "SELECT year, sum(arms) AS arms FROM seizures GROUP BY year")))).toBe(0);
});

test("the nearer copy is the more alike", () => {
  const near = parse(mine.text.replace("long before", "recently"));
  const far = parse(near.text.replaceAll("seizures", "finds").replace("port", "sea"));
  expect(kinship(mine, near)).toBeGreaterThan(kinship(mine, far));
});
