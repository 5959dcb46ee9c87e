import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";
import { graph, renameCell } from "./rename.ts";

const none = new Set<string>();
const rename = (text: string, id: string, name: string, taken = none) => {
  const notebook = parse(text);
  const cell = notebook.cells.find((each) => each.id === id);
  if (cell === undefined) throw new Error(`no cell ${id}`);
  return renameCell(notebook, cell, name, taken);
};
const textOf = (renamed: ReturnType<typeof renameCell>) => ("text" in renamed ? renamed.text : renamed.why);

const text = `---
title: T
card:
  measure: In \${by_year.year}
  plot: trend
---
In \${by_year.year:year}, \`\${by_year.year}\`.

\`\`\`input id=year
type: select
label: Year
options: SELECT year FROM by_year ORDER BY by_year.year
\`\`\`

\`\`\`sql id=by_year
SELECT year, 'by_year' AS by_year, by_year.year FROM tracing_outcomes AS by_year
\`\`\`

\`\`\`sql id=last
-- by_year stays here
WITH old AS (FROM By_Year) SELECT old.*, "by_year".year FROM old JOIN "by_year" USING (year)
WHERE year = $year AND 'by_year' <> '$year'; FROM newest('by_year')
\`\`\`

\`\`\`plot id=trend data=by_year alt="From \${by_year.year}"
marks:
  - lineY: {x: year, y: {sql: by_year.year * $year}}
  - dot: {data: by_year, x: year}
\`\`\`
`;

test("a cell's new name stands in SQL, at data and in words, and nothing else changes", () => {
  const renamed = rename(text, "by_year", "yearly");
  expect(textOf(renamed)).toBe(`---
title: T
card:
  measure: In \${yearly.year}
  plot: trend
---
In \${yearly.year:year}, \`\${by_year.year}\`.

\`\`\`input id=year
type: select
label: Year
options: SELECT year FROM yearly ORDER BY yearly.year
\`\`\`

\`\`\`sql id=yearly
SELECT year, 'by_year' AS by_year, by_year.year FROM tracing_outcomes AS by_year
\`\`\`

\`\`\`sql id=last
-- by_year stays here
WITH old AS (FROM yearly) SELECT old.*, "yearly".year FROM old JOIN "yearly" USING (year)
WHERE year = $year AND 'by_year' <> '$year'; FROM newest('yearly')
\`\`\`

\`\`\`plot id=trend data=yearly alt="From \${yearly.year}"
marks:
  - lineY: {x: year, y: {sql: yearly.year * $year}}
  - dot: {data: yearly, x: year}
\`\`\`
`);
  expect("readers" in renamed && renamed.readers).toEqual(["text-1", "year", "last", "trend"]);
});

test("an input's new name stands at every $, and a column of that name stays", () => {
  const renamed = textOf(rename(text, "year", "chosen"));
  expect(renamed).toContain("WHERE year = $chosen AND 'by_year' <> '$year'");
  expect(renamed).toContain("by_year.year * $chosen");
  expect(renamed).toContain("input id=chosen");
});

test("a chart's new name is the card's", () => {
  expect(textOf(rename(text, "trend", "line"))).toContain("plot: line");
});

test("a name that is taken, cannot be, or would mean another thing is refused", () => {
  expect(rename(text, "by_year", "Last")).toEqual({ why: "taken" });
  expect(rename(text, "by_year", "countries", new Set(["countries"]))).toEqual({ why: "taken" });
  expect(rename(text, "by_year", "by year")).toEqual({ why: "name" });
  expect(rename(text, "by_year", "order")).toEqual({ why: "name" });
  expect(rename(text, "by_year", "old")).toEqual({ why: "unclear" });
});

describe("in the published notebooks", () => {
  for (const file of readdirSync("notebooks").filter((name) => /^[^.]+\.md$/.test(name))) {
    test(`${file}: a cell of each kind can be renamed, reads the same then, and back gives the same text`, () => {
      const before = readFileSync(`notebooks/${file}`, "utf8");
      const notebook = parse(before);
      const kinds = ["sql", "data", "input", "plot", "map", "table"];
      const cells = kinds.flatMap(
        (kind) => notebook.cells.find((each) => each.kind === kind && /^\w+$/.test(each.id)) ?? [],
      );
      for (const cell of cells) {
        const renamed = renameCell(notebook, cell, "renamed_cell", none);
        if (!("text" in renamed)) throw new Error(`${cell.id}: ${renamed.why}`);
        expect(graph(parse(renamed.text))).toBe(graph(notebook, cell, "renamed_cell"));
        expect(textOf(rename(renamed.text, "renamed_cell", cell.id)) === before, cell.id).toBe(true);
      }
    });
  }
});
