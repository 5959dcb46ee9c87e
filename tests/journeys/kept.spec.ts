import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { EngineError } from "../../src/engine/engine.ts";
import { expect, test } from "./page.ts";
import { openFile, t, type } from "./steps.ts";

const text = (title: string, body = "Begun.") => `---\ntitle: ${title}\nlang: en\n---\n${body}\n`;
const titleOf = (page: Page) => page.getByRole("textbox", { name: t.ui.notebook.title });
const saved = (page: Page) => expect(page.getByText(t.ui.notebook.saved("saved"))).toBeVisible();

/** Opens a text and saves it as the reader's own, open for editing. It does not run. */
async function keep(page: Page, title: string, body?: string) {
  await openFile(page, text(title, body));
  await page.getByRole("button", { name: t.ui.consent.save }).first().click();
  await expect(page).toHaveURL(/#\/own\//);
  await saved(page);
}

/** Puts records into the reader's database past the page. */
const put = (page: Page, records: Readonly<Record<string, unknown>>) =>
  page.evaluate(
    (records) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("tracebook");
        request.onsuccess = () => {
          const transaction = request.result.transaction("kept", "readwrite");
          for (const [key, value] of Object.entries(records)) transaction.objectStore("kept").put(value, key);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    records,
  );

/** The text that is kept of a notebook. */
const keptText = (page: Page, id: string) =>
  page.evaluate(
    (id) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open("tracebook");
        request.onsuccess = () => {
          const asked = request.result.transaction("kept").objectStore("kept").get(id);
          asked.onsuccess = () => {
            request.result.close();
            resolve(asked.result.text);
          };
        };
      }),
    id,
  );

const record = (id: string, title: string) => ({
  ...{ form: 2, id, title, text: text(title), changed: 1, inert: true, edition: 1, writer: "" },
});

/** A sequence that looks random and is the same each time (Park and Miller). */
function draws(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 48271) % 2147483647;
    return at / 2147483647;
  };
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** In the page: types four times as fast as anyone can, and asks to be killed after so long, typing on. */
function typeUntilKilled({ id, ms }: { readonly id: string; readonly ms: number }): void {
  const { kill } = window as unknown as { kill(id: string, typedAt: number[]): void };
  const begun = performance.now();
  const typedAt: number[] = [];
  let asked = false;
  const next = () => {
    document.execCommand("insertText", false, String.fromCharCode(97 + (typedAt.length % 26)));
    typedAt.push(performance.now());
    if (!asked && performance.now() - begun > ms) {
      asked = true;
      kill(id, typedAt);
    }
    setTimeout(next, 15);
  };
  next();
}

test("a tab that is killed at fifty random moments of typing loses a second at most, and the rest is whole", async ({
  freshPage,
}) => {
  const draw = draws(20261121);
  const moments = Array.from({ length: 50 }, () => 50 + draw() * 2200);
  let longerThanASecond = 0;

  /** In a profile of its own: kills a tab at each of these moments, and reads what is left from another. */
  const killAll = async (moments: readonly number[]) => {
    const reader = await freshPage();
    const context = reader.context();
    const kills = new Map<string, (typedAt: number[]) => void>();
    await context.exposeFunction("kill", (id: string, typedAt: number[]) => kills.get(id)?.(typedAt));
    const ids = moments.map((_, i) => `kill${i}`);
    await reader.goto("./");
    await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
    await put(reader, Object.fromEntries(ids.map((id) => [id, record(id, id)])));

    for (const [i, ms] of moments.entries()) {
      const id = `kill${i}`;
      const tab = await context.newPage();
      await tab.goto(`./#/own/${id}?view=edit`);
      await tab.getByText("Begun.").click();
      await tab.getByRole("textbox", { name: t.editor.textSource }).click();
      await tab.keyboard.press("Control+End");
      const session = await context.newCDPSession(tab);
      const crashed = tab.waitForEvent("crash");
      const killed = new Promise<number[]>((resolve) =>
        kills.set(id, (typedAt) => {
          session.send("Page.crash").catch(() => undefined); // it has no answer
          resolve(typedAt);
        }),
      );
      await tab.evaluate(typeUntilKilled, { id, ms });
      const typedAt = await killed;
      await crashed;
      await tab.close();
      const least = typedAt.filter((time) => time < (typedAt.at(-1) ?? 0) - 1000).length;
      if (least > 0) longerThanASecond++;
      const begun = text(id).trimEnd();
      const now = (await keptText(reader, id)).trimEnd();
      expect(now.startsWith(begun)).toBe(true);
      const typed = now.slice(begun.length);
      expect(typed).toBe(letters.repeat(1 + typed.length / letters.length).slice(0, typed.length));
      expect(typed.length).toBeGreaterThanOrEqual(least);
    }
    await reader.reload();
    for (const id of ids) await expect(reader.getByRole("link", { name: id, exact: true })).toHaveCount(1);
    await expect(reader.getByText(t.kept.apart.title(1))).toHaveCount(0);
    await reader.getByRole("link", { name: "kill7", exact: true }).click();
    await expect(reader.getByRole("heading", { name: "kill7" })).toBeVisible();
  };
  await Promise.all([killAll(moments.slice(0, 25)), killAll(moments.slice(25))]);
  expect(longerThanASecond).toBeGreaterThan(5);
});

test("a second tab only reads, shows what is typed in the first, and takes over with the last keystroke", async ({
  page,
  context,
}) => {
  await keep(page, "Depot");
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(t.kept.elsewhere.title)).toBeVisible();
  await expect(second.getByRole("textbox")).toHaveCount(0);
  await expect(second.getByRole("button", { name: t.ui.top.edit, exact: true })).toHaveCount(0);

  await titleOf(page).fill("Depot one");
  await expect(second.getByRole("heading", { name: "Depot one" })).toBeVisible();
  await titleOf(page).fill("Depot two");
  await second.getByRole("button", { name: t.kept.elsewhere.take }).click();
  await expect(titleOf(second)).toHaveValue("Depot two");
  await expect(page.getByText(t.kept.elsewhere.title)).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);

  await titleOf(second).fill("Depot three");
  await expect(page.getByRole("heading", { name: "Depot three" })).toBeVisible();
  await second.close();
  await expect(titleOf(page)).toHaveValue("Depot three");
});

test("an earlier state is compared with what is there now, restored, and that is undone; undo outlives a reload", async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date("2026-11-21T09:00:00"));
  await keep(page, "Depot", "Two hundred rifles.");
  await page.clock.setFixedTime(new Date("2026-11-21T09:05:00"));
  await page.getByText("Two hundred rifles.").click();
  await type(page, page.getByRole("textbox", { name: t.editor.textSource }), "Three hundred rifles.");
  await saved(page);

  await page.getByRole("button", { name: t.kept.revisions.open }).click();
  const dialog = page.getByRole("dialog", { name: t.kept.revisions.title });
  await expect(dialog.getByRole("radio")).toHaveCount(1);
  await expect(dialog.getByRole("region", { name: t.kept.revisions.toNow })).toContainText("Three hundred rifles.");
  await dialog.getByRole("button", { name: t.kept.revisions.restore }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("main")).toContainText("Two hundred rifles.");
  await page.getByRole("button", { name: t.ui.undo, exact: true }).click();
  await expect(page.locator("main")).toContainText("Three hundred rifles.");
  await saved(page);

  await page.reload();
  await page.getByRole("region", { name: t.editor.textCell }).focus();
  await page.keyboard.press("Control+z");
  await expect(page.locator("main")).toContainText("Two hundred rifles.");
});

test("a fence that is half typed is kept too", async ({ page }) => {
  await keep(page, "Depot");
  await page.getByText("Begun.").click();
  const editor = page.getByRole("textbox", { name: t.editor.textSource });
  await type(page, editor, "Begun.\n\n```sql id=half\nSELECT 1 AS whol");
  const id = new URL(page.url()).hash.replace(/^#\/own\/|\?.*$/g, "");
  await expect.poll(() => keptText(page, id)).toContain("SELECT 1 AS whol");
});

test("with no room left the text is saved as a file, and kept once there is room again", async ({ page, context }) => {
  await openFile(page, text("Depot"));
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await page.getByRole("button", { name: t.ui.consent.save }).first().click();
  await titleOf(page).fill("Depot full");
  const notice = page.getByRole("alert").filter({ hasText: t.kept.trouble.full.title });
  await expect(notice).toBeVisible();
  const download = page.waitForEvent("download");
  await notice.getByRole("button", { name: t.ui.notes.saveFile }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("Depot full");
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await notice.getByRole("button", { name: t.kept.retry }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(titleOf(page)).toHaveValue("Depot full");
});

test("a browser that keeps nothing says so, and the text is saved as a file", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await openFile(page, text("Depot"));
  await page.getByRole("button", { name: t.ui.consent.save }).first().click();
  const notice = page.getByRole("alert").filter({ hasText: t.kept.trouble.blocked.title });
  await expect(notice.getByRole("button", { name: t.ui.notes.saveFile })).toBeVisible();
  await page.goto("./#/own/a");
  await expect(page.getByRole("alert")).toContainText(t.kept.trouble.blocked.title);
});

test("a damaged record stands apart from the others, and what is in it is saved as a file", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await put(page, { good: record("good", "Depot"), bad: { id: "bad", text: "# Half a notebook" } });
  await page.reload();
  await expect(page.getByRole("link", { name: "Depot" })).toBeVisible();
  await expect(page.getByText(t.kept.apart.title(1))).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: `${t.kept.apart.save} bad` }).click();
  expect(await readFile(await (await download).path(), "utf8")).toBe("# Half a notebook");
});

test("what a newer release kept is left alone, and given out as a file", async ({ page }) => {
  await keep(page, "Depot");
  await page.goto("./");
  await expect(page.getByRole("link", { name: "Depot" })).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open("tracebook", 99);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await page.reload();
  await expect(page.getByRole("alert")).toContainText(t.kept.trouble.newer.title);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: t.kept.saveNewer }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("Begun.");
});

test("a deleted notebook can be restored days later, and everything goes into a ZIP and comes back", async ({
  page,
}) => {
  await keep(page, "Depot");
  await page.goto("./");
  await page.getByRole("button", { name: t.ui.home.remove("Depot") }).click();
  await expect(page.getByRole("link", { name: "Depot" })).toHaveCount(0);
  await page.clock.setFixedTime(Date.now() + 29 * 24 * 60 * 60 * 1000);
  await page.reload();
  const list = page.getByText(t.kept.deleted.title(1));
  await list.click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: t.kept.backup.save }).click();
  const backup = await (await download).path();
  await page.getByRole("button", { name: `${t.kept.deleted.restore} Depot` }).click();
  await expect(page.getByRole("link", { name: "Depot" })).toBeVisible();
  await expect(list).toHaveCount(0);

  await page.getByRole("button", { name: t.ui.home.remove("Depot") }).click();
  await list.click();
  await page.getByRole("button", { name: `${t.kept.deleted.forGood} Depot` }).click();
  await expect(list).toHaveCount(0);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t.kept.backup.take }).click();
  await (await chooser).setFiles(backup);
  await expect(
    page.getByText(t.kept.backup.taken({ added: 1, same: 0, copies: 0, mappings: 0, unread: 0 })),
  ).toBeVisible();
  await list.click();
  await page.getByRole("button", { name: `${t.kept.deleted.restore} Depot` }).click();
  await page.getByRole("link", { name: "Depot" }).click();
  await expect(page.getByText("Begun.")).toBeVisible();
});

test.describe("an engine that breaks down", () => {
  test.use({ expected: [/^console: (ErrorEvent|error in duckdb worker)/] });

  test("when the engine's worker ends, what was typed is there and kept, and the notebook runs again", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const all: Worker[] = [];
      window.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          all.push(this);
        }
      };
      Object.assign(window, {
        endWorkers: () =>
          all.map((worker) => worker.dispatchEvent(new ErrorEvent("error", { message: "out of luck" }))),
      });
    });
    const sql = (id: string, query: string) => `\n\`\`\`sql id=${id}\n${query}\n\`\`\`\n`;
    const endless = "SELECT sum(hash(a.range + b.range) % 7) AS n FROM many a, many b";
    await openFile(page, text("Depot", `Begun.\n${sql("many", "FROM range(1000000)")}${sql("endless", endless)}`));
    await page.getByRole("button", { name: t.ui.consent.run }).click();
    await page.getByRole("button", { name: t.ui.consent.save }).first().click();
    const cell = page.getByRole("region", { name: t.editor.cell("SQL", "endless") });
    const progress = cell.getByRole("progressbar", { name: t.editor.progress("endless") });
    await expect(progress).toHaveAttribute("aria-valuenow", /\d/, { timeout: 60_000 });
    await titleOf(page).fill("Depot one");
    await page.evaluate(() => (window as unknown as { endWorkers(): void }).endWorkers());
    await expect(cell.getByRole("alert")).toContainText(t.engine.failure(new EngineError("crashed", "")));
    await expect(titleOf(page)).toHaveValue("Depot one");
    await saved(page);
    await type(page, cell.getByRole("textbox", { name: t.editor.source("SQL", "endless") }), "SELECT 7 AS n");
    await page.keyboard.press("Shift+Enter");
    await expect(cell.getByRole("alert")).toHaveCount(0, { timeout: 60_000 });
    await expect(cell).toContainText("7");
    await page.reload();
    await expect(titleOf(page)).toHaveValue("Depot one");
  });
});
