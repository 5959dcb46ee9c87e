import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { gutter, openFile, settled, t, type } from "./steps.ts";

const notebook = `---
title: Tracing
lang: en
---
In \${by_year.year:year}.

\`\`\`input id=from_year
type: number
label: From
value: 2018
\`\`\`

\`\`\`sql id=by_year
SELECT year, sum(arms)::BIGINT AS traced FROM tracing_outcomes WHERE year >= $from_year GROUP BY year ORDER BY year
\`\`\`

\`\`\`sql id=most
SELECT max(by_year.traced) AS traced FROM by_year
\`\`\`

\`\`\`plot id=trend data=by_year alt="Arms traced by year"
marks:
  - barY: {x: year, y: traced}
\`\`\`
`;

const editorOf = (page: Page, kind: string, id: string) =>
  page.getByRole("textbox", { name: t.editor.source(kind, id), exact: true });
const labels = (page: Page) => page.locator(".cm-completionLabel");

test.beforeEach(async ({ page }) => {
  await openFile(page, notebook);
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await settled(page);
  await page
    .getByRole("button", { name: t.ui.consent.save })
    .or(page.getByRole("button", { name: t.ui.top.edit, exact: true }))
    .first()
    .click();
  await expect(editorOf(page, "SQL", "by_year")).toBeVisible();
});

test("columns, values, functions and parameters are offered while a query is written", async ({ page }) => {
  const editor = editorOf(page, "SQL", "by_year");
  await type(page, editor, "SELECT arms FROM tracing_outcomes AS o WHERE o.");
  await page.keyboard.type("rec");
  await expect(labels(page).first()).toHaveText("recovery_mode");
  await expect(page.locator(".cm-completionInfo")).toContainText("How the arms came in");
  await page.keyboard.press("Escape");
  await type(page, editor, "FROM tracing_outcomes WHERE recovery_mode = ");
  await page.keyboard.type("'s");
  await expect(labels(page)).toHaveText(["seized", "surrendered"]);
  await page.keyboard.press("Escape");
  await type(page, editor, "SELECT ");
  await page.keyboard.type("date_tr");
  await expect(labels(page).first()).toHaveText("date_trunc");
  await page.keyboard.press("Escape");
  await type(page, editor, "SELECT ");
  await page.keyboard.type("$fr");
  await expect(labels(page)).toHaveText(["$from_year"]);
});

test("a fault is underlined while the author types, and a key mends it; nothing has run", async ({ page }) => {
  await type(page, editorOf(page, "SQL", "by_year"), "SELECT yaer, arms AS traced FROM tracing_outcomes");
  await expect(page.locator(".cm-lintRange-error")).toHaveText("yaer");
  await expect(gutter(page, "by_year")).toContainText(t.editor.changed);
  await page.keyboard.press("Control+.");
  await expect(editorOf(page, "SQL", "by_year")).toHaveText(/SELECT year, arms/);
  await expect(page.locator(".cm-lintRange-error")).toHaveCount(0);
});

test("a query is formatted and keeps its parameter; one that cannot be is left, with words", async ({ page }) => {
  const editor = editorOf(page, "SQL", "by_year");
  await editor.click();
  await page.keyboard.press("Shift+Alt+F");
  await expect(editor.locator(".cm-line").first()).toHaveText("SELECT");
  await expect(editor).toContainText("$from_year");
  await type(page, editor, "SELECT (");
  await page.keyboard.press("Shift+Alt+F");
  await expect(page.getByText(t.editing.unformatted)).toBeVisible();
  await expect(editor).toHaveText("SELECT (");
});

test("a selection is run by itself, and the cell stays as it is", async ({ page }) => {
  const editor = editorOf(page, "SQL", "most");
  await editor.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+Alt+Enter");
  const result = page.getByRole("region", { name: t.editing.selectionOf(t.editor.cell("SQL", "most")) });
  await expect(result.getByRole("table")).toContainText("traced");
  await expect(editor).toBeFocused();
  await expect(gutter(page, "most")).not.toContainText(t.editor.changed);
  await result.getByRole("button", { name: t.editing.closeSelection }).click();
  await expect(result).toHaveCount(0);
});

test("a cell is renamed with all that read it, and one undo takes it back", async ({ page }) => {
  await editorOf(page, "SQL", "by_year").click();
  await page.keyboard.press("F2");
  const dialog = page.getByRole("dialog", { name: t.editing.renameTitle("by_year") });
  await dialog.getByRole("textbox", { name: t.editing.newName }).fill("most");
  await expect(dialog.getByRole("status")).toHaveText(t.editing.cannot.taken);
  await dialog.getByRole("textbox", { name: t.editing.newName }).fill("yearly");
  await expect(dialog.getByRole("status")).toHaveText(t.editing.alsoIn(["text-1", "most", "trend"]));
  await page.keyboard.press("Enter");
  await settled(page);
  await expect(editorOf(page, "SQL", "most")).toHaveText(/max\(yearly\.traced\) AS traced FROM yearly/);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("region", { name: t.editor.cell("SQL", "yearly") }).focus();
  await page.keyboard.press("Control+Z");
  await expect(editorOf(page, "SQL", "most")).toHaveText(/max\(by_year\.traced\) AS traced FROM by_year/);
});

test("a chart's marks, channels and columns are offered, and a wrong mark is mended", async ({ page }) => {
  const editor = editorOf(page, "Chart", "trend");
  await type(page, editor, "marks:\n  - lineY: {x: year, y: ");
  await page.keyboard.type("tr");
  await expect(labels(page).first()).toHaveText("traced");
  await page.keyboard.press("Escape");
  await type(page, editor, "marks:\n  - ");
  await page.keyboard.type("bary");
  await expect(labels(page).first()).toHaveText("barY");
  await page.keyboard.press("Escape");
  await type(page, editor, "marks:\n  - barZ: {x: year, y: traced}");
  await expect(page.locator(".cm-lintRange-error")).toHaveText("barZ");
});
