import { plain } from "../near.ts";
import { IAFQ_COLUMNS } from "./iafq-place.ts";
import type { Format } from "./imported.ts";

/** What a format's header must have; names are compared without case, spaces, marks and the portal's brackets. */
const REQUIRED: Readonly<Record<Exclude<Format, "sdg-json">, readonly string[]>> = {
  "unodc-iafq": IAFQ_COLUMNS.filter((name) => name !== "Source"),
  "sdg-csv": ["SeriesCode", "GeoAreaCode", "TimePeriod", "Value"],
  "open-sdg": ["Year", "Value"],
};
/** Names that say no more than that a row is a header. */
const FAMILIAR = [
  ...["Country", "Region", "Subregion", "Age", "Unit of measurement", "Source", "Units", "Series", "GeoCode"],
  ...["Goal", "Target", "Indicator", "SeriesDescription", "GeoAreaName", "Time_Detail", "FootNote", "Nature"],
];

/** A column's name as the formats are told apart by it: `[Reporting Type]` is `reporting type`. */
export const columnKey = (name: string): string => plain(name).replaceAll(" ", "");

const keys = new Set([...Object.values(REQUIRED).flat(), ...FAMILIAR].map(columnKey));
/** Whether a cell is the name of a column in any of the formats. */
export const isColumn = (text: string): boolean => keys.has(columnKey(text));

/** The columns of `format` that a header lacks. */
export function missing(format: Format, header: readonly string[]): readonly string[] {
  if (format === "sdg-json") return [];
  const found = new Set(header.map(columnKey));
  return REQUIRED[format].filter((name) => !found.has(columnKey(name)));
}

/** The format that a header is of; Open SDG's, which asks for two columns only, is tried last. */
export function formatOf(header: readonly string[]): Format | undefined {
  return (["unodc-iafq", "sdg-csv", "open-sdg"] as const).find((format) => missing(format, header).length === 0);
}

/**
 * The release that a text names: one of the SDG database (`2026.Q3.G.01`, in file names `2026Q3G01`), or a day
 * (2024-08-26, 26/08/2024, 26.08.2024), as YYYY-MM-DD.
 */
export function vintageIn(text: string): string | undefined {
  const release = /(20\d\d)[._]?Q([1-4])[._]?G[._]?(\d{2})/i.exec(text);
  if (release) return `${release[1]}.Q${release[2]}.G.${release[3]}`;
  const iso = /(?<!\d)(20\d\d)-(0\d|1[0-2])-([0-2]\d|3[01])(?!\d)/.exec(text);
  if (iso) return iso[0];
  const written = /(?<!\d)([0-2]\d|3[01])[./](0\d|1[0-2])[./](20\d\d)(?!\d)/.exec(text);
  return written ? `${written[3]}-${written[2]}-${written[1]}` : undefined;
}
