import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { settled, t, tabTo } from "./steps.ts";

const words = t.records;
const rowsOf = (...rows: readonly string[]) => rows.join("\r\n");

/** A generated register as a busy office keeps it: semicolons, Latin-1, its header under merged cells, and much else. */
const register = rowsOf(
  "Register 2021;;;;;;;;;;;;;;;;;",
  ";;;;;recovery;;;;;;;;;;;;",
  "Aktenzeichen;weapon type;marking_status;make;model;date;recovery_iso3;year_of_manufacture;request_date;response_date;is_modular;control_component;outcome_code;serial_hash;essential_part_marked;Farbe;;make",
  "T1;Pistol;uniquely marked;Acme;;25/03/2021;Kenya;2015.0;;;oui;lower receiver;;;;rot;;",
  "T2;PISTOL;unknown;;;03/04/2021;KEN;;;;;;;;;;;",
  "T3;Faustwaffe;unknown;;;2021-03-04;KEN;;;;;;;;;;;",
  "T4;PISTOL;unknown;;;2021-03-04;Kennya;;;;;;;;;;;",
  "T5;PISTOL;unknown;;;soon;KEN;;;;;;;;;;;",
  ";PISTOL;unknown;;;2021-03-04;KEN;;;;;;;;;;;",
  "T1;PISTOL;unknown;;;2021-03-04;KEN;;;;;;;;;;;",
  "T8;PISTOL;unknown;;;2021-03-04;KEN;1492;;;;;;;;;;",
  "T9;PISTOL;unknown;;;2021-03-04;KEN;12,5;;;;;;;;;;",
  "T10;PISTOL;unknown;;;2021-03-04;KEN;;2021-05-01;2021-04-01;;;;;;;;",
  "T11;PISTOL;unknown;;;2021-03-04;KEN;;;2021-04-01;;;;;;;;",
  "T12;PISTOL;unknown;;;2021-03-04;KEN;;;;true;;;;;;;",
  "T13;PISTOL;unknown;;;2021-03-04;KEN;;;;true;slide and barrel;;;;;;",
  "T14;PISTOL;unknown;;;2021-03-04;KEN;;;;false;slide;;;;;;",
  "T15;PISTOL;unknown;;;2021-03-04;KEN;;;;perhaps;;;;;;;",
  "T16;PISTOL;altered;;;2021-03-04;KEN;;;;;;U_PENDING;;;;;",
  "T17;PISTOL;unknown;;;2021-03-04;KEN;;;;;;;AB12345;;;;",
  "T18;PISTOL;unknown;M\xfcller;X;2021-03-04;KEN;;;;true;slide;;;;;;",
  "T19;PISTOL;unknown;M\xfcller;X;2021-03-04;C\xf4te d'Ivoire;;;;true;barrel;;;;;;",
  "T20;PISTOL",
  "T21;PISTOL;unknown;;;2021-03-04;KEN;;;;;;;;;;;;surplus",
  "Total;22;;;;;;;;;;;;;;;;",
  "Aktenzeichen;weapon type;marking_status;make;model;date;recovery_iso3;year_of_manufacture;request_date;response_date;is_modular;control_component;outcome_code;serial_hash;essential_part_marked;Farbe;;make",
  ";;;;;;;;;;;;;;;;;",
  "T24;PISTOL;unknown;;;44259;KEN;;;;;;;;;;noted;",
  'T25;PISTOL;unknown;"Ac"me;;2021-03-04;KEN;;;;;;;;;;;',
);

/** What is told of it: the column, and the kind of fault. */
const told = [
  ["", "unknown-column"],
  ["", "unnamed-column"],
  ["", "repeated-column"],
  ["recovery date", "ambiguous"],
  ["recovery date", "type"],
  ["weapon type", "code"],
  ["recovery_iso3", "country"],
  ["Aktenzeichen", "required"],
  ["Aktenzeichen", "duplicate"],
  ["Aktenzeichen", "total-row"],
  ["Aktenzeichen", "header-row"],
  ["year_of_manufacture", "range"],
  ["year_of_manufacture", "type"],
  ["response_date", "order"],
  ["request_date", "requires"],
  ["control_component", "requires"],
  ["control_component", "one"],
  ["control_component", "excludes"],
  ["control_component", "same"],
  ["is_modular", "type"],
  ["marking_status", "implies"],
  ["serial_hash", "pattern"],
  ["", "cells"],
  ["", "quotes"],
] as const;

async function check(page: Page, schema: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`./#/records/${schema}`);
  await page.locator('.file-zone input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  await checked(page);
}
const checked = (page: Page) => expect(page.locator('.check[aria-busy="false"] .facts')).toBeVisible();
const fact = (page: Page, name: string) =>
  page
    .locator(".facts > div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator("dd");

async function save(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** What the command prints of a file. */
function printed(...args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "data/data.ts", "validate", ...args], (_, out) => resolve(out));
  });
}

test("a register with more than twenty kinds of faults is told, mended in part, and its right rows open in a notebook", async ({
  page,
}, info) => {
  const bytes = Buffer.from(register, "latin1");
  await check(page, "trace", "register.csv", bytes);
  await expect(fact(page, words.report.read)).toHaveText("25");
  await expect(fact(page, words.report.right)).toHaveText("0");

  await page.getByRole("combobox", { name: words.mapping.fieldOf("Aktenzeichen") }).selectOption("trace_id");
  await expect(fact(page, words.report.right)).toHaveText("2");
  for (const [column, kind] of told) {
    const finding = page.locator(".findings h3").filter({ hasText: words.findings.kinds[kind] });
    await expect(
      finding.filter({ hasText: column || words.findings.wholeFile }).first(),
      `${column} ${kind}`,
    ).toBeVisible();
  }

  await page.getByRole("button", { name: words.findings.use("Kenya (KEN)") }).click();
  await expect(fact(page, words.report.right)).toHaveText("3");
  await page
    .getByRole("combobox", { name: words.findings.standsFor("Faustwaffe", "weapon type") })
    .selectOption("PISTOL");
  await expect(fact(page, words.report.right)).toHaveText("4");
  await page.getByRole("button", { name: words.findings.allDates("dmy") }).click();
  await expect(fact(page, words.report.right)).toHaveText("5");
  await checked(page);

  const rejected = await save(page, words.report.saveRejected);
  expect(rejected.name).toBe("register-rejected.csv");
  expect(rejected.text.split("\n")[0]).toContain("Aktenzeichen");
  expect(rejected.text).toContain("T5;PISTOL;unknown;;;soon;KEN");

  const mapping = await save(page, words.mapping.save);
  const [file, kept] = [info.outputPath("register.csv"), info.outputPath("mapping.json")];
  await writeFile(file, bytes);
  await writeFile(kept, mapping.text);
  const report = await save(page, words.report.saveReport);
  expect(report.text).toBe(await printed(file, "--schema", "trace", "--mapping", kept));

  await page.getByRole("searchbox", { name: words.findings.filter }).fill("surplus");
  await expect(page.locator(".findings > li")).toHaveCount(1);

  await page.getByRole("button", { name: words.report.openNotebook }).click();
  await settled(page);
  const rows = page.getByRole("region", { name: t.view.tableOf("first_rows") });
  await expect(rows).toContainText("T2");
  await expect(rows).toContainText("T4");
  await expect(rows).not.toContainText("T5");
});

test("a mapping that was saved is loaded for another file, and is kept", async ({ page }, info) => {
  const text = "Amt;iso3;role;last_confirmed\nOffice 1;KEN;poa;2024-01-31\n";
  await check(page, "contact", "first.csv", Buffer.from(text));
  await expect(fact(page, words.report.right)).toHaveText("0");
  const path = info.outputPath("mapping.json");
  await writeFile(path, '{"Amt": "contact"}');
  await page.locator('.mapping input[type="file"]').setInputFiles(path);
  await expect(fact(page, words.report.right)).toHaveText("1");
  await page.reload();
  await check(page, "contact", "second.csv", Buffer.from(`\ufeff${text}`, "utf16le"));
  await expect(page.getByText("utf-16le").first()).toBeVisible();
  await expect(fact(page, words.report.right)).toHaveText("1");
  await expect(page.getByText(words.mapping.kept)).toBeVisible();
});

test("both templates are had from the list, and one that is filled in is right", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: words.link }).click();
  const contact = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Point of contact" }) });
  const [workbook] = await Promise.all([
    page.waitForEvent("download"),
    contact.getByRole("button", { name: words.xlsx }).click(),
  ]);
  expect(workbook.suggestedFilename()).toBe("contact.xlsx");
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    contact.getByRole("button", { name: words.csv }).click(),
  ]);
  const header = await readFile(await csv.path(), "utf8");
  await contact.getByRole("link", { name: words.check }).click();
  await page.locator('.file-zone input[type="file"]').setInputFiles(
    await workbook
      .path()
      .then((path) => readFile(path))
      .then((buffer) => ({ name: "contact.xlsx", mimeType: "", buffer })),
  );
  await checked(page);
  await expect(page.getByText(words.report.noRows)).toBeVisible();
  await check(page, "contact", "contact.csv", Buffer.from(`${header}KEN,poa,Office 1,,,2024-01-31,\n`));
  await expect(page.getByText(words.report.allRight)).toBeVisible();
});

test("generated records are tried, and are told to be of fictional States", async ({ page }) => {
  await page.goto("./#/records/seizure");
  await page.getByRole("button", { name: words.file.tryIt }).click();
  await expect(page.locator('.check[aria-busy="false"] .facts')).toBeVisible({ timeout: 120_000 });
  await expect(fact(page, words.report.right)).toHaveText("50,000");
  await expect(page.getByText(words.report.fictional)).toBeVisible();
});

test("the page of a record and its report are open to assistive technology, and to the keyboard alone", async ({
  page,
}) => {
  await page.goto("./#/records/contact");
  const button = page.getByRole("button", { name: words.file.choose });
  await tabTo(page, button);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  const buffer = Buffer.from("iso3,rolle,contact,last_confirmed\nKennya,poa,Office 1,03/04/2021\n");
  await chooser.setFiles({ name: "contacts.csv", mimeType: "text/csv", buffer });
  await checked(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  const use = page.getByRole("button", { name: words.findings.use("role") });
  await tabTo(page, use);
  await page.keyboard.press("Enter");
  await expect(use).toHaveCount(0);
});

test("serial numbers are hashed in the page, and what is the same in all rows is said once", async ({ page }) => {
  const text = `trace_id,weapon_type,marking_status,recovery_date,recovery_iso3,serial_hash
T1,Pistole,unknown,25/02/2024,Elfenbeinküste,AB 123
T2,PISTOL,uniquely_marked,01/02/2024,QMA,n. lesbar
`;
  await check(page, "trace", "serials.csv", Buffer.from(text));
  await expect(page.locator(".needed-field")).toHaveCount(2);
  await expect(page.getByText(t.checks.dates.proven("dmy", "recovery_date", 1, 2, "25/02/2024"))).toBeVisible();
  await page.getByRole("button", { name: words.findings.allDates("dmy") }).click();
  await page.locator(".needed-field").first().getByRole("combobox").selectOption("seized");
  await expect(page.locator(".needed-field")).toHaveCount(1);
  const serials = page.getByRole("region", { name: t.checks.serials.title });
  await serials.getByRole("button", { name: t.checks.serials.make }).click();
  await expect(serials.getByRole("textbox")).toHaveValue(/^[0-9a-f]{32}$/);
  await serials.getByRole("button", { name: t.checks.serials.hash }).click();
  await expect(serials).toContainText(t.checks.serials.done(2));
  await expect(fact(page, words.report.right)).toHaveText("2");
  await page.getByRole("button", { name: words.report.openNotebook }).click();
  await settled(page);
  const rows = page.getByRole("region", { name: t.view.tableOf("first_rows") });
  await expect(rows).toContainText("CIV");
  await expect(rows).toContainText("seized");
  await expect(rows).not.toContainText("AB 123");
});

test("a register with forty unknown columns and one with no rows are told, without a crash", async ({ page }) => {
  const unknown = Array.from({ length: 40 }, (_, i) => `Spalte ${i}`);
  const header = "iso3;role;contact;last_confirmed";
  const row = `KEN;poa;Office 1;2024-01-31;${unknown.map((_, i) => `w${i}`).join(";")}`;
  await check(page, "contact", "wide.csv", Buffer.from(`${header};${unknown.join(";")}\n${row}\n`));
  await expect(fact(page, words.report.right)).toHaveText("1");
  const finding = page.locator(".findings h3").filter({ hasText: words.findings.kinds["unknown-column"] });
  await expect(finding).toContainText("40");
  await page.getByRole("button", { name: words.findings.showAll(40) }).click();
  await expect(page.getByText("Spalte 39", { exact: true }).first()).toBeVisible();
  await check(page, "contact", "empty.csv", Buffer.from(`${header}\n`));
  await expect(page.getByText(words.report.noRows)).toBeVisible();
});
