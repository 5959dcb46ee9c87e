import { expect, test } from "./page.ts";
import { settled, t } from "./steps.ts";

test("a target is built from a template, its progress is seen, and a link takes it to somebody else", async ({
  page,
  freshPage,
}) => {
  await page.goto("./#/targets");
  await settled(page);
  await expect(page.locator(".mark.generated").first()).toBeVisible();
  await page.getByRole("button", { name: t.targets.open }).click();
  const dialog = page.getByRole("dialog", { name: t.targets.title });
  await expect(dialog.getByRole("status")).toHaveText(t.targets.found(46, 46));
  await dialog.getByLabel(t.targets.search).fill("警用");
  await dialog.getByRole("button", { name: /police small arms/ }).click();
  await dialog.getByRole("spinbutton", { name: t.targets.blank.percent, exact: true }).fill("80");
  await dialog.getByRole("spinbutton", { name: t.targets.blank.year, exact: true }).fill("2030");
  await dialog.getByLabel(t.targets.state).selectOption("URY");
  await dialog.getByLabel(t.targets.baseline.percent).fill("40");
  await dialog.getByLabel(t.targets.baselineYear).fill("2024");
  const sentence = "Mark 80\u00a0% of police small arms by 2030";
  await expect(dialog.getByText(sentence)).toBeVisible();
  await dialog.getByRole("button", { name: t.targets.add }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#\/own\//);

  const grid = page.getByRole("grid", { name: t.grid.name("targets") });
  const cell = (column: string) => grid.getByRole("row").nth(1).getByRole("gridcell").nth(columns.indexOf(column));
  const columns = await grid
    .getByRole("columnheader")
    .evaluateAll((all) => all.map((each) => each.querySelector("small")?.textContent ?? each.textContent ?? ""));
  await expect(grid.getByRole("row")).toHaveCount(2);
  await expect(cell("target")).toHaveText(sentence);
  await settled(page);
  await expect(page.locator(".mark.generated")).toHaveCount(0);

  await cell("progress").click();
  await page.keyboard.type("50");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1999");
  await page.keyboard.press("Enter");
  await expect(cell("progress_year")).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("F2");
  await page.keyboard.type("2026");
  await page.keyboard.press("Enter");
  await expect(cell("progress_year")).not.toHaveAttribute("aria-invalid", "true");
  await settled(page);
  // 10 of 40 points on the way; an even path would have a third of them by 2026.
  await expect(page.locator("#cell-late_table")).toContainText("Uruguay");
  await expect(page.locator("#cell-late_table tbody tr").first()).toContainText("25");
  await page.getByRole("button", { name: t.editor.undo, exact: true }).click();
  await expect(cell("progress_year")).toContainText("1999");

  await page.getByRole("button", { name: t.ui.top.share, exact: true }).click();
  const link = page.getByRole("textbox", { name: t.ui.share.link });
  await expect(link).toHaveValue(/#n=d2\./);
  const address = await link.inputValue();
  const other = await freshPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
  const theirs = other.getByRole("grid", { name: t.grid.name("targets") });
  await expect(theirs).toContainText(sentence);
  await expect(other.getByRole("button", { name: t.grid.addRow })).toHaveCount(0);
  await other.getByRole("button", { name: t.ui.consent.run }).click();
  await settled(other);
  await expect(other.locator("#cell-all_table")).toContainText(sentence);
  await expect(other.getByRole("button", { name: t.grid.addRow }).first()).toBeVisible();
});
