import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeHost } from "./host.ts";
import { expect, test } from "./page.ts";
import { settled, t } from "./steps.ts";

test("the page works below a path, on a host that sends no headers", async ({ page }) => {
  const host = await makeHost("dist", "/studies/arms/");
  try {
    await page.goto(host.url);
    await page.locator('.card a[href="#/regions"]').click();
    await settled(page);
    await expect(page.getByRole("alert")).toHaveCount(0);
  } finally {
    host.close();
  }
});

test.describe("without the engine's file", () => {
  test.use({ expected: [/404/] });

  test("the page says so, and a retry mends it once the file is there", async ({ page }) => {
    await page.route(/duckdb-eh.*\.wasm/, (route) => route.fulfill({ status: 404 }));
    await page.goto("./#/regions?p.year=2020"); // what is stored is of another year
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const retry = page.getByRole("button", { name: t.ui.notes.retry }).first();
    await expect(retry).toBeVisible({ timeout: 60_000 });
    await page.unroute(/duckdb-eh.*\.wasm/);
    await retry.click();
    await settled(page);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});

test("every host takes the page's files: none is above 25 MiB, and the headers are those of our server", async ({
  request,
}) => {
  const files = readdirSync("dist", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const large = files.filter((file) => statSync(join(file.parentPath, file.name)).size > 25 * 1024 ** 2);
  expect(large.map(({ name }) => name)).toEqual([]);
  const headers = readFileSync("dist/_headers", "utf8");
  const sent = (await request.get("./")).headers();
  const policies = (sent["content-security-policy"] ?? "").split(", ");
  expect(policies).toContain("frame-ancestors 'none'");
  for (const policy of policies) expect(headers).toContain(`  Content-Security-Policy: ${policy}\n`);
  expect(sent["x-frame-options"]).toBe("DENY");
  expect(sent["x-content-type-options"]).toBe("nosniff");
});
