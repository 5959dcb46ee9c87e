import { render } from "solid-js/web";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { page } from "vitest/browser";
import control from "../../../data/control.json";
import pack from "../../../data/datapackage.json";
import { source } from "../../domain/datasets.ts";
import { makeDuckDB } from "../../engine/duckdb.ts";
import { type Engine, EngineError } from "../../engine/engine.ts";
import { en } from "../../locales/en.ts";
import { App } from "../app.tsx";
import type { MakeEngine } from "../engines.ts";
import "../styles/styles.css";

const csv = import.meta.glob<string>("../../../data/*.csv", { query: "?url", import: "default", eager: true });
const fileOf = (path: string) => csv[`../../../data/${path}`];
async function read(path: string): Promise<Uint8Array> {
  const response = await fetch(fileOf(path) ?? "");
  return new Uint8Array(await response.arrayBuffer());
}
let engine: Engine;
beforeAll(async () => {
  engine = await makeDuckDB(source(pack, [], read));
});
afterAll(() => engine.close());
const start = async () => engine;

let dispose = () => {};
afterEach(() => {
  dispose();
  location.hash = "";
});

function open(hash: string, makeEngine: MakeEngine = start) {
  location.hash = hash;
  const catalogue = async () => ({ ...pack, control });
  const parts = {
    names: [],
    notebook: async () => undefined,
    tables: [],
    macros: new Map(),
    macroTexts: async () => [],
    version: "0.0.0",
    engineVersion: "0",
    cards: async () => ({}),
    stored: async () => undefined,
    catalogue,
    fileOf,
    makeEngine,
  };
  dispose = render(() => <App parts={parts} />, document.body);
}

const soon = { timeout: 15_000 };
const words = en.catalogue;
const heading = (name: string) => page.getByRole("heading", { name, exact: true });
const fact = (name: string) =>
  [...document.querySelectorAll(".facts > div")].find((div) => div.firstElementChild?.textContent === name)
    ?.lastElementChild?.textContent;

test("the catalogue lists every table with its rows, and a search finds tables by what their columns say", async () => {
  open("#/tables");
  await expect.element(heading(words.title)).toBeVisible();
  const listed = () => [...document.querySelectorAll("table .name")].map((link) => link.textContent).sort();
  expect(listed()).toEqual(pack.resources.map(({ name }) => name).sort());
  await expect.element(page.getByRole("row", { name: /^tracing_outcomes/ })).toHaveTextContent("1,334");
  await page.getByRole("searchbox").fill("averaging");
  await expect.poll(listed).toEqual(["sdg_16_4_2"]);
  await page.getByRole("searchbox").fill("no such thing");
  await expect.element(page.getByText(words.none("no such thing"))).toBeVisible();
  await page.getByRole("button", { name: words.showAll }).click();
  await expect.poll(() => listed().length).toBe(pack.resources.length);
  await expect.element(page.getByRole("searchbox")).toHaveFocus();
});

test("what is declared of a table stands before the engine has started, and what it counts follows", async () => {
  const gate = Promise.withResolvers<void>();
  open("#/tables/tracing_outcomes", async () => {
    await gate.promise;
    return start();
  });
  await expect.element(heading("tracing_outcomes")).toBeVisible();
  await expect.element(page.getByText("missing is not zero")).toBeVisible();
  await expect.element(page.getByRole("link", { name: "tracing_outcome_codes" })).toBeVisible();
  expect([fact("States"), fact("Years"), fact("Rows")]).toEqual([en.view.pending, "2016 to 2023", "1,334"]);
  gate.resolve();
  await expect.poll(() => fact("States"), soon).toBe("62");
  const by = page.getByRole("figure", { name: words.coverage.byYear });
  await expect.element(by.getByRole("img"), soon).toHaveAccessibleName(/Most in 2016: 30/);
  await expect
    .element(page.getByRole("figure", { name: words.coverage.byState }), soon)
    .toHaveTextContent(/of 193 States/);
  await expect.element(page.getByRole("img", { name: /^seized: 906 rows; found: 217 rows/ })).toBeVisible();
  const sample = page.getByRole("region", { name: words.sample, exact: true }).getByRole("row");
  await expect.poll(() => sample.elements().length, soon).toBeGreaterThanOrEqual(21);
});

test("an engine that cannot be fetched is said once, and all that is declared stays until it can", async () => {
  let tries = 0;
  open("#/tables/arms_totals", async () => {
    tries += 1;
    if (tries === 1) throw new EngineError("load", "offline");
    return start();
  });
  await expect.element(page.getByRole("alert")).toHaveTextContent(en.engine.remedy("load"));
  expect(page.getByRole("alert").elements()).toHaveLength(1);
  expect(page.getByRole("figure").elements()).toEqual([]);
  await expect.element(page.getByRole("rowheader", { name: "recovery_mode" })).toBeVisible();
  await page.getByRole("button", { name: en.ui.notes.retry }).click();
  await expect.element(page.getByRole("figure", { name: words.coverage.byYear }).getByRole("img"), soon).toBeVisible();
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
});

test("an address of no table names those like it and leads to the list", async () => {
  open("#/tables/tracing_outcom");
  await expect.element(heading(words.unknownTitle)).toBeVisible();
  await page.getByRole("link", { name: "tracing_outcomes" }).click();
  await expect.element(heading("tracing_outcomes")).toBeVisible();
});

test("a table that is left before the engine has started leaves the next one as it should be", async () => {
  const gate = Promise.withResolvers<void>();
  open("#/tables/tracing_outcomes", async () => {
    await gate.promise;
    return start();
  });
  await expect.element(heading("tracing_outcomes")).toBeVisible();
  location.hash = "#/tables";
  await expect.element(heading(words.title)).toBeVisible();
  location.hash = "#/tables/arms_totals";
  await expect.element(heading("arms_totals")).toBeVisible();
  gate.resolve();
  await expect.poll(() => fact("States"), soon).toBe("113");
  await expect.element(page.getByRole("figure", { name: words.coverage.byYear }).getByRole("img"), soon).toBeVisible();
});
