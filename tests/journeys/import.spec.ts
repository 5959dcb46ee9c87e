import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import write from "write-excel-file/universal";
import { type Label, MODES, OUTCOMES } from "../../src/data/import/iafq-codes.ts";
import { expect, test } from "./page.ts";
import { settled, t } from "./steps.ts";

const raw = (list: readonly Label[], code: string | undefined) => list.find((label) => label.code === code)?.raw ?? "";
const header = [
  "Iso3_code",
  "Indicator",
  "Dimension",
  "Category",
  "Sex",
  "Age",
  "Year",
  "Unit of measurement",
  "VALUE",
];
const line = (iso3: string, mode: string, category: string, year: number, value: number | string) => [
  ...[iso3, mode, "by location", category, "na", "na", year, "Counts", value],
];

/** Drops a file on the notebook's slot. */
async function drop(page: Page, name: string, bytes: Buffer) {
  const data = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
      return transfer;
    },
    { name, base64: bytes.toString("base64") },
  );
  await page.locator("#file-newer").dispatchEvent("drop", { dataTransfer: data });
}

/** The shipped outcomes as the portal's workbook has them, and a fictional State with one outcome more. */
async function workbook(): Promise<Buffer> {
  const shipped = csvParse(readFileSync("data/tracing_outcomes.csv", "utf8")).map((row) =>
    line(
      row["iso3"] ?? "",
      raw(MODES, row["recovery_mode"]),
      raw(OUTCOMES, row["outcome"]),
      Number(row["year"]),
      Number(row["arms"]),
    ),
  );
  const added = [
    line("XAA", "Arms seized", raw(OUTCOMES, "U_ILLEG_NAT"), 2024, 1),
    line("XAA", "Arms seized", raw(OUTCOMES, "U_PENDING"), 2024, 3),
    line("XAA", "Arms seized", raw(OUTCOMES, "UNKNOWN"), 2024, "<5"),
    line("XAA", "Arms seized", "Uniquely lost", 2024, 3),
  ];
  const data = [["Firearms trafficking"], ["Last updated: 01/03/2026"], [], header, ...shipped, ...added];
  return Buffer.from(await (await write(data).toBlob()).arrayBuffer());
}

test("a newer workbook of the UNODC portal is reported on, and is then compared with the shipped vintage", async ({
  page,
}) => {
  await page.goto("./#/vintages");
  await settled(page);
  await expect(page.getByRole("region", { name: /newer workbook/i })).toContainText(t.files.waiting);
  await drop(page, "portal.xlsx", await workbook());
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1,338 rows read, 1,337 taken, 1 not.");
  await expect(dialog).toContainText("Category: “Uniquely lost” is not known.");
  await expect(dialog).toContainText("2026-03-01");
  await dialog.getByRole("button", { name: t.importing.use }).click();
  await expect(dialog).toHaveCount(0);
  await settled(page);
  const changed = (what: string) => page.getByRole("row").filter({ hasText: what });
  await expect(changed("Outcomes of tracing")).toContainText(/1,334\s*0\s*3\s*0\s*1$/);
  // Where unknown markings count, "<5" of them is no number, and the share is not known; where they do not, it is.
  await expect(changed("Indicator 16.4.2, single years")).toContainText(/\d+\s*0\s*0\s*0\s*0$/);
  await page.getByRole("radio", { name: "Left out" }).check();
  await expect(changed("Indicator 16.4.2, single years")).toContainText(/\d+\s*0\s*1\s*0\s*1$/);
});

test("a workbook with a password is refused with the reason, and the notebook waits on", async ({ page }) => {
  await page.goto("./#/vintages");
  await settled(page);
  const buffer = Buffer.alloc(1024);
  buffer.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  buffer.set(Buffer.from("EncryptedPackage", "utf16le"), 600);
  await drop(page, "secret.xlsx", buffer);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("password");
  await dialog.getByRole("button", { name: t.importing.close, exact: true }).last().click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("region", { name: /newer workbook/i })).toContainText(t.files.waiting);
});
