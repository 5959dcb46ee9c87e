import { expect, test } from "./page.ts";
import { notebooks, settled } from "./steps.ts";

test.use({ viewport: { width: 360, height: 740 } });

test("no published notebook is wider than a phone", async ({ page }) => {
  for (const name of notebooks) {
    await page.goto(`./#/${name}`);
    await settled(page);
    await expect
      .poll(() => page.evaluate(() => [location.hash, (document.scrollingElement?.scrollWidth ?? 0) <= innerWidth]))
      .toEqual([`#/${name}`, true]);
  }
});
