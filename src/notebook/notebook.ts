/** The notebook as a value: its cells, what is wrong with it, and the values that its SQL takes. Pure. */
import type { MapSpec, PlotSpec, TableSpec } from "./figures.ts";
import type { FileNeed } from "./file-needs.ts";
import type { Group } from "./groups.ts";

/** A cell's name. A SQL or data cell's id is the table that others read; an input's id is the `$name` it sets. */
export type CellId = string;

/** Half-open range of UTF-16 offsets into the notebook's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `${cell.column:format}`: the first row's value of a column, written by a format. */
export interface ValueRef {
  readonly cell: CellId;
  readonly column: string;
  readonly format: Format | undefined;
  readonly span: Span;
}

/** Text with values in it: `["In ", {cell: "headline", column: "year"}, ", …"]`. */
export type Template = readonly (string | ValueRef)[];

/**
 * How a value is written: a name and, for numbers, how many decimals (`percent.0`, `number.2`).
 * `percent` takes percent, 0 to 100, and not a share of one.
 */
export interface Format {
  readonly name: "number" | "percent" | "year" | "date" | "country" | "region" | "text";
  readonly decimals: number | undefined;
}

interface CellOf<Kind extends string> {
  readonly kind: Kind;
  readonly id: CellId;
  /** The whole cell, fences and the last line's end included. */
  readonly span: Span;
  /** What stands between the fences; the whole cell where there are none. */
  readonly body: Span;
  /** The info string's `key=value`, in the order written. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Markdown between two fences. `id` is made (`text-1`, …): nobody refers to it. */
export type ProseCell = CellOf<"prose">;
export interface SqlCell extends CellOf<"sql"> {
  readonly sql: string;
}
/** A small CSV table in the notebook itself. */
export interface DataCell extends CellOf<"data"> {
  readonly csv: string;
}
export interface InputCell extends CellOf<"input"> {
  readonly spec: InputSpec;
}
export interface PlotCell extends CellOf<"plot"> {
  readonly spec: PlotSpec;
}
export interface TableCell extends CellOf<"table"> {
  readonly spec: TableSpec;
}
export interface MapCell extends CellOf<"map"> {
  readonly spec: MapSpec;
}
/** A fence that is one of ours but cannot be used as it stands; its problem says why. */
export type BrokenCell = CellOf<"broken">;
export type Cell = ProseCell | SqlCell | DataCell | InputCell | PlotCell | TableCell | MapCell | BrokenCell;

/** The front matter's keys that Tracebook reads; what else stands there survives every edit untouched. */
export interface FrontMatter {
  readonly title: string;
  readonly description: string;
  /** BCP 47, `en` where nothing is said. */
  readonly lang: string;
  /** The line above the title: `SDG indicator 16.4.2`. */
  readonly topic: string;
  /** Where it stands on the home page. */
  readonly group: Group | undefined;
  /** The line below the standfirst: vintage, method, changes. */
  readonly byline: string;
  /** As a reference names them. */
  readonly authors: readonly string[];
  /** How the notebook stands on the home page. */
  readonly card: CardSpec | undefined;
  /** The files that its cells read and its reader brings. */
  readonly files: readonly FileNeed[];
}

/** A notebook's card on the home page: what is measured, a key figure or the plot cell that is its picture. */
export interface CardSpec {
  readonly measure: Template;
  readonly key: Template | undefined;
  readonly note: Template | undefined;
  readonly plot: CellId | undefined;
  readonly coverage: Template;
}

export interface Notebook {
  readonly text: string;
  readonly front: FrontMatter;
  readonly cells: readonly Cell[];
  readonly problems: readonly Problem[];
}

/** What an author got wrong, and where. The words live in locales/. `cell` is where it shows; undefined: on top. */
export type Problem = { readonly span: Span; readonly cell: CellId | undefined } & (
  | { readonly kind: "unclosed-fence" }
  | { readonly kind: "front-matter"; readonly detail: string }
  | { readonly kind: "yaml"; readonly detail: string }
  | { readonly kind: "no-id" }
  | { readonly kind: "bad-id"; readonly id: string }
  | { readonly kind: "duplicate-id"; readonly id: string }
  | { readonly kind: "unknown-name"; readonly name: string }
  | { readonly kind: "cycle"; readonly cells: readonly CellId[] }
  /** A key or value of a specification. `path`: `marks[0].lineY.href`; `allowed`: what may stand there. */
  | { readonly kind: "spec"; readonly path: string; readonly why: SpecFault; readonly allowed: readonly string[] }
);
export type SpecFault = "unknown" | "missing" | "wrong-type" | "refused";

/** What an input can be. Options are fixed, or the rows of a query: value, and label where there are two columns. */
export interface InputSpec {
  readonly type: InputType;
  readonly label: string;
  readonly options: readonly Option[] | { readonly sql: string } | undefined;
  /** What the author wrote; undefined: the first option, the least of a range, "" or false. */
  readonly value: Value | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly step: number | undefined;
  readonly placeholder: string | undefined;
  readonly format: Format | undefined;
}
export type InputType =
  | "select"
  | "multiselect"
  | "range"
  | "slider"
  | "number"
  | "date"
  | "text"
  | "search"
  | "checkbox"
  | "radio";
export interface Option {
  readonly value: Value;
  readonly label: string;
}

/** A day without time or zone, ISO 8601: `2021-03-04`. */
export interface Day {
  readonly day: string;
}
/**
 * A value that goes into SQL. It goes in typed, never as text: null, BOOLEAN, DOUBLE (a number that is no safe whole
 * number), BIGINT or HUGEINT (bigint and safe whole numbers), VARCHAR, DATE, and lists of one of these.
 */
export type Value = null | boolean | number | bigint | string | Day | readonly Value[];

/** SQL and the values of its `$names`. */
export interface Query {
  readonly sql: string;
  readonly values: ReadonlyMap<string, Value>;
}
