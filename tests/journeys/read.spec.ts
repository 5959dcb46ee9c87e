import { expect, test } from "./page.ts";
import { drawing, notebooks, openFile, settled, t, values, waitsForFile } from "./steps.ts";

for (const name of notebooks) {
  test(`${name} opens from home, and every cell of it runs`, async ({ page }) => {
    await page.goto("./");
    const card = page.locator(`.card a[href="#/${name}"]`);
    const title = (await card.textContent()) ?? "";
    await card.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await settled(page);
    await expect(page.getByRole("alert")).toHaveCount(0);
    if (waitsForFile(name)) {
      await expect(page.getByRole("button", { name: t.files.go }).first()).toBeVisible();
      return;
    }
    await expect(page.locator("main p data").filter({ hasText: t.view.pending })).toHaveCount(0);
    expect(await page.getByRole("figure").count()).toBeGreaterThan(2);
    await expect(page.locator("main svg").first()).toBeVisible();
  });
}

test("an input changes the analysis, and its value stands in the address", async ({ page }) => {
  await page.goto("./#/sdg-16-4-2");
  await settled(page);
  const before = await page.locator("main").textContent();
  await page.getByLabel("Region", { exact: true }).selectOption("Latin America and the Caribbean");
  await settled(page);
  await expect.poll(() => page.locator("main").textContent()).not.toBe(before);
  await expect(page).toHaveURL(/#\/sdg-16-4-2\?p\.region=Latin%20America/);
  await page.reload();
  await settled(page);
  await expect(page.getByLabel("Region", { exact: true })).toHaveValue(/Latin America|\d/);
});

test("a changed input runs again what lies below it, and nothing else", async ({ page }) => {
  await openFile(page, drawing);
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await settled(page);
  const [apart, below, last] = await values(page);
  expect(last).toBe(below);
  await page.getByText("two", { exact: true }).click();
  await expect.poll(async () => (await values(page))[3]).toBe("two");
  await settled(page);
  const [apartNow, belowNow, lastNow] = await values(page);
  expect(apartNow).toBe(apart);
  expect(belowNow).not.toBe(below);
  expect(lastNow).toBe(belowNow);
});
