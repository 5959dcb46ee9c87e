/** What plots, tables and maps draw, and what stands around them. */
import type { Format, Template } from "./notebook.ts";

/** What stands around every figure: the finding, what is measured, who stands behind it, where it comes from. */
export interface FigureSpec {
  readonly title: Template;
  readonly subtitle: Template;
  readonly caption: Template;
  /** Required for plot and map; a screen reader's picture. */
  readonly alt: Template;
  readonly coverage: CoverageSpec | undefined;
  readonly source: Template;
}
/** `reporting` of `of` States, then facts: year, numerator ÷ denominator, release. Each is a template. */
export interface CoverageSpec {
  readonly reporting: Template | undefined;
  readonly of: Template | undefined;
  readonly facts: readonly Template[];
}

/** Data of a specification: Plot's options as they stand, checked to hold nothing that can fetch, run or navigate. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A table that a figure draws from, with what its `{sql: …}` channels add as columns. */
export interface Frame {
  /** The key under which the figure finds its rows; `by_year`, or that and its expressions. */
  readonly key: string;
  /** A cell or a published table. */
  readonly data: string;
  /** Column name → SQL expression over the rows of `data`; empty: the rows as they are. */
  readonly columns: ReadonlyMap<string, string>;
}

/**
 * A plot: Observable Plot's options as data. A mark is `{lineY: {x: year, y: share}}`; a mark's `data` names another
 * table; `{sql: …}` channels are columns of the mark's frame; a transform is an options object whose only key is its
 * name: `{rectY: {binX: [{y: count}, {x: value}]}}`.
 */
export interface PlotSpec {
  readonly figure: FigureSpec;
  /** Undefined where every mark brings its own. */
  readonly data: string | undefined;
  readonly marks: readonly MarkSpec[];
  /** Scales, facet, dimensions: everything but marks and the figure's words. */
  readonly options: { readonly [key: string]: Json };
  /** The strip under a chart over time: how many reported, on the same axis. */
  readonly strip: StripSpec | undefined;
  readonly frames: readonly Frame[];
}
export interface MarkSpec {
  /** Name in Plot's reference: `lineY`. */
  readonly mark: string;
  /** Key of the frame; undefined for marks without data (`ruleY: [0]`, `frame`). */
  readonly frame: string | undefined;
  /** Constant data such as `[0]`, where there is no frame. */
  readonly values: readonly Json[] | undefined;
  /** Options, with `{sql: …}` already replaced by the frame's column name. */
  readonly options: { readonly [key: string]: Json };
}
export interface StripSpec {
  readonly frame: string;
  readonly x: string;
  readonly y: string;
  readonly label: Template;
}

export interface TableSpec {
  readonly figure: FigureSpec;
  readonly data: string;
  /** Columns to show, in order; undefined: all. */
  readonly columns: readonly ColumnSpec[] | undefined;
  readonly frames: readonly Frame[];
}
export interface ColumnSpec {
  readonly name: string;
  readonly label: string | undefined;
  readonly format: Format | undefined;
}

/** Countries coloured by a value; those without a row are hatched. */
export interface MapSpec {
  readonly figure: FigureSpec;
  readonly data: string;
  /** Column with ISO 3166 alpha-3 codes. */
  readonly country: string;
  /** Column with the number that is drawn. */
  readonly value: string;
  /** Where one colour ends and the next begins, four at most; zero always has a colour of its own. */
  readonly steps: readonly number[];
  readonly format: Format | undefined;
  /** Columns that the tip adds. */
  readonly tip: readonly ColumnSpec[];
  readonly frames: readonly Frame[];
}
