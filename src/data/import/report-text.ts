import { guarded } from "../formula.ts";
import type { Imported, ImportReport, Note } from "./imported.ts";
import { csvOf } from "./table.ts";

/** The words that an import is told in: section `importing` of the languages. */
export interface ImportWords {
  readonly formats: Readonly<Record<string, string>>;
  readonly recognised: string;
  readonly release: string;
  readonly noRelease: string;
  readonly header: string;
  readonly headerAt: (row: number, sheet: string | undefined) => string;
  readonly above: string;
  readonly counts: (rows: number, taken: number) => string;
  readonly tables: string;
  readonly tableRows: (rows: number) => string;
  readonly notTaken: string;
  readonly noted: string;
  readonly labels: string;
  readonly times: (count: number) => string;
  readonly firstRow: (row: number) => string;
  readonly note: (note: Note) => string;
  readonly row: string;
  readonly why: string;
}

/** Notes of rows that were not taken; of labels that were read as another; and the rest. */
export function sortedNotes({ notes, rejected }: ImportReport) {
  const kinds = new Set<string>(rejected.map(({ kind }) => kind));
  const isRejection = ({ kind }: Note) => kinds.has(kind);
  return {
    rejections: notes.filter(isRejection),
    mapped: notes.filter(({ kind }) => kind === "mapped"),
    others: notes.filter((note) => !isRejection(note) && note.kind !== "mapped"),
  };
}

/** An import's report as text: what was recognised, the tables, what was not taken and why, what was read otherwise. */
export function importText({ format, vintage, tables, report }: Imported, words: ImportWords): string {
  const { rejections, mapped, others } = sortedNotes(report);
  const told = (title: string, notes: readonly Note[]) =>
    notes.length === 0 ? [] : [[title, ...notes.map((note) => `  ${noteText(note, words)}`)]];
  const parts = [
    [
      `${words.recognised}: ${words.formats[format] ?? format}`,
      `${words.release}: ${vintage ?? words.noRelease}`,
      ...(report.headerRow > 0 ? [`${words.header}: ${words.headerAt(report.headerRow, report.sheet)}`] : []),
      ...report.above.map((line) => `${words.above}: ${line}`),
      words.counts(report.rows, report.taken),
    ],
    ...told(words.notTaken, rejections),
    ...told(words.noted, others),
    ...told(words.labels, mapped),
    [words.tables, ...tables.map(({ name, rows }) => `  ${name}: ${words.tableRows(rows)}`)],
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** A note with how often and where: "… (3 rows, first in row 12)". */
export function noteText(note: Note, words: Pick<ImportWords, "note" | "times" | "firstRow">): string {
  return note.row === 0
    ? words.note(note)
    : `${words.note(note)} (${words.times(note.count)}, ${words.firstRow(note.row)})`;
}

/** The rows that were not taken as CSV: each as it was written, its number before it, and why behind. None runs as a formula. */
export function notTakenCsv(
  { header, rejected, notes }: ImportReport,
  words: Pick<ImportWords, "note" | "row" | "why">,
) {
  const width = Math.max(header.length, ...rejected.map(({ cells }) => cells.length));
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? "");
  const rows = rejected.map(({ row, cells, kind, column, value }) => {
    const note = notes.find((one) => one.kind === kind && one.column === column && one.value === value);
    return [String(row), ...wide(cells), note === undefined ? kind : words.note(note)];
  });
  return csvOf(
    [words.row, ...wide(header), words.why].map(guarded),
    rows.map((cells) => cells.map(guarded)),
  );
}
