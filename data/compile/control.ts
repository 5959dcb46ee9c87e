/** What a table must add up to. `sum` and `years` are of `column`, in millionths where it is no whole number. */
export interface Control {
  readonly rows: number;
  readonly column?: string;
  readonly sum?: number;
  readonly years?: Readonly<Record<string, { readonly rows: number; readonly sum: number }>>;
}
export type Controls = Readonly<Record<string, Control>>;

/** The column that the sums are split by: a figure's year, or the vintage where a table has no year. */
export function yearOf(row: Readonly<Record<string, unknown>>): string {
  return String(row["year"] ?? row["vintage"]);
}

/** Adds whole numbers as they are and all others in millionths, so that no order of adding matters. */
export function addUp(column: string, values: readonly (readonly [year: string, value: number])[]): Control {
  const scale = values.every(([, value]) => Number.isSafeInteger(value)) ? 1 : 1e6;
  const years: Record<string, { rows: number; sum: number }> = {};
  let sum = 0;
  for (const [year, value] of values.toSorted()) {
    const amount = Math.round(value * scale);
    years[year] ??= { rows: 0, sum: 0 };
    years[year].rows += 1;
    years[year].sum += amount;
    sum += amount;
  }
  return { rows: values.length, column, sum, years };
}
