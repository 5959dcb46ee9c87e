import { describe, expect, test } from "vitest";
import { frameSql, framesOf } from "./frames.ts";
import type { Cell, Problem } from "./notebook.ts";
import { parse } from "./parse.ts";
import { marks, refused, transforms } from "./plot-vocabulary.ts";

/** The only cell of a text, and its problems as `why path`. */
function read<Kind extends Cell["kind"]>(kind: Kind, text: string) {
  const { cells, problems } = parse(text);
  const cell = cells.find((cell): cell is Extract<Cell, { kind: Kind }> => cell.kind === kind);
  return { cell, problems: problems.map(words), at: problems.map(({ span }) => text.slice(span.from, span.to)) };
}
const words = (problem: Problem) => (problem.kind === "spec" ? `${problem.why} ${problem.path}` : problem.kind);
const plot = (yaml: string, info = "") => read("plot", `\`\`\`plot id=p data=d alt=x ${info}\n${yaml}\n\`\`\``);
const input = (yaml: string) => read("input", `\`\`\`input id=i\nlabel: L\n${yaml}\n\`\`\``);

describe("a plot", () => {
  test("is Plot's vocabulary as data", () => {
    const { cell, problems } = plot(
      "title: In ${a.b}\nmarks:\n  - frame\n  - ruleY: [0]\n  - lineY: {x: year, y: n, tip: true}\n  - dot:\n  - text: {data: other, x: year}\n  - ruleX: {data: [1, 2], stroke: red}\ny: {label: Traced}\n",
    );
    expect(problems).toEqual([]);
    expect(cell?.spec).toMatchObject({ data: "d", options: { y: { label: "Traced" } }, strip: undefined });
    expect(cell?.spec.figure).toMatchObject({
      title: ["In ", { cell: "a", column: "b" }],
      alt: ["x"],
      coverage: undefined,
    });
    expect(cell?.spec.marks).toEqual([
      { mark: "frame", frame: undefined, values: undefined, options: {} },
      { mark: "ruleY", frame: undefined, values: [0], options: {} },
      { mark: "lineY", frame: "d", values: undefined, options: { x: "year", y: "n", tip: true } },
      { mark: "dot", frame: "d", values: undefined, options: {} },
      { mark: "text", frame: "other", values: undefined, options: { x: "year" } },
      { mark: "ruleX", frame: undefined, values: [1, 2], options: { stroke: "red" } },
    ]);
    expect(cell?.spec.frames.map(({ key }) => key)).toEqual(["d", "other"]);
  });
  test("takes SQL as a channel: equal expressions are one column, and each table has one frame", () => {
    const { cell, problems } = plot(
      "marks:\n  - lineY: {x: year, y: {sql: 100.0 * a / nullif(b, 0)}}\n  - dot: {x: {sql: a, label: A}, y: {sql: 100.0 * a / nullif(b, 0)}, r: {value: {sql: \"'x' -- \"}}}\n  - text: {data: other, y: {sql: a}}\nstrip: {x: year, y: {sql: count(*) OVER ()}, label: n}\n",
    );
    expect(problems).toEqual([]);
    const key = cell?.spec.frames[0]?.key;
    expect(cell?.spec.marks.map(({ frame, options }) => ({ same: frame === key, options }))).toEqual([
      { same: true, options: { x: "year", y: "sql 2" } },
      { same: true, options: { x: { value: "sql 3", label: "A" }, y: "sql 2", r: { value: "sql 4" } } },
      { same: false, options: { y: "sql 1" } },
    ]);
    expect(cell?.spec.strip).toMatchObject({ frame: key, x: "year", y: "sql 1" });
    expect(cell && framesOf(cell).map(frameSql)).toEqual([
      'SELECT *, (count(*) OVER ()\n) AS "sql 1", (100.0 * a / nullif(b, 0)\n) AS "sql 2", (a\n) AS "sql 3", (\'x\' -- \n) AS "sql 4" FROM "d"',
      'SELECT *, (a\n) AS "sql 1" FROM "other"',
    ]);
  });
  test("keeps transforms as they are, with their SQL replaced", () => {
    const { cell, problems } = plot(
      'marks:\n  - rectY: {binX: [{y: count}, {x: {sql: "ln(n)"}, fill: sex}]}\n  - text: {selectLast: {x: year, text: n}, dx: 4}\n  - lineY: {windowY: [12, {stackY: [{}, {x: a, y: b}]}]}\n',
    );
    expect(problems).toEqual([]);
    expect(cell?.spec.marks.map(({ options }) => options)).toEqual([
      { binX: [{ y: "count" }, { x: "sql 1", fill: "sex" }] },
      { selectLast: { x: "year", text: "n" }, dx: 4 },
      { windowY: [12, { stackY: [{}, { x: "a", y: "b" }] }] },
    ]);
  });
  test("names what is like an unknown mark, transform or key, and draws the rest", () => {
    const { cell, problems, at } = plot(
      "marks:\n  - lineZ: {x: a}\n  - dot: {binz: [{y: count}, {x: a}], grupX: [{}, {x: b}], x: c}\ntitel: T\n",
    );
    expect(problems).toEqual([
      "unknown marks[0].lineZ",
      "unknown marks[1].dot.binz",
      "unknown marks[1].dot.grupX",
      "unknown titel",
    ]);
    expect(at).toEqual(["lineZ", "binz", "grupX", "titel"]);
    expect(cell?.spec.marks).toMatchObject([{ mark: "dot", options: { x: "c" } }]);
    const near = parse("```plot alt=x\nmarks: [{lineZ: }, {ruelY: [0]}, frame]\n```").problems;
    expect(near.map((problem) => problem.kind === "spec" && problem.allowed[0])).toEqual(["line", "ruleY"]);
  });
  test.each([
    ["marks:\n  - dot: {href: x}", "marks[0].dot.href"],
    ["marks:\n  - dot: {x: {channels: {a: {target: _top}}}}", "marks[0].dot.x.channels.a.target"],
    ["marks:\n  - dot: {groupX: [{y: count}, {src: x}]}", "marks[0].dot.groupX[1].src"],
    ["marks:\n  - dot: {fill: url(https://x.org/y.svg#z)}", "marks[0].dot.fill"],
    ["marks:\n  - dot: {fill: ' URL (//x)'}", "marks[0].dot.fill"],
    ["marks:\n  - dot: {fill: 'u\\72 l(//x)'}", "marks[0].dot.fill"],
    ["marks:\n  - text: {text: 'java\tscript:alert(1)'}", "marks[0].text.text"],
    ["marks:\n  - dot: {data: [[{a: 'url(x)'}]]}", "marks[0].dot.data[0][0].a"],
    ["marks:\n  - text: ['url(x)']", "marks[0].text[0]"],
    ["marks: [{image: {src: x}}]", "marks[0].image"],
    ["style: 'background: red'\nmarks: [frame]", "style"],
    ["y: {transform: x}\nmarks: [frame]", "y.transform"],
    ["marks:\n  - dot: {__proto__: {href: x}}", "marks[0].dot.__proto__"],
  ])("refuses what could fetch, run or navigate: %s", (yaml, path) => {
    const { cell, problems } = plot(`${yaml}\n`);
    expect(problems).toEqual([`refused ${path}`]);
    expect(JSON.stringify(cell?.spec.marks ?? [])).not.toMatch(/href|target|src|url|script|proto/i);
  });
  test("may be filled with the page's own hatch", () => {
    expect(plot("marks:\n  - rect: {fill: url(#hatch), stroke: var(--ink)}").problems).toEqual([]);
  });
  test("says where a mark, data or SQL cannot stand", () => {
    expect(plot("title: x").problems).toEqual(["missing marks"]);
    expect(plot("marks: dot").problems).toEqual(["wrong-type marks"]);
    expect(plot("marks: []").problems).toEqual(["wrong-type marks"]);
    expect(plot("marks: [{dot: 1}, {a: {}, b: {}}, [dot]]").problems).toEqual([
      "wrong-type marks[0].dot",
      "wrong-type marks[1]",
      "wrong-type marks[2]",
    ]);
    expect(plot("marks: [dot]\ny: {domain: {sql: x}}").problems).toEqual(["missing y.domain.sql"]);
    expect(plot("marks: [{dot: {x: {sql: [a]}}}]").problems).toEqual(["wrong-type marks[0].dot.x.sql"]);
  });
  test("without a picture for those who cannot see it is drawn, with a problem", () => {
    const { cell, problems } = read("plot", "```plot data=d\nmarks: [dot]\n```");
    expect(cell?.spec.marks).toHaveLength(1);
    expect(problems).toEqual(["missing alt"]);
  });
  test("knows no mark and no transform that Plot does not", async () => {
    const plot: Record<string, unknown> = await import("@observablehq/plot");
    for (const name of [...marks, ...transforms]) expect([name, typeof plot[name]]).toEqual([name, "function"]);
    expect([...marks].filter((name) => refused.has(name) || name === "image")).toEqual([]);
  });
});

describe("an input", () => {
  test("has options from a list or from a query", () => {
    const { cell, problems } = input(
      "type: select\nvalue: 2021\noptions:\n  - 2021\n  - {value: all, label: All of them}\n  - null\n  - 12345678901234567890",
    );
    expect(problems).toEqual([]);
    expect(cell?.spec).toMatchObject({
      value: 2021,
      options: [
        { value: 2021, label: "2021" },
        { value: "all", label: "All of them" },
        { value: null, label: "" },
        { value: 12345678901234567890n, label: "12345678901234567890" },
      ],
    });
    expect(input("type: radio\noptions: SELECT 1, 2").cell?.spec.options).toEqual({ sql: "SELECT 1, 2" });
  });
  test.each([
    ["type: slider\nvalue: 2.5\nmin: 0\nmax: 5\nstep: 0.5", 2.5],
    ["type: range\nvalue: [2010, 2022]", [2010, 2022]],
    ["type: number\nvalue: null", null],
    ["type: date\nvalue: 2021-03-04", { day: "2021-03-04" }],
    ["type: checkbox\nvalue: true", true],
    ["type: text\nvalue: 12", "12"],
    ["type: search\nplaceholder: Find", undefined],
    ["type: multiselect\noptions: [a, b]\nvalue: [b]", ["b"]],
    ["type: multiselect\noptions: [a, b]\nvalue: b", ["b"]],
  ])("%s", (yaml, value) => {
    const { cell, problems } = input(yaml);
    expect(problems).toEqual([]);
    expect(cell?.spec.value).toEqual(value);
  });
  test.each([
    ["type: slider\nvalue: two", "wrong-type value"],
    ["type: range\nvalue: [2, 1]", "wrong-type value"],
    ["type: date\nvalue: 2021-02-30", "wrong-type value"],
    ["type: checkbox\nvalue: yes", "wrong-type value"],
    ["type: select\noptions: [a]\nvalue: [a]", "wrong-type value"],
    ["type: select\noptions: [a]\nformat: euro", "wrong-type format"],
    ["type: select\noptions: [[a]]", "wrong-type options[0]"],
    ["type: select\noptions: [{label: a}]", "missing options[0].value"],
    ["type: slider\nmin: low", "wrong-type min"],
    ["type: slider\nmaximum: 3", "unknown maximum"],
  ])("can be used without what is wrong in it: %s", (yaml, problem) => {
    const { cell, problems } = input(yaml);
    expect(problems).toEqual([problem]);
    expect(cell?.kind).toBe("input");
  });
  test.each([
    ["value: 1", "missing type"],
    ["type: dial", "unknown dial"],
    ["type: select", "missing options"],
  ])("cannot be used without type or choices: %s", (yaml, problem) => {
    const { cell, problems } = input(yaml);
    expect(problems).toEqual([problem]);
    expect(cell).toBeUndefined();
  });
});

describe("a table and a map", () => {
  test("show columns by name, label and format", () => {
    const { cell, problems } = read(
      "table",
      "```table data=d\ncolumns:\n  - year\n  - {name: share, label: Share, format: percent.1}\ncoverage:\n  reporting: ${h.n}\n  of: 193\n  facts: [2021, 'release ${h.v}']\n```",
    );
    expect(problems).toEqual([]);
    expect(cell?.spec.columns).toEqual([
      { name: "year", label: undefined, format: undefined },
      { name: "share", label: "Share", format: { name: "percent", decimals: 1 } },
    ]);
    expect(cell?.spec.figure.coverage).toMatchObject({ of: ["193"], facts: [["2021"], ["release ", { cell: "h" }]] });
    expect(cell && framesOf(cell)).toEqual([{ key: "d", data: "d", columns: new Map() }]);
  });
  test("a map has a country, a value and rising steps", () => {
    const map = (yaml: string) =>
      read("map", `\`\`\`map data=d alt="In \\"a\\" \${b.c}"\ncountry: iso3\nvalue: n\n${yaml}\n\`\`\``);
    expect(map("steps: [1, 10, 100]\ntip: [year]").problems).toEqual([]);
    expect(map("steps: [1]").cell?.spec).toMatchObject({ steps: [1], figure: { alt: ['In "a" ', { cell: "b" }] } });
    expect(map("steps: [2, 1]").problems).toEqual(["wrong-type steps"]);
    expect(map("steps: [1, 2, 3, 4, 5]").problems).toEqual(["wrong-type steps"]);
    expect(read("map", "```map alt=x\n```").problems).toEqual(["missing data", "missing country", "missing value"]);
  });
  test("values in words stand at their place, also where YAML folds the text", () => {
    const text = '```table data=d\ntitle: a ${b.c}\nsubtitle: "é ${d.e} \\n"\ncaption: >\n  f\n  ${g.h}\n```';
    const { cells } = parse(text);
    const figure = cells[0]?.kind === "table" ? cells[0].spec.figure : undefined;
    const places = [figure?.title, figure?.subtitle, figure?.caption].map((template) =>
      template?.flatMap((part) => (typeof part === "string" ? [] : text.slice(part.span.from, part.span.to))),
    );
    expect(places).toEqual([["${b.c}"], ['"é ${d.e} \\n"'], [">\n  f\n  ${g.h}"]]);
  });
});
