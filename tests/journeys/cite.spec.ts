import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { zh } from "../../src/locales/zh.ts";
import { expect, test } from "./page.ts";
import { openFile, settled, t, tabTo } from "./steps.ts";

const words = t.cite;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("a figure is followed to its paragraph and its rows, and cited with the hash of its notebook", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./#/embargoes");
  await settled(page);
  const figure = page.locator("#cell-panels_plot");
  await figure.getByRole("button", { name: words.origin, exact: true }).click();
  const origin = page.getByRole("dialog", { name: words.title });
  // The notebook opened with stored results: the engine starts only now.
  const paragraph = origin.getByRole("listitem").filter({ hasText: "annex II fn 4" });
  await expect(paragraph).toContainText("9 个专家小组", { timeout: 60_000 });
  await expect(origin.getByRole("link", { name: /^United Nations, S\/2017\/1025, / })).toBeVisible();
  await expect(origin.getByRole("link", { name: "facts", exact: true })).toHaveAttribute("href", "#/tables/facts");
  await expect(origin.locator(".way")).toContainText("panels");
  expect((await new AxeBuilder({ page }).include("dialog[open]").analyze()).violations).toEqual([]);

  await origin.getByRole("button", { name: words.citeFigure }).click();
  const cite = page.getByRole("dialog", { name: words.citeFigure });
  const hash = sha256(await readFile("notebooks/embargoes.md", "utf8"));
  const reference = cite.getByRole("region", { name: words.reference });
  await expect(reference).toContainText(hash.slice(0, 16));
  expect((await new AxeBuilder({ page }).include("dialog[open]").analyze()).violations).toEqual([]);
  await cite.getByRole("button", { name: words.copy, exact: true }).click();
  await expect(cite.getByRole("button", { name: words.copied }).first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(hash);
  expect(copied).toMatch(/^“Of 9 expert panels, 6 work from home”, in “Arms embargoes/);
  await cite.getByText(words.forms.bibtex).click();
  const downloading = page.waitForEvent("download");
  await cite.getByRole("button", { name: words.save }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.bib$/);
  expect(await readFile(await download.path(), "utf8")).toContain(hash);
  await page.keyboard.press("Escape");

  await figure.getByRole("button", { name: words.origin, exact: true }).click();
  await origin.getByRole("link", { name: /^Rows of facts for S\/2017\/1025/ }).click();
  await expect(page.getByRole("region", { name: /annex II fn 4/ })).toContainText("004-F062", { timeout: 60_000 });
});

test("a value in the text is followed by keyboard alone, through a macro to its table", async ({ page }) => {
  await page.goto("./#/sdg-16-4-2");
  await settled(page);
  await tabTo(page, page.locator(".prose data button").first());
  await page.keyboard.press("Enter");
  const origin = page.getByRole("dialog", { name: words.title });
  await expect(origin.getByRole("heading", { name: words.tables })).toBeVisible();
  await expect(origin.locator("a code").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".prose data button").first()).toBeFocused();

  await page.keyboard.press("Control+K");
  await page.keyboard.type(words.citeNotebook);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: words.citeNotebook })).toContainText("#/sdg-16-4-2");
});

test("a notebook of one's own is cited by the text as it stands, whose generated data are named", async ({ page }) => {
  const text = `---\ntitle: Invented\nauthors: ["A. Reader", "B. {Writer}"]\n---\nThere are \${made.n} records.\n
\`\`\`sql id=made\nSELECT count(*) AS n FROM generated_traces(1000, 7)\n\`\`\`\n`;
  await openFile(page, text);
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await expect(page.locator(".prose data button")).toHaveText("1,000", { timeout: 60_000 });
  await page.locator(".prose data button").click();
  const origin = page.getByRole("dialog", { name: words.title });
  await expect(origin.locator(".what")).toContainText(t.view.generated);
  await expect(origin).toContainText(words.noTables);
  await origin.getByRole("button", { name: words.citeNotebook }).click();
  const reference = page.getByRole("dialog").getByRole("region", { name: words.reference });
  await expect(reference).toContainText(words.generated);
  await expect(reference).toContainText(sha256(text).slice(0, 16));
  await page.getByRole("dialog").getByText(words.forms.bibtex).click();
  await expect(reference).toContainText("author = {{A. Reader} and {B. \\textbraceleft{}Writer\\textbraceright{}}}");
});

test("a printed notebook ends with its reference and the whole hash, and its values look as on no button", async ({
  page,
}) => {
  await page.goto("./#/documents");
  await settled(page);
  await page.emulateMedia({ media: "print" });
  const cited = page.getByRole("region", { name: words.reference });
  await expect(cited).toContainText(sha256(await readFile("notebooks/documents.md", "utf8")));
  await expect(cited.getByRole("button")).toBeHidden();
  await expect(page.locator("nav", { hasText: words.origin }).first()).toBeHidden();
});

test.describe("zh-CN, dark, on a phone", () => {
  test.use({ locale: "zh-CN", colorScheme: "dark", viewport: { width: 390, height: 844 } });

  test("both dialogs are accessible and no wider than the window", async ({ page }) => {
    await page.goto("./#/gender");
    await settled(page);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.getByRole("button", { name: zh.cite.origin, exact: true }).first().click();
    await expect(page.getByRole("dialog", { name: zh.cite.title }).locator("a code").first()).toBeVisible();
    expect((await new AxeBuilder({ page }).include("dialog[open]").analyze()).violations).toEqual([]);
    expect(await fits()).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: zh.cite.citeFigure }).click();
    const cite = page.getByRole("dialog", { name: zh.cite.citeFigure });
    await cite.getByText(zh.cite.forms.csl).click();
    await expect(cite.getByRole("region")).toContainText('"container-title"');
    expect((await new AxeBuilder({ page }).include("dialog[open]").analyze()).violations).toEqual([]);
    expect(await fits()).toBeLessThanOrEqual(0);
  });
});
