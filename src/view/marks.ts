import * as Plot from "@observablehq/plot";
import type { Result } from "../engine/engine.ts";
import type { Messages } from "../locales/en.ts";
import type { Json, MarkSpec } from "../notebook/figures.ts";
import { marks, transforms } from "../notebook/plot-vocabulary.ts";
import { implied } from "./format.ts";
import { drawnWriter, type Row, rows } from "./rows.ts";

export type Frames = ReadonlyMap<string, Result>;
export type Options = { readonly [key: string]: Json };

/** A chart that cannot be drawn as it is written; the message is in the reader's language. */
export class PlotError extends Error {
  override readonly name = "PlotError";
}

/** Channels whose text is always a column; colours and symbols may be constants too. */
const columnChannels = new Set("x y x1 x2 y1 y2 z fx fy text title weight length".split(" "));

/** Columns made of an expression: their name says nothing in a tip. */
const unnamed = /^sql \d+$/;

interface Around {
  readonly mark: string;
  readonly result: Result | undefined;
  /** The position scales that count years: `x`, `y`. */
  readonly years: ReadonlySet<string>;
  readonly t: Messages;
}

/** Makes Plot's marks of a specification's. Throws PlotError for a mark or a column that is not there. */
export function makeMarks(
  specs: readonly MarkSpec[],
  frames: Frames,
  years: ReadonlySet<string>,
  t: Messages,
): Plot.Markish[] {
  return specs.map(({ mark, frame, values, options }) => {
    const make = named(mark, t);
    const result = frame === undefined ? undefined : frames.get(frame);
    const read = readOptions(options, { mark, result, years, t });
    if (frame === undefined) return values === undefined ? make(read) : make(values, read);
    return make(result === undefined ? [] : rowsOnce(result), read);
  });
}

const drawn = new WeakMap<Result, readonly Row[]>();
/** A chart is drawn again at every width, from the same result. */
function rowsOnce(result: Result): readonly Row[] {
  const made = drawn.get(result) ?? rows(result);
  drawn.set(result, made);
  return made;
}

/** Plot's marks and transforms by name. */
const made: ReadonlyMap<string, unknown> = new Map(Object.entries(Plot));
function named(name: string, t: Messages): (...args: unknown[]) => Plot.Markish {
  if (!marks.has(name) && !transforms.has(name)) throw new PlotError(t.view.noMark(name));
  return made.get(name) as (...args: unknown[]) => Plot.Markish;
}

/** `{binX: [{y: count}, {x: value}]}` becomes `Plot.binX({y: "count"}, {x: "value"})`, and so on inwards. */
function readOptions(options: Options, around: Around): unknown {
  const [[name, value] = ["", null], ...more] = Object.entries(options);
  if (more.length === 0 && transforms.has(name)) {
    const args: readonly Json[] = Array.isArray(value) ? value : [value];
    const inner = args.map((arg, i) => (i === args.length - 1 && isOptions(arg) ? readOptions(arg, around) : arg));
    return named(name, around.t)(...inner);
  }
  const channels = Object.entries(options).map(([key, value]) => [key, readChannel(key, value, around)]);
  return { ...houseLook(around.mark, options), ...Object.fromEntries(channels) };
}

function readChannel(key: string, value: Json, { result, years, t }: Around): unknown {
  if (key === "tip") return readTip(value, years, t);
  const column = isOptions(value) ? value["value"] : value;
  if (result === undefined || typeof column !== "string") return value;
  const names = result.columns.map(({ name }) => name);
  const known = names.includes(column);
  if (!known && (columnChannels.has(key) || ((key === "fill" || key === "stroke") && !isColour(column)))) {
    throw new PlotError(t.view.noColumn(column, names.join(t.view.comma)));
  }
  if (key !== "text")
    return known && unnamed.test(column) ? { label: "", ...(isOptions(value) ? value : { value }) } : value;
  const write = drawnWriter(t, implied(column) !== undefined);
  return (row: Row) => (row[column] == null ? "" : write(row[column]));
}

/** What a tip says is in the reader's language, where the author has not said how. */
function readTip(value: Json, years: ReadonlySet<string>, t: Messages): unknown {
  if (value === false || value === null) return value;
  const options = isOptions(value) ? value : typeof value === "string" ? { pointer: value } : {};
  const own = isOptions(options["format"]) ? options["format"] : {};
  const house = ["x", "y", "fill", "stroke", "r"].map((key) => [key, drawnWriter(t, years.has(key))]);
  return { ...options, format: { ...Object.fromEntries(house), ...own } };
}

/** How a mark looks where the author says nothing about its colour. */
function houseLook(mark: string, options: Options): Options {
  const coloured = "fill" in options || "stroke" in options;
  if (/^line[XY]?$/.test(mark)) return coloured ? { strokeWidth: 2 } : { stroke: "var(--accent)", strokeWidth: 2.75 };
  if (coloured) return {};
  if (/^area/.test(mark)) return { fill: "var(--band)" };
  if (/^(bar|rect|cell|waffle)/.test(mark)) return { fill: "var(--accent)" };
  if (/^(dot|circle)/.test(mark)) return { fill: "var(--accent)", stroke: "var(--page)", strokeWidth: 1.5, r: 3.5 };
  return {};
}

export function isOptions(value: Json | undefined): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isColour(text: string): boolean {
  return /^(none|currentcolor|(var|url)\(.*\))$/i.test(text) || CSS.supports("color", text);
}
