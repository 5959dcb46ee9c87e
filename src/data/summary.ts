import { guarded } from "./formula.ts";
import type { Change, Fault, Report } from "./report.ts";

/** Like things of one column, with the first of them. */
export interface Group<Item> {
  readonly column: string;
  readonly kind: string;
  readonly count: number;
  readonly first: Item;
}

/** A report's faults of rows, and its changes, by column and kind, the most frequent first. */
export function summarise(report: Report): { faults: readonly Group<Fault>[]; changes: readonly Group<Change>[] } {
  return { faults: group(report.rejected.flatMap(({ faults }) => faults)), changes: group(report.changes) };
}

function group<Item extends { readonly column: string; readonly kind: string }>(items: readonly Item[]): Group<Item>[] {
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const key = `${item.kind} ${item.column}`;
    const { count, first } = groups.get(key) ?? { count: 0, first: item };
    groups.set(key, { column: item.column, kind: item.kind, count: count + 1, first });
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}

/**
 * The rejected rows as CSV: every cell as it was written, with the row's number before it and what is wrong with it
 * behind; parted as the file was, and with the mark by which spreadsheets know UTF-8. It opens in the spreadsheet that the file came from, to be mended and dropped again;
 * no cell runs there as a formula (formula.ts).
 */
export async function rejectedCsv(
  report: Report,
  words: { readonly row: string; readonly reasons: string; readonly fault: (fault: Fault) => string },
): Promise<string> {
  const { default: Papa } = await import("papaparse");
  const width = Math.max(report.header.length, ...report.rejected.map(({ original }) => original.length));
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? "");
  const reason = (fault: Fault) =>
    fault.column === "" ? words.fault(fault) : `${fault.column}: ${words.fault(fault)}`;
  const rows = report.rejected.map(({ row, original, faults }) => [
    String(row),
    ...wide(original),
    faults.map(reason).join(" "),
  ]);
  const all = [[words.row, ...wide(report.header), words.reasons], ...rows];
  const delimiter = report.reading.delimiter || ",";
  return `\ufeff${Papa.unparse(
    all.map((cells) => cells.map(guarded)),
    { delimiter, newline: "\n" },
  )}\n`;
}
