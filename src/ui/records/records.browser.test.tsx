import { clear, createStore } from "idb-keyval";
import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { en } from "../../locales/en.ts";
import type { FileNeed } from "../../notebook/file-needs.ts";
import { App } from "../app.tsx";
import { createDesk, type Parts } from "../desk.ts";
import type { Linked } from "../files/linked.ts";
import CheckDialog from "./check-dialog.tsx";
import "../styles/styles.css";

const parts: Parts = {
  names: [],
  notebook: async () => undefined,
  tables: [],
  macros: new Map(),
  macroTexts: async () => [],
  version: "0",
  engineVersion: "0",
  cards: async () => ({}),
  stored: async () => undefined,
  catalogue: async () => ({ resources: [], licenses: [], control: {} }),
  fileOf: () => undefined,
  makeEngine: () => Promise.reject(new Error("no engine is needed to check a file")),
};

let dispose = () => {};
beforeEach(() => clear(createStore("tracebook-mappings", "mappings")));
afterEach(() => {
  dispose();
  location.hash = "";
});

function open(hash: string) {
  location.hash = hash;
  dispose = render(() => <App parts={parts} />, document.body);
}

async function choose(name: string, text: string) {
  await expect.element(page.getByRole("button", { name: words.file.choose })).toBeVisible();
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  const zone = document.querySelector(".file-zone");
  zone?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
}

const words = en.records;
const soon = { timeout: 15_000 };
const fact = (name: string) =>
  [...document.querySelectorAll(".facts > div")].find((div) => div.firstElementChild?.textContent === name)
    ?.lastElementChild?.textContent;
const counts = () => [words.report.right, words.report.rejected].map(fact);
const settled = () =>
  expect.poll(() => document.querySelector('.check[aria-busy="false"] .facts'), soon).not.toBeNull();
const header = "iso3;role;Amt;last_confirmed";

test("every kind of record is listed, and an address of none says so", async () => {
  open("#/records");
  await expect.element(page.getByRole("heading", { name: words.title })).toBeVisible();
  await expect.poll(() => document.querySelectorAll(".record-list > li").length).toBe(14);
  location.hash = "#/records/nothing";
  await expect.element(page.getByRole("heading", { name: words.unknownTitle })).toBeVisible();
});

test("a file is checked, its columns and values are mapped by hand, and it is checked again each time", async () => {
  open("#/records/contact");
  await choose("contacts.csv", `${header}\nKennya;poa;Office 1;03/04/2021\nKEN;Punkt;Office 2;2021-04-03\n`);
  await settled();
  expect(counts()).toEqual(["0", "2"]);
  await page.getByRole("combobox", { name: words.mapping.fieldOf("Amt") }).selectOptions("contact");
  await expect
    .element(page.getByText(en.data.fault({ kind: "missing-column", row: 1, column: "contact", value: "" })))
    .not.toBeInTheDocument();
  await page.getByRole("button", { name: words.findings.use("Kenya (KEN)") }).click();
  await page.getByRole("button", { name: words.findings.allDates("dmy") }).click();
  await expect.poll(counts, soon).toEqual(["1", "1"]);
  await page.getByRole("combobox", { name: words.findings.standsFor("Punkt", "role") }).selectOptions("iti");
  await expect.poll(counts, soon).toEqual(["2", "0"]);
  await expect.element(page.getByText(words.report.allRight)).toBeVisible();
  await page.getByRole("button", { name: words.mapping.remove("Punkt", "role") }).click();
  await expect.poll(counts, soon).toEqual(["1", "1"]);
});

test("a mapping is kept for the next file with the same header", async () => {
  open("#/records/contact");
  await choose("first.csv", `${header}\nKEN;poa;Office 1;2021-04-03\n`);
  await settled();
  await page.getByRole("combobox", { name: words.mapping.fieldOf("Amt") }).selectOptions("contact");
  await expect.poll(counts, soon).toEqual(["1", "0"]);
  dispose();
  open("#/records/contact");
  await choose("second.csv", `${header}\nKEN;poa;Office 2;2021-04-03\nKEN;iti;Office 2;2021-04-03\n`);
  await expect.poll(counts, soon).toEqual(["2", "0"]);
  await expect.element(page.getByText(words.mapping.kept)).toBeInTheDocument();
});

test("a check can be cancelled and begun again", async () => {
  open("#/records/contact");
  const rows = Array.from({ length: 200_000 }, (_, i) => `KEN,poa,Office ${i},2024-01-31\n`);
  await choose("large.csv", `iso3,role,contact,last_confirmed\n${rows.join("")}`);
  await page.getByRole("button", { name: words.busy.cancel }).click();
  await expect.element(page.getByText(words.busy.cancelled)).toBeVisible();
  await page.getByRole("button", { name: words.busy.again }).click();
  await expect.poll(counts, { timeout: 60_000 }).toEqual(["200,000", "0"]);
});

test.each([
  ["an empty file", "", words.report.noRows],
  ["a header alone", "iso3,role,contact,last_confirmed\n", words.report.noRows],
  ["a picture", "\u0089PNG\u0000\u0000", en.data.fault({ kind: "not-text", row: 0, column: "", value: "" })],
  ["a torn archive", "PK\u0003\u0004torn", en.importing.fault("damaged", [])],
])("%s gives a clear report", async (_, text, said) => {
  open("#/records/contact");
  await choose("odd.csv", text);
  await settled();
  expect(counts()).toEqual(["0", "0"]);
  await expect.element(page.getByText(said).first()).toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: words.report.openNotebook })).toBeDisabled();
});

test("in a notebook the right rows are handed over as a typed table, and what was rejected is counted", async () => {
  const need: FileNeed = { name: "register", title: "Your register", schema: "seizure", span: { from: 0, to: 0 } };
  const text =
    "seizure_id,iso3,date,recovery_mode,n_arms,transit_iso3\nS1,QMA,2021-03-04,seized,2,KEN;DEU\nS2,QMA,soon,seized,2,\n";
  const file = new File([text], "register.csv");
  const given = Promise.withResolvers<Linked>();
  dispose = render(
    () => <CheckDialog desk={createDesk(parts)} need={need} file={file} onLinked={given.resolve} onClose={() => {}} />,
    document.body,
  );
  await page.getByRole("button", { name: words.report.useRows(1) }).click();
  const { tables, ...linked } = await given.promise;
  expect(linked).toMatchObject({ need: "register", fileName: "register.csv", rejected: 1, generated: true });
  expect(linked.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(tables).toMatchObject([{ name: "register", rows: 1, file: { format: "csv" } }]);
  const [table] = tables;
  expect(table?.file.columns?.find(({ name }) => name === "transit_iso3")).toEqual({
    name: "transit_iso3",
    type: "VARCHAR[]",
  });
  expect(await table?.file.blob.text()).toContain('"[""KEN"", ""DEU""]"');
});
