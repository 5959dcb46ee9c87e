import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { readXlsx } from "../../src/data/xlsx.ts";
import { csvOf } from "../../src/export/csv.ts";
import { publishedEngine } from "../published.ts";
import { expect, test } from "./page.ts";
import { settled, t } from "./steps.ts";

/** A file of 50,000 generated records, as a reader would have one. */
async function recordsOf(macro: string): Promise<string> {
  const engine = await publishedEngine();
  const sql = `SELECT * EXCLUDE (generated) FROM ${macro}(50000, 11)`;
  const result = await engine.query({ sql, values: new Map() }, { signal: new AbortController().signal });
  await engine.close();
  return csvOf(result);
}

/** Drops a file on a slot. */
async function drop(slot: Locator, name: string, text: string): Promise<void> {
  const data = await slot.page().evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text] as const,
  );
  await slot.dispatchEvent("drop", { dataTransfer: data });
}

/** Saves a figure's rows and gives the file. */
async function saved(page: Page, title: RegExp, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page.getByRole("figure", { name: title }).getByRole("button", { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("a register of 50,000 arms becomes the indicator, the questionnaire, SDMX and the report's numbers", async ({
  page,
}) => {
  await page.goto("./#/register");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const slot = page.getByRole("region", { name: "Your register of arms" });
  await expect(slot.getByRole("button", { name: t.files.choose })).toBeVisible({ timeout: 60_000 });
  await drop(slot, "register.csv", await recordsOf("generated_register"));
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /50,000/ }).click({ timeout: 90_000 });
  await expect(dialog).toBeHidden();
  await settled(page);

  const figure = page.getByRole("figure", { name: /^Outcomes of tracing/ });
  await expect(figure.getByText(t.view.generated)).toBeVisible();
  const shown = page.getByRole("heading", { name: / % of the arms that could be traced were traced/ });

  const questionnaire = await saved(page, /^Questionnaire, arms/, t.export.xlsx);
  const sdmx = await saved(page, /^SDMX/, t.view.save);
  const outcomes = await saved(page, /^Outcomes of tracing/, t.view.save);
  const poa = await saved(page, /^Numbers for the national report/, t.view.save);
  expect([questionnaire, sdmx, outcomes, poa].map(({ name }) => name.replace(/^.*\./, ""))).toEqual([
    "xlsx",
    "csv",
    "csv",
    "csv",
  ]);
  expect(sdmx.bytes.toString()).toMatch(/^DATAFLOW,FREQ,REPORTING_TYPE,SERIES,REF_AREA,/);
  expect(poa.bytes.toString()).toContain("col_traced");

  // The indicator of the workbook's rows, by the rule, is the one that the page shows.
  const { rows } = await readXlsx(new Uint8Array(questionnaire.bytes));
  const [header = [], ...answers] = rows;
  const at = (name: string) => header.indexOf(name);
  const sum = (...categories: readonly RegExp[]) =>
    answers
      .filter((row) => categories.some((category) => category.test(row[at("Category")] ?? "")))
      .reduce((all, row) => all + Number(row[at("VALUE")]), 0);
  const traced = sum(/from illegitimate owner/, /point of diversion otherwise identified$/);
  const others = sum(
    /no point of diversion identified$/,
    /procedure pending$/,
    /no tracing procedure/,
    /^Unknown status regarding/,
  );
  await expect(shown).toContainText(`${((100 * traced) / (traced + others)).toFixed(1)} % of the arms`);
});
