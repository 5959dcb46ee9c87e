import { expect, test } from "./page.ts";
import { makeProxy } from "./proxy.ts";
import { drawing, openFile, settled, t, type } from "./steps.ts";

test("no part of the page asks another origin for anything: not a worker, the engine or the service worker", async ({
  browser,
  baseURL,
}) => {
  const proxy = await makeProxy();
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    serviceWorkers: "allow",
    proxy: { server: proxy.server, bypass: "<-loopback>" },
  });
  try {
    const page = await context.newPage();
    const [worksOffline = ""] = t.installed.kept("0").split("0");
    await page.goto("./");
    await expect(page.locator("footer").getByText(worksOffline)).toBeVisible({ timeout: 90_000 });
    await page.locator('.card a[href="#/regions"]').click();
    await settled(page);

    await openFile(page, drawing);
    await page.getByRole("button", { name: t.ui.consent.run }).click();
    await settled(page);
    await page.getByRole("button", { name: t.ui.consent.save }).click();
    await type(
      page,
      page.getByRole("textbox", { name: t.editor.source("SQL", "below") }),
      "SELECT 'a' AS word, 1 AS draw",
    );
    await page.keyboard.press("Shift+Enter");
    await settled(page);
    await page.getByRole("button", { name: t.ui.top.share, exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");

    await page.goto("./#/tables/arms_totals");
    await expect(page.locator("#sample")).toBeVisible();
    await page.goto("./#/records");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto("./#src=https://example.org/notebook.md"); // it asks before it fetches
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

    await page.goto("./");
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.ui.home.title);
    await context.setOffline(false);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    expect([...proxy.origins]).toEqual([new URL(baseURL ?? "").origin]);

    // the proxy hears what leaves
    await page.goto("http://example.org/").catch(() => undefined);
    expect([...proxy.origins]).toContain("http://example.org");
  } finally {
    await context.close();
    proxy.close();
  }
});
