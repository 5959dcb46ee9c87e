import { expect, type Page, test } from "@playwright/test";
import { pack } from "../../src/notebook/link.ts";
import { openFile, t, values } from "../journeys/steps.ts";

/** Waits until nothing runs any more, on a machine that may be busy. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator(".mark.running, .boot, [aria-busy=true]")).toHaveCount(0, { timeout: 180_000 });
  await expect(page.locator(".mark.done").first()).toBeVisible({ timeout: 180_000 });
}

/** What the published notebook shows that the reader looks at, computed by the engine: the choice is not the stored one. */
async function figures(page: Page): Promise<string[]> {
  await page.goto("./#/security-council?p.actor=Security%20Council");
  await settled(page);
  return values(page);
}

test.setTimeout(600_000);

test("what another notebook leaves behind in its engine changes no figure of a published one", async ({ page }) => {
  const before = await figures(page);
  expect(before.join("")).toMatch(/\d/);
  const poison = [
    "sum(x) AS 0",
    "count_star() AS 0",
    "round(x, y) AS 0",
    "wilson_lo(a, b) AS 0",
    "coalesce(a, b) AS 0",
  ];
  await openFile(
    page,
    `---\ntitle: Poison\n---\nIt is \${alive.four}.\n\n${poison.map((macro, i) => `\`\`\`sql id=p${i}\nCREATE OR REPLACE MACRO ${macro}\n\`\`\`\n`).join("\n")}
\`\`\`sql id=hidden\nCREATE OR REPLACE TEMP VIEW countries AS SELECT 1 AS a\n\`\`\`\n\n\`\`\`sql id=alive\nSELECT 4 AS four\n\`\`\`\n`,
  );
  await page.getByRole("button", { name: t.ui.consent.save }).first().click();
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await expect(page.getByText(t.ui.notebook.saved("saved"))).toBeVisible();
  await page.getByRole("button", { name: t.ui.top.read }).click();
  await expect(page.locator("main p data").first()).toHaveText("4", { timeout: 180_000 });
  expect(await figures(page)).toEqual(before);
});

test("a query that never ends leaves the page to the reader, and is stopped when the reader says so", async ({
  page,
}) => {
  const endless = "SELECT count(*) AS n FROM range(1000000000) a, range(1000000000) b WHERE a.range * b.range % 7 = 3";
  await page.goto(
    `./#n=${await pack(`---\ntitle: Endless\n---\nThere are \${endless.n}.\n\n\`\`\`sql id=endless\n${endless}\n\`\`\`\n`)}`,
  );
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  const stop = page.getByRole("button", { name: t.ui.consent.stop });
  await expect(stop).toBeVisible({ timeout: 180_000 });
  const waited = await page.evaluate(async () => {
    let longest = 0;
    for (let i = 0; i < 20; i++) {
      const started = performance.now();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      longest = Math.max(longest, performance.now() - started);
    }
    return longest;
  });
  expect(waited).toBeLessThan(2000);
  await stop.click();
  await expect(page.getByText(t.ui.consent.stopped)).toBeVisible({ timeout: 1000 });
  await page.goto("./#/security-council?p.actor=Security%20Council");
  await settled(page);
});

test("no way in overwrites a notebook of the reader's: each opens apart, and does not run", async ({ page }) => {
  const text = (words: string) =>
    `---\ntitle: Depot returns\n---\n${words}\n\n\`\`\`sql id=one\nSELECT 1 AS n\n\`\`\`\n`;
  await openFile(page, text("My own words."));
  await page.getByRole("button", { name: t.ui.consent.save }).first().click();
  await expect(page).toHaveURL(/#\/own\//);
  await expect(page.getByText(t.ui.notebook.saved("saved"))).toBeVisible();
  const own = page.url().replace(/\?.*$/, "");
  const theirs = text("Words of a stranger.");
  const apart = async () => {
    await expect(page.getByText("Words of a stranger.")).toBeVisible();
    await expect(page.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
    await page.goto(own);
    await page.reload();
    await expect(page.getByText("My own words.")).toBeVisible();
    await expect(page.getByText("Words of a stranger.")).toHaveCount(0);
  };

  await page.goto(`./#n=${await pack(theirs)}`);
  await apart();

  await openFile(page, theirs);
  await apart();

  await page.route("**/theirs.md", (route) => route.fulfill({ body: theirs, contentType: "text/markdown" }));
  await page.goto(`./#src=${encodeURIComponent("theirs.md")}`);
  await page.getByRole("button", { name: t.sending.source.fetch }).click();
  await apart();

  await page.goto("./");
  const file = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "notebook.md"));
    return transfer;
  }, theirs);
  await page.locator("h1").first().dispatchEvent("drop", { dataTransfer: file });
  await apart();
});
