import { csvParse } from "d3-dsv";
import type { Row } from "../../src/data/import/imported.ts";
import { byColumns, csvOf } from "../../src/data/import/table.ts";

export type { Row };

/** A Frictionless table schema's field. `unit` is ours; the rest is the standard's. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "year";
  readonly title: string;
  readonly description: string;
  readonly unit?: string;
  readonly constraints?: Constraints;
}
export interface Constraints {
  readonly required?: boolean;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}
/** Where figures come from: `version` is the release, as its publisher names it. */
export interface Provenance {
  readonly title: string;
  readonly path: string;
  readonly version: string;
  /** The terms of use; the United Nations' where there is none. */
  readonly license?: "us" | "own";
}

/** A table as it is published: its description, and its rows in the order of `sortedBy`. */
export interface Table {
  readonly name: string;
  readonly title: string;
  /** What one row is, and what to beware of. */
  readonly description: string;
  readonly sources: readonly Provenance[];
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  /** Where it is not the primary key. */
  readonly sortedBy?: readonly string[];
  readonly rows: readonly Row[];
}

/** RFC 4180 in UTF-8 with LF: a header, then the rows in their published order. */
export function toCsv(table: Table): string {
  const names = table.fields.map((field) => field.name);
  const rows = table.rows.toSorted(byColumns(table.sortedBy ?? table.primaryKey));
  return csvOf(
    names,
    rows.map((row) => names.map((name) => String(row[name] ?? ""))),
  );
}

/** The rows of a CSV text as records of text. A column that is asked for and missing throws. */
export function records<Name extends string>(text: string, names: readonly Name[]): Record<Name, string>[] {
  const parsed = csvParse(text.replace(/^\uFEFF/, ""));
  const missing = names.filter((name) => !parsed.columns.includes(name));
  if (missing.length > 0) throw new Error(`no column ${missing.join(", ")} among ${parsed.columns.join(", ")}`);
  return parsed as unknown as Record<Name, string>[];
}

/** The whole number that a text is; anything else throws. */
export function whole(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new Error(`not a whole number: "${text}"`);
  return value;
}

/** The finite number that a text is; anything else throws. */
export function decimal(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new Error(`not a number: "${text}"`);
  return value;
}
