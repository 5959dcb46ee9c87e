import type { Column } from "../../engine/engine.ts";

/** The series of indicator 16.4.2: arms whose illicit origin was traced, in percent. */
export const SERIES_16_4_2 = "VC_ARM_SZTRACE";

export const SHARE_COLUMNS: readonly Column[] = [
  { name: "iso3", type: "VARCHAR" },
  { name: "year", type: "INTEGER" },
  { name: "pct", type: "DOUBLE" },
  ...["averaging_rule", "footnote", "nature", "reporting_type", "vintage"].map((name) => ({ name, type: "VARCHAR" })),
];

/** How a value was averaged, which its footnote alone says; undefined where the footnote says something else. */
export function averagingRule(footnote: string): "single_year" | "mean_of_two_years" | undefined {
  if (footnote === "") return "single_year";
  return /^\d{4}-\d{4} average based on available data$/.test(footnote) ? "mean_of_two_years" : undefined;
}
