import type { IafqTables } from "../../src/data/import/iafq.ts";
import { arms, IAFQ, iso3, labels, position, recoveryMode, toCountries, vintage, year } from "./fields.ts";
import { records, type Table } from "./table.ts";

/**
 * What became of the arms when they were traced. The questionnaire's export files the outcomes under "by location",
 * with subtotals among them and a total that another dimension shares: only the single outcomes are taken.
 */
export function tracingOutcomes({ tracing_outcomes: rows }: IafqTables["tables"]): Table {
  return {
    name: "tracing_outcomes",
    title: "Outcomes of tracing",
    description:
      "One row is the number of arms that a State reported with one outcome of tracing, in one year, for one way in which they came in. A State that reported nothing for an outcome has no row for it: missing is not zero.",
    sources: [IAFQ],
    fields: [
      iso3,
      year(2016, 2023),
      recoveryMode,
      {
        name: "outcome",
        type: "string",
        title: "Outcome of tracing",
        description: "Code of tracing_outcome_codes.",
        constraints: { required: true },
      },
      arms,
      vintage(IAFQ.version),
    ],
    primaryKey: ["iso3", "year", "recovery_mode", "outcome"],
    foreignKeys: [
      toCountries,
      { fields: ["outcome"], reference: { resource: "tracing_outcome_codes", fields: ["outcome"] } },
    ],
    rows,
  };
}

/** Words short enough for a chart's legend. */
const SHORT = new Map([
  ["U_LEGIT_NAT", ["Legitimate owner", "合法持有人"]],
  ["U_ILLEG_NAT", ["Traced in national registry", "在本国登记册查明"]],
  ["U_ILLEG_FOR", ["Traced in foreign registry", "在外国登记册查明"]],
  ["U_POD_OTHER", ["Traced otherwise", "以其他方式查明"]],
  ["U_ATTEMPT_FAIL", ["Tried, not traced", "追查未果"]],
  ["U_PENDING", ["Tracing pending", "追查进行中"]],
  ["U_NO_PROC", ["No tracing begun", "未启动追查"]],
  ["N_ALTERED", ["Marking altered", "标识被改动"]],
  ["N_ILLICIT_MFG", ["Never marked", "从未标识"]],
  ["N_NO_INFO", ["Not identifiable", "无法识别"]],
  ["UNKNOWN", ["Marking unknown", "标识情况不明"]],
]);

/** The eleven outcomes and their part in indicator 16.4.2. */
export function tracingOutcomeCodes(csv: string): Table {
  const columns = ["code", "identifiability", "label_en", "label_zh", "in_numerator", "in_denominator"] as const;
  const rows = records(csv, columns).map((row, i) => ({
    outcome: row.code,
    position: i + 1,
    identifiability: row.identifiability,
    label_en: row.label_en,
    label_zh: row.label_zh.replace(":", "："),
    short_en: SHORT.get(row.code)?.[0] ?? null,
    short_zh: SHORT.get(row.code)?.[1] ?? null,
    in_numerator: row.in_numerator.startsWith("yes"),
    in_denominator: row.in_denominator.startsWith("yes"),
  }));
  return {
    name: "tracing_outcome_codes",
    title: "Code list: outcomes of tracing",
    description:
      "One row is an outcome of tracing in the Illicit Arms Flows Questionnaire and whether indicator 16.4.2 counts it. UNKNOWN stands in the denominator by the metadata; some published values leave it out.",
    sources: [IAFQ],
    fields: [
      {
        name: "outcome",
        type: "string",
        title: "Code",
        description: "The code, as other tables hold it.",
        constraints: { required: true },
      },
      position,
      {
        name: "identifiability",
        type: "string",
        title: "Marking",
        description: "Whether the marking identifies the arm uniquely.",
        constraints: { required: true, enum: ["unique", "not_unique", "unknown"] },
      },
      ...labels,
      {
        name: "short_en",
        type: "string",
        title: "Short label, English",
        description: "Short enough for a legend.",
        constraints: { required: true },
      },
      {
        name: "short_zh",
        type: "string",
        title: "Short label, Chinese",
        description: "Short enough for a legend.",
        constraints: { required: true },
      },
      {
        name: "in_numerator",
        type: "boolean",
        title: "Counted as traced",
        description: "In the numerator of indicator 16.4.2.",
        constraints: { required: true },
      },
      {
        name: "in_denominator",
        type: "boolean",
        title: "Counted as traceable",
        description: "In the denominator of indicator 16.4.2.",
        constraints: { required: true },
      },
    ],
    primaryKey: ["outcome"],
    sortedBy: ["position"],
    rows,
  };
}
