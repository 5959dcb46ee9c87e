import { averagingRule } from "../../src/data/import/sdg-16-4-2.ts";
import { iso3, SDG, toCountries, vintage, year } from "./fields.ts";
import { decimal, records, type Table, whole } from "./table.ts";

const COLUMNS = ["iso3", "year", "value", "nature", "reporting_type", "footnote"] as const;

/** The published series of indicator 16.4.2. How a value was averaged is said in its footnote alone. */
export function sdg1642(csv: string): Table {
  const rows = records(csv, COLUMNS).map((row) => ({
    iso3: row.iso3,
    year: whole(row.year),
    pct: decimal(row.value),
    averaging_rule: ruleOf(row.footnote),
    footnote: row.footnote === "" ? null : row.footnote,
    nature: row.nature,
    reporting_type: row.reporting_type,
    vintage: SDG.version,
  }));
  return {
    name: "sdg_16_4_2",
    title: "Indicator 16.4.2 as published",
    description:
      "One row is the published share of arms whose illicit origin was traced, for one State and year. The series gives no numerator and no denominator. The footnote of Spain 2020 reads 2021-2021 in the source.",
    sources: [SDG],
    fields: [
      iso3,
      year(2010, 2024),
      {
        name: "pct",
        type: "number",
        title: "Share traced",
        description: "Arms traced as a share of the arms that could be traced, as published.",
        unit: "percent",
        constraints: { required: true, minimum: 0, maximum: 100 },
      },
      {
        name: "averaging_rule",
        type: "string",
        title: "Averaging",
        description:
          "single_year where there is no footnote; mean_of_two_years where the footnote says average: the mean of this year's and the next year's share.",
        constraints: { required: true, enum: ["single_year", "mean_of_two_years"] },
      },
      { name: "footnote", type: "string", title: "Footnote", description: "As published." },
      {
        name: "nature",
        type: "string",
        title: "Nature",
        description: "SDMX code; C: country data.",
        constraints: { required: true, enum: ["C", "CA", "E", "G", "M", "N", "NA"] },
      },
      {
        name: "reporting_type",
        type: "string",
        title: "Reporting type",
        description: "SDMX code; G: global, N: national, R: regional.",
        constraints: { required: true, enum: ["G", "N", "R"] },
      },
      vintage(SDG.version),
    ],
    primaryKey: ["iso3", "year"],
    foreignKeys: [toCountries],
    rows,
  };
}

function ruleOf(footnote: string): string {
  const rule = averagingRule(footnote);
  if (rule === undefined) throw new Error(`unknown footnote "${footnote}"`);
  return rule;
}
