import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { pack } from "../../src/notebook/link.ts";
import { makeHost } from "../journeys/host.ts";
import { t, type } from "../journeys/steps.ts";
import { type Attacker, makeAttacker } from "./attacker.ts";
import { elements } from "./elements.ts";
import { calls, ends } from "./functions.ts";
import { records, secret, statements } from "./statements.ts";

/** A notebook of attacks: every statement a cell, every element a paragraph; before the last a cell that answers. */
function hostile(url: string): { readonly text: string; readonly attacks: readonly string[] } {
  const [parts, sql, last] = [elements(url), [...statements(url), ...calls(url)], ends(url)];
  const cell = (sql: string, i: number) => `\`\`\`sql id=attack_${i}\n${sql}\n\`\`\`\n`;
  const cells = [...sql.map(cell), "```sql id=alive\nSELECT 2 + 2 AS four\n```\n"];
  const ending = last.map((sql, i) => cell(sql, cells.length + i));
  const text = `---
title: <img src=${url}/title.png>
description: "<script>fetch('${url}/description')</script>"
byline: "[by](javascript:fetch('${url}'))"
lang: en
---
Two and two are \${alive.four}.

${[records, ...parts, ...cells, ...ending].join("\n")}`;
  return { text, attacks: [...parts, ...sql, ...last] };
}

/** What an attack begins with: `FROM read_csv`, `COPY`, `<img`, a fence's language. */
const kindOf = (attack: string) => /^(?:FROM \w+|```\w+|\W{0,3}\w+)/.exec(attack)?.[0].toLowerCase() ?? "markdown";

/** What left the page, or would have: requests that carry the secret or go to another origin, and breaches of the policy. */
function watch(context: BrowserContext, own: string): string[] {
  const left: string[] = [];
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol === "blob:" || protocol === "data:") return;
    if (origin !== new URL(own).origin || request.url().includes(secret)) left.push(request.url());
  });
  context.on("dialog", (dialog) => left.push(`dialog: ${dialog.message()}`));
  context.on("page", (page) => left.push(`window: ${page.url()}`));
  return left;
}

/** Waits until every cell has answered or failed, and what holds is as it was. */
async function intact(page: Page): Promise<void> {
  await expect(page.locator(".mark.running, .boot, [aria-busy=true]")).toHaveCount(0, { timeout: 300_000 });
  await expect(page.locator("main p data").first()).toHaveText("4", { timeout: 300_000 });
}

test.setTimeout(1_200_000); // two hundred and fifty cells, three times, on a machine that may be busy

let attacker: Attacker;
/** Attacks that were tried, each time that they were. */
const tried: string[] = [];
test.beforeAll(async () => {
  attacker = await makeAttacker();
});
test.afterAll(() => {
  attacker.close();
  const kinds = new Set(tried.map(kindOf)).size;
  process.stdout.write(
    `${tried.length} attacks of ${kinds} kinds; requests that reached the attacker: ${attacker.log.length}\n`,
  );
  expect(attacker.log).toEqual([]);
});
test.beforeEach(() => expect(attacker.log).toEqual([]));

test("the attacker's server hears a page that is not on its guard", async ({ page }) => {
  const listener = await makeAttacker();
  await page.setContent(`<img src="${listener.url}/heard">`, { waitUntil: "load" });
  expect(listener.log).toContain("GET /heard");
  listener.close();
});

test("text becomes neither HTML nor script, nor the address of a worker", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const sinks = [
    `document.body.innerHTML = "<b>bold</b>"`,
    `document.body.insertAdjacentHTML("beforeend", "<b>bold</b>")`,
    `document.write("<b>bold</b>")`,
    `new DOMParser().parseFromString("<b>bold</b>", "text/html")`,
    `document.createElement("script").src = "x.js"`,
    `document.createElement("script").text = "1"`,
    `new Worker("${attacker.url}/worker.js")`,
    `new Worker("data:text/javascript,1")`,
    `trustedTypes.createPolicy("templates", { createHTML: (html) => html })`,
    `trustedTypes.createPolicy("other", {})`,
  ];
  for (const sink of sinks)
    expect([
      sink,
      await page.evaluate(sink).then(
        () => "went through",
        () => "refused",
      ),
    ]).toEqual([sink, "refused"]);
});

const hosts = [
  { name: "with the policy as a header", open: async (url: string) => ({ url, close: () => {} }) },
  { name: "with the policy in the page alone", open: () => makeHost("dist", "/studies/arms/") },
];

for (const host of hosts)
  test(`nothing of a hostile notebook reaches the attacker, ${host.name}`, async ({ page, context, baseURL }) => {
    const { url, close } = await host.open(`${baseURL}/`);
    const left = watch(context, url);
    const { text, attacks } = hostile(attacker.url);
    try {
      await page.goto(`${url}#n=${await pack(text)}`);
      await expect(page.getByRole("heading", { name: t.ui.consent.title })).toBeVisible();
      await expect(page.getByRole("region", { name: t.ui.consent.title })).toContainText("COPY ×");
      expect(left, "a stranger's notebook, before it runs").toEqual([]);
      await expect(page.locator('main a[href]:not([href^="#"])')).toHaveCount(0);

      await page.getByRole("button", { name: t.ui.consent.run }).click();
      await intact(page);
      expect(left, "a stranger's notebook, when it ran").toEqual([]);
      tried.push(...attacks);

      await page.getByRole("button", { name: t.ui.consent.save }).first().click();
      await expect(page).toHaveURL(/#\/own\//);
      await expect(page.getByText(t.ui.notebook.saved("saved"))).toBeVisible();
      await page.goto(page.url().replace(/\?.*$/, ""));
      await page.reload();
      await intact(page);
      for (const link of await page.locator("main a[href]").all())
        expect(await link.getAttribute("href")).not.toMatch(new RegExp(`${secret}|^javascript|^data`, "i"));
      expect(left, "the reader's own copy, which runs at once").toEqual([]);
      tried.push(...attacks);

      await page.goto(`${url}#/regions?view=edit`);
      await page.getByRole("button", { name: t.ui.notebook.asText, exact: true }).click();
      await type(page, page.locator("main .cm-content").first(), text);
      await page.getByRole("button", { name: t.ui.notebook.asCells, exact: true }).click();
      await page.getByRole("button", { name: t.ui.top.read }).click();
      await intact(page);
      expect(left, "a published notebook, into which it was pasted").toEqual([]);
      tried.push(...attacks);
      expect(attacker.log).toEqual([]);
    } finally {
      close();
    }
  });
