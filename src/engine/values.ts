import type { Vector } from "apache-arrow";

/** A fixed-point number, exact: `unscaled` / 10^`scale`. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}
/** A point in time or a time of day, exact to the microsecond, as ISO 8601 text. */
export interface Moment {
  readonly type: "date" | "timestamp" | "time";
  readonly iso: string;
}
/** A value as the engine gave it, nothing rounded. Safe whole numbers of BIGINT stay bigint. */
export type Exact =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Decimal
  | Moment
  | readonly Exact[]
  | { readonly fields: ReadonlyMap<string, Exact> };

/** The value of a column at row `i`, exact. */
export declare function exact(column: Vector, i: number): Exact;
/** As plain text, to full precision: what is copied, exported and shown where no format is asked. NULL is "". */
export declare function exactText(value: Exact): string;
/** As the nearest double, for drawing; undefined for what is no number or moment (ms since 1970). */
export declare function exactNumber(value: Exact): number | undefined;
