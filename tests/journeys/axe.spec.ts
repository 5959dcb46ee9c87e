import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { en } from "../../src/locales/en.ts";
import { zh } from "../../src/locales/zh.ts";
import { pack } from "../../src/notebook/link.ts";
import { expect, test } from "./page.ts";
import { drawing, notebooks, settled, t } from "./steps.ts";

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])])).toEqual(
    [],
  );
}

const looks = [
  { words: en, locale: "en-GB", colorScheme: "light" },
  { words: zh, locale: "zh-CN", colorScheme: "dark" },
] as const;

for (const { words, locale, colorScheme } of looks) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("home is accessible", async ({ page }) => {
      await page.goto("./");
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${words.locale}`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.ui.home.title);
      await expectNothingSerious(page);
    });

    for (const name of notebooks) {
      test(`${name} is accessible`, async ({ page }) => {
        await page.goto(`./#/${name}`);
        await settled(page);
        await expectNothingSerious(page);
      });
    }

    test("a notebook open for editing is accessible", async ({ page }) => {
      await page.goto("./#/regions?view=edit");
      await expect(page.locator(".cm-editor").first()).toBeVisible();
      await settled(page);
      await expectNothingSerious(page);
    });

    test("what a link brings is accessible, whole, cut and unknown", async ({ page }) => {
      await page.goto(`./#n=${await pack(drawing)}`);
      await expect(page.getByRole("button", { name: words.ui.consent.run })).toBeVisible();
      await expectNothingSerious(page);
      await page.getByRole("button", { name: words.ui.top.share }).click();
      await expect(page.getByRole("textbox", { name: words.ui.share.link })).toHaveValue(/#n=d\d/);
      await expectNothingSerious(page);
      await page.goto(`./#n=${(await pack(drawing)).slice(0, -60)}`);
      await expect(page.locator(".recovered")).toBeVisible();
      await expectNothingSerious(page);
      await page.goto("./#/nobody");
      await expect(page.getByRole("heading", { name: words.ui.notes.notFoundTitle })).toBeVisible();
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
