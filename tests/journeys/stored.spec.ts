import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { notebooks, settled, t, values } from "./steps.ts";

const engineFile = /duckdb-.*\.wasm/;

/** All that the page shows of a notebook, in words. */
const shown = (page: Page) =>
  page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll(".mark.push, .boot, .cited, .data-cell")) mark.remove();
    return copy.textContent;
  });

/** Notes what the page asks for of the engine. */
function engineAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (engineFile.test(request.url())) asked.push(request.url());
  });
  return asked;
}

const pictures = (page: Page) => page.locator("figure .plot svg");

test.describe("without the engine's files", () => {
  test.use({ expected: [/404/] });

  test("a published notebook stands complete; a change says what is missing and leaves the rest; a retry mends it", async ({
    page,
  }) => {
    await page.route(engineFile, (route) => route.fulfill({ status: 404 }));
    await page.goto("./#/regions");
    const mark = page.locator(".mark.push");
    await expect(mark).toHaveText(/^Computed \d+ \w+ \d{4}$/);
    await expect(page.getByText(t.view.running)).toHaveCount(0);
    await expect(page.locator("figure .plot")).not.toHaveCount(0);
    const drawn = await page.locator("figure .plot").count();
    await expect.poll(() => page.locator("figure .plot:has(svg)").count()).toBe(drawn);
    expect(await values(page)).not.toContain(t.view.pending);
    await expect(page.locator("tbody tr").first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);

    await page.getByLabel("States", { exact: true }).selectOption({ index: 2 });
    await expect(page.getByRole("button", { name: t.ui.notes.retry }).first()).toBeVisible({ timeout: 60_000 });
    await expect(pictures(page).first()).toBeVisible();
    await page.unroute(engineFile);
    await page.getByRole("button", { name: t.ui.notes.retry }).first().click();
    await settled(page);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(mark).toHaveText(/ran here/);
  });
});

test("the engine is asked for only when the page is idle, and nothing moves when it is there", async ({ page }) => {
  const asked = engineAsked(page);
  await page.goto("./#/regions");
  await expect(page.locator(".mark.done.push")).toBeVisible();
  await expect(pictures(page).first()).toBeVisible();
  expect(asked).toEqual([]);
  const before = await shown(page);
  const height = await page.locator("main").evaluate((main) => main.getBoundingClientRect().height);
  const engine = await page.waitForResponse(engineFile, { timeout: 60_000 });
  expect(await engine.finished()).toBeNull();
  expect(await shown(page)).toBe(before);
  expect(await page.locator("main").evaluate((main) => main.getBoundingClientRect().height)).toBe(height);
});

for (const name of notebooks)
  test(`what was stored of ${name} is what the engine of the page computes`, async ({ page }) => {
    await page.goto(`./#/${name}`);
    await settled(page);
    const stored = await shown(page);
    await page.route(/assets\/[^/]+\.json$/, (route) => route.fulfill({ json: { sha256: "", day: "", cells: {} } }));
    await page.reload();
    await expect(page.locator(".mark.push")).toHaveText(/ran here/, { timeout: 60_000 });
    await settled(page);
    await expect.poll(() => shown(page)).toBe(stored);
  });

test("what was stored is what the engine computes after a change, and after it is taken back", async ({ page }) => {
  test.slow();
  await page.goto("./#/regions");
  await expect(page.locator(".mark.push")).toHaveText(/^Computed/);
  await settled(page);
  const stored = await shown(page);
  const year = page.getByLabel("Year", { exact: true });
  const first = await year.inputValue();
  await year.selectOption({ index: 3 });
  await expect(page.locator(".mark.push")).toHaveText(/ran here/, { timeout: 60_000 });
  await settled(page);
  const changed = await shown(page);
  const address = page.url();
  expect(changed).not.toBe(stored);

  // with the choice in its address the notebook runs whole
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.locator(".mark.push")).toHaveText(/ran here/, { timeout: 60_000 });
  await settled(page);
  expect(await shown(page)).toBe(changed);
  await page.getByLabel("Year", { exact: true }).selectOption(first);
  await page.getByRole("button", { name: t.view.resetOf("Year") }).click();
  await settled(page);
  await expect.poll(() => shown(page)).toBe(stored);
});

test("a notebook whose text is another than the one that was stored runs", async ({ page }) => {
  await page.route(/assets\/regions-.*\.json/, async (route) => {
    const response = await route.fetch();
    const stored = await response.json();
    await route.fulfill({ response, json: { ...stored, sha256: "0".repeat(64) } });
  });
  await page.goto("./#/regions");
  await expect(page.locator(".mark.push")).toHaveText(/ran here/, { timeout: 60_000 });
  await expect(page.getByText(/^Computed/)).toHaveCount(0);
});

test("a notebook that is opened to be edited runs, and what was stored gives way", async ({ page }) => {
  await page.goto("./#/reporting");
  await expect(page.locator(".mark.push")).toHaveText(/^Computed/);
  await page.getByRole("button", { name: t.ui.top.edit }).click();
  await expect(page.locator(".gut").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Ran/).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: t.ui.top.read }).click();
  await settled(page);
  await expect(page.locator(".mark.push")).toHaveText(/ran here/);
});
