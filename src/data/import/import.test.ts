import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { expect, test } from "vitest";
import write from "write-excel-file/universal";
import { ImportError } from "./failure.ts";
import { IAFQ_TABLES } from "./iafq-tables.ts";
import { importFile } from "./import.ts";
import type { Imported, Note } from "./imported.ts";

/** Fictional States, under codes that ISO 3166-1 leaves to its users. All figures are invented. */
const areas = [
  { iso3: "XAA", m49: "901" },
  { iso3: "XBB", m49: "092" },
];
const HEADER =
  "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,VALUE,Source";
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** A line of the release: area, indicator, dimension, category, value. */
const line = (iso3: string, indicator: string, dimension: string, category: string, value: string | number) =>
  `${iso3},Nordavia,Region,Subregion,${indicator},${dimension},${category},na,na,2020,Counts,${value},IAFQ`;
const release = (...lines: string[]) => [HEADER, ...lines].join("\n");
const iafq = (text: string, name = "release_2026-03-01.csv") => importFile(bytesOf(text), name, { areas });
const rowsOf = ({ tables }: Imported, name: string) =>
  csvParse(tables.find((table) => table.name === name)?.csv ?? "").map((row) => Object.values(row).join(" "));
const told = (notes: readonly Note[]) => notes.map(({ kind, row, column, value }) => [kind, row, column, value]);
const faultOf = async (bytes: Uint8Array, name = "file.csv") =>
  importFile(bytes, name, { areas }).then(
    () => undefined,
    (error: unknown) => (error instanceof ImportError ? [error.kind, ...error.details] : error),
  );

const extract = release(
  line("XAA", "Arms seized", "Total", "Total", 12),
  line("XAA", "Arms found", "by type", "Total", 3),
  line("XAA", "Arms seized", "by type", "rifle (Inlcuding Carbine)", 7),
  line("XAA", "Arms seized", "by legal justification of seizure", "illicit posession", 5),
  line("XAA", "Arms seized", "by location", "national territory", 8),
  line("XAA", "Arms seized", "by location", "Total", 8),
  line("XAA", "Arms seized", "by location", "Total", 6),
  line("XAA", "Arms seized", "by location", '"Uniquely identifiable - tracing procedure pending"', 4),
  line("XAA", "Arms seized", "by location", "Uniquely identifiable - total uniquely identifiable through marking", 6),
  "XBB,Sudoria,R,S,Individuals convicted for illicit trafficking in weapons,Total,Total,Female,Total,2021,Counts,0,IAFQ",
);

test("the questionnaire's release becomes the tables of the data package, its misspelt labels their codes", async () => {
  const imported = await iafq(extract);
  expect(imported).toMatchObject({ format: "unodc-iafq", vintage: "2026-03-01" });
  expect(imported.report).toMatchObject({ rows: 10, taken: 10, rejected: [] });
  expect(rowsOf(imported, "arms_by_type")).toEqual(["XAA 2020 seized RIFLE_CARBINE 7 2026-03-01"]);
  expect(rowsOf(imported, "arms_by_legal_justification")).toEqual(["XAA 2020 illicit_possession 5 IAFQ 2026-03-01"]);
  expect(rowsOf(imported, "arms_totals")).toEqual(["XAA 2020 found 3 2026-03-01", "XAA 2020 seized 12 2026-03-01"]);
  expect(rowsOf(imported, "tracing_outcomes")).toEqual(["XAA 2020 seized U_PENDING 4 2026-03-01"]);
  expect(rowsOf(imported, "persons_by_sex")).toEqual(["XBB 2021 convicted female 0 2026-03-01"]);
  expect(told(imported.report.notes)).toContainEqual(["mapped", 5, "Category", "illicit posession"]);
});

test("of the two totals under one label each is named by what adds up to it", async () => {
  expect(rowsOf(await iafq(extract), "arms_part_totals")).toEqual([
    "XAA 2020 seized location 1 8 IAFQ 2026-03-01",
    "XAA 2020 seized tracing_outcomes 1 6 IAFQ 2026-03-01",
    "XAA 2020 seized tracing_outcomes_unique 1 6 IAFQ 2026-03-01",
  ]);
});

test("a release that spells its labels right is read the same, in any case", async () => {
  const spelt = extract
    .replace("rifle (Inlcuding Carbine)", "Rifle (including carbine)")
    .replace("posession", "Possession");
  const [misspelt, right] = [await iafq(extract), await iafq(spelt)];
  expect(right.tables).toEqual(misspelt.tables);
  expect(right.report.notes).toEqual([]);
});

test("“<5” is kept as an interval: its row has no figure, and both ends stand beside it", async () => {
  const imported = await iafq(release(line("XAA", "Arms seized", "by type", "pistol", "<5")));
  expect(imported.report).toMatchObject({ taken: 1, rejected: [] });
  expect(rowsOf(imported, "arms_by_type")).toEqual(["XAA 2020 seized PISTOL  2026-03-01"]);
  expect(rowsOf(imported, "intervals")).toEqual([
    "arms_by_type XAA 2020 Arms seized by type pistol na <5 0 4 2026-03-01",
  ]);
});

test("what is not taken is told with its row, its reason and what may have been meant, and is kept as it was", async () => {
  const rejected = [
    line("XAA", "Arms seized", "by type", "pistols", 1),
    line("XAA", "Arms lost", "by type", "pistol", 1),
    line("XAA", "Arms seized", "by colour", "pistol", 1),
    line("Nordavia", "Arms seized", "by type", "pistol", 1),
    line("XAA", "Arms seized", "by type", "pistol", "many"),
    line("XAA", "Arms seized", "by type", "pistol", "-3"),
    line("XAA", "Arms seized", "by type", "pistol", ""),
    line("XAA", "Arms found", "by condition", "Converted arms", 1),
    line("XAA", "Arms seized", "by type", "pistol", 1).replace("Counts", "Rate"),
    line("XAA", "Arms seized", "by type", "pistol", 1).replace("na,na,2020", "na,18-24,2020"),
    line("XAA", "Arms seized", "by type", "pistol", 1).replace("2020", "20"),
    `${line("XAA", "Arms seized", "by type", "pistol", 1)},more`,
  ];
  const { report, tables } = await iafq(release(...rejected));
  expect(report).toMatchObject({ rows: 12, taken: 0 });
  expect(report.rejected.map(({ row, kind, column }) => [row, kind, column])).toEqual([
    [2, "unknown-label", "Category"],
    [3, "unknown-label", "Indicator"],
    [4, "unknown-label", "Dimension"],
    [5, "area", "Iso3_code"],
    [6, "not-a-number", "VALUE"],
    [7, "not-a-number", "VALUE"],
    [8, "no-value", "VALUE"],
    [9, "unknown-label", "Dimension"],
    [10, "unknown-label", "Unit of measurement"],
    [11, "unknown-label", "Age"],
    [12, "year", "Year"],
    [13, "cells", ""],
  ]);
  expect(report.rejected.map(({ cells }) => cells.join(","))).toEqual(rejected);
  expect(report.notes.find(({ value }) => value === "pistols")?.near[0]).toBe("Pistol");
  expect(tables.every(({ rows }) => rows === 0)).toBe(true);
});

test("a figure that stands twice is taken once, and one that contradicts the first is told with it", async () => {
  const pistols = (value: number) => line("XAA", "Arms seized", "by type", "pistol", value);
  const { report } = await iafq(release(pistols(4), pistols(4), pistols(5)));
  expect(told(report.notes)).toEqual([
    ["repeated", 3, "VALUE", "4"],
    ["conflict", 4, "VALUE", "5"],
  ]);
  expect(report.taken).toBe(1);
});

test("a part of the persons or items that the tables do not split is told, and does not stand for the whole", async () => {
  const convicted = (dimension: string, category: string, value: number) =>
    line("XAA", "Individuals convicted for illicit trafficking in weapons", dimension, category, value).replace(
      ",na,na,",
      ",Total,Total,",
    );
  const offence = "Only for illicit trafficking in arms";
  const imported = await iafq(
    release(
      convicted("by citizenship", "Foreign citizens", 3),
      convicted("Total", "Foreign citizens", 3),
      convicted("by citizenship", "Total", 3),
      convicted("Total", "Total", 40),
      line("XAA", "Ammunition seized", "by calibre", "Total", 3),
      line("XAA", "Ammunition seized", "na", "", 50),
      line("XAA", "Individuals arrested/suspected", "by citizenship", offence, 3),
      line("XAA", "Individuals arrested/suspected", "by type of offences", offence, 9),
    ),
  );
  expect(imported.report.rejected.map(({ row, kind, column }) => [row, kind, column])).toEqual([
    [2, "unknown-label", "Dimension"],
    [3, "unknown-label", "Category"],
    [4, "unknown-label", "Dimension"],
    [6, "unknown-label", "Dimension"],
    [8, "unknown-label", "Dimension"],
  ]);
  expect(rowsOf(imported, "persons_by_sex")).toEqual(["XAA 2020 convicted total 40 2026-03-01"]);
  expect(rowsOf(imported, "seizure_counts").map((row) => row.includes(" 50 "))).toEqual([true]);
  expect(rowsOf(imported, "persons_by_offence").map((row) => row.includes(" 9 "))).toEqual([true]);
});

test("of intervals the same one is repeated, and another one contradicts the first", async () => {
  const pistols = (value: string) => line("XAA", "Arms seized", "by type", "pistol", value);
  const { report } = await iafq(release(pistols("<5"), pistols("0-4"), pistols("5-9"), pistols("3")));
  expect(report.notes.map(({ kind, row, value, near }) => [kind, row, value, near])).toEqual([
    ["repeated", 3, "0-4", ["<5"]],
    ["conflict", 4, "5-9", ["<5"]],
    ["conflict", 5, "3", ["<5"]],
    ["interval", 2, "<5", ["0", "4"]],
  ]);
});

test("an area that is on no list is taken and told, and so is a column that is not known", async () => {
  const { report } = await iafq(release(line("XZZ", "Arms seized", "Total", "Total", 1)).replace("Region", "Colour"));
  expect(report.taken).toBe(1);
  expect(told(report.notes)).toEqual([
    ["unknown-column", 0, "Colour", ""],
    ["unknown-area", 2, "Iso3_code", "XZZ"],
  ]);
});

test("a workbook of the same rows, with title and notes above the header and a sheet before it, imports equal", async () => {
  const rows = csvParse(extract);
  const numbers = new Set(["Year", "VALUE"]);
  const blob = await write([
    { sheet: "About", data: [["About this file"]] },
    {
      sheet: "Data",
      data: [
        [{ value: "Firearms trafficking", columnSpan: 3 }, null, null],
        ["Last updated: 01/03/2026"],
        [],
        rows.columns,
        ...rows.map((row) => rows.columns.map((name) => (numbers.has(name) ? Number(row[name]) : (row[name] ?? "")))),
      ],
    },
  ]).toBlob();
  const imported = await importFile(new Uint8Array(await blob.arrayBuffer()), "data.xlsx", { areas });
  expect(imported.report).toMatchObject({ sheet: "Data", headerRow: 4, rows: 10, taken: 10 });
  expect(imported.vintage).toBe("2026-03-01");
  expect(imported.tables).toEqual((await iafq(extract)).tables);
});

test("every row of any release is either in a table or among those not taken", async () => {
  const some = (...texts: string[]) => fc.constantFrom(...texts);
  const row = fc
    .tuple(
      some("XAA", "XBB", "Nordavia"),
      some("Arms seized", "Arms found", "Ammunition seized", "Individuals arrested/suspected", "Other"),
      some("Total", "by type", "by location", "by type of offences", "by condition"),
      some("Total", "pistol", "unknown", "Converted arms", "Only for illicit trafficking in arms", "?"),
      some("0", "17", "<5", "", "1.5"),
    )
    .map((parts) => line(...parts));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (lines) => {
      const { report, tables } = await iafq(release(...lines));
      const placed = tables.filter(({ name }) => name !== "intervals").reduce((sum, { rows }) => sum + rows, 0);
      expect(placed).toBe(report.taken);
      expect(report.taken + report.rejected.length).toBe(lines.length);
    }),
    { numRuns: 50 },
  );
});

test("the tables of an import have the columns of the shipped ones", () => {
  for (const [name, { columns }] of Object.entries(IAFQ_TABLES)) {
    const shipped = csvParse(readFileSync(`data/${name}.csv`, "utf8")).columns;
    expect([name, ...columns.map((column) => column.name)]).toEqual([name, ...shipped]);
  }
});

test("what is no file of a known format is refused with the reason", async () => {
  expect(await faultOf(bytesOf("a,b\n1,2\n"))).toEqual(["unknown-format"]);
  expect(await faultOf(bytesOf(`${HEADER}\n`))).toEqual(["no-rows"]);
  expect(await faultOf(bytesOf('{"data": [1'))).toEqual(["not-json"]);
  expect(await faultOf(bytesOf('{"data": [{"a": 1}]}'))).toEqual(["unknown-format"]);
  expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual(["xls"]);
  const forced = importFile(bytesOf("Year,Value\n2020,1\n"), "a.csv", { areas, format: "sdg-csv" });
  await expect(forced).rejects.toMatchObject({
    kind: "missing-columns",
    details: ["SeriesCode", "GeoAreaCode", "TimePeriod"],
  });
});
