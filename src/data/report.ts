import type { FieldType } from "./schema.ts";
import type { XlsxFault } from "./xlsx.ts";

/** What a cell holds once it is read. Dates are ISO texts, years are numbers. */
export type Value = string | number | boolean | readonly string[] | null;

/** Where something is wrong, and what stands there, as it was written. */
interface Place {
  /** The row as a spreadsheet counts it, from 1. */
  readonly row: number;
  /** The column as the file names it; where the file has none, as the schema does. */
  readonly column: string;
  readonly value: string;
}
/** What is wrong. `near` holds what may have been meant, closest first; it is offered, never taken. */
export type Fault = Place &
  (
    | { readonly kind: "missing-column" }
    | { readonly kind: "unknown-column"; readonly near: readonly string[] }
    | { readonly kind: "unnamed-column" }
    | { readonly kind: "repeated-column"; readonly field: string; readonly first: string }
    /** The mapping speaks of a field that the schema does not have, … */
    | { readonly kind: "mapping-field"; readonly near: readonly string[] }
    /** … takes a text for something that the field cannot be, … */
    | { readonly kind: "mapping-value"; readonly text: string; readonly near: readonly string[] }
    /** … or says of all rows what the field cannot be, or what a column says row by row. */
    | { readonly kind: "mapping-constant"; readonly near: readonly string[] }
    | { readonly kind: "constant-unused" }
    | { readonly kind: "no-rows" }
    | { readonly kind: "not-text" }
    | { readonly kind: "workbook"; readonly why: XlsxFault }
    | { readonly kind: "required" }
    | { readonly kind: "type"; readonly expected: FieldType; readonly near: readonly string[] }
    /** Two readings, each as good as the other. */
    | { readonly kind: "ambiguous"; readonly near: readonly string[] }
    | { readonly kind: "code"; readonly allowed: readonly string[]; readonly near: readonly string[] }
    | { readonly kind: "country"; readonly near: readonly string[] }
    | { readonly kind: "range"; readonly minimum: number | undefined; readonly maximum: number | undefined }
    | {
        readonly kind: "pattern";
        readonly pattern: string;
        readonly description: string | undefined;
        readonly description_zh: string | undefined;
      }
    | { readonly kind: "duplicate"; readonly first: number }
    | { readonly kind: "foreign-key"; readonly resource: string }
    | { readonly kind: "cells"; readonly expected: number; readonly found: number }
    | { readonly kind: "quotes" }
    | { readonly kind: "unreadable" }
    | { readonly kind: "total-row" }
    | { readonly kind: "header-row" }
    | { readonly kind: "order"; readonly before: string; readonly limit: string }
    | { readonly kind: "at-most"; readonly whole: readonly string[]; readonly sum: number; readonly limit: number }
    | { readonly kind: "requires" | "excludes"; readonly because: string; readonly is: string }
    | { readonly kind: "implies"; readonly because: string; readonly is: string; readonly allowed: readonly string[] }
    | { readonly kind: "one" }
    | { readonly kind: "same"; readonly first: number; readonly other: string }
    | { readonly kind: "equal" | "differ"; readonly with: string; readonly other: string }
    | { readonly kind: "span"; readonly from: string; readonly years: number }
    | { readonly kind: "round"; readonly question: string; readonly first: number | undefined; readonly every: number }
    | { readonly kind: "answer"; readonly question: string; readonly allowed: readonly string[] }
  );

/** A fault without its place. */
export type Wrong<F = Fault> = F extends Fault ? Omit<F, keyof Place> : never;

/** A cell, or a column's name, that was not taken letter for letter. */
export interface Change {
  readonly row: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly kind:
    | "column"
    | "skipped-column"
    /** The reader said what it is in every row. */
    | "constant"
    | "hashed"
    | "trimmed"
    | "missing"
    | "digits"
    | "decimal-comma"
    | "grouping"
    | "whole"
    | "date"
    | "time-left-out"
    | "boolean"
    | "code"
    | "country"
    | "list"
    /** The reader said what it stands for. */
    | "value";
}

export interface Rejected {
  readonly row: number;
  /** The cells as they were written. */
  readonly original: readonly string[];
  readonly faults: readonly Fault[];
}

/** How a file was read. */
export interface Reading {
  readonly encoding: string;
  /** Whether the encoding could only be supposed: the bytes are no UTF-8 and bear no mark. */
  readonly supposed: boolean;
  readonly delimiter: string;
  /** Of a workbook: the sheet that was read, and all that it has. */
  readonly workbook?: { readonly sheet: string; readonly sheets: readonly string[] };
  readonly headerRow: number;
  /** What stands above the header: row and text. */
  readonly above: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Rows in which every cell is empty. */
  readonly blank: readonly number[];
}

export interface DateOrder {
  readonly column: string;
  readonly order: "dmy" | "mdy";
  readonly count: number;
  readonly row: number;
  readonly value: string;
}

/** What became of a file. Each of its rows that is not blank is valid or rejected, none is both, none is lost. */
export interface Report {
  readonly schema: string;
  readonly reading: Reading;
  readonly header: readonly string[];
  /** By the place in the header: the name of the schema's field that the column holds. */
  readonly fields: readonly (string | undefined)[];
  /** What is wrong with the file or its columns. */
  readonly faults: readonly Fault[];
  readonly valid: readonly { readonly row: number; readonly values: Readonly<Record<string, Value>> }[];
  readonly rejected: readonly Rejected[];
  readonly changes: readonly Change[];
  /** Foreign keys that were not looked up, because the other table was not there: field and table. */
  readonly unchecked: readonly { readonly field: string; readonly resource: string }[];
  /** Fields that figures need, and that no valid row has. */
  readonly lacking: readonly string[];
  /** Dates that can be read in one order only: for each column and order how many, and the first. */
  readonly orders: readonly DateOrder[];
  /** Codes of fictional States in valid rows: such rows are generated. */
  readonly fictional: readonly string[];
}
