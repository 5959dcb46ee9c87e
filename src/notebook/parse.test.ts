import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noise } from "../../tests/noise.ts";
import type { Cell, Problem } from "./notebook.ts";
import { parse } from "./parse.ts";

const example = `---
title: Arms traced
lang: fr
files: [{name: depot, file: depot.csv}]
card:
  measure: "Share of \${head.year:year}"
  plot: trend
---
# Heading

In \${headline.year}, it was \${headline.share:percent.1}.

\`\`\`input id=region
type: select
label: SDG region
options: SELECT DISTINCT sdg_region FROM countries ORDER BY 1
value: all
\`\`\`

\`\`\`sql id=by_year
SELECT 1
\`\`\`
Prose with plain SQL:

\`\`\`sql
SELECT 2
\`\`\`

~~~plot id=trend data=by_year alt="The \\"share\\" by year"
marks:
  - lineY: {x: year, y: share}
~~~
`;

const slice = (text: string, cell: Cell) => text.slice(cell.span.from, cell.span.to);
const body = (text: string, cell: Cell) => text.slice(cell.body.from, cell.body.to);
const one = (text: string) => {
  const { cells, problems } = parse(text);
  return { cell: cells[0], problems, places: problems.map(({ span }) => text.slice(span.from, span.to)) };
};
const kinds = (problems: readonly Problem[]) => problems.map(({ kind }) => kind);

describe("a notebook's text", () => {
  test("is front matter, then prose and cells in their order", () => {
    const { front, cells, problems } = parse(example);
    expect(problems).toEqual([]);
    expect(front).toMatchObject({ title: "Arms traced", lang: "fr", topic: "", card: { plot: "trend" } });
    expect(cells.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "prose text-1",
      "input region",
      "sql by_year",
      "prose text-2",
      "plot trend",
    ]);
    expect(cells.map((cell) => slice(example, cell)).join("|")).toContain("```\n|Prose with plain SQL");
    expect(cells.map((cell) => body(example, cell))[2]).toBe("SELECT 1");
    expect(cells[4]?.attributes.get("alt")).toBe('The "share" by year');
  });
  test("needs neither front matter nor cells", () => {
    expect(parse("")).toMatchObject({ cells: [], problems: [], front: { title: "", lang: "en" } });
    expect(parse("---\nno end").cells).toMatchObject([{ kind: "prose" }]);
    expect(parse("\ufeff---\r\ntitle: T\r\n---\r\nx").front.title).toBe("T");
  });
  test("law: every line stands in the front matter or in one cell, or is blank", () => {
    fc.assert(
      fc.property(noise, (text) => {
        const { cells } = parse(text);
        let at = 0;
        for (const [i, { span, body }] of cells.entries()) {
          const between = text.slice(at, span.from);
          expect(i === 0 || between.trim() === "").toBe(true);
          expect(/^$|\n$|^\ufeff$/.test(between)).toBe(true);
          expect(span.from <= body.from && body.from <= body.to && body.to <= span.to && span.from < span.to).toBe(
            true,
          );
          at = span.to;
        }
        const front = text.slice(0, cells[0]?.span.from ?? text.length);
        expect(/^\ufeff?(---[ \t]*\r?\n[\s\S]*?^(---|\.\.\.)[ \t]*(\r?\n|$))?\s*$/m.test(front)).toBe(true);
        expect(text.slice(at).trim() === "" || cells.length === 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  test("law: ids are unique, and problems point into the text and at cells that are there", () => {
    fc.assert(
      fc.property(noise, (text) => {
        const { cells, problems } = parse(text);
        const ids = cells.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { span, cell } of problems) {
          expect(span.from >= 0 && span.from <= span.to && span.to <= text.length).toBe(true);
          expect(cell === undefined || ids.includes(cell)).toBe(true);
        }
      }),
    );
  });
  test.each([
    ["Arabic", "الأسلحة الصغيرة "],
    ["fences", "```sql id=a\n"],
    ["cells", `\`\`\`plot\nmarks: 1 # ${"x".repeat(200)}\n\`\`\`\n`],
    ["ticks", "`"],
    ["blank lines", " \r\n"],
    ["attributes", '```sql a="b '],
    ["values", "${a.b} "],
    ["brackets in YAML", "```plot\n[[[[[[[[[[[[[[[[[[[[[[[[{{{{{{{{{"],
    ["front matter", "---\na: b\n"],
  ])("five megabytes of %s are read in time", (_, noise) => {
    const text = noise.repeat(5e6 / noise.length);
    expect(parse(text).text).toBe(text);
  });
});

describe("a fence", () => {
  test("is closed by one at least as long, and holds shorter ones", () => {
    const text = "`````sql id=a\n```\n~~~~~\n`````x\n  ``````  \nprose";
    const { cells } = parse(text);
    expect(cells.map((cell) => body(text, cell))).toEqual(["```\n~~~~~\n`````x", "prose"]);
  });
  test("may be indented by three spaces and not by four", () => {
    expect(parse("   ```sql id=a\n   ```").cells).toMatchObject([{ kind: "sql", id: "a" }]);
    expect(parse("    ```sql id=a\n    ```").cells).toMatchObject([{ kind: "prose" }]);
  });
  test("with ticks in its info string is prose", () => {
    expect(parse("```sql id=a`\nx").cells).toMatchObject([{ kind: "prose" }]);
  });
  test("that is not closed is a problem, and its text is kept", () => {
    const text = "a\n\n```sql id=a\nSELECT 1\n";
    const { cells, problems } = parse(text);
    expect(problems).toMatchObject([{ kind: "unclosed-fence", cell: cells[1]?.id }]);
    expect(cells).toMatchObject([{ kind: "prose" }, { kind: "broken" }]);
    expect(cells.map((cell) => body(text, cell))[1]).toBe("SELECT 1\n");
    expect(parse("a\n```js\nx")).toMatchObject({ cells: [{ kind: "prose" }], problems: [{ kind: "unclosed-fence" }] });
  });
  test("with an empty body and with a blank line differ", () => {
    const bodies = (text: string) => parse(text).cells.map((cell) => cell.kind === "sql" && cell.sql);
    expect(bodies("```sql id=a\n```\n")).toEqual([""]);
    expect(bodies("```sql id=a\r\n\r\n\r\n```\r\n")).toEqual(["\r\n"]);
  });
  test("may say its values in quotes, which are escaped by a backslash", () => {
    const text = '```sql id=a title="a \\"b\\" \\\\ = c" x= y=é=1 junk z="open\n```';
    expect([...(one(text).cell?.attributes ?? [])]).toEqual([
      ["id", "a"],
      ["title", 'a "b" \\ = c'],
      ["x", ""],
      ["y", "é=1"],
      ["z", '"open'],
    ]);
  });
});

describe("an id", () => {
  test("is made for what needs none", () => {
    const ids = (text: string) => parse(text).cells.map(({ id }) => id);
    const plot = "```plot data=a alt=b\nmarks: [frame]\n```\n";
    expect(ids(`${plot}x\n${plot}\n\`\`\`table data=a\n\`\`\`\n`)).toEqual(["plot-1", "text-1", "plot-2", "table-1"]);
  });
  test("is needed by what sets a table or a parameter", () => {
    for (const language of ["input", "data", "sql id="]) {
      expect(one(`\`\`\`${language}\ntype: text\nlabel: x\n\`\`\``)).toMatchObject({
        cell: { kind: "broken" },
        problems: [{ kind: "no-id" }],
      });
    }
  });
  test("that is no name is a problem at its place", () => {
    expect(one("```sql id=1a\n```")).toMatchObject({ problems: [{ kind: "bad-id", id: "1a" }], places: ["1a"] });
    expect(one('```sql id="a b"\n```')).toMatchObject({ problems: [{ kind: "bad-id", id: "a b" }], places: ["a b"] });
  });
  test("that stands twice is a problem at the second, also in capitals, as tables are", () => {
    const text = "```sql id=a\n```\n```data id=A\n```\n";
    const { cells, problems } = parse(text);
    expect(cells.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["sql a", "broken data-1"]);
    expect(problems).toMatchObject([{ kind: "duplicate-id", id: "A", cell: "data-1", span: { from: 27, to: 28 } }]);
  });
  test("makes a cell of any fence, and one in no language of ours cannot be used", () => {
    expect(one("```python id=a\n```")).toMatchObject({
      cell: { kind: "broken", id: "a" },
      problems: [{ kind: "spec", path: "python", why: "unknown" }],
    });
  });
});

describe("what is wrong", () => {
  test("in YAML stands at its place", () => {
    expect(one("```table id=a data=b\ntitle: [x\n```").cell?.kind).toBe("broken");
    expect(kinds(one("```table id=a data=b\n- x\n```").problems)).toEqual(["yaml"]);
    expect(one("```table id=a data=b\ntitle: a\ntitle: b\n```")).toMatchObject({
      problems: [{ kind: "yaml" }],
      places: ["title"],
    });
    expect(one("```table id=a\ndata: &x b\ntitle: *x\n```").places).toEqual(["*x"]);
    expect(kinds(one(`\`\`\`table id=a\n${"[".repeat(50_000)}\n\`\`\``).problems).at(0)).toBe("yaml");
  });
  test("in the front matter is on top, and the rest is read", () => {
    const { cells, problems } = parse("---\ntitle: [\n---\ntext\n");
    expect(problems).toMatchObject([{ kind: "front-matter", cell: undefined }]);
    expect(cells).toHaveLength(1);
  });
  test("in a value in prose stands at the value", () => {
    const { problems, places } = one("a ${b.c:percentage} and ${d} and `${e}`\n");
    expect(problems).toMatchObject([
      { kind: "spec", path: "percentage", why: "unknown", allowed: ["percent"] },
      { kind: "spec", path: "${d}", why: "wrong-type" },
    ]);
    expect(places).toEqual(["${b.c:percentage}", "${d}"]);
  });
  test("in a key of a specification stands at the key, with names like it", () => {
    const { problems, places } = one("```map id=a data=b alt=c\r\ncountry: iso3\r\nvalue: n\r\nstep: [1]\r\n```");
    expect(problems).toMatchObject([{ path: "step", why: "unknown", allowed: ["steps", "tip"] }]);
    expect(places).toEqual(["step"]);
  });
});
