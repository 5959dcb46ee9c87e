import type { Columns } from "./columns.ts";
import type { Row } from "./csv.ts";
import { provenOrder } from "./dates.ts";
import type { DateOrder } from "./report.ts";

/** Which of day and month stands first in the columns of dates, as far as a day above 12 proves it. */
export function ordersOf(rows: readonly Row[], { inOrder, names, places }: Columns): readonly DateOrder[] {
  return inOrder
    .filter(({ type, name }) => type === "date" && places.has(name))
    .flatMap(({ name }) => ordersIn(rows, names.get(name) ?? name, places.get(name) ?? -1));
}

function ordersIn(rows: readonly Row[], column: string, at: number): readonly DateOrder[] {
  const proven = new Map<string, DateOrder["order"] | "open">();
  const found = new Map<DateOrder["order"], DateOrder>();
  for (const { row, cells } of rows) {
    const value = cells[at] ?? "";
    if (value === "") continue;
    const known = proven.get(value);
    const order = known ?? provenOrder(value) ?? "open";
    if (known === undefined) proven.set(value, order);
    if (order === "open") continue;
    const first = found.get(order) ?? { column, order, count: 0, row, value };
    found.set(order, { ...first, count: first.count + 1 });
  }
  return [...found.values()];
}
