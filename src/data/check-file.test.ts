import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import write from "write-excel-file/universal";
import { macroFiles, source } from "../domain/datasets.ts";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import { exactText } from "../engine/values.ts";
import { en } from "../locales/en.ts";
import { type CheckOptions, checkFile } from "./check-file.ts";
import { checkedOf } from "./checked.ts";
import { countriesOf } from "./country-files.ts";
import { findingsOf } from "./findings.ts";
import { bytes, check, countries, schemaOf, schemas, validRows } from "./generated.ts";
import { engineColumns, validCsv } from "./valid-csv.ts";

const read = (file: Uint8Array, schema: string, options: Partial<CheckOptions> = {}) =>
  checkFile(file, schemaOf(schema), { countries, ...options });
const signal = new AbortController().signal;

test("of a workbook the sheet is read whose header fits, merged header cells and all, or the one that is named", async () => {
  const rows = (all: readonly (readonly string[])[]) => all.map((row) => row.map((value) => ({ value })));
  const blob = await write([
    { sheet: "Notes", data: rows([["made by", "an office"]]) },
    {
      sheet: "Register",
      data: rows([
        ["", "", "Persons", ""],
        ["iso3", "role", "contact", "last_confirmed"],
        ["XAA", "poa", "Office 1", "2024-01-31"],
      ]),
    },
  ]).toBlob();
  const file = new Uint8Array(await blob.arrayBuffer());
  const report = await read(file, "contact");
  expect(report.reading.workbook).toEqual({ sheet: "Register", sheets: ["Notes", "Register"] });
  expect([report.reading.headerRow, report.valid.length, report.faults]).toEqual([2, 1, []]);
  const notes = await read(file, "contact", { sheet: "Notes" });
  expect([notes.reading.workbook?.sheet, notes.valid.length]).toEqual(["Notes", 0]);
});

test("what is no workbook, or was before 2007, is told and nothing is read", async () => {
  const zip = await read(bytes("PK\u0003\u0004\u0000"), "contact");
  expect([zip.faults.map(({ kind }) => kind), zip.header]).toEqual([["workbook"], []]);
  const old = await read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), "contact");
  expect(old.faults).toMatchObject([{ kind: "workbook", why: "xls" }]);
});

test("how far the check is, is told from none of the rows to all", async () => {
  const file = bytes(`iso3,role,contact,last_confirmed\n${"XAA,poa,Office,2024-01-31\n".repeat(2500)}`);
  const told: number[] = [];
  await read(file, "contact", { onRows: (done) => told.push(done) });
  expect(told).toEqual([0, 1000, 2000, 2500]);
});

test("findings hold every fault once, by column and kind", async () => {
  await fc.assert(
    fc.asyncProperty(validRows(schemaOf("seizure")), fc.array(fc.string(), { maxLength: 6 }), async (rows, odd) => {
      const header = schemaOf("seizure").fields.map(({ name }) => name);
      const file = [header, ...rows, odd, odd].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`));
      const report = await check(bytes(file.join("\n")), schemaOf("seizure"));
      const faults = [...report.faults, ...report.rejected.flatMap((rejected) => rejected.faults)];
      const findings = findingsOf(report);
      expect(findings.reduce((sum, { count }) => sum + count, 0)).toBe(faults.length);
      for (const { count, values, distinct } of findings) {
        expect(values.length).toBe(distinct);
        expect(values.reduce((sum, value) => sum + value.count, 0)).toBe(count);
      }
    }),
    { numRuns: 30 },
  );
});

test("the right rows become a table of the engine in which every value is as it was read", async () => {
  const engine = await makeNodeDuckDB({ tables: [], setup: [] });
  try {
    for (const schema of schemas.values()) {
      const [rows = []] = fc.sample(validRows(schema), { numRuns: 1, seed: 7 });
      const header = schema.fields.map(({ name }) => name);
      const file = [header, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`)).join("\n");
      const report = await check(bytes(file), schema);
      expect(report.rejected).toEqual([]);
      const blob = new Blob([validCsv(report, schema)]);
      await engine.attach("own", { format: "csv", blob, columns: engineColumns(schema) }, signal);
      const result = await engine.query({ sql: "FROM own", values: new Map() }, { signal });
      expect(result.columns).toEqual(engineColumns(schema));
      expect(result.rows).toBe(report.valid.length);
      const vectors = header.map((_, i) => result.table.getChildAt(i));
      report.valid.forEach(({ values }, row) => {
        const stored = vectors.map((vector) => vector?.get(row));
        header.forEach((name, i) => {
          const value = values[name] ?? null;
          const held = stored[i];
          if (Array.isArray(value)) expect([...held]).toEqual(value);
          else if (schema.fields[i]?.type === "date" && value !== null)
            expect(new Date(Number(held)).toISOString().slice(0, 10)).toBe(value);
          else expect(typeof held === "bigint" ? Number(held) : held).toEqual(value);
        });
      });
    }
  } finally {
    await engine.close();
  }
});

const files = ["countries.csv", "schemas/country_names.csv", "schemas/fictional_states.csv"];
const shipped = countriesOf(files.map((path) => readFileSync(`data/${path}`, "utf8")));

test("the invented States of generated records are known, by code and name, and are never offered", async () => {
  const macros = macroFiles.map((name) => readFileSync(`src/domain/${name}`, "utf8"));
  const states = macros.find((text) => text.includes("MACRO generated_states()")) ?? "";
  const { setup } = source({ resources: [] }, [states], async () => new Uint8Array());
  const engine = await makeNodeDuckDB({ tables: [], setup: setup.filter((sql) => sql.includes("generated_states()")) });
  const sql = "SELECT iso3, state FROM generated_states()";
  const { table, rows } = await engine.query({ sql, values: new Map() }, { signal });
  await engine.close();
  const known = await shipped;
  const made = Array.from({ length: rows }, (_, i) =>
    ["iso3", "state"].map((name) => exactText(table.getChild(name)?.get(i))),
  );
  expect(made).toHaveLength(24);
  for (const [code = "", name = ""] of made) {
    expect([known.find(code), known.find(name), known.isFictional(code)]).toEqual([code, code, true]);
    expect(known.near(`${name}x`)).not.toContain(`${name} (${code})`);
  }
  expect(known.isFictional("KEN")).toBe(false);
});

test("rows that name invented States load, and the report says that they are generated", async () => {
  const file = bytes("iso3,role,contact,last_confirmed\nQMA,poa,Office 1,2024-01-31\nKEN,poa,Office 2,2024-01-31");
  const report = await read(file, "contact", { countries: await shipped });
  expect([report.valid.length, report.fictional]).toEqual([2, ["QMA"]]);
  const { text } = await checkedOf(report, schemaOf("contact"), en.data);
  expect(text).toContain(en.data.fictional(["QMA"]));
});
