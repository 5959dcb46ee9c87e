import { readdirSync, readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { en } from "../../src/locales/en.ts";
import { expect } from "./page.ts";

/** The published notebooks, by the names in their addresses. */
export const notebooks = readdirSync("notebooks")
  .filter((file) => /^[^.]+\.md$/.test(file))
  .map((file) => file.replace(".md", ""));

/** Whether a published notebook shows part of itself only once the reader has chosen a file. */
export const waitsForFile = (name: string): boolean => /^files:/m.test(readFileSync(`notebooks/${name}.md`, "utf8"));

/** The words on the page. */
export const t = en;

/** Each draw is a random number: it changes exactly when its cell runs. */
export const drawing = `---
title: Draws
lang: en
---
Apart \${apart.draw:number.9}, below \${below.draw:number.9}, last \${last.draw:number.9}, for \${below.word}.

\`\`\`input id=word
type: radio
label: Word
options: [one, two]
\`\`\`

\`\`\`sql id=apart
SELECT random() AS draw
\`\`\`

\`\`\`sql id=below
SELECT $word AS word, random() AS draw
\`\`\`

\`\`\`sql id=last
SELECT draw FROM below
\`\`\`

\`\`\`table id=shown data=below
title: What was drawn
\`\`\`
`;

/** Opens a text as a file of the reader's, which does not run before it is told to. */
export async function openFile(page: Page, text: string): Promise<void> {
  await page.goto("./");
  await page.locator('input[type="file"][accept*=".md"]').setInputFiles({
    name: "notebook.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(text),
  });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Waits until nothing runs or waits any more. The engine starts with the first run, which takes a while. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator(".mark.running, .boot, [aria-busy=true]")).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator(".mark.done").first()).toBeVisible({ timeout: 60_000 });
}

/** The values in the first paragraph, as they are written. */
export const values = (page: Page): Promise<string[]> => page.locator("main p data").allInnerTexts();

/** The margin beside a cell that is open for editing: its name and where it stands. */
export const gutter = (page: Page, id: string): Locator =>
  page.locator(".gut").filter({ has: page.getByText(id, { exact: true }) });

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Replaces the whole text of a cell's editor. */
export async function type(page: Page, editor: Locator, text: string): Promise<void> {
  await editor.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}
