import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { notebookIn } from "../../src/export/page.ts";
import { zh } from "../../src/locales/zh.ts";
import { expect, test } from "./page.ts";
import { openFile, settled, t, type } from "./steps.ts";

/** Saves the open notebook as one web page and gives where the file is. */
async function savePage(page: Page, words = t, form = words.oneFile.stillForm): Promise<string> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(words.oneFile.title);
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: form }).check();
  const save = page.getByRole("button", { name: words.oneFile.save });
  await expect(save).toBeEnabled({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  const file = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Opens a saved file from disk, the network cut, and hands over everything that it asks for or that goes wrong. */
async function openSaved(browser: Browser, file: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  const context = await browser.newContext({ ...options, offline: true });
  const noise: string[] = [];
  const address = new URL(`file://${file}`).href;
  context.on("request", (request) => {
    const url = request.url();
    if (url !== address && !/^(data|blob):/.test(url)) noise.push(url);
  });
  context.on("console", (message) => {
    if (message.type() !== "log") noise.push(message.text()); // the engine logs what it cannot bind
  });
  context.on("weberror", (error) => noise.push(String(error.error())));
  const page = await context.newPage();
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  await page.goto(address);
  return { page, noise, close: () => context.close() };
}

const traced = `---
title: Traced
---

In all \${counted.cases} cases.

\`\`\`data id=traced
case_id,serial,type
1,AB1234567,pistol
2,KM7654321,rifle
\`\`\`

\`\`\`sql id=counted
SELECT count(*) AS cases FROM traced
\`\`\`

\`\`\`sql id=listed
SELECT serial, type FROM traced ORDER BY type
\`\`\`

\`\`\`plot id=bars
data: listed
title: By type
alt: One of each type
marks:
  - barX: { y: type, x: 1 }
\`\`\`

\`\`\`table id=shown data=listed
title: What was traced
\`\`\`
`;

/** The values in the words of a notebook, as they are written. */
const prose = (page: Page) => page.locator("main .prose data").allInnerTexts();

const editorOf = (page: Page, id: string) =>
  page
    .getByRole("region", { name: t.editor.cell("SQL", id) })
    .getByRole("textbox", { name: t.editor.source("SQL", id) });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

/** Runs the notebook that was opened from a file, to its end. */
async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await expect(page.locator("main p data").first()).toHaveText("2", { timeout: 60_000 });
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0, { timeout: 60_000 });
}

test("a published notebook saved as a web page opens from disk with its figures, and asks for nothing", async ({
  page,
  browser,
}) => {
  await page.goto("./#/sdg-16-4-2");
  await settled(page);
  const titles = await page.locator(".fig .t").allInnerTexts();
  const values = await page.locator("main .prose data").allInnerTexts();
  const charts = await page
    .getByRole("img", { includeHidden: false })
    .evaluateAll((all) => all.flatMap((each) => (each.matches(".plot") ? [each.getAttribute("aria-label")] : [])));
  const rows = await page.locator(".picture table tbody tr").allInnerTexts();
  const file = await savePage(page);

  const saved = await openSaved(browser, file, { viewport: { width: 1440, height: 900 } });
  try {
    expect(await saved.page.locator(".fig .t").allInnerTexts()).toEqual(titles);
    expect(await saved.page.locator(".prose data").allInnerTexts()).toEqual(values);
    const drawn = saved.page.locator(".at-wide .plot");
    expect(await drawn.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")))).toEqual(charts);
    for (const chart of await drawn.all()) await expect(chart.locator("svg").first()).toBeVisible();
    const savedRows = await saved.page.locator(".picture table tbody tr").allInnerTexts();
    expect(savedRows.slice(0, rows.length)).toEqual(rows);
    await expect(saved.page.locator("script, iframe, link, button, input")).toHaveCount(0);
    const about = saved.page.locator(".about-file");
    await expect(about).toContainText(/[0-9a-f]{64}/);
    await expect(about).toContainText(/Tracebook \d+\.\d+\.\d+, DuckDB \d+\.\d+\.\d+/);
    await expect(about.locator("section li").first()).toBeVisible();

    await expectAccessible(saved.page);
    expect(saved.noise).toEqual([]);
  } finally {
    await saved.close();
  }
  const html = readFileSync(file, "utf8");
  expect(html).toContain("default-src 'none'");
  expect(html.replace(/url\("?data:[^)]*\)/g, "")).not.toMatch(/url\((?!"?#)|<script|\ssrc=/);
});

test("a notebook saved with its tables and the engine is live from disk, with no network", async ({
  page,
  browser,
}) => {
  await page.goto("./#/security-council");
  await settled(page);
  const values = await prose(page);
  const file = await savePage(page, t, t.oneFile.liveForm);
  expect(notebookIn(readFileSync(file, "utf8"))).toBe(readFileSync("notebooks/security-council.md", "utf8"));

  const saved = await openSaved(browser, file, { viewport: { width: 1440, height: 900 } });
  try {
    await expect(saved.page.locator(".plot svg").first()).toBeVisible();
    expect(await prose(saved.page)).toEqual(values);
    await expect(saved.page.locator("html[data-started]")).toBeAttached({ timeout: 60_000 });
    await expect(saved.page.locator(".plot svg").first()).toBeVisible();
    expect(await prose(saved.page)).toEqual(values);
    await expectAccessible(saved.page);

    await saved.page.getByRole("radio", { name: "Indicator 16.4.2" }).check();
    await expect.poll(() => prose(saved.page), { timeout: 60_000 }).not.toEqual(values);

    await saved.page.getByRole("button", { name: t.ui.top.edit, exact: true }).click();
    const words = "made recommendations actions council states system indicator gender".split(" ");
    await type(saved.page, editorOf(saved.page, "head"), `SELECT ${words.map((word) => `4321 AS ${word}`)}`);
    await saved.page.keyboard.press("Shift+Enter");
    await expect(saved.page.locator("main .prose data").first()).toHaveText("4,321", { timeout: 60_000 });
    expect(saved.noise).toEqual([]);
  } finally {
    await saved.close();
  }
});

test("a live page saved again holds what was changed in it", async ({ page, browser }) => {
  await openFile(page, traced);
  await run(page);
  const saved = await openSaved(browser, await savePage(page, t, t.oneFile.liveForm));
  try {
    await expect(saved.page.locator("html[data-started]")).toBeAttached({ timeout: 60_000 });
    await saved.page.getByRole("button", { name: t.ui.top.edit, exact: true }).click();
    await type(saved.page, editorOf(saved.page, "counted"), "SELECT 40 + count(*) AS cases FROM traced");
    await saved.page.keyboard.press("Shift+Enter");
    await expect(saved.page.locator("main .prose data").first()).toHaveText("42", { timeout: 60_000 });
    await saved.page.getByRole("button", { name: t.oneFile.title }).click();
    await saved.page.getByRole("radio", { name: t.oneFile.liveForm }).check();
    const save = saved.page.getByRole("button", { name: t.oneFile.save });
    await expect(save).toBeEnabled({ timeout: 60_000 });
    const [download] = await Promise.all([saved.page.waitForEvent("download"), save.click()]);
    const again = test.info().outputPath("again.html");
    await download.saveAs(again);
    expect(saved.noise).toEqual([]);

    const second = await openSaved(browser, again);
    try {
      await expect(second.page.locator("html[data-started]")).toBeAttached({ timeout: 60_000 });
      await expect(second.page.locator("main .prose data").first()).toHaveText("42");
      expect(second.noise).toEqual([]);
    } finally {
      await second.close();
    }
  } finally {
    await saved.close();
  }
});

test("a saved page fits a phone and a sheet of paper, by day and by night", async ({ page, browser }) => {
  await page.goto("./#/sdg-16-4-2");
  await settled(page);
  const file = await savePage(page);
  for (const colorScheme of ["light", "dark"] as const) {
    const saved = await openSaved(browser, file, { viewport: { width: 390, height: 844 }, colorScheme });
    try {
      await expect(saved.page.locator(".at-narrow svg").first()).toBeVisible();
      await expect(saved.page.locator(".at-wide svg").first()).toBeHidden();
      const width = () => saved.page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(390);

      await expectAccessible(saved.page);
      await saved.page.setViewportSize({ width: 700, height: 990 });
      await saved.page.emulateMedia({ media: "print" });
      await expect(saved.page.locator(".at-wide svg").first()).toBeVisible();
      expect(await width()).toBeLessThanOrEqual(700);
    } finally {
      await saved.close();
    }
  }
});

test("the Chinese edition says that it is Chinese", async ({ page, browser }) => {
  await page.goto("./#/gender");
  await page.getByLabel(t.ui.top.language).selectOption("zh");
  await expect(page.locator("html")).toHaveAttribute("lang", /^zh/);
  await settled(page);
  const saved = await openSaved(browser, await savePage(page, zh));
  try {
    await expect(saved.page.locator("html")).toHaveAttribute("lang", /^zh/);
    await expect(saved.page.getByRole("heading", { name: zh.oneFile.about })).toBeVisible();
    expect(saved.noise).toEqual([]);
  } finally {
    await saved.close();
  }
});

test("serial numbers in a result are found, and what is dropped or hashed is nowhere in the file", async ({ page }) => {
  await openFile(page, traced);
  await run(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(t.oneFile.title);
  await page.keyboard.press("Enter");
  const inTable = page.getByRole("group", { name: t.sending.where("shown", "serial") });
  await expect(inTable).toBeVisible();
  await page
    .getByRole("group", { name: t.sending.where("traced", "serial") })
    .getByRole("button", { name: t.sending.remedies.hash })
    .click();
  const save = page.getByRole("button", { name: t.oneFile.save });
  await expect(page.getByText(t.sending.changed(1))).toBeVisible();
  await expect(save).toBeEnabled({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const html = readFileSync(await download.path(), "utf8");
  expect(html).toContain("pistol");
  expect(html).not.toMatch(/AB1234567|KM7654321/);
});

test("a saved page dropped on Tracebook is the notebook again, and does not run by itself", async ({ page }) => {
  await openFile(page, traced);
  await run(page);
  const html = readFileSync(await savePage(page), "utf8");
  await page.goto("about:blank");
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const data = await page.evaluateHandle((html) => {
    const data = new DataTransfer();
    data.items.add(new File([html], "traced.html", { type: "text/html" }));
    return data;
  }, html);
  await page.locator("main").dispatchEvent("drop", { dataTransfer: data });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Traced");
  await expect(page.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
  await run(page);
});
