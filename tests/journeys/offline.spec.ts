import { readFileSync, rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { installed as zh } from "../../src/locales/zh/installed.ts";
import { type Host, makeHost } from "./host.ts";
import { expect, test } from "./page.ts";
import { makeRelease, title } from "./releases.ts";
import { drawing, notebooks, openFile, settled, t, type, values } from "./steps.ts";

test.use({ serviceWorkers: "allow" });

const words = t.installed;
const [worksOffline = ""] = words.kept("0").split("0");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Waits until everything is kept. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator("footer").getByText(worksOffline)).toBeVisible({ timeout: 90_000 });
}

/** Makes a notebook of the reader's own with a query, and gives its address. */
async function makeOwn(page: Page, sql: string): Promise<string> {
  await page.getByRole("button", { name: t.ui.home.newNotebook }).first().click();
  await expect(page).toHaveURL(/#\/own\//);
  await type(page, page.getByRole("textbox", { name: t.editor.source("SQL", "reporters") }), sql);
  await expect(page.getByText(t.ui.notebook.saved("saved"))).toBeVisible();
  return page.url();
}

test.describe("after the first visit", () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

  test("every notebook, the tables and the engine are there without a network", async ({ page, context }) => {
    await page.goto("./");
    await ready(page);
    await openFile(page, drawing);
    await page.getByRole("button", { name: t.ui.consent.save }).first().click();
    await expect(page).toHaveURL(/#\/own\//);
    await context.setOffline(true);

    await page.reload();
    await page.getByRole("button", { name: t.ui.top.runAll }).click(); // it came from a file and has not run yet
    await settled(page);
    await expect.poll(async () => (await values(page))[0]).toMatch(/^0\.\d{9}$/);
    await expect(page.getByRole("alert")).toHaveCount(0);

    await page.goto("./");
    await page.reload();
    await expect(heading(page)).toHaveText(t.ui.home.title);
    await expect(page.locator(".card svg").first()).toBeVisible();

    for (const name of notebooks) {
      await page.goto(`./#/${name}`);
      await expect(heading(page)).toBeVisible();
      await expect(page.locator(".mark.push")).toHaveText(/^Computed/);
      await expect(page.getByRole("alert")).toHaveCount(0);
    }
    await page.goto("./#/regions?p.year=2020"); // what is stored is of another year
    await settled(page);
    await expect(page.getByRole("alert")).toHaveCount(0);

    await page.goto("./#/tables/arms_totals");
    await expect(page.locator("#sample")).toBeVisible();
    await expect(page.locator(".boot, [aria-busy=true], .mark.running")).toHaveCount(0, { timeout: 60_000 });
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});

test("in Chinese the page works without a network too", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "allow", baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.locator("footer").getByText(zh.kept("0").split("0")[0] ?? "")).toBeVisible({ timeout: 90_000 });
  await context.setOffline(true);
  await page.goto("./#/gender");
  await page.reload();
  await settled(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect((await values(page)).length).toBeGreaterThan(0);
  await context.close();
});

test("who saves data keeps what was opened, and the rest on request", async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.goto("./#/gender");
  await settled(page);
  const all = page.getByRole("button", { name: /^Keep everything/ });
  await expect(all).toBeVisible({ timeout: 30_000 });
  const inCache = () =>
    page.evaluate(async () => {
      const found = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return found.flat().map(({ url }) => url);
    });
  const urls = await inCache();
  expect(urls.filter((url) => /\.wasm$/.test(url))).toEqual([]);
  expect(urls.some((url) => url.includes("/gender-"))).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await settled(page);
  await context.setOffline(false);
  await page.getByRole("button", { name: /^Keep everything/ }).click();
  await ready(page);
});

test("what comes from the worker has the policy of the host, and the worker lets nothing past it", async ({ page }) => {
  await page.goto("./");
  await ready(page);
  const sent = (await page.reload())?.headers()["content-security-policy"];
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain("sw.js");
  expect(sent).toContain("connect-src 'self'");
  expect(sent).toContain("frame-ancestors 'none'");
});

test.describe("releases", () => {
  test.use({ expected: [/404|integrity|Failed to fetch|bad-precaching|uncaught: Error: T$|Error: T /] });
  const made: string[] = [];
  let host: Host;
  const release = async (...wanted: Parameters<typeof makeRelease>) => {
    const folder = await makeRelease(...wanted);
    made.push(folder);
    return folder;
  };
  test.beforeEach(async () => {
    host = await makeHost(await release("A"), "/studies/arms/");
  });
  test.afterEach(() => {
    host.close();
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
  });

  /** The reader takes a release that the notice offers. */
  const take = async (page: Page, name: string) => {
    await page.reload();
    await page.getByRole("button", { name: words.load }).click({ timeout: 60_000 });
    await expect(heading(page)).toHaveText(title(name), { timeout: 30_000 });
  };
  const isKept = async (page: Page, own: string, sql: string) => {
    await page.goto(own);
    await expect(page.getByRole("textbox", { name: t.editor.source("SQL", "reporters") })).toContainText(sql);
  };

  test("a new version waits until the reader wants it; what was typed last is saved, and other tabs go on", async ({
    page,
    context,
  }) => {
    await page.goto(host.url);
    await expect(heading(page)).toHaveText(title("A"));
    await ready(page);
    const other = await context.newPage();
    await other.goto(host.url);
    const own = await makeOwn(page, "SELECT 1 AS one");
    host.deploy(await release("B"));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const load = page.getByRole("button", { name: words.load });
    await expect(load).toBeVisible({ timeout: 60_000 });
    await type(
      page,
      page.getByRole("textbox", { name: t.editor.source("SQL", "reporters") }),
      "SELECT 2 AS typed_last",
    );
    await load.click();
    await expect(load).toHaveCount(0);
    expect(page.url()).toBe(own);
    await expect(page.getByRole("textbox", { name: t.editor.source("SQL", "reporters") })).toContainText("typed_last");

    // code that the other tab had not loaded yet is of the old release, which the host has no more
    await other.bringToFront();
    await other.getByRole("link", { name: t.catalogue.all }).click();
    await expect(heading(other)).toBeVisible();
    await expect(other.getByRole("searchbox")).toBeVisible();
    await other.goto(`${host.url}#/`);
    await expect(heading(other)).toHaveText(title("A"));
    await other.getByRole("button", { name: words.load }).click();
    await expect(heading(other)).toHaveText(title("B"));
    await ready(other);
    await expect.poll(() => scripts(other)).not.toContain("A.js");
  });

  test("a broken release harms nobody who has a good one, and the next good one mends it", async ({
    page,
    context,
  }) => {
    await page.goto(host.url);
    await ready(page);
    const own = await makeOwn(page, "SELECT 'kept' AS word");
    await page.goto(host.url);

    host.deploy(await release("B"));
    await take(page, "B");
    await isKept(page, own, "kept");

    await page.goto(host.url);
    host.deploy(await release("M", "a file is missing"));
    await page.reload();
    const refused = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const installing = registration?.installing;
      while (installing && installing.state === "installing")
        await new Promise((resolve) => installing.addEventListener("statechange", resolve, { once: true }));
      return installing?.state ?? "redundant";
    });
    expect(refused).toBe("redundant");
    await page.reload();
    await expect(heading(page)).toHaveText(title("B"));

    host.deploy(await release("T", "the code throws"));
    await page.reload();
    await page.getByRole("button", { name: words.load }).click({ timeout: 60_000 });
    await expect(heading(page)).toHaveText(title("B"), { timeout: 30_000 });
    await isKept(page, own, "kept");
    await context.setOffline(true);
    await page.goto(`${host.url}#/gender`);
    await page.reload();
    await settled(page);
    await context.setOffline(false);

    await page.goto(host.url);
    host.deploy(await release("C"));
    await take(page, "C");
    await isKept(page, own, "kept");
  });

  test("a release that cannot start says so where there is no other, gives the notebooks out, and mends itself", async ({
    page,
  }) => {
    await page.goto(host.url);
    await ready(page);
    const own = await makeOwn(page, "SELECT 'kept' AS word");
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await (await navigator.serviceWorker.getRegistration())?.unregister();
    });
    host.deploy(await release("T", "the code throws"));
    await page.goto(host.url);
    await page.reload();
    await expect(heading(page)).toHaveText(words.failed.title);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words.failed.save }).click(),
    ]);
    const zip = unzipSync(readFileSync(await download.path()));
    expect(
      Object.values(zip)
        .map((file) => strFromU8(file))
        .join(),
    ).toContain("SELECT 'kept' AS word");
    host.deploy(await release("C"));
    await page.getByRole("button", { name: words.failed.again }).click();
    await expect(heading(page)).toHaveText(title("C"));
    await isKept(page, own, "kept");
  });

  test("the worker that the documentation gives to remove it leaves the page as it was, without a cache", async ({
    page,
  }) => {
    await page.goto(host.url);
    await ready(page);
    const own = await makeOwn(page, "SELECT 'kept' AS word");
    const [, script = ""] = readFileSync("docs/hosting.md", "utf8").match(/```js\n([\s\S]*?)```/) ?? [];
    expect(script).toContain("unregister");
    host.deploy(await release("B", undefined, script));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await page.goto(host.url);
    await page.reload();
    await expect(heading(page)).toHaveText(title("B"));
    await isKept(page, own, "kept");
  });
});

/** The scripts that are kept. */
async function scripts(page: Page): Promise<string> {
  const urls = await page.evaluate(async () => {
    const found = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return found.flat().map(({ url }) => url);
  });
  return urls.filter((url) => url.endsWith(".js")).join("\n");
}

test("a browser that refuses the worker shows the page as before", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ serviceWorkers: "block", baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("./#/gender");
  await settled(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator("footer").getByText(worksOffline)).toHaveCount(0);
  await context.close();
});

test("the manifest says how to install the page, below any path, and all that it names is there", async ({ page }) => {
  const host = await makeHost("dist", "/studies/arms/");
  try {
    await page.goto(host.url);
    const link = page.locator('link[rel="manifest"]');
    const address = new URL((await link.getAttribute("href")) ?? "", host.url).href;
    const manifest = await (await page.request.get(address)).json();
    expect(new URL(manifest.start_url, address).href).toBe(host.url);
    expect(new URL(manifest.scope, address).href).toBe(host.url);
    for (const { src } of manifest.icons)
      expect((await page.request.get(new URL(src, address).href)).status()).toBe(200);
    const { scope } = await page.evaluate(async () => ({ scope: (await navigator.serviceWorker.ready).scope }));
    expect(scope).toBe(host.url);
  } finally {
    host.close();
  }
});
