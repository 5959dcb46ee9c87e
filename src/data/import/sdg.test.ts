import { readFileSync } from "node:fs";
import { csvFormatRows, csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import { importFile } from "./import.ts";
import type { Imported } from "./imported.ts";
import { readFigure } from "./value.ts";

/** Fictional States, under codes that M49 and ISO 3166-1 leave free. All figures are invented. */
const areas = [
  { iso3: "XAA", m49: "901" },
  { iso3: "XBB", m49: "092" },
];
const read = (text: string, name: string, list = areas) =>
  importFile(new TextEncoder().encode(text), name, { areas: list });
const rowsOf = ({ tables }: Imported, name: string) => [
  ...csvParse(tables.find((table) => table.name === name)?.csv ?? ""),
];
const PORTAL =
  "Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Time_Detail,TimeCoverage,UpperBound,LowerBound,BasePeriod,Source,GeoInfoUrl,FootNote,Nature,Units,Reporting Type,Sex";

test("the SDG portal's data file becomes one tidy table, other dimensions kept as columns", async () => {
  const text = `${PORTAL}
16,16.1,16.1.1,VC_IHR_PSRC,"Homicides, per 100,000",92,Sudoria,2019,1.50,2019,,,,,UNODC,,,C,PER_100000_POP,G,FEMALE
16,16.1,16.1.1,VC_IHR_PSRC,"Homicides, per 100,000",901,Nordavia,2019.0,<0.1,2019,,,,,UNODC,,,E,PER_100000_POP,G,MALE
16,16.1,16.1.1,VC_IHR_PSRC,"Homicides, per 100,000",1,World,2019,NaN,2019,,,,,UNODC,,,G,PER_100000_POP,G,BOTHSEX
`;
  const imported = await read(text, "Goal16.csv");
  expect(imported.format).toBe("sdg-csv");
  const [world, sudoria, nordavia] = rowsOf(imported, "sdg_series");
  expect(sudoria).toMatchObject({
    indicator: "16.1.1",
    series: "VC_IHR_PSRC",
    m49: "092",
    iso3: "XBB",
    area: "Sudoria",
    year: "2019",
    value: "1.50",
    unit: "PER_100000_POP",
    nature: "C",
    reporting_type: "G",
    source: "UNODC",
    sex: "FEMALE",
    goal: "16",
  });
  expect(nordavia).toMatchObject({ iso3: "XAA", value: "", reported: "<0.1", at_least: "0", at_most: "0.1" });
  expect(world).toMatchObject({ iso3: "", m49: "001", value: "", reported: "NaN", at_least: "" });
  expect(imported.report.notes.map(({ kind, value }) => [kind, value])).toEqual([
    ["interval", "<0.1"],
    ["unknown-area", "World (001)"],
    ["missing-value", "NaN"],
  ]);
  expect(imported.report).toMatchObject({ rows: 3, taken: 3 });
});

test("the shipped series of 16.4.2, written as the portal writes it, imports as the shipped table", async () => {
  const countries = csvParse(readFileSync("data/countries.csv", "utf8"));
  const shipped = readFileSync("data/sdg_16_4_2.csv", "utf8");
  const m49 = new Map(countries.map((row) => [row["iso3"], row["m49"]]));
  const lines = csvParse(shipped).map(
    ({ iso3, year = "", pct = "", footnote = "", nature = "", reporting_type = "" }) => [
      ...["16", "16.4", "16.4.2", "VC_ARM_SZTRACE", "Arms traced (%)", String(Number(m49.get(iso3))), iso3 ?? ""],
      ...[year, pct, year, "", "", "", "", "IAFQ", "", footnote, nature, "PERCENT", reporting_type, ""],
    ],
  );
  const text = csvFormatRows([PORTAL.split(","), ...lines.toReversed()]);
  const list = countries.map(({ m49 = "", iso3 = "" }) => ({ m49, iso3 }));
  const imported = await read(text, "16.4.2_2026Q3G01.csv", list);
  expect(imported.report.notes).toEqual([]);
  expect(imported.tables.find(({ name }) => name === "sdg_16_4_2")?.csv).toBe(shipped);
});

test("an answer of the SDG API is read alike; that it is one page of several is told", async () => {
  const datum = {
    goal: ["16"],
    target: ["16.4"],
    indicator: ["16.4.2"],
    series: "VC_ARM_SZTRACE",
    seriesDescription: "Arms traced (%)",
    geoAreaCode: "92",
    geoAreaName: "Sudoria",
    timePeriodStart: 2021.0,
    value: "12.5",
    valueType: "Float",
    time_detail: null,
    source: "IAFQ",
    footnotes: ["2021-2022 average based on available data"],
    attributes: { Nature: "C", Units: "PERCENT" },
    dimensions: { "Reporting Type": "G", Sex: "BOTHSEX" },
  };
  const broken = { ...datum, timePeriodStart: null };
  const text = JSON.stringify({ pageNumber: 1, totalPages: 3, data: [datum, broken, { ...datum, value: "13" }] });
  const imported = await read(text, "answer.json");
  expect(imported.format).toBe("sdg-json");
  expect(rowsOf(imported, "sdg_series").map(({ value, sex }) => [value, sex])).toEqual([
    ["12.5", "BOTHSEX"],
    ["13", "BOTHSEX"],
  ]);
  expect(rowsOf(imported, "sdg_16_4_2")).toMatchObject([
    { iso3: "XBB", year: "2021", pct: "12.5", averaging_rule: "mean_of_two_years" },
  ]);
  expect(imported.report.rejected).toMatchObject([{ row: 2, kind: "year" }]);
  expect(imported.report.notes.map(({ kind, value }) => [kind, value])).toEqual([
    ["year", ""],
    ["pages", "1/3"],
    ["second", "XBB 2021"],
  ]);
});

test("what is no observation among the data of the API is told with its row", async () => {
  const datum = { series: "A", geoAreaCode: "92", timePeriodStart: 2021, value: "1" };
  const imported = await read(JSON.stringify({ data: [null, datum, "text", { ...datum, value: "x" }] }), "a.json");
  expect(imported.report).toMatchObject({ rows: 4, taken: 1 });
  expect(imported.report.rejected.map(({ row, kind, cells }) => [row, kind, cells[0]])).toEqual([
    [1, "no-observation", "null"],
    [3, "no-observation", '"text"'],
    [4, "not-a-number", "A"],
  ]);
});

test("of 16.4.2 the value of the whole is taken, the global one first, wherever it stands", async () => {
  const row = (year: number, value: number, type: string, sex: string) =>
    `16,16.4,16.4.2,VC_ARM_SZTRACE,Arms traced (%),92,Sudoria,${year},${value},${year},,,,,IAFQ,,,C,PERCENT,${type},${sex}`;
  const rows = [
    row(2019, 1, "G", "FEMALE"),
    row(2019, 2, "N", "BOTHSEX"),
    row(2019, 3, "G", "_T"),
    row(2020, 4, "N", ""),
    row(2021, 5, "G", "MALE"),
  ];
  const imported = await read([PORTAL, ...rows].join("\n"), "a.csv");
  expect(rowsOf(imported, "sdg_series")).toHaveLength(5);
  expect(rowsOf(imported, "sdg_16_4_2").map(({ year, pct, reporting_type }) => [year, pct, reporting_type])).toEqual([
    ["2019", "3", "G"],
    ["2020", "4", "N"],
  ]);
  expect(imported.report.notes.map(({ kind, column, value }) => [kind, column, value])).toEqual([
    ["part", "Sex", "FEMALE"],
    ["part", "Sex", "MALE"],
    ["second", "iso3", "XBB 2019"],
  ]);
});

test("an Open SDG data file keeps its disaggregations, and takes the indicator from its name", async () => {
  const text =
    "Year,Units,Series,Type of weapon,GeoCode,Value\n2020,Number,Seized,Pistol,N1,12\n2021,Number,Seized,,,\n";
  const imported = await read(text, "indicator_16-4-2.csv");
  expect(imported.format).toBe("open-sdg");
  expect(rowsOf(imported, "sdg_series")).toMatchObject([
    {
      indicator: "16.4.2",
      series: "Seized",
      year: "2020",
      value: "12",
      unit: "Number",
      type_of_weapon: "Pistol",
      geocode: "N1",
    },
    { year: "2021", value: "", type_of_weapon: "" },
  ]);
});

test("a dimension that has the name of another column gets a name of its own", async () => {
  const [row] = rowsOf(await read("Year,Value,Reported,Vintage\n2020,1,yes,2019\n", "a.csv"), "sdg_series");
  expect(row).toMatchObject({ reported: "1", reported_2: "yes", vintage: "newer", vintage_2: "2019" });
});

test.each([
  ["12", true, { exact: "12" }],
  ["12.0", true, { exact: "12" }],
  ["0.10", false, { exact: "0.10" }],
  ["1.5", true, undefined],
  ["-1", true, undefined],
  ["1,234", true, undefined],
  ["<5", true, { least: "0", most: "4" }],
  ["≤5", true, { least: "0", most: "5" }],
  ["> 95", true, { least: "96", most: null }],
  [">95", false, { least: "95", most: null }],
  ["5-9", true, { least: "5", most: "9" }],
  ["9-5", true, undefined],
  ["<0", true, undefined],
  ["N/A", false, { none: true }],
  ["nothing", false, undefined],
])("the figure %s (whole: %s) is read as %j", (text, isWhole, figure) => {
  expect(readFigure(text, isWhole)).toEqual(figure);
});
