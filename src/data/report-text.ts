import type { Change, Fault, Report } from "./report.ts";
import { summarise } from "./summary.ts";

/** The words that a report is told in: section `data` of the languages. */
export interface ReportWords {
  readonly fault: (fault: Fault) => string;
  readonly change: Readonly<Record<Change["kind"], string>>;
  readonly readAs: (reading: Report["reading"]) => string;
  readonly rows: (valid: number, rejected: number) => string;
  readonly faults: string;
  readonly byColumn: string;
  readonly changes: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly wrong: string;
  readonly read: string;
  readonly how: string;
  readonly count: string;
  readonly more: (count: number) => string;
  readonly unchecked: (field: string, resource: string) => string;
  readonly fictional: (codes: readonly string[]) => string;
}

/** A report as text: how the file was read, what loads, each fault at its row and column, and what was read otherwise. */
export function reportText(report: Report, words: ReportWords, most: number): string {
  const all = [...report.faults, ...report.rejected.flatMap(({ faults }) => faults)];
  const { faults, changes } = summarise(report);
  const parts = [
    [words.readAs(report.reading), words.rows(report.valid.length, report.rejected.length)],
    section(words.faults, [
      ...table(
        [words.row, words.column, words.value, words.wrong],
        all
          .slice(0, most)
          .map((fault) => [fault.row > 0 ? `${fault.row}` : "", fault.column, fault.value, words.fault(fault)]),
      ),
      ...(all.length > most ? [words.more(all.length - most)] : []),
    ]),
    section(
      words.byColumn,
      table(
        [words.count, words.column, words.row, words.wrong],
        faults.map(({ count, column, first }) => [`${count}`, column, `${first.row}`, words.fault(first)]),
      ),
    ),
    section(
      words.changes,
      table(
        [words.count, words.column, words.how, words.row, words.value, words.read],
        changes.map(({ count, column, first }) => [
          `${count}`,
          column,
          words.change[first.kind],
          `${first.row}`,
          first.from,
          first.to,
        ]),
      ),
    ),
    report.unchecked.map(({ field, resource }) => words.unchecked(field, resource)),
    report.fictional.length > 0 ? [words.fictional(report.fictional)] : [],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const section = (title: string, lines: readonly string[]) => (lines.length > 1 ? [title, ...lines] : []);

/** Columns as wide as what stands in them, 40 signs at most; the last is not cut. Empty without rows. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell, i) => {
      const line = cell.replace(/\s/g, " ");
      return i < header.length - 1 && line.length > 40 ? `${line.slice(0, 39)}…` : line;
    }),
  );
  const widths = header.map((_, i) => lines.reduce((most, cells) => Math.max(most, cells[i]?.length ?? 0), 0));
  return lines.map((cells) => `  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
}
