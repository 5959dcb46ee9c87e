import { type Finding, findingsOf } from "./findings.ts";
import type { Change, Fault, Report } from "./report.ts";
import { type ReportWords, reportText } from "./report-text.ts";
import type { Schema } from "./schema.ts";
import { type Group, rejectedCsv, summarise } from "./summary.ts";
import { validCsv } from "./valid-csv.ts";

/** What became of a file, small enough to be shown and sent: counts, examples, and the rows themselves as files. */
export interface Checked
  extends Pick<
    Report,
    "schema" | "reading" | "header" | "fields" | "faults" | "unchecked" | "fictional" | "lacking" | "orders"
  > {
  readonly valid: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
  readonly changes: readonly Group<Change>[];
  /** The report as the command prints it. */
  readonly text: string;
  /** The rejected rows with the reasons. */
  readonly rejectedCsv: Blob;
  /** The valid rows, for `engineColumns`. */
  readonly validCsv: Blob;
}

export interface CheckedWords extends ReportWords {
  readonly reasons: string;
  readonly fault: (fault: Fault) => string;
}

/** Faults that a report in text names one by one. */
export const mostFaults = 200;

/** Sums a report up. */
export async function checkedOf(report: Report, schema: Schema, words: CheckedWords): Promise<Checked> {
  const { reading, header, fields, faults, unchecked, fictional, lacking, orders } = report;
  const rejected = await rejectedCsv(report, words);
  return {
    schema: schema.name,
    reading: { ...reading, blank: reading.blank.slice(0, 100) },
    header,
    fields,
    faults,
    unchecked,
    fictional,
    lacking,
    orders,
    valid: report.valid.length,
    rejected: report.rejected.length,
    findings: findingsOf(report),
    changes: summarise(report).changes,
    text: reportText(report, words, mostFaults),
    rejectedCsv: new Blob([rejected], { type: "text/csv" }),
    validCsv: new Blob([validCsv(report, schema)], { type: "text/csv" }),
  };
}
