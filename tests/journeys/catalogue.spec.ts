import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { zh } from "../../src/locales/zh.ts";
import { expect, test } from "./page.ts";
import { settled, t, tabTo } from "./steps.ts";

/** Waits until all that the engine computes of a table stands on its page. */
async function counted(page: Page): Promise<void> {
  await expect(page.locator(".boot, [aria-busy=true], .mark.running")).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator("#sample")).toBeVisible();
}

test("a table is found from home, read, taken as it was published, and used in a notebook", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./");
  await page.getByRole("link", { name: t.catalogue.all }).click();
  await page.getByRole("searchbox").fill("outcome of tracing");
  await page.getByRole("link", { name: "tracing_outcomes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("tracing_outcomes");
  await counted(page);
  await expect(page.getByRole("figure")).toHaveCount(2);
  await expect(page.locator("main svg").first()).toBeVisible();

  await page.getByRole("button", { name: t.catalogue.copy }).click();
  await expect(page.getByRole("button", { name: t.catalogue.copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("tracing_outcomes");

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: t.catalogue.save }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("tracing_outcomes.csv");
  expect(await readFile(await download.path(), "utf8")).toBe(await readFile("data/tracing_outcomes.csv", "utf8"));

  await page.getByRole("link", { name: "tracing_outcome_codes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("tracing_outcome_codes");
  await page.goBack();

  await page.getByRole("button", { name: t.catalogue.use }).click();
  await settled(page);
  await expect(page).toHaveURL(/#\/own\/\w+\?view=edit/);
  await expect(page.getByRole("region", { name: t.view.tableOf("first_rows") })).toContainText("recovery_mode");
});

test("the catalogue is walked by keyboard alone", async ({ page }) => {
  await page.goto("./#/tables");
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("homicide");
  await tabTo(page, page.getByRole("link", { name: "homicide_by_sex" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("homicide_by_sex");
  await page.keyboard.press("Control+K");
  await page.keyboard.type("arms_by_type");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("arms_by_type");
});

for (const { locale, colorScheme, words } of [
  { locale: "en-GB", colorScheme: "light", words: t },
  { locale: "zh-CN", colorScheme: "dark", words: zh },
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });

    test("the catalogue is accessible, and as wide as the window from 360 to 1920 px", async ({ page }) => {
      for (const hash of ["#/tables", "#/tables/persons_by_sex", "#/tables/nothing"]) {
        await page.goto(`./${hash}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        if (hash.endsWith("sex")) await counted(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        for (const width of [360, 768, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          await expect
            .poll(() =>
              page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
            )
            .toBeLessThanOrEqual(0);
        }
      }
      await expect(page.getByRole("heading", { name: words.catalogue.unknownTitle })).toBeVisible();
    });
  });
}
