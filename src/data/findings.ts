import type { Fault, Report } from "./report.ts";

/** The faults of one kind in one column, by what was written. Faults of columns are one finding for each kind. */
export interface Finding {
  readonly kind: Fault["kind"];
  readonly column: string;
  /** The name of the schema's field that the column holds. */
  readonly field: string | undefined;
  readonly count: number;
  /** How many different texts were written. */
  readonly distinct: number;
  /** The most frequent of them, at most `most`. */
  readonly values: readonly Found[];
}
/** A text that was written, and where. */
interface Found {
  readonly value: string;
  readonly count: number;
  /** The first rows, at most `most`. */
  readonly rows: readonly number[];
  /** The first of its faults. */
  readonly fault: Fault;
}

/** What was found wrong: first with the file and its columns, then with rows, the most frequent first. */
export function findingsOf(report: Report, most = { values: 100, rows: 8 }): readonly Finding[] {
  const fieldOf = new Map(report.header.map((column, i) => [column, report.fields[i]]));
  const rows = report.rejected.flatMap(({ faults }) => faults);
  const inRows = grouped(rows, ({ column }) => column, fieldOf, most).toSorted((a, b) => b.count - a.count);
  return [...grouped(report.faults, () => "", fieldOf, most), ...inRows];
}

function grouped(
  faults: readonly Fault[],
  columnOf: (fault: Fault) => string,
  fieldOf: ReadonlyMap<string, string | undefined>,
  most: { readonly values: number; readonly rows: number },
): Finding[] {
  const groups = groupBy(faults, (fault) => JSON.stringify([fault.kind, columnOf(fault)]));
  return groups.map((group) => {
    const [first] = group;
    const column = columnOf(first);
    // What a column is called tells faults of columns apart, what is written in it those of cells.
    const byValue = groupBy(group, (fault) => (column === "" ? `${fault.column}\n${fault.value}` : fault.value));
    const values = byValue
      .toSorted((a, b) => b.length - a.length)
      .slice(0, most.values)
      .map((same) => ({
        value: same[0].value,
        count: same.length,
        rows: same.slice(0, most.rows).map(({ row }) => row),
        fault: same[0],
      }));
    const field = fieldOf.get(column);
    return { kind: first.kind, column, field, count: group.length, distinct: byValue.length, values };
  });
}

/** Groups of at least one, in the order of their first. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
