/** One line of what was measured, beside its reference in the same run. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly reference: string;
  /** Of the value to the reference, where the two can be divided. */
  readonly ratio: number | undefined;
  readonly goal: string;
  /** A ratio above it is no noise: something broke. */
  readonly gross: number | undefined;
}

export const atMost = (ratio: number) => `≤ ${ratio.toFixed(2)} ×`;

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** `1,110 ms (620 to 1,560)`. */
export function spread(values: readonly number[], unit: string): string {
  const write = (value: number) => value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });
  return `${write(median(values))} ${unit} (${write(Math.min(...values))} to ${write(Math.max(...values))})`;
}

/** Figures as a table in Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, reference, ratio, goal }) =>
    [what, value, reference, ratio === undefined ? "" : `${ratio.toFixed(2)} ×`, goal].join(" | "),
  );
  return ["what | measured | reference, same run | ratio | goal", "--- | --- | --- | --- | ---", ...rows]
    .map((row) => `| ${row} |\n`)
    .join("");
}
