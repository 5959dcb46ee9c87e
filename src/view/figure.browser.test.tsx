import { tableFromArrays } from "apache-arrow";
import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { en } from "../locales/en.ts";
import type { FigureSpec } from "../notebook/figures.ts";
import { Figure, type FigureProps } from "./figure.tsx";

let dispose = () => {};
afterEach(() => dispose());

const span = { from: 0, to: 0 };
const value = (column: string) => ({ cell: "h", column, format: undefined, span });
const spec: FigureSpec = {
  title: ["The share swings"],
  subtitle: ["Arms traced, %"],
  caption: ["Band: unknown markings."],
  alt: ["A line"],
  coverage: { reporting: [value("n")], of: [value("all")], facts: [["release ", value("year")]] },
  source: ["Source: UNODC."],
};
const values = new Map<string, bigint>([
  ["n", 18n],
  ["all", 193n],
  ["year", 2024n],
]);

function show(props: Partial<FigureProps> = {}) {
  dispose = render(
    () => (
      <Figure spec={spec} lang="en" lookup={(_cell, column) => values.get(column)} t={en} {...props}>
        <p>The picture</p>
      </Figure>
    ),
    document.body,
  );
}

test("a figure says what it finds, who stands behind it and where it comes from", async () => {
  show();
  await expect.element(page.getByRole("figure", { name: "The share swings" })).toBeVisible();
  await expect.element(page.getByRole("heading", { level: 2 })).toHaveTextContent("The share swings");
  const coverage = document.querySelector(".coverage");
  expect(coverage).toHaveTextContent("18 of 193 States");
  expect(coverage).toHaveTextContent("release 2024");
  const gauge = document.querySelector<HTMLElement>(".gauge");
  expect(Number.parseFloat(gauge?.style.getPropertyValue("--part") ?? "")).toBeCloseTo(9.33, 2);
  expect(document.querySelector(".source")).toHaveTextContent("Source: UNODC.");
  await expect.element(page.getByRole("button")).not.toBeInTheDocument();
});

test("a chart is also a table, one press away; what cannot be done is not offered", async () => {
  const table = tableFromArrays({ year: [2021, 2022], share: [73.5, null] });
  const columns = [
    { name: "year", type: "INTEGER" },
    { name: "share", type: "DOUBLE" },
  ];
  let queries = 0;
  show({ table: { result: { columns, table, rows: 2, ms: 1 } }, onQuery: () => queries++ });
  await expect.element(page.getByRole("button", { name: "Save" })).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Query" }).click();
  expect(queries).toBe(1);
  await page.getByRole("button", { name: "Table", expanded: false }).click();
  const region = page.getByRole("region", { name: "The share swings: table" });
  await expect.element(region).toHaveTextContent("202173.52022missing");
  await page.getByRole("button", { name: "Table", expanded: true }).click();
  await expect.element(region).not.toBeInTheDocument();
});

test("each state stands in the picture's place, and a stale picture stays", async () => {
  const [state, setState] = createSignal<FigureProps["state"]>("loading");
  show({
    get state() {
      return state() ?? "ready";
    },
    failure: <p role="alert">It failed.</p>,
  });
  const picture = page.getByText("The picture");
  await expect.element(page.getByText("Running")).toBeVisible();
  await expect.element(page.getByRole("figure")).toHaveAttribute("aria-busy", "true");
  setState("empty");
  await expect.element(page.getByText("The query ran and gives no rows.")).toBeVisible();
  setState("failed");
  await expect.element(page.getByRole("alert")).toHaveTextContent("It failed.");
  await expect.element(picture).not.toBeInTheDocument();
  setState("ready");
  const before = picture.element();
  setState("stale");
  expect(picture.element()).toBe(before);
  await expect.element(page.getByText("From before your last change.")).toBeVisible();
});
