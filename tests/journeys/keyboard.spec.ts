import { expect, test } from "./page.ts";
import { drawing, openFile, settled, t, tabTo, values } from "./steps.ts";

test("a notebook is found, read and asked by keyboard alone", async ({ page }) => {
  await page.goto("./");
  await tabTo(page, page.locator('.card a[href="#/sdg-16-4-2"]'));
  await page.keyboard.press("Enter");
  await settled(page);
  const region = page.getByLabel("Region", { exact: true });
  await tabTo(page, region);
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/p\.region=/);
  await settled(page);
  await page.keyboard.press("Control+K");
  await expect(page.getByRole("combobox", { name: t.ui.palette.name })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox", { name: t.ui.palette.name })).toHaveCount(0);
  await expect(region).toBeFocused();
});

test("a cell is edited and run by keyboard alone", async ({ page }) => {
  await openFile(page, drawing);
  await tabTo(page, page.getByRole("button", { name: t.ui.consent.run }));
  await page.keyboard.press("Enter");
  await settled(page);
  await page.keyboard.press("Home");
  await tabTo(page, page.getByRole("button", { name: t.ui.consent.save }));
  await page.keyboard.press("Enter");
  const cell = page.getByRole("region", { name: t.editor.cell("SQL", "below") });
  await expect(cell).toBeVisible();
  await tabTo(page, cell);
  await page.keyboard.press("Enter");
  await expect(cell.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("SELECT 'typed' AS word, 1 AS draw");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(async () => (await values(page))[3]).toBe("typed");
  await page.keyboard.press("Escape"); // closes the completions
  await page.keyboard.press("Escape");
  await expect(cell).toBeFocused();
});
