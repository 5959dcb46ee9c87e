import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { page } from "vitest/browser";
import { makeDuckDB } from "../engine/duckdb.ts";
import type { Engine, Result } from "../engine/engine.ts";
import { en, type Messages } from "../locales/en.ts";
import { zh } from "../locales/zh.ts";
import type { PlotSpec } from "../notebook/figures.ts";
import { frameSql } from "../notebook/frames.ts";
import { parse } from "../notebook/parse.ts";
import { PlotView } from "./plot.tsx";

let engine: Engine;
let dispose = () => {};
beforeAll(async () => {
  engine = await makeDuckDB({ tables: [], setup: [] });
});
afterEach(() => dispose());
afterAll(() => engine.close());

const [width, setWidth] = createSignal(800);

/** Draws a plot cell of this YAML from a table `t` of these rows. */
async function show(rows: string, yaml: string, t: Messages = en) {
  const signal = new AbortController().signal;
  await engine.query({ sql: rows, values: new Map() }, { signal, keep: "t" });
  const fence = `\`\`\`plot id=c data=t alt="Arms of \${h.n} States"\n${yaml}\n\`\`\`\n`;
  const cell = parse(fence).cells.find((cell) => cell.kind === "plot");
  const spec = cell?.spec as PlotSpec;
  const frames = new Map<string, Result>();
  for (const frame of spec.frames) {
    frames.set(frame.key, await engine.query({ sql: frameSql(frame), values: new Map() }, { signal }));
  }
  setWidth(800);
  const lookup = (cell: string) => (cell === "h" ? 18n : undefined);
  dispose = render(
    () => (
      <div style={{ width: `${width()}px` }}>
        <PlotView spec={spec} frames={frames} lookup={lookup} t={t} />
      </div>
    ),
    document.body,
  );
}
const all = (selector: string) => Array.from(document.querySelectorAll<SVGElement>(selector));
const drawn = (selector: string) => expect.poll(() => all(selector).length).toBeGreaterThan(0);
const texts = (selector: string) => all(`${selector} text`).map((text) => text.textContent);
const numbers = (selector: string, attribute: string) =>
  all(selector).map((each) => Number(each.getAttribute(attribute)));

const states = "SELECT * FROM (VALUES ('A', 2019, 100), ('B', 2020, 200), ('C', 2021, 400)) AS v(state, year, arms)";
const years = "SELECT * FROM (VALUES (2019, 10, 5), (2020, 20, NULL), (2021, 40, 7)) AS v(year, n, share)";

test("every row is a bar as long as its value", async () => {
  await show(states, "marks:\n  - barX: {x: arms, y: state}");
  await drawn("[aria-label=bar] rect");
  const [a = 0, b, c] = numbers("[aria-label=bar] rect", "width");
  expect(a).toBeGreaterThan(50);
  expect(b).toBeCloseTo(2 * a);
  expect(c).toBeCloseTo(4 * a);
  expect(texts("[aria-label='y-axis tick label']")).toEqual(["A", "B", "C"]);
});

test("a line breaks where a value is missing, and does not fall to zero", async () => {
  await show(years, "marks:\n  - lineY: {x: year, y: share}\n  - dot: {x: year, y: share}");
  await drawn("[aria-label=line] path");
  const path = all("[aria-label=line] path")[0]?.getAttribute("d") ?? "";
  expect(path.match(/M/g)).toHaveLength(2);
  expect(all("[aria-label=dot] circle")).toHaveLength(2);
});

test("years are written without a comma, thousands with one, and all in the reader's language", async () => {
  await show(
    "SELECT 2018 + range AS year, 1000 * range AS arms FROM range(4)",
    "marks:\n  - lineY: {x: year, y: arms}",
  );
  await drawn("[aria-label=line] path");
  expect(texts("[aria-label='x-axis tick label']")).toEqual(["2018", "2019", "2020", "2021"]);
  expect(texts("[aria-label='y-axis tick label']")).toContain("1,000");
  dispose();
  await show(
    "SELECT * FROM (VALUES ('Oceania', 1), ('Sub-Saharan Africa', 2)) AS v(r, n)",
    "marks:\n  - barX: {x: n, y: r}",
    zh,
  );
  await drawn("[aria-label=bar] rect");
  expect(texts("[aria-label='y-axis tick label']")).toEqual(["大洋洲", "撒哈拉以南非洲"]);
});

test("an author's tick format is d3's, and an author's axis stands alone", async () => {
  await show(states, 'marks:\n  - barX: {x: arms, y: state}\nx: {ticks: [0, 400], tickFormat: ".1e"}\ny: {axis: null}');
  await drawn("[aria-label=bar] rect");
  expect(texts("[aria-label='x-axis tick label']")).toEqual(["0.0e+0", "4.0e+2"]);
  expect(all("[aria-label='y-axis tick label']")).toEqual([]);
});

test("an expression of SQL is a channel like any other", async () => {
  await show(
    states,
    "marks:\n  - barX: {x: {sql: arms * 1.0 / 100}, y: state}\n  - text: {x: {sql: arms * 1.0 / 100}, y: state, text: {sql: arms * 1000}}",
  );
  await drawn("[aria-label=bar] rect");
  expect(texts("[aria-label='x-axis tick label']").at(-1)).toBe("4.0");
  expect(texts("[aria-label=text]")).toEqual(["100,000", "200,000", "400,000"]);
});

test("transforms nest: a histogram, stacked by what it counts", async () => {
  await show(states, "marks:\n  - rectY: {binX: [{y: count}, {x: arms, thresholds: [0, 150, 500]}]}");
  await drawn("[aria-label=rect] rect");
  const [one = 0, two] = numbers("[aria-label=rect] rect", "height");
  expect(two).toBeCloseTo(2 * one, 0);
  dispose();
  await show(states, "marks:\n  - lineY: {windowY: [{k: 1}, {x: year, y: arms}]}");
  await drawn("[aria-label=line] path");
});

test("a constant colour is no column: tokens and the hatch stay as they are written", async () => {
  await show(
    states,
    "marks:\n  - barX: {x: arms, y: state, fill: url(#hatch)}\n  - ruleX: [150]\n  - dot: {x: arms, y: state, stroke: var(--cat-3)}",
  );
  await drawn("[aria-label=bar][fill='url(#hatch)'] rect");
  expect(all("[aria-label=dot][stroke='var(--cat-3)'] circle")).toHaveLength(3);
  expect(all("[aria-label=rule] line")).toHaveLength(2); // the author's, and the base line
});

test("women and men and the regions keep their colours, and a legend says so where it is asked for", async () => {
  const people =
    "SELECT * FROM (VALUES (2020, 'men', 1), (2021, 'men', 2), (2020, 'women', 3), (2021, 'women', 4)) AS v(year, sex, n)";
  await show(people, "marks:\n  - lineY: {x: year, y: n, stroke: sex}\ncolor: {legend: true}");
  await drawn("[aria-label=line] path");
  expect(all("[aria-label=line] path").map((path) => path.getAttribute("stroke"))).toEqual([
    "var(--cat-6)",
    "var(--cat-3)",
  ]);
  await expect.element(page.getByRole("list", { name: "Colours" })).toHaveTextContent("menwomen");
});

test("a screen reader has the words of the author, filled in, and not the drawing", async () => {
  await show(states, "marks:\n  - barX: {x: arms, y: state}");
  await drawn("[aria-label=bar] rect");
  await expect.element(page.getByRole("img", { name: "Arms of 18 States" })).toBeVisible();
  expect(all(".plot > svg").map((svg) => svg.getAttribute("aria-hidden"))).toEqual(["true"]);
});

test("a column that is not there is named, with those that are, and nothing is thrown", async () => {
  await show(states, "marks:\n  - barX: {x: pieces, y: state}");
  await expect
    .element(page.getByRole("alert"))
    .toHaveTextContent("The data has no column “pieces”. It has state, year, arms.");
  dispose();
  await show(states, "marks:\n  - barX: {x: arms, y: state}\nx: {type: log, domain: [0, 0]}\ncolor: {type: nonsense}");
  await expect.element(page.getByRole("alert")).toHaveTextContent("This chart cannot be drawn.");
});

test("the strip stands under the chart on the same axis, with its numbers", async () => {
  await show(
    years,
    "marks:\n  - lineY: {x: year, y: n}\n  - dot: {x: year, y: n}\nstrip: {x: year, y: n, label: States reporting}",
  );
  await drawn(".plot svg:nth-child(2)");
  const strip = ".plot svg:nth-child(2) [aria-label=rule]:first-of-type line";
  expect(numbers(strip, "x1")).toEqual(numbers("[aria-label=dot] circle", "cx"));
  expect(texts(".plot svg:nth-child(2) [aria-label=text]")).toEqual(["10", "20", "40"]);
  expect(document.querySelector(".strip-name")).toHaveTextContent("States reporting");
});

test("a chart follows the width of its place", async () => {
  await show(states, "marks:\n  - barX: {x: arms, y: state}");
  await expect.poll(() => numbers(".plot svg", "width")).toEqual([800]);
  setWidth(390);
  await expect.poll(() => numbers(".plot svg", "width")).toEqual([390]);
});

test("names too long for their columns never leave the chart", async () => {
  const long = "SELECT 'A State with a name of many words ' || range AS state, range AS n FROM range(12)";
  await show(long, "marks:\n  - barY: {x: state, y: n}");
  setWidth(360);
  await expect.poll(() => numbers(".plot svg", "width")).toEqual([360]);
  const chart = document.querySelector(".plot svg")?.getBoundingClientRect() as DOMRect;
  for (const text of all(".plot svg text")) {
    const box = text.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(chart.left - 2);
    expect(box.bottom).toBeLessThanOrEqual(chart.bottom + 2);
  }
});
