import { unguarded } from "../formula.ts";
import { columnKey } from "./detect.ts";
import { ImportError } from "./failure.ts";
import type { Grid, SourceRow } from "./imported.ts";
import type { Observation } from "./tidy.ts";

type Field = keyof Observation["fields"];

/** The SDG portal's columns (unstats.un.org/sdgs/dataportal, CSV or workbook); bounds and dimensions are kept as they are. */
const PORTAL = new Map<string, Field>([
  ["indicator", "indicator"],
  ["seriescode", "series"],
  ["seriesdescription", "series_description"],
  ["geoareacode", "m49"],
  ["geoareaname", "area"],
  ["timeperiod", "year"],
  ["value", "value"],
  ["units", "unit"],
  ["nature", "nature"],
  ["reportingtype", "reporting_type"],
  ["source", "source"],
  ["footnote", "footnote"],
]);
/** Open SDG's data files (open-sdg.readthedocs.io, data format): Year and Value; Units and Series where there are several. */
const OPEN_SDG = new Map<string, Field>([
  ["year", "year"],
  ["series", "series"],
  ["units", "unit"],
  ["value", "value"],
]);

export function portalObservations(grid: Grid): Observation[] {
  return observations(grid, PORTAL, {});
}

/** Open SDG names the indicator in the file's name alone: `indicator_16-4-2.csv`. */
export function openSdgObservations(grid: Grid, fileName: string): Observation[] {
  const [, ...parts] = /(\d{1,2})-([0-9a-z]{1,2})-(\d{1,2})(?!\d)/i.exec(fileName) ?? [];
  return observations(grid, OPEN_SDG, { indicator: parts.join(".") });
}

function observations(grid: Grid, known: ReadonlyMap<string, Field>, given: Partial<Record<Field, string>>) {
  const columns = grid.header.map((name) => ({ name: name.trim(), field: known.get(columnKey(name)) }));
  return grid.rows.map((source): Observation => {
    const fields = { ...blank, ...given };
    const dimensions: Record<string, string> = {};
    for (const [i, { name, field }] of columns.entries()) {
      const cell = unguarded(source.cells[i] ?? "").trim();
      if (field !== undefined) fields[field] = cell;
      else if (name !== "" || cell !== "") dimensions[name || `column ${i + 1}`] = cell;
    }
    return { source, fields, dimensions };
  });
}

const blank: Record<Field, string> = {
  indicator: "",
  series: "",
  series_description: "",
  m49: "",
  area: "",
  year: "",
  value: "",
  unit: "",
  nature: "",
  reporting_type: "",
  source: "",
  footnote: "",
};

/** The header under which rejected data of the API are kept. */
export const API_HEADER = ["series", "geoAreaCode", "geoAreaName", "timePeriodStart", "value"] as const;
/** An answer of the SDG API (unstats.un.org/sdgapi, v1/sdg/Series/Data), and how many pages it is one of. */
export interface ApiAnswer {
  readonly observations: readonly Observation[];
  /** What stands among the observations and is none. */
  readonly others: readonly SourceRow[];
  readonly page: number;
  readonly pages: number;
}

/** Whether a text is the API's JSON: an object whose `data` are observations, or the observations alone. */
export function apiObservations(text: string): ApiAnswer {
  const answer = parsed(text);
  const data = Array.isArray(answer) ? answer : isObject(answer) ? answer["data"] : undefined;
  if (!Array.isArray(data)) throw new ImportError("unknown-format");
  const rows = data.map((item: unknown, i) => ({ item, row: i + 1 }));
  const items = rows.flatMap(({ item, row }) => (isObject(item) ? { item, row } : []));
  const others = rows.flatMap(({ item, row }) => (isObject(item) ? [] : { row, cells: [JSON.stringify(item)] }));
  if (items.length > 0 && !items.some(({ item }) => "series" in item && "geoAreaCode" in item))
    throw new ImportError("unknown-format");
  const number = (name: string) => (isObject(answer) ? Number(answer[name] ?? 1) : 1);
  const observations = items.map(({ item, row }) => observation(item, row));
  return { observations, others, page: number("pageNumber"), pages: number("totalPages") };
}

function observation(item: Readonly<Record<string, unknown>>, row: number): Observation {
  const attributes = isObject(item["attributes"]) ? item["attributes"] : {};
  const dimensions = isObject(item["dimensions"]) ? item["dimensions"] : {};
  const { ["Reporting Type"]: reportingType, ...others } = dimensions;
  const source: SourceRow = { row, cells: API_HEADER.map((name) => textOf(item[name])) };
  const rest = ["time_detail", "timeCoverage", "upperBound", "lowerBound", "basePeriod"].filter(
    (name) => textOf(item[name]) !== "",
  );
  const fields = {
    indicator: textOf(item["indicator"]),
    series: textOf(item["series"]),
    series_description: textOf(item["seriesDescription"]),
    m49: textOf(item["geoAreaCode"]),
    area: textOf(item["geoAreaName"]),
    year: textOf(item["timePeriodStart"]),
    value: textOf(item["value"]),
    unit: textOf(attributes["Units"]),
    nature: textOf(attributes["Nature"]),
    reporting_type: textOf(reportingType),
    source: textOf(item["source"]),
    footnote: textOf(item["footnotes"]),
  };
  const own = [...rest.map((name) => [name, item[name]] as const), ...Object.entries(others)];
  return { source, fields, dimensions: Object.fromEntries(own.map(([name, value]) => [name, textOf(value)])) };
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.map(textOf).filter(Boolean).join("; ") : String(value).trim();
};
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportError("not-json", [], cause);
  }
}
