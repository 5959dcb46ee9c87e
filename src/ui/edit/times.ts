import type { Messages } from "../../locales/en.ts";

/** `86 ms`, `3.2 s`: how long a run took. */
export function seconds(ms: number, t: Messages): string {
  const [value, unit, digits] = ms < 1000 ? [ms, "millisecond", 0] : [ms / 1000, "second", 1];
  const options = { style: "unit", unit, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(t.locale, options).format(value);
}
