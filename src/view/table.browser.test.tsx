import { render } from "solid-js/web";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { makeDuckDB } from "../engine/duckdb.ts";
import type { Engine } from "../engine/engine.ts";
import { en } from "../locales/en.ts";
import type { ColumnSpec } from "../notebook/figures.ts";
import { rowsOf } from "./rows.ts";
import { TableView } from "./table.tsx";
import "./view.css";

let engine: Engine;
let dispose = () => {};
beforeAll(async () => {
  engine = await makeDuckDB({ tables: [], setup: [] });
});
afterEach(() => dispose());
afterAll(() => engine.close());

const run = (sql: string) => engine.query({ sql, values: new Map() }, { signal: new AbortController().signal });
async function show(sql: string, columns?: readonly ColumnSpec[]) {
  const result = await run(sql);
  dispose = render(() => <TableView result={result} columns={columns} name="Rows" t={en} />, document.body);
}
const texts = (selector: string) => Array.from(document.querySelectorAll(selector), (cell) => cell.textContent);
const region = () => page.getByRole("region", { name: "Rows" });

test("values are exact, whatever a double would make of them", async () => {
  await show(`SELECT 9007199254740993::BIGINT AS big, 170141183460469231731687303715884105727::HUGEINT AS huge,
    12345678901234567890.123::DECIMAL(38, 3) AS fixed, DATE '2024-08-26' AS day, [1, NULL] AS list, {'a': 1} AS record`);
  expect(texts("tbody :is(th, td)")).toEqual([
    "9,007,199,254,740,993",
    "170,141,183,460,469,231,731,687,303,715,884,105,727",
    "12,345,678,901,234,567,890.123",
    "26 Aug 2024",
    "1, missing",
    "a 1",
  ]);
});

test("missing is hatched and says so; zero is a number", async () => {
  await show("SELECT * FROM (VALUES ('A', 0), ('B', NULL)) AS v(name, arms)");
  const [zero, missing] = document.querySelectorAll("tbody td");
  expect(zero).toHaveTextContent("0");
  expect(zero).not.toHaveClass("miss");
  expect(missing).toHaveTextContent("missing");
  expect(missing).toHaveClass("miss");
});

test("doubles have the same decimals down a column, and their full precision is one hover away", async () => {
  await show("SELECT * FROM (VALUES ('A', 1.5::DOUBLE), ('B', 2), ('C', 1/3)) AS v(name, share)");
  expect(texts("tbody td")).toEqual(["1.500", "2.000", "0.333"]);
  expect(document.querySelectorAll("tbody td")[2]).toHaveAttribute("title", "0.3333333333333333");
});

test("columns are shown as asked, in the order asked; those that are not there are left out", async () => {
  const column = (name: string, label: string, format?: ColumnSpec["format"]): ColumnSpec => ({ name, label, format });
  await show("SELECT 'ESP' AS iso3, 2021 AS year, 42.986 AS pct, 7 AS more", [
    column("pct", "Share", { name: "percent", decimals: undefined }),
    column("iso3", "State", { name: "country", decimals: undefined }),
    column("gone", "Gone"),
    column("year", "Year"),
  ]);
  expect(texts("thead th")).toEqual(["Share", "State", "Year"]);
  expect(texts("tbody :is(th, td)")).toEqual(["43.0\u00a0%", "Spain", "2021"]);
});

test("of a long result fifty rows come first, then all, of which only those in sight stand in the page", async () => {
  await show("SELECT range AS n FROM range(12480)");
  expect(texts("tbody tr")).toHaveLength(50);
  await page.getByRole("button", { name: "Show all 12,480" }).click();
  const scroller = region().element();
  expect(texts("tbody tr").length).toBeLessThan(150);
  scroller.scrollTop = scroller.scrollHeight;
  await expect.poll(() => texts("tbody tr").at(-1)).toBe("12,479");
  expect(texts("tbody tr").length).toBeLessThan(150);
});

test("the keys scroll the region, which has a name", async () => {
  await show("SELECT range AS n FROM range(60)");
  await userEvent.tab();
  await expect.element(region()).toHaveFocus();
  await userEvent.keyboard("{PageDown}");
  await expect.poll(() => region().element().scrollTop).toBeGreaterThan(0);
});

test("what is copied has full precision: the selected cells, or all rows with their names", async () => {
  await show("SELECT 'A' AS name, 9007199254740993::BIGINT AS big, 1/3 AS third, NULL AS gone");
  const copied = () => {
    const clipboardData = new DataTransfer();
    region()
      .element()
      .dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/plain");
  };
  expect(copied()).toBe("name\tbig\tthird\tgone\nA\t9007199254740993\t0.3333333333333333\t");
  const cells = document.querySelectorAll("tbody td");
  getSelection()?.setBaseAndExtent(cells[0] as Node, 0, cells[1] as Node, 1);
  expect(copied()).toBe("9007199254740993\t0.3333333333333333");
});

test("for drawing a column becomes numbers, dates and words, and what is missing stays missing", async () => {
  const result = await run(
    `SELECT * FROM (VALUES (1::BIGINT, 1.25::DECIMAL(9, 2), DATE '1999-12-31', TIMESTAMP '2021-03-04 05:06:07', 'x', true),
      (NULL, NULL, NULL, NULL, NULL, NULL)) AS v(big, fixed, day, moment, word, yes)`,
  );
  expect(rowsOf(result, "big")).toEqual([1, null]);
  expect(rowsOf(result, "fixed")).toEqual([1.25, null]);
  expect(rowsOf(result, "day")).toEqual([new Date("1999-12-31"), null]);
  expect(rowsOf(result, "moment")).toEqual([new Date("2021-03-04T05:06:07Z"), null]);
  expect(rowsOf(result, "word")).toEqual(["x", null]);
  expect(rowsOf(result, "yes")).toEqual([true, null]);
  expect(rowsOf(result, "nowhere")).toEqual([null, null]);
});
