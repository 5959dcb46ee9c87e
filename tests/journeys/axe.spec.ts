import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { pack } from "../../src/notebook/link.ts";
import { expect, test } from "./page.ts";
import { drawing, settled, t } from "./steps.ts";

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])])).toEqual(
    [],
  );
}

const languages = [
  ["en", "en-GB"],
  ["zh", "zh-CN"],
] as const;

for (const [language, locale] of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    for (const theme of ["light", "dark"] as const) {
      test(`home, read and edited notebooks are accessible, ${theme}`, async ({ page }) => {
        test.setTimeout(240_000);
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        await page.goto("./");
        await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNothingSerious(page);
        for (const name of ["sdg-16-4-2", "gender", "regions"]) {
          await page.goto(`./#/${name}`);
          await settled(page);
          await expectNothingSerious(page);
        }
        await page.goto("./#/regions?view=edit");
        await settled(page);
        await expect(page.locator(".cm-editor").first()).toBeVisible();
        await expectNothingSerious(page);
      });
    }

    test("what a link brings is accessible", async ({ page }) => {
      await page.goto(`./#n=${await pack(drawing)}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Draws");
      await expectNothingSerious(page);
      await page.goto(`./#n=${(await pack(drawing)).slice(0, -60)}`);
      await expect(page.locator(".recovered")).toBeVisible();
      await expectNothingSerious(page);
      await page.goto("./#/nobody");
      await expect(page.getByRole("link", { name: language === "en" ? t.ui.notes.toHome : "主页" })).toBeVisible();
      await expectNothingSerious(page);
    });
  });
}

test("the language is chosen on the page", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel(t.ui.top.language).selectOption("zh");
  await expect(page.locator("html")).toHaveAttribute("lang", /^zh/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\p{Script=Han}/u);
});
