import type { Locator, Page } from "@playwright/test";
import { pack, unpack } from "../../src/notebook/link.ts";
import { expect, test } from "./page.ts";
import { openFile, settled, t } from "./steps.ts";

const mine = `---
title: Finds by year
lang: en
---
Most of the finds in this list were made by day, and all of them are invented for a test.

\`\`\`sql id=generated_finds
SELECT * FROM (VALUES (2020, 4), (2021, 7), (2022, 5)) AS t(year, finds)
\`\`\`

\`\`\`sql id=total
SELECT sum(finds) AS finds FROM generated_finds
\`\`\`

\`\`\`plot id=chart data=generated_finds
title: Finds
alt: Finds by year
marks:
  - barY: {x: year, y: finds}
\`\`\`

\`\`\`sql id=last
SELECT max(year) AS year FROM generated_finds
\`\`\`
`;

/** What a colleague made of it: a row more, a total less, a cell more, and the chart below the rest. */
const edited = (text: string): string => {
  const [chart = ""] = /```plot[\s\S]*?```\n\n/.exec(text) ?? [];
  return `${text
    .replace("(2022, 5)", "(2022, 5), (2023, 9)")
    .replace(/```sql id=total[\s\S]*?```\n\n/, "")
    .replace(chart, "")}
${chart}\`\`\`sql id=first
SELECT min(year) AS year FROM generated_finds
\`\`\`
`;
};

const words = t.compare;
const change = (page: Page, name: string): Locator =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });

/** Keeps a notebook as one's own, lets it run, and gives its address and a link to it. */
async function own(page: Page, text: string): Promise<{ readonly address: string; readonly link: string }> {
  await openFile(page, text);
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await page.getByRole("navigation").getByRole("button", { name: t.ui.consent.save }).click();
  await expect(page).toHaveURL(/own\//);
  await settled(page);
  return { address: page.url(), link: await pack(text) };
}

async function colleague(link: string): Promise<string> {
  const unpacked = await unpack(link);
  return pack(edited(unpacked.kind === "ok" ? unpacked.text : ""));
}

/** The text of the open notebook of one's own, as it is kept. */
const shownSql = (page: Page) => page.locator("main").innerText();

test("of a link that came back edited, two of four changes are taken, wait for their run, and are undone", async ({
  page,
}) => {
  const { address, link } = await own(page, mine);
  await page.goto(`./#n=${await colleague(link)}`);
  await expect(page.getByText(words.descends("Finds by year"))).toBeVisible();
  await expect(page.getByText("1 cell changed, 1 added, 1 removed, 1 moved.")).toBeVisible();
  await page.getByRole("button", { name: words.withYours }).click();

  for (const name of ["Changed SQL: generated_finds", "Removed SQL: total", "Moved Chart: Finds", "Added SQL: first"])
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  const changed = change(page, "Changed SQL: generated_finds");
  await expect(changed.locator("ins")).toContainText("(2023, 9)");
  // mine is drawn; a stranger's is not before it may run
  await expect(
    changed
      .getByRole("region", { name: words.resultOf(words.yours) })
      .locator("svg")
      .first(),
  ).toBeVisible({
    timeout: 60_000,
  });
  await expect(changed.getByText(words.notRun)).toBeVisible();
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await expect(
    changed
      .getByRole("region", { name: words.resultOf(words.theirs) })
      .locator("svg")
      .first(),
  ).toBeVisible({ timeout: 60_000 });

  await changed.getByRole("button", { name: words.take.changed }).click();
  await change(page, "Added SQL: first").getByRole("button", { name: words.take.added }).click();
  await expect(page.getByText(words.taken(2, 4))).toBeVisible();
  await expect(page.getByText(words.trust)).toBeVisible();
  await page.getByRole("button", { name: words.write }).click();
  await expect(page.getByText(words.done(2, "Finds by year"))).toBeVisible();
  await expect(page.getByText("1 cell removed, 1 moved.")).toBeVisible();

  await page.getByRole("button", { name: words.openMine }).click();
  await expect(page).toHaveURL(address.replace(/\?.*/, ""));
  await expect(page.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
  const kept = await shownSql(page);
  expect(kept).toContain("(2023, 9)");
  expect(kept).toContain("min(year)");
  expect(kept).toContain("sum(finds)");
  expect(kept.indexOf("sum(finds)")).toBeLessThan(kept.indexOf("max(year)"));
  await expect(page.locator("main svg[role=img], main figure svg")).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
  expect(await shownSql(page)).toContain("(2023, 9)");
});

test("what was taken is undone in one step, and the notebook runs as before", async ({ page }) => {
  const { address, link } = await own(page, mine);
  await page.goto(`./#n=${await colleague(link)}`);
  await page.getByRole("button", { name: words.withYours }).click();
  await page.getByRole("button", { name: words.takeAll }).click();
  await page.getByRole("button", { name: words.write }).click();
  await expect(page.getByText(words.none)).toBeVisible();
  await page.getByRole("button", { name: t.ui.undo, exact: true }).click();
  await expect(page.getByRole("heading", { name: "Removed SQL: total", exact: true })).toBeVisible();
  await page.goto(address);
  await settled(page);
  await expect(page.getByRole("heading", { name: t.ui.consent.title })).toBeHidden();
});

test("a notebook of one's own is compared with a file, and with the published one that it comes from", async ({
  page,
}) => {
  await own(page, mine);
  await page.keyboard.press("Control+K");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("option", { name: words.withFile }).click();
  await (await chooser).setFiles({ name: "f.md", mimeType: "text/markdown", buffer: Buffer.from(edited(mine)) });
  await expect(page.getByRole("heading", { level: 1, name: words.title("Finds by year") })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Added SQL: first", exact: true })).toBeVisible();

  await page.goto("./#/sdg-16-4-2");
  await page.getByRole("button", { name: t.ui.top.edit, exact: true }).click();
  const heading = page.getByRole("textbox", { name: t.ui.notebook.title });
  await heading.fill("My own title");
  await heading.blur();
  await expect(page).toHaveURL(/own\//);
  await page.keyboard.press("Control+K");
  await page.getByRole("option", { name: words.withPublished }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.title("My own title") })).toBeVisible();
  await expect(page.getByRole("heading", { name: `Changed ${words.front}` })).toBeVisible();
});

test("a stranger's notebook of its own is not compared with anything", async ({ page }) => {
  await own(page, mine);
  await page.goto(`./#n=${await pack("---\ntitle: Apart\n---\nWords.\n\n```sql id=other\nSELECT 1\n```\n")}`);
  await expect(page.getByRole("heading", { level: 1, name: "Apart" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("button", { name: words.withYours })).toHaveCount(0);
});
