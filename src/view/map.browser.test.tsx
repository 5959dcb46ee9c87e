import { render } from "solid-js/web";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { page } from "vitest/browser";
import { makeDuckDB } from "../engine/duckdb.ts";
import type { Engine } from "../engine/engine.ts";
import { en, type Messages } from "../locales/en.ts";
import { zh } from "../locales/zh.ts";
import type { MapSpec } from "../notebook/figures.ts";
import { parse } from "../notebook/parse.ts";
import { MapView } from "./map.tsx";
import "./world.ts"; // else the test server stops to prepare it when the first map asks for it

let engine: Engine;
let dispose = () => {};
beforeAll(async () => {
  engine = await makeDuckDB({ tables: [], setup: [] });
});
afterEach(() => dispose());
afterAll(() => engine.close());

async function show(rows: string, more = "", t: Messages = en) {
  const result = await engine.query({ sql: rows, values: new Map() }, { signal: new AbortController().signal });
  const fence = `\`\`\`map id=m data=t alt="A map"\ncountry: iso3\nvalue: pct\nsteps: [25, 50, 75]\n${more}\n\`\`\`\n`;
  const spec = parse(fence).cells.find((cell) => cell.kind === "map")?.spec as MapSpec;
  const frames = new Map(spec.frames.map(({ key }) => [key, result]));
  dispose = render(
    () => (
      <div style={{ width: "800px" }}>
        <MapView spec={spec} frames={frames} lookup={() => undefined} t={t} />
      </div>
    ),
    document.body,
  );
  await expect.poll(() => fills().length).toBeGreaterThan(0);
}
const paths = (hatched: boolean) =>
  Array.from(
    document.querySelectorAll(`[aria-label=geo]${hatched ? "" : ":not"}${hatched ? "[fill]" : "([fill])"} path`),
  );
const fills = () => paths(false).map((path) => path.getAttribute("fill"));

test("a State's colour is its step, zero has its own, and those without a value are hatched", async () => {
  await show(
    "SELECT * FROM (VALUES ('ESP', 0), ('FRA', 24.9), ('DEU', 25), ('KEN', 80), ('PER', NULL)) AS v(iso3, pct)",
  );
  expect(new Set(fills())).toEqual(new Set(["var(--seq-1)", "var(--seq-2)", "var(--seq-3)", "var(--seq-5)"]));
  expect(fills()).toHaveLength(4);
  expect(document.querySelector("[aria-label=geo][fill='url(#hatch)']")).not.toBeNull();
  expect(paths(true).length).toBeGreaterThan(160);
});

test("the legend gives the steps in words, with what is missing, and zero only where there is one", async () => {
  await show("SELECT 'FRA' AS iso3, 30 AS pct");
  const legend = page.getByRole("list", { name: "Colours" });
  await expect.element(legend).toHaveTextContent("under 2525 to 5050 to 7575 and moreno value");
  dispose();
  await show("SELECT 'FRA' AS iso3, 0 AS pct", "", zh);
  await expect.element(page.getByRole("list", { name: "颜色" })).toHaveTextContent("0低于 25");
});

test("States too small for the map stand under it in words", async () => {
  await show("SELECT * FROM (VALUES ('FRA', 1.5), ('MLT', 3.25), ('GRD', 69.2)) AS v(iso3, pct)", "format: percent");
  await expect
    .element(page.getByText("Too small for this map: Grenada 69.2\u00a0%, Malta 3.3\u00a0%.", { exact: true }))
    .toBeVisible();
});

test("a column that is not there is named in the map's place", async () => {
  await show("SELECT 'FRA' AS iso3, 30 AS pct");
  dispose();
  const shown = show("SELECT 'FRA' AS iso, 30 AS pct").catch(() => {});
  await expect.element(page.getByRole("alert")).toHaveTextContent("The data has no column “iso3”. It has iso, pct.");
  dispose();
  await shown;
});
