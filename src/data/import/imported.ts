import type { Column } from "../../engine/engine.ts";

/** The real formats: the UNODC questionnaire's release, the SDG portal's download and its API, Open SDG's data files. */
export const FORMATS = ["unodc-iafq", "sdg-csv", "sdg-json", "open-sdg"] as const;
export type Format = (typeof FORMATS)[number];

/** A value of a table. Numbers that must keep their digits are text. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** A row of a file: its number as a spreadsheet counts, from 1, and its cells as they were written. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Whether a quotation mark in it was never closed, or stands where none may. */
  readonly torn?: boolean;
}

/** Why a row was not taken. */
export type Rejection =
  | "unknown-label"
  | "area"
  | "year"
  | "no-value"
  | "not-a-number"
  | "repeated"
  | "conflict"
  | "cells"
  | "quotes"
  /** Of JSON: no object among the data. */
  | "no-observation";
/** What the reader should know of rows that were taken, or of the file. */
export type Remark =
  | "mapped"
  | "interval"
  | "missing-value"
  | "unknown-area"
  | "unknown-column"
  /** A second value of one State and year, kept in sdg_series alone. */
  | "second"
  /** A value of a part of a State's arms, or in another breakdown, kept in sdg_series alone. */
  | "part"
  /** A footnote that does not say how a value was averaged. */
  | "footnote"
  /** One page of several. */
  | "pages";

/** Like things, told once: how many, and where the first stands. */
export interface Note {
  readonly kind: Rejection | Remark;
  /** As the file names it. */
  readonly column: string;
  readonly value: string;
  /** The first row, as a spreadsheet counts; 0 where the note is about the file. */
  readonly row: number;
  readonly count: number;
  /** What was understood (`mapped`, `interval`) or may have been meant, closest first. */
  readonly near: readonly string[];
}

/** A table of an import. `csv` is RFC 4180 in UTF-8, with a header; `columns` its columns with the engine's types. */
export interface ImportedTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly csv: string;
}

/** A row that was not taken, and what of it was not. */
export interface RejectedRow extends SourceRow {
  readonly kind: Rejection;
  readonly column: string;
  readonly value: string;
}

export interface ImportReport {
  /** Rows below the header that are not blank. */
  readonly rows: number;
  readonly taken: number;
  readonly header: readonly string[];
  /** The header's row, as a spreadsheet counts; 0 where the format has none. */
  readonly headerRow: number;
  /** What stands above the header: a title, notes. */
  readonly above: readonly string[];
  /** The sheet that was read, of a workbook. */
  readonly sheet: string | undefined;
  readonly notes: readonly Note[];
  readonly rejected: readonly RejectedRow[];
}

/** What came of a file. `vintage`: its release, as its name or its title gives it. */
export interface Imported {
  readonly format: Format;
  readonly vintage: string | undefined;
  readonly tables: readonly ImportedTable[];
  readonly report: ImportReport;
}

/** A file as rows of text, its header found. */
export interface Grid {
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly above: readonly string[];
  readonly sheet: string | undefined;
  readonly rows: readonly SourceRow[];
}
