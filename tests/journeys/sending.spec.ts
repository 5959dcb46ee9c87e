import { pack, unpack } from "../../src/notebook/link.ts";
import { makeHost } from "./host.ts";
import { expect, test } from "./page.ts";
import { drawing, openFile, t } from "./steps.ts";

const traced = `---
title: Traced
---

\`\`\`data id=traced
case_id,serial,type
1,AB1234567,pistol
2,KM7654321,rifle
\`\`\`

\`\`\`table id=shown data=traced
title: What was traced
\`\`\`
`;

test("serial numbers are warned of, and hashed ones are not in the link that is sent", async ({ page, freshPage }) => {
  await openFile(page, traced);
  await page.getByRole("button", { name: t.ui.top.share }).click();
  const serials = t.sending.where("traced", "serial");
  await expect(page.getByText(t.sending.found("serial", 2, "A•••••••"))).toBeVisible();
  await page.getByRole("group", { name: serials }).getByRole("button", { name: t.sending.remedies.hash }).click();
  await page
    .getByRole("group", { name: t.sending.where("traced", "case_id") })
    .getByRole("button", { name: t.sending.remedies.drop })
    .click();
  await expect(page.getByText(t.sending.changed(2))).toBeVisible();
  const link = page.getByRole("textbox", { name: t.ui.share.link });
  const textOf = async () => {
    const unpacked = await unpack(/#n=([^&]*)/.exec(await link.inputValue())?.[1] ?? "");
    return unpacked.kind === "ok" ? unpacked.text : "";
  };
  await expect.poll(textOf).toMatch(/\nserial,type\n[\da-f]{12},pistol\n[\da-f]{12},rifle\n/);

  const other = await freshPage();
  await other.goto(await link.inputValue());
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Traced");
  await expect(other.getByText("pistol")).toBeVisible();
  expect(await other.content()).not.toMatch(/AB1234567|KM7654321/);

  await page.keyboard.press("Escape");
  await expect(page.getByText("AB1234567")).toBeVisible();
});

test("an address of another site is named in full and never asked; its saved file opens without running", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("http://localhost")) asked.push(request.url());
  });
  const address = "https://notebooks.example/theirs.md?key=1";
  await page.goto(`./#src=${encodeURIComponent(address)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.sending.source.elsewhere);
  await expect(page.getByText(address)).toBeVisible();
  const open = page.getByRole("link", { name: t.sending.source.open });
  await expect(open).toHaveAttribute("href", address);
  await expect(open).toHaveAttribute("rel", "noopener noreferrer");
  await page.locator('input[type="file"]').setInputFiles({
    name: "theirs.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(drawing),
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Draws");
  await expect(page.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
  expect(asked).toEqual([]);
});

test("an address that no browser may open is refused", async ({ page }) => {
  await page.goto(`./#src=${encodeURIComponent("javascript:alert(1)")}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.sending.source.refused);
  await expect(page.getByRole("link", { name: t.sending.source.open })).toHaveCount(0);
});

test("an address of this site is fetched when the reader says so, and opens without running", async ({ page }) => {
  const asked: string[] = [];
  await page.route("**/theirs.md", async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: "text/markdown", body: drawing });
  });
  await page.goto("./#src=theirs.md");
  const fetches = page.getByRole("button", { name: t.sending.source.fetch });
  await expect(fetches).toBeVisible();
  expect(asked).toEqual([]);
  await fetches.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Draws");
  await expect(page.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
  expect(asked).toHaveLength(1);
});

test.describe("what stands at an address is no notebook", () => {
  test.use({ expected: [/404/] });
  const answers = [
    ["missing", { status: 404, body: "" }],
    ["page", { contentType: "text/html", body: "<p>" }],
    ["not-text", { contentType: "text/plain", body: Buffer.from([0xff, 0xfe, 0]) }],
  ] as const;
  for (const [why, answer] of answers) {
    test(`${why} is said plainly`, async ({ page }) => {
      await page.route("**/theirs.md", (route) => route.fulfill(answer));
      await page.goto("./#src=theirs.md");
      await page.getByRole("button", { name: t.sending.source.fetch }).click();
      await expect(page.getByRole("alert")).toHaveText(t.sending.source.failed[why]);
    });
  }
});

test("inside another page a link's notebook cannot be run", async ({ page }) => {
  const host = await makeHost("dist", "/app/");
  try {
    await page.route(`${new URL(host.url).origin}/frame`, async (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe title="inside" width="900" height="700" src="${host.url}#n=${await pack(drawing)}"></iframe>`,
      }),
    );
    await page.goto(`${new URL(host.url).origin}/frame`);
    const inside = page.frameLocator("iframe");
    await expect(inside.getByRole("heading", { name: t.sending.frame.title })).toBeVisible();
    await expect(inside.getByRole("heading", { level: 1 })).toHaveText("Draws");
    await expect(inside.getByRole("button", { name: t.ui.consent.run })).toHaveCount(0);
    await expect(inside.getByRole("button", { name: t.ui.consent.save })).toHaveCount(0);
    await expect(inside.getByRole("link", { name: t.sending.frame.open })).toHaveAttribute("href", /#n=d2\./);
  } finally {
    host.close();
  }
});
