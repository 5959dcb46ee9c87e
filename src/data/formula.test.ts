import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../locales/en.ts";
import { guarded, unguarded } from "./formula.ts";
import { bytes, check, schemaOf } from "./generated.ts";
import { importFile } from "./import/import.ts";
import { notTakenCsv } from "./import/report-text.ts";
import { rejectedCsv } from "./summary.ts";

const words = { ...en.importing, reasons: "why", fault: ({ value }: { readonly value: string }) => value };
const cell = fc
  .tuple(fc.constantFrom("", "'", "''"), fc.constantFrom("=", "+", "-", "@", "\t", "\r", "a", "<"), fc.string())
  .map((parts) => parts.join(""));
const runs = (text: string) => /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text);
const written = (cells: readonly string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");

test("no guarded text runs as a formula, and each comes back as it was", () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(runs(guarded(text))).toBe(false);
      expect(unguarded(guarded(text))).toBe(text);
    }),
  );
});

test.each(["-1", "+1", "-1.5", "-1,5", "12", "a=b", "it's"])("%s is left as it is", (text) => {
  expect([guarded(text), unguarded(text)]).toEqual([text, text]);
});

test("no cell of the rows that a check rejected runs as a formula, whatever the file holds", async () => {
  const header = ["iso3", "role", "contact", "=1+1"];
  await fc.assert(
    fc.asyncProperty(cell, cell, async (role, contact) => {
      const report = await check(
        bytes(`${written(header)}\n${written(["?", role, contact, "=x"])}`),
        schemaOf("contact"),
      );
      const csv = await rejectedCsv(report, words);
      const all = csvParseRows(csv).flat();
      expect(report.rejected).toHaveLength(1);
      expect(all.filter(runs)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("no cell of the rows that an import did not take runs as a formula, whatever the file holds", async () => {
  const header = ["Year", "Value", "Note", "=1+1"];
  await fc.assert(
    fc.asyncProperty(cell, cell, async (value, note) => {
      const file = bytes(`${written(header)}\n${written(["20", value, note, "=x"])}`);
      const { report } = await importFile(file, "indicator_1-1-1.csv", { areas: [] });
      expect(report.rejected).toHaveLength(1);
      expect(csvParseRows(notTakenCsv(report, words)).flat().filter(runs)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("a rejected row that was mended in a spreadsheet loads with its texts as they were", async () => {
  const file = bytes("iso3,role,contact,last_confirmed\n?,poa,=Office,2024-01-31\n");
  const csv = await rejectedCsv(await check(file, schemaOf("contact")), words);
  expect(csv).toContain("'=Office");
  const mended = await check(bytes(csv.replace("?", "XAA")), schemaOf("contact"));
  expect(mended.valid.map(({ values }) => values["contact"])).toEqual(["=Office"]);
});

test("a row not taken that was mended in a spreadsheet imports with its texts as they were", async () => {
  const read = (text: string) => importFile(bytes(text), "indicator_1-1-1.csv", { areas: [] });
  const csv = notTakenCsv((await read("Year,Value,Note\n20,1,=a\n")).report, words);
  expect(csv).toContain("'=a");
  const { tables } = await read(csv.replace(",20,", ",2020,"));
  expect(tables[0]?.csv).toContain(",=a,");
});
