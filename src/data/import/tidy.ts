import type { Column } from "../../engine/engine.ts";
import { plain } from "../near.ts";
import type { Area } from "./areas.ts";
import { columnKey } from "./detect.ts";
import type { ImportedTable, Row, SourceRow } from "./imported.ts";
import type { Ledger } from "./ledger.ts";
import { averagingRule, SERIES_16_4_2, SHARE_COLUMNS } from "./sdg-16-4-2.ts";
import { tableOf } from "./table.ts";
import { readFigure } from "./value.ts";

/** An observation as any of the SDG formats gives it, its texts as they stand there. */
export interface Observation {
  readonly source: SourceRow;
  readonly fields: Readonly<Record<(typeof FIELDS)[number], string>>;
  /** What else the format has of it, by the format's own name: sex, age, location, bounds. */
  readonly dimensions: Readonly<Record<string, string>>;
}
const FIELDS = [
  ...["indicator", "series", "series_description", "m49", "area", "year", "value", "unit"],
  ...["nature", "reporting_type", "source", "footnote"],
] as const;

const COLUMNS: readonly Column[] = [
  ...["indicator", "series", "series_description", "m49", "iso3", "area"].map(text),
  { name: "year", type: "INTEGER" },
  { name: "value", type: "DOUBLE" },
  text("reported"),
  { name: "at_least", type: "DOUBLE" },
  { name: "at_most", type: "DOUBLE" },
  ...["unit", "nature", "reporting_type", "source", "footnote"].map(text),
];
function text(name: string): Column {
  return { name, type: "VARCHAR" };
}

/**
 * Observations as one tidy table, `sdg_series`: a row for each, with the value as a number and as it was reported; of
 * `<5` the ends instead, of `NaN` neither. Other dimensions follow as columns. Of series VC_ARM_SZTRACE there is also
 * `sdg_16_4_2`, with the columns of the shipped table, of whole States alone. A row without a year, or whose value is no
 * figure, is rejected.
 */
export function tidyTables(
  observations: readonly Observation[],
  areas: readonly Area[],
  vintage: string,
  ledger: Ledger,
): ImportedTable[] {
  const iso3 = new Map(areas.map((area) => [area.m49, area.iso3]));
  const names = dimensionNames(observations);
  const rows = observations.flatMap((one) => tidy(one, names, iso3, vintage, ledger) ?? []);
  const columns = [...COLUMNS, ...Array.from(names.values(), text), text("vintage")];
  const series = tableOf("sdg_series", columns, rows, ["indicator", "series", "m49", "year"]);
  const breakdowns = [...names].filter(([name]) => !ABOUT.has(columnKey(name)));
  const shares = shareRows(rows, breakdowns, ledger);
  return shares.length > 0 ? [series, tableOf("sdg_16_4_2", SHARE_COLUMNS, shares, ["iso3", "year"])] : [series];
}

function tidy(
  { source, fields, dimensions }: Observation,
  names: ReadonlyMap<string, string>,
  iso3: ReadonlyMap<string, string>,
  vintage: string,
  ledger: Ledger,
): Row[] | undefined {
  const year = /^(19|20)\d\d(?=(\.0+)?$)/.exec(fields.year.trim())?.[0];
  const figure = readFigure(fields.value, false);
  if (year === undefined) ledger.reject("year", source, "year", fields.year);
  else if (figure === undefined) ledger.reject("not-a-number", source, "value", fields.value);
  else {
    const m49 = /^\d{1,3}$/.test(fields.m49) ? fields.m49.padStart(3, "0") : fields.m49;
    if (m49 !== "" && !iso3.has(m49)) ledger.remark("unknown-area", source.row, "m49", `${fields.area} (${m49})`);
    if ("none" in figure) ledger.remark("missing-value", source.row, "value", fields.value);
    if ("least" in figure)
      ledger.remark("interval", source.row, "value", fields.value, [figure.least ?? "", figure.most ?? ""]);
    const own = Object.entries(dimensions).map(([name, value]) => [names.get(name) ?? name, value]);
    return [
      {
        ...fields,
        m49,
        iso3: iso3.get(m49) ?? null,
        year: Number(year),
        value: "exact" in figure ? figure.exact : null,
        reported: fields.value,
        at_least: "least" in figure ? figure.least : null,
        at_most: "least" in figure ? figure.most : null,
        ...Object.fromEntries(own),
        vintage,
      },
    ];
  }
  return undefined;
}

/** The dimensions' names as columns: `[Reporting Type]` is reporting_type; none takes the name of another column. */
function dimensionNames(observations: readonly Observation[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set([...COLUMNS.map(({ name }) => name), "vintage"]);
  for (const { dimensions } of observations)
    for (const name of Object.keys(dimensions)) {
      if (names.has(name)) continue;
      const base = plain(name).replaceAll(" ", "_") || "column";
      let free = base;
      for (let i = 2; taken.has(free); i++) free = `${base}_${i}`;
      taken.add(free);
      names.set(name, free);
    }
  return names;
}

/** What the formats say about an observation: it is no part of a whole. */
const ABOUT = new Set([
  ...["goal", "target", "timedetail", "timecoverage", "upperbound", "lowerbound", "baseperiod", "geoinfourl"],
  ...["valuetype", "freq", "unitmult", "obsstatus", "observationstatus", "iso3", "isoalpha3"],
]);
/** The whole of a breakdown, as the portals and SDMX code it (_T, and _Z where it does not apply), made plain. */
const WHOLE = new Set(["", "t", "z", "na", "total", "all", "bothsex", "both sexes", "allage", "all ages", "allarea"]);

/**
 * Rows of the published series as the shipped table has them: values of whole States, and of a State and year the
 * global one (reporting type G), else the first. The others are left to sdg_series.
 */
function shareRows(rows: readonly Row[], breakdowns: readonly (readonly [string, string])[], ledger: Ledger): Row[] {
  const seen = new Set<string>();
  const isGlobal = ({ reporting_type }: Row) => Number(reporting_type === "G");
  const published = rows.filter(({ series, iso3, value }) => series === SERIES_16_4_2 && iso3 && value != null);
  const whole = published.filter((row) => {
    const part = breakdowns.find(([, column]) => !WHOLE.has(plain(String(row[column] ?? ""))));
    if (part) ledger.remark("part", 0, part[0], String(row[part[1]]));
    return part === undefined;
  });
  return whole
    .toSorted((a, b) => isGlobal(b) - isGlobal(a))
    .flatMap((row): Row[] => {
      const { iso3 = null, year, value, footnote, nature, reporting_type, vintage } = row;
      const key = `${iso3} ${year}`;
      if (seen.has(key)) {
        ledger.remark("second", 0, "iso3", key);
        return [];
      }
      seen.add(key);
      const rule = averagingRule(String(footnote ?? ""));
      if (rule === undefined) ledger.remark("footnote", 0, "footnote", String(footnote));
      const pct = Number(value);
      return [
        {
          iso3,
          year: year ?? null,
          pct,
          averaging_rule: rule ?? null,
          footnote: footnote || null,
          nature: nature ?? null,
          reporting_type: reporting_type ?? null,
          vintage: vintage ?? null,
        },
      ];
    });
}
