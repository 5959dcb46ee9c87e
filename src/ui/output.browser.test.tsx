import { For } from "solid-js";
import { render } from "solid-js/web";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { page } from "vitest/browser";
import { makeDuckDB } from "../engine/duckdb.ts";
import type { Engine } from "../engine/engine.ts";
import { en } from "../locales/en.ts";
import { createOpened, type Opened } from "./opened.ts";
import { CellOutput } from "./output.tsx";

let engine: Engine;
let dispose = () => {};
beforeAll(async () => {
  engine = await makeDuckDB({
    tables: [],
    setup: ["CREATE MACRO generated_rows() AS TABLE SELECT unnest(range(3)) AS x, 10 AS y"],
  });
});
afterEach(() => dispose());
afterAll(() => engine.close());

const fence = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;
const notebook =
  fence("input id=n", "type: radio\nlabel: Bars\nvalue: 2\noptions: [2, 5, 0]") +
  fence("sql id=bars", "SELECT unnest(range($n)) AS x, 10 AS y") +
  fence('plot id=chart data=bars alt="Bars"', "title: Bars drawn\nmarks:\n  - barY: {x: x, y: y}") +
  fence("table id=list data=bars", "title: Bars listed");

/** Shows a notebook's cells as the page does. */
function show(text: string): Opened {
  let opened: Opened | undefined;
  dispose = render(() => {
    const now = createOpened({ text, params: new Map(), runs: true, engine: async () => engine });
    opened = now;
    return (
      <For each={now.notebook().cells}>
        {(cell) => <CellOutput t={en} opened={now} cell={cell} onRetry={() => undefined} />}
      </For>
    );
  }, document.body);
  if (opened === undefined) throw new Error("not rendered");
  return opened;
}

const bars = () => document.querySelectorAll('[aria-label="bar"] rect').length;
const rows = () => document.querySelectorAll("figure tbody tr[data-index]").length;

test("a choice redraws the chart and the table below it, and leaves the chart's frame in place", async () => {
  show(notebook);
  await expect.poll(() => [bars(), rows()]).toEqual([2, 2]);
  const figure = document.querySelector("figure");
  await page.getByText("5", { exact: true }).click();
  await expect.poll(() => [bars(), rows()]).toEqual([5, 5]);
  expect(document.querySelector("figure")).toBe(figure);
});

test("a choice that leaves no rows says so, and the next one draws again", async () => {
  const opened = show(notebook);
  await expect.poll(bars).toBe(2);
  opened.choose("n", 0);
  await expect.element(page.getByText(en.view.noRows).first()).toBeVisible();
  opened.choose("n", 5);
  await expect.poll(bars).toBe(5);
});

test("a failing query stands in the figure's place with what there is instead", async () => {
  show(notebook.replace("AS x, 10", "AS z, 10"));
  await expect.element(page.getByText(/no column “x”/)).toBeVisible();
});

test("generated data are said to be so in every table, figure, picture's words and text that descend from them", async () => {
  show(
    fence("sql id=rows", "FROM generated_rows()") +
      fence("sql id=total", "SELECT sum(y) AS y FROM rows") +
      fence('plot id=chart data=rows alt="Bars"', "title: Bars\nmarks:\n  - barY: {x: x, y: y}") +
      "In all ${total.y}.\n\n" +
      fence("sql id=real", "SELECT 1 AS x") +
      fence("table id=plain data=real", "title: Real"),
  );
  await expect.element(page.getByRole("img", { name: `${en.view.generated}. Bars` })).toBeVisible();
  const marked = [...document.querySelectorAll(".mark.generated")].map(
    (mark) => mark.closest("figure, .prose")?.querySelector("h2, p:last-child")?.textContent ?? "a query's table",
  );
  expect(marked).toEqual(["a query's table", "a query's table", "Bars", "In all 30."]);
});
