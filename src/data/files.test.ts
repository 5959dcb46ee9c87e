import { expect, test } from "vitest";
import { bytes, check, schemaOf } from "./generated.ts";
import type { Context } from "./validate.ts";

test("days and decimals that can be read two ways are read as the reader says, and each reading is listed", async () => {
  const file = bytes('seizure_id,iso3,date,recovery_mode,n_arms,lat\nS1,XAA,03/04/2021,seized,"1,234","1,234"');
  const read = async (context: Partial<Context>) => check(file, schemaOf("seizure"), context);
  const open = await read({});
  expect(open.rejected[0]?.faults.map(({ column, kind }) => [column, kind])).toEqual([
    ["date", "ambiguous"],
    ["lat", "ambiguous"],
  ]);
  const day = await read({ dates: "dmy", decimal: "," });
  expect(day.rejected[0]?.faults.map(({ column, kind }) => [column, kind])).toEqual([["n_arms", "type"]]);
  const month = await read({ dates: "mdy", decimal: "." });
  expect(month.rejected[0]?.faults.map(({ column, kind }) => [column, kind])).toEqual([["lat", "range"]]);
});

test("a reader's own columns are read as the mapping says, and what it leaves out is listed", async () => {
  const file = bytes("Aktenzeichen|Waffe|Farbe\nT1|Pistol|rot");
  const mapping = { columns: { Aktenzeichen: "trace_id", Waffe: "weapon_type", Farbe: null } };
  const report = await check(file, schemaOf("trace"), { mapping });
  expect(report.faults.map(({ kind, column }) => [kind, column])).toEqual([
    ["missing-column", "marking_status"],
    ["missing-column", "recovery_date"],
    ["missing-column", "recovery_iso3"],
  ]);
  expect(report.changes.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ["Aktenzeichen", "trace_id", "column"],
    ["Waffe", "weapon_type", "column"],
    ["Farbe", "", "skipped-column"],
  ]);
});

test("forty unknown columns, one of them nearly known, are each named, and the rows load", async () => {
  const odd = Array.from({ length: 39 }, (_, i) => `odd ${i}`);
  const header = ["iso3", "role", "contact", "last_confirmed", "lastconfirmd", ...odd];
  const file = bytes(`${header}\nXAA,poa,Office 1,2024-01-01,,${odd.map(() => "x")}`);
  const report = await check(file, schemaOf("contact"));
  expect(report.faults.filter(({ kind }) => kind === "unknown-column")).toHaveLength(40);
  expect(report.faults[0]).toMatchObject({ column: "lastconfirmd", near: ["last_confirmed"] });
  expect(report.valid).toHaveLength(1);
});

test("a file with a header alone, an empty file and a workbook are each a report", async () => {
  const kinds = async (text: string) => (await check(bytes(text), schemaOf("contact"))).faults.map(({ kind }) => kind);
  expect(await kinds("iso3,role,contact,last_confirmed\n")).toEqual(["no-rows"]);
  expect(await kinds("")).toContain("no-rows");
  expect(await kinds("PK\u0003\u0004\u0000")).toEqual(["not-text"]);
});

test("an answer is read as its question asks, in a round that asked it", async () => {
  const rows = [
    "gen_disaggregated,2016,yes",
    "ncb_women,2018,five",
    "ncb_exists,2019,no",
    "ncb_exists,2020,Developing",
    "mark_state_held_pct,2020,120",
  ];
  const file = bytes(`iso3,question,round,answer\n${rows.map((row) => `XAA,${row}`).join("\n")}`);
  const report = await check(file, schemaOf("national_report"));
  expect(report.rejected.flatMap(({ faults }) => faults.map(({ row, column, kind }) => [row, column, kind]))).toEqual([
    [2, "round", "round"],
    [3, "answer", "answer"],
    [4, "round", "round"],
    [6, "answer", "answer"],
  ]);
  expect(report.valid).toMatchObject([{ row: 5, values: { answer: "developing" } }]);
});

test("a part is not more than its whole, and records of confiscated arms are kept for twenty years", async () => {
  const attendance =
    "event_id,event,kind,iso3,date_start,sex,age_band,persons,completed\nE1,Course,training,XAA,2024-01-01,female,25-34,5,6";
  const marking =
    "marking_id,trace_id,event,year,record_until\nM1,T1,confiscation,2020,2039\nM2,T1,confiscation,2020,2040\nM3,T1,import,2020,2021";
  const [part] = (await check(bytes(attendance), schemaOf("attendance"))).rejected;
  expect(part?.faults).toMatchObject([{ column: "completed", kind: "at-most", sum: 6, limit: 5 }]);
  const kept = await check(bytes(marking), schemaOf("marking"));
  expect(kept.rejected.map(({ row, faults }) => [row, faults[0]?.kind])).toEqual([[2, "span"]]);
  expect(kept.unchecked).toEqual([{ field: "trace_id", resource: "trace" }]);
});

test("a header under merged cells that is repeated among the rows is told as such", async () => {
  const rows = [";last;", "iso3;confirmed;role", "XAA;2024-01-31;poa", "iso3;confirmed;role"];
  const report = await check(bytes(rows.join("\n")), schemaOf("contact"));
  expect(report.header).toEqual(["iso3", "last confirmed", "role"]);
  expect(report.rejected.flatMap(({ row, faults }) => faults.map(({ kind }) => [row, kind]))).toContainEqual([
    4,
    "header-row",
  ]);
});
