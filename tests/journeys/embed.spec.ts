import { pack } from "../../src/notebook/link.ts";
import { makeHost } from "./host.ts";
import { expect, test } from "./page.ts";
import { drawing, t } from "./steps.ts";

/** A page of someone else's, on another origin, with a frame in it. */
async function makeForeignPage(frame: string) {
  const html = `<!doctype html><title>Theirs</title>${frame}`;
  const { createServer } = await import("node:http");
  const server = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end(html));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

const frame = (src: string) => `<iframe title="inside" width="800" height="600" src="${src}"></iframe>`;

test("a figure of a published notebook stands in another page, by the snippet that the dialog gives", async ({
  page,
  baseURL,
}) => {
  await page.goto("./#/regions");
  const figure = page.getByRole("figure").filter({ has: page.getByRole("button", { name: t.links.cell.link }) });
  const title = await figure.first().getByRole("heading").innerText();
  await figure.first().getByRole("button", { name: t.links.cell.link }).click();
  await page.getByRole("button", { name: t.links.embed.show }).click();
  const snippet = await page.getByRole("textbox", { name: t.links.embed.snippet }).inputValue();
  expect(snippet).toContain(`src="${baseURL}/embed.html#/regions?cell=`);

  const theirs = await makeForeignPage(snippet);
  try {
    await page.goto(theirs.url);
    const inside = page.frameLocator("iframe");
    await expect(inside.getByRole("heading", { name: title })).toBeVisible();
    await expect(inside.getByRole("figure")).toHaveCount(1);
    await expect(inside.getByRole("banner")).toHaveCount(0);
    await expect(inside.getByRole("button", { name: t.view.query })).toHaveCount(0);
    const own = inside.getByRole("link", { name: t.links.embed.open });
    await expect(own).toHaveAttribute("href", new RegExp(`^${baseURL}/#/regions\\?cell=`));
    await expect(own).toHaveAttribute("rel", "noopener");
  } finally {
    theirs.close();
  }
});

test("a whole published notebook stands in another page, without bars and without code", async ({ page, baseURL }) => {
  const theirs = await makeForeignPage(frame(`${baseURL}/embed.html#/gender`));
  try {
    await page.goto(theirs.url);
    const inside = page.frameLocator("iframe");
    await expect(inside.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(inside.locator("figure svg").first()).toBeVisible();
    await expect(inside.getByRole("button", { name: t.ui.top.share })).toHaveCount(0);
    await expect(inside.getByRole("button", { name: t.view.query })).toHaveCount(0);
    await expect(inside.getByRole("link", { name: t.links.embed.open })).toHaveAttribute("href", `${baseURL}/#/gender`);
  } finally {
    theirs.close();
  }
});

test("view=embed at the page itself leads to the page that others may frame", async ({ page }) => {
  await page.goto("./#/gender?view=embed");
  await page.waitForURL(/embed\.html#\/gender/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a stranger's notebook in an embedded view is read and never run, and nothing of the reader's is opened", async ({
  page,
  baseURL,
}) => {
  const engine: string[] = [];
  page.on("request", (request) => {
    if (/duckdb/.test(request.url())) engine.push(request.url());
  });
  for (const fragment of [`#n=${await pack(drawing)}`, "#/own/anything", "#/tables", "#src=theirs.md"]) {
    await page.goto("about:blank");
    await page.goto(`${baseURL}/embed.html${fragment}`);
    const isPacked = fragment.startsWith("#n=");
    if (isPacked) {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Draws");
      await expect(page.getByText(t.links.embed.inert)).toBeVisible();
    } else await expect(page.getByText(t.links.embed.nothing)).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByText("SELECT")).toHaveCount(0);
  }
  expect(engine).toEqual([]);
});

test.describe("every other page", () => {
  test.use({ expected: [/frame-ancestors|X-Frame-Options|Refused to display|refused to connect|chrome-error/] });
  for (const path of ["", "index.html", "#/gender", "cards.json"]) {
    test(`refuses to be framed: ./${path}`, async ({ page, baseURL }) => {
      const theirs = await makeForeignPage(frame(`${baseURL}/${path}`));
      try {
        const refused = page.waitForEvent("console", (message) =>
          /frame-ancestors|X-Frame-Options/.test(message.text()),
        );
        await page.goto(theirs.url);
        await refused;
        await expect(page.frameLocator("iframe").getByText("Tracebook")).toHaveCount(0);
      } finally {
        theirs.close();
      }
    });
  }
});

test("a host that sends no headers serves the embedded view all the same", async ({ page }) => {
  const host = await makeHost("dist", "/app/");
  try {
    await page.goto(`${host.url}embed.html#/gender`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  } finally {
    host.close();
  }
});
