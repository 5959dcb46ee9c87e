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
  await expect(link).toHaveValue(/#n=d1\..*p\.word=two/);
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
  await expect(link).toHaveValue(/#n=d1\..*p\.region=Oceania/);
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
  ["version", async () => (await pack(drawing)).replace("d1", "d9")],
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
