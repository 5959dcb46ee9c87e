/** What the author may write a name of, and what is known of it. */
export interface Name {
  readonly kind: "table" | "cell" | "column" | "param" | "function";
  /** As written in SQL, without `$`. */
  readonly name: string;
  /** What follows the name in the list: `text · countries`, `input, now “all”`. */
  readonly detail: string;
  /** What it means; stands at the foot. */
  readonly meaning: string;
  /** The table or cell that a column belongs to. */
  readonly of: string | undefined;
  /** What a column is called there, where a query calls it something else. */
  readonly column?: string;
  /** What else is known, a line each: unit, sample, signature. */
  readonly facts?: readonly string[];
}
export type Names = readonly Name[];

/** Asks for values of a column that hold `part`, at most 50. Empty where nobody knows; never rejects. */
export type AskValues = (of: string, column: string, part: string, signal: AbortSignal) => Promise<readonly string[]>;

/** The cell whose specification is written, and the table that its fence names. */
export interface Figure {
  readonly kind: "plot" | "table" | "map" | "input";
  readonly data: string | undefined;
}

const plainName = /^[a-z_]\w*$/;

/** A name as SQL writes it: in quotes where it is no plain word. */
export function written(name: string): string {
  return plainName.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
