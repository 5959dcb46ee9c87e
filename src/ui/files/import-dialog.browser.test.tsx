import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import write from "write-excel-file/universal";
import { en } from "../../locales/en.ts";
import type { FileNeed } from "../../notebook/file-needs.ts";
import type { Desk } from "../desk.ts";
import "../styles/styles.css";
import ImportDialog from "./import-dialog.tsx";
import type { Linked } from "./linked.ts";

/** Of what a desk has the dialog asks for its words alone. */
const desk = { language: { t: () => en } } as unknown as Desk;
const need: FileNeed = {
  name: "newer",
  title: "A newer vintage",
  format: "unodc-iafq",
  span: { from: 0, to: 0 },
};

let host: HTMLElement;
let dispose: (() => void) | undefined;
beforeEach(() => {
  host = document.createElement("main");
  document.body.append(host);
});
afterEach(() => {
  dispose?.();
  host.remove();
});

const linked: Linked[] = [];
let closed = 0;
function open(file: File) {
  linked.length = 0;
  closed = 0;
  dispose = render(
    () => (
      <ImportDialog
        desk={desk}
        need={need}
        file={file}
        onLinked={(one) => linked.push(one)}
        onClose={() => {
          closed++;
        }}
      />
    ),
    host,
  );
}

/** Invented figures of a fictional area. */
const header = ["Iso3_code", "Indicator", "Dimension", "Category", "Sex", "Age", "Year", "VALUE", "Source"];
const rows = [
  ["XAA", "Arms seized", "Total", "Total", "na", "na", 2024, 12, "IAFQ"],
  ["XAA", "Arms seized", "by type", "pistols", "na", "na", 2024, 5, "IAFQ"],
  ["XAA", "Arms seized", "by type", "pistol", "na", "na", 2024, "<5", "IAFQ"],
];

test("a workbook is reported on, and its tables are handed over when the reader says so", async () => {
  const blob = await write([["Firearms trafficking"], ["Last updated: 01/03/2026"], header, ...rows]).toBlob();
  open(new File([blob], "portal.xlsx"));
  await expect.element(page.getByText("3 rows read, 2 taken, 1 not.")).toBeVisible();
  await expect.element(page.getByText("2026-03-01", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Category: “pistols” is not known. Perhaps: Pistol.")).toBeVisible();
  await expect.element(page.getByText("“<5” is kept as an interval: from 0 to 4.")).toBeVisible();
  expect(linked).toEqual([]);
  await page.getByRole("button", { name: "Use these tables" }).click();
  expect(linked[0]).toMatchObject({ need: "newer", fileName: "portal.xlsx", rejected: 1, generated: false });
  expect(linked[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const totals = linked[0]?.tables.find(({ name }) => name === "newer_arms_totals");
  expect(totals?.rows).toBe(1);
  expect(await totals?.file.blob.text()).toBe("iso3,year,recovery_mode,arms,vintage\nXAA,2024,seized,12,2026-03-01\n");
});

test("a file that cannot be read says why, and what to do", async () => {
  open(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], "old.xls"));
  await expect.element(page.getByRole("alert")).toHaveTextContent("format of before 2007");
  await page.getByRole("button", { name: "Close", exact: true }).last().click();
  expect(closed).toBe(1);
});

test("of a file in which nothing is known no table can be used", async () => {
  open(new File([`${header.join(",")}\nXAA,Arms lost,Total,Total,na,na,2024,1,IAFQ\n`], "lost.csv"));
  await expect.element(page.getByRole("alert")).toHaveTextContent("Nothing in this file can be taken.");
  await expect.element(page.getByRole("button", { name: "Use these tables" })).toBeDisabled();
});
