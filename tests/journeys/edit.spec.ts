import { expect, test } from "./page.ts";
import { drawing, gutter, openFile, settled, t, type, values } from "./steps.ts";

test("a SQL cell is edited, broken and mended, and what it does not touch stays", async ({ page }) => {
  await openFile(page, drawing);
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await settled(page);
  const [apart] = await values(page);
  await page.getByRole("button", { name: t.ui.consent.save }).click();

  const cell = page.getByRole("region", { name: t.editor.cell("SQL", "below") });
  const editor = cell.getByRole("textbox", { name: t.editor.source("SQL", "below") });
  await type(page, editor, "SELECT 'edited' AS word, 7.5 AS draw");
  await expect(gutter(page, "below")).toContainText(t.editor.changed);
  await page.keyboard.press("Shift+Enter");
  await settled(page);
  await expect.poll(() => values(page)).toEqual([apart, "7.500000000", "7.500000000", "edited"]);

  await type(page, editor, "SELECT iso3 AS word, yaer AS draw FROM arms_totals LIMIT 1");
  await page.keyboard.press("Shift+Enter");
  const alert = cell.getByRole("alert");
  await expect(alert).toContainText("yaer");
  await expect(gutter(page, "below")).toContainText(t.editor.failed);
  expect((await values(page))[0]).toBe(apart);

  await alert.getByRole("button", { name: t.editor.use("year") }).click();
  await settled(page);
  await expect(alert).toHaveCount(0);
  expect((await values(page))[0]).toBe(apart);
});

test("an edit of a published notebook becomes a notebook of the reader's own, and is there after a reload", async ({
  page,
}) => {
  await page.goto("./#/sdg-16-4-2");
  await settled(page);
  await page.getByRole("button", { name: t.ui.top.edit, exact: true }).click();
  const editor = page.getByRole("textbox", { name: t.editor.source("SQL", "recomputed") });
  await type(page, editor, "SELECT 'mine' AS iso3");
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/#\/own\//);
  await expect(page.getByText(t.ui.notebook.saved("saved"))).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: t.editor.source("SQL", "recomputed") })).toContainText("mine");
  await page.goto("./#/sdg-16-4-2?view=edit");
  await expect(page.getByRole("textbox", { name: t.editor.source("SQL", "recomputed") })).not.toContainText("mine");
});

test("a cell is added, moved, deleted and brought back", async ({ page }) => {
  await openFile(page, drawing);
  await page.getByRole("button", { name: t.ui.consent.save }).first().click();
  const cells = page.locator("section.cell");
  await expect(cells).not.toHaveCount(0);
  const before = await cells.count();
  const cell = page.getByRole("region", { name: t.editor.cell("SQL", "last") });
  await cell.focus();
  await page.keyboard.press("Delete");
  await expect(cells).toHaveCount(before - 1);
  await page.getByRole("button", { name: t.editor.undo, exact: true }).click();
  await expect(cells).toHaveCount(before);
  await cell.focus();
  await page.keyboard.press("Alt+ArrowUp");
  const names = await cells.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  expect(names.indexOf(t.editor.cell("SQL", "last"))).toBeLessThan(names.indexOf(t.editor.cell("SQL", "below")));
});

test("a text that is broken shows the rest, and the problem with its line", async ({ page }) => {
  await openFile(
    page,
    `${drawing}\n\`\`\`plot id=broken data=below alt="Draws"\nmarks:\n  - lineZ: {x: draw}\n\`\`\`\n`,
  );
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  const problems = page.locator(".faults");
  await expect(problems).toContainText(t.ui.notes.line(31));
  await expect(problems).toContainText("lineZ");
  await expect.poll(async () => (await values(page))[3]).toBe("one");
});
