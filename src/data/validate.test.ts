import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { namer } from "./columns.ts";
import { readCsv } from "./csv.ts";
import { bytes, check, countries, schemaOf, schemas, validRows } from "./generated.ts";
import { type Field, isCountry, type Schema } from "./schema.ts";
import { template } from "./template.ts";
import { validate } from "./validate.ts";

const filled = (schema: Schema, rows: readonly string[][]) =>
  bytes(template(schema) + Papa.unparse(rows as string[][], { newline: "\n" }));

test.each([...schemas.keys()])(
  "a template of %s filled with right rows has no fault, and nothing in it is changed",
  async (name) => {
    const schema = schemaOf(name);
    await fc.assert(
      fc.asyncProperty(validRows(schema), async (rows) => {
        const report = await check(filled(schema, rows), schema);
        expect({ faults: report.faults, rejected: report.rejected, changes: report.changes }).toEqual({
          faults: [],
          rejected: [],
          changes: [],
        });
        expect(report.valid).toHaveLength(rows.length);
      }),
      { numRuns: 20 },
    );
  },
);

/** What no field of this kind takes; undefined where the field takes any text. */
function wrong(field: Field, schema: Schema): string | undefined {
  if (field.constraints?.required) return "";
  if (field.type === "date") return "2021-02-30";
  if (isCountry(schema, field.name) || field.categories || field.type !== "string")
    return field.type === "list" && !isCountry(schema, field.name) ? undefined : "¿qué?";
  return field.constraints?.pattern ? "!" : undefined;
}

test.each([...schemas.keys()])(
  "each cell of %s that is spoilt is reported at its row and column, and only that row is rejected",
  async (name) => {
    const schema = schemaOf(name);
    const spoilable = schema.fields.filter((field) => wrong(field, schema) !== undefined);
    await fc.assert(
      fc.asyncProperty(validRows(schema), fc.nat(), fc.constantFrom(...spoilable), async (rows, nat, field) => {
        const at = nat % rows.length;
        const column = schema.fields.indexOf(field);
        const text = wrong(field, schema) ?? "";
        const spoilt = rows.map((row, i) => (i === at ? row.with(column, text) : row));
        const report = await check(filled(schema, spoilt), schema);
        expect(report.rejected.map(({ row, original }) => ({ row, original }))).toEqual([
          { row: at + 2, original: spoilt[at] },
        ]);
        expect(report.rejected[0]?.faults[0]).toMatchObject({ row: at + 2, column: field.name, value: text });
      }),
      { numRuns: 40 },
    );
  },
);

test("every row of a table is valid or rejected, in order, with its text, whatever stands in it", async () => {
  const cell = fc.oneof(
    fc.constantFrom("", "Total", "T1", "trace_id", "PISTOL", "2021-03-04", "3,5", "XAA", "yes", "-", '"'),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const header = fc.shuffledSubarray([...schemaOf("trace").fields.map(({ name }) => name), "odd", ""], {
    minLength: 1,
  });
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(header, rows, async (names, cells) => {
      const schema = schemaOf("trace");
      const sheet = await readCsv(bytes(Papa.unparse([names, ...cells])), namer(schema));
      const report = validate(sheet, schema, { countries });
      const seen = [...report.valid.map(({ row }) => row), ...report.rejected.map(({ row }) => row)];
      expect(seen.toSorted((a, b) => a - b)).toEqual(sheet.rows.map(({ row }) => row));
      const order = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
      for (const part of [report.valid, report.rejected])
        expect(part.map(({ row }) => row)).toEqual(order(part.map(({ row }) => row)));
      for (const { row, original, faults } of report.rejected) {
        expect(original).toEqual(sheet.rows.find((r) => r.row === row)?.cells);
        expect(faults).not.toEqual([]);
      }
    }),
  );
});

test("bytes of any kind give a report and no error", async () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: "binary", maxLength: 200 }).map(bytes),
    fc
      .tuple(fc.constantFrom("trace_id;weapon_type\n", "\ufefftrace_id,", "PK\u0003\u0004", "sep=;\n"), fc.string())
      .map((parts) => bytes(parts.join(""))),
  );
  await fc.assert(
    fc.asyncProperty(noise, async (file) => {
      const report = await check(file, schemaOf("trace"));
      expect(report.valid).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Generated for this test; the States are fictional. */
const register = [
  "Registre national (données produites pour l'essai);;;;;;;;;;;;;;;",
  "",
  "trace_id;weapon_type;marking_status;make;model;recovery_date;recovery_iso3;year_of_manufacture;request_date;response_date;is_modular;control_component;outcome_code;serial_hash;seizure_id;couleur",
  "T1;Pistol;uniquely marked;Acme;M1;25/03/2021;Nordavie;2015.0;;;oui;lower receiver;;;S1;noir",
  "T2;PISTOL;unknown;;;03/04/2021;XAA;;;;;;;;;",
  "T3;PISTLO;unknown;;;2021-03-04;XAA;;;;;;;;;",
  "T4;PISTOL;unknown;;;2021-03-04;Nordavai;;;;;;;;;",
  "T5;PISTOL;unknown;;;2021-02-30;XAA;;;;;;;;;",
  ";PISTOL;unknown;;;2021-03-04;XAA;;;;;;;;;",
  "T1;PISTOL;unknown;;;2021-03-04;XAA;;;;;;;;;",
  "T8;PISTOL;unknown;;;2021-03-04;XAA;1492;;;;;;;;",
  "T9;PISTOL;unknown;;;2021-03-04;XAA;soon;;;;;;;;",
  "T10;PISTOL;unknown;;;2021-03-04;XAA;;2021-05-01;2021-04-01;;;;;;",
  "T11;PISTOL;unknown;;;2021-03-04;XAA;;;2021-04-01;;;;;;",
  "T12;PISTOL;unknown;;;2021-03-04;XAA;;;;true;;;;;",
  "T13;PISTOL;unknown;;;2021-03-04;XAA;;;;true;receiver + slide;;;;",
  "T14;PISTOL;unknown;Acme;M1;2021-03-04;XAA;;;;true;slide;;;;",
  "T15;PISTOL;unknown;;;2021-03-04;XAA;;;;false;slide;;;;",
  "T16;PISTOL;unknown;;;2021-03-04;XAA;;;;perhaps;;;;;",
  "T17;PISTOL;altered;;;2021-03-04;XAA;;;;;;U_PENDING;;;",
  "T18;PISTOL;unknown;;;2021-03-04;XAA;;;;;;;AB12345;;",
  "T19;PISTOL;unknown;;;2021-03-04;XAA;;;;;;;;S9;",
  "T20;PISTOL;unknown;;;2021-03-04;XAA;2022;;;;;;;;",
  "T21;PISTOL",
  "T22;PISTOL;unknown;;;2021-03-04;XAA;;;;;;;;;;;surplus",
  "Total;22;;;;;;;;;;;;;;",
  "trace_id;weapon_type;marking_status;make;model;recovery_date;recovery_iso3;year_of_manufacture;request_date;response_date;is_modular;control_component;outcome_code;serial_hash;seizure_id;couleur",
  "",
  "T26;PISTOL;unknown;;;44259;XAA;;;;;;;;;",
  'T25;PISTOL;unknown;"Ac"me;;2021-03-04;XAA;;;;;;;;;',
].join("\r\n");

test("a register with more than twenty kinds of faults: each at its row and column, the one right row loads", async () => {
  const latin1 = Uint8Array.from(register, (sign) => sign.charCodeAt(0));
  const report = await check(latin1, schemaOf("trace"), { keys: new Map([["seizure", new Set(["S1"])]]) });
  expect(report.reading).toMatchObject({
    encoding: "windows-1252",
    supposed: true,
    delimiter: ";",
    headerRow: 3,
    blank: [28],
  });
  expect(report.faults.map(({ kind, row, column }) => [kind, row, column])).toEqual([["unknown-column", 3, "couleur"]]);
  const faults = report.rejected.flatMap((rejected) => rejected.faults);
  expect(faults.map(({ row, column, kind }) => [row, column, kind])).toEqual([
    [5, "recovery_date", "ambiguous"],
    [6, "weapon_type", "code"],
    [7, "recovery_iso3", "country"],
    [8, "recovery_date", "type"],
    [9, "trace_id", "required"],
    [10, "trace_id", "duplicate"],
    [11, "year_of_manufacture", "range"],
    [12, "year_of_manufacture", "type"],
    [13, "response_date", "order"],
    [14, "request_date", "requires"],
    [15, "control_component", "requires"],
    [16, "control_component", "one"],
    [17, "control_component", "same"],
    [18, "control_component", "excludes"],
    [19, "is_modular", "type"],
    [20, "marking_status", "implies"],
    [21, "serial_hash", "pattern"],
    [22, "seizure_id", "foreign-key"],
    [23, "recovery_date", "order"],
    [24, "", "cells"],
    [25, "", "cells"],
    [26, "trace_id", "total-row"],
    [27, "trace_id", "header-row"],
    [29, "recovery_date", "type"],
    [30, "", "quotes"],
  ]);
  expect(faults[1]).toMatchObject({ near: ["PISTOL"] });
  expect(faults[2]).toMatchObject({ near: ["Nordavia (XAA)"] });
  expect(faults[0]).toMatchObject({ near: ["2021-04-03", "2021-03-04"] });
  expect(faults.at(-2)).toMatchObject({ near: ["2021-03-04"] });
  expect(report.valid).toMatchObject([
    { row: 4, values: { trace_id: "T1", recovery_date: "2021-03-25", is_modular: true } },
  ]);
  expect(report.changes.map(({ column, from, to, kind }) => [column, from, to, kind])).toEqual([
    ["weapon_type", "Pistol", "PISTOL", "code"],
    ["marking_status", "uniquely marked", "uniquely_marked", "code"],
    ["recovery_date", "25/03/2021", "2021-03-25", "date"],
    ["recovery_iso3", "Nordavie", "XAA", "country"],
    ["year_of_manufacture", "2015.0", "2015", "whole"],
    ["is_modular", "oui", "true", "boolean"],
  ]);
  expect(report.rejected.find(({ row }) => row === 24)?.original).toEqual(["T21", "PISTOL"]);
});
