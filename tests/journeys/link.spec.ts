import { pack } from "../../src/notebook/link.ts";
import { expect, test } from "./page.ts";
import { drawing, openFile, settled, t, values } from "./steps.ts";

test("a shared link opens in another profile, and nothing of it runs before it is told to", async ({
  page,
  freshPage,
}) => {
  await openFile(page, drawing);
  await page.getByRole("button", { name: t.ui.consent.run }).click();
  await settled(page);
  await page.getByText("two", { exact: true }).click();
  await page.getByRole("button", { name: t.ui.top.share }).click();
  const link = page.getByRole("textbox", { name: t.ui.share.link });
  await expect(link).toHaveValue(/#n=d2\..*p\.word=two/);
  const address = await link.inputValue();

  const other = await freshPage();
  const engine: string[] = [];
  other.on("request", (request) => {
    if (/duckdb/.test(request.url())) engine.push(request.url());
  });
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Draws");
  await expect(other.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
  await expect(other.getByText("SELECT random() AS draw")).toBeVisible();
  expect(engine).toEqual([]);
  await other.getByRole("button", { name: t.ui.consent.run }).click();
  await settled(other);
  await expect.poll(async () => (await values(other))[3]).toBe("two");
  expect(engine).not.toEqual([]);
});

test("a shared published notebook keeps its text and choices", async ({ page, freshPage }) => {
  await page.goto("./#/sdg-16-4-2?p.region=Oceania");
  await settled(page);
  await page.getByRole("button", { name: t.ui.top.share }).click();
  const link = page.getByRole("textbox", { name: t.ui.share.link });
  await expect(link).toHaveValue(/#n=d2\..*p\.region=Oceania/);
  const other = await freshPage();
  await other.goto(await link.inputValue());
  await other.getByRole("button", { name: t.ui.consent.run }).click();
  await settled(other);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(
    (await page.getByRole("heading", { level: 1 }).textContent()) ?? "",
  );
});

const damages = [
  ["truncated", async () => (await pack(drawing)).slice(0, -60)],
  ["damaged", async () => (await pack(drawing)).replace(/.{8}$/, "00000000")],
  ["too-large", () => pack("All work and no play.\n".repeat(300_000))],
  ["version", async () => (await pack(drawing)).replace("d2", "d9")],
] as const;

for (const [damage, make] of damages) {
  test(`a link that is ${damage} says so, and offers what can be saved`, async ({ page }) => {
    await page.goto(`./#n=${await make()}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.ui.notes.damaged[damage].title);
    await expect(page.getByRole("link", { name: t.ui.notes.toHome })).toBeVisible();
    if (damage === "version") return;
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: t.ui.notes.saveRecovered }).click();
    expect((await download).suggestedFilename()).toMatch(/\.md$/);
  });
}

test("a name that nobody knows says so", async ({ page }) => {
  await page.goto("./#/nobody");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.ui.notes.notFoundTitle);
});

test("a link under a passphrase opens with it alone; a wrong one is told apart from a damaged link", async ({
  page,
  freshPage,
}) => {
  await openFile(page, drawing);
  await page.getByRole("button", { name: t.ui.top.share }).click();
  await page.getByLabel(t.links.passphrase.protect).check();
  await page.getByRole("button", { name: t.links.passphrase.make }).click();
  const passphrase = await page.getByRole("textbox", { name: t.links.passphrase.label }).inputValue();
  const link = page.getByRole("textbox", { name: t.ui.share.link });
  await expect(link).toHaveValue(/#n=e1\.[\w.-]+$/);
  const address = await link.inputValue();
  expect(address).not.toContain(passphrase);

  const other = await freshPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(t.links.locked.title);
  await expect(other.getByText("Draws")).toHaveCount(0);
  const field = other.getByLabel(t.links.passphrase.label);
  await field.fill("not this one");
  await field.press("Enter");
  await expect(other.getByRole("alert")).toHaveText(t.links.locked.wrong);
  await field.fill(passphrase);
  await field.press("Enter");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Draws");
  await expect(other.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
  const kept = await other.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href);
  expect(kept).not.toContain(passphrase);

  const hurt = address.replace(/.(?=.{20}$)/, (letter) => (letter === "A" ? "B" : "A"));
  await other.goto("about:blank");
  await other.goto(hurt);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(t.ui.notes.damaged.damaged.title);
});

test("a link to a figure goes there and gives it the focus", async ({ page }) => {
  await page.goto("./#/regions");
  const figures = page.getByRole("figure").filter({ has: page.getByRole("button", { name: t.links.cell.link }) });
  await expect(figures.first()).toBeVisible();
  await settled(page);
  await figures.last().getByRole("button", { name: t.links.cell.link }).click();
  const link = page.getByRole("textbox", { name: t.ui.share.link });
  await expect(link).toHaveValue(/#\/regions\?.*cell=/);
  const address = await link.inputValue();
  const id = `cell-${new URLSearchParams(address.split("?")[1]).get("cell")}`;
  await page.goto("about:blank");
  await page.goto(address);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test("in a view without code no query can be shown, by any control on the page", async ({ page, freshPage }) => {
  for (const address of ["./#/gender?view=report", `./#n=${await pack(drawing)}&view=report`]) {
    const other = address.includes("gender") ? page : await freshPage();
    await other.goto(address);
    await expect(other.getByText(t.links.report.told)).toBeVisible();
    if (!address.includes("gender")) await other.getByRole("button", { name: t.ui.consent.run }).click();
    await settled(other);
    await expect(other.getByRole("button", { name: t.view.query })).toHaveCount(0);
    await expect(other.getByRole("button", { name: t.cite.origin })).toHaveCount(0);
    await expect(other.getByRole("button", { name: t.ui.top.edit })).toHaveCount(0);
    await other.keyboard.press("Control+K");
    await expect(other.getByRole("option", { name: t.ui.top.edit })).toHaveCount(0);
    await expect(other.getByText(/SELECT/)).toHaveCount(0);
  }
});
