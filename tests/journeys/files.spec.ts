import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { openFile, t, type } from "./steps.ts";

const csv = "country,arms\nAAA,1\nBBB,2\n";

/** Drops a file on the page, wherever the reader lets it fall. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text] as const,
  );
  await page.locator("h1").first().dispatchEvent("drop", { dataTransfer: data });
}

test("a CSV dropped on an own notebook is queried, is asked for again after a reload, and another is compared", async ({
  page,
}) => {
  await page.goto("./");
  await page.getByRole("button", { name: t.ui.home.newNotebook }).first().click();
  await settledEdit(page);
  await drop(page, "Depot returns 2024.csv", csv);
  const slot = page.getByRole("region", { name: "depot_returns_2024", exact: true });
  await expect(slot).toContainText("Depot returns 2024.csv · 2 rows");
  await slot.getByRole("button", { name: t.files.query }).click();
  const cell = page.getByRole("region", { name: t.editor.cell("SQL", "query") }).last();
  await expect(cell.getByRole("textbox")).toContainText("SELECT * FROM depot_returns_2024");
  await type(page, cell.getByRole("textbox"), "SELECT sum(arms) AS arms, count(*) AS depots FROM depot_returns_2024");
  await page.keyboard.press("Shift+Enter");
  await expect(cell.locator("tbody")).toHaveText("32");
  await expect(page.getByText(t.ui.notebook.saved("saved"))).toBeVisible();

  await page.reload();
  await expect(slot).toContainText(t.files.waiting);
  await expect(slot).toContainText("Depot returns 2024.csv · 2 rows");
  await expect(cell).toContainText(t.files.waits("depot_returns_2024"));
  await expect(page.locator(".note.error, .mark.error")).toHaveCount(0);

  await drop(page, "Depot returns 2024.csv", "country,pieces\nAAA,1\n");
  const alert = slot.getByRole("alert");
  await expect(alert).toContainText(t.files.fitsNot("Depot returns 2024.csv"));
  await expect(alert).toContainText("Column missing: arms");
  await expect(alert).toContainText("Column added: pieces");
  await expect(alert).toContainText("1 row; before, 2.");
  await alert.getByRole("button", { name: t.files.cancel }).click();

  await drop(page, "Depot returns 2024.csv", csv);
  await expect(slot).toContainText(t.files.linked);
  await expect(cell.locator("tbody")).toHaveText("32");
});

test("a file that the browser's picker gave is opened again after a reload with one click", async ({ page }) => {
  await page.addInitScript(() => {
    const showOpenFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle("register.csv", { create: true });
      const writable = await handle.createWritable();
      await writable.write("country,arms\nAAA,5\n");
      await writable.close();
      return [handle];
    };
    Object.assign(window, { showOpenFilePicker });
  });
  await page.goto("./");
  await page.getByRole("button", { name: t.ui.home.newNotebook }).first().click();
  await settledEdit(page);
  await page.getByRole("button", { name: t.files.add }).click();
  const slot = page.getByRole("region", { name: "register", exact: true });
  await expect(slot).toContainText("register.csv · 1 row");
  await expect(page.getByText(t.ui.notebook.saved("saved"))).toBeVisible();

  await page.reload();
  await slot.getByRole("button", { name: t.files.again("register.csv") }).click();
  await expect(slot).toContainText(t.files.linked);

  await slot.getByRole("button", { name: t.files.removeFor("register") }).click();
  await expect(slot).toContainText(t.files.waiting);
  await page.reload();
  await expect(slot).toContainText(t.files.waiting);
  await expect(slot.getByRole("button", { name: t.files.again("register.csv") })).toHaveCount(0);
});

test("a stranger's notebook lists the files it asks for, and gets one only from the reader's hand", async ({
  page,
}) => {
  const text =
    "---\ntitle: Asks\nfiles:\n  - {name: register, title: Your register}\n---\n```sql id=total\nSELECT sum(arms)::INTEGER AS arms FROM register\n```\n\nThere are ${total.arms} arms.\n\n```table id=shown data=total\ntitle: All arms\n```\n";
  await openFile(page, text);
  const consent = page.getByRole("region", { name: t.ui.consent.title });
  await expect(consent).toContainText("Your register (register)");
  const slot = page.getByRole("region", { name: "Your register", exact: true });
  await expect(slot).toContainText(t.files.runFirst);
  await drop(page, "register.csv", csv);
  await expect(slot).toContainText(t.files.waiting);

  await consent.getByRole("button", { name: t.ui.consent.run }).click();
  // The engine starts with this first run.
  await expect(page.getByText(t.files.waits("Your register"))).toBeVisible({ timeout: 60_000 });
  await drop(page, "register.csv", csv);
  await expect(slot).toContainText("register.csv · 2 rows");
  await expect(page.getByRole("figure").locator("tbody")).toHaveText("3");
});

/** A new notebook is open for editing and its first cells have run. */
async function settledEdit(page: Page): Promise<void> {
  await expect(page.locator(".gut .mark.done").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator(".boot")).toHaveCount(0, { timeout: 60_000 });
}
