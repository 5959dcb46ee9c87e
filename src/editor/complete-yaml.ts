import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { marks, plotOptions, transforms } from "../notebook/plot-vocabulary.ts";
import { option } from "./complete-sql.ts";
import type { Figure, Names } from "./names.ts";
import { channels, choices, markOptions, reducers, scaleOptions, scales } from "./plot-words.ts";
import { type Place, placeIn } from "./yaml-place.ts";

const around = ["title", "subtitle", "caption", "alt", "coverage", "source", "data"];
const formats = ["number", "percent", "year", "date", "country", "region", "text"];
const inputTypes = "select multiselect range slider number date text search checkbox radio".split(" ");
const inputKeys = ["type", "label", "options", "value", "min", "max", "step", "placeholder", "format"];
const mapKeys = ["country", "value", "steps", "format", "tip"];
const columnKeys = ["name", "label", "format"];

/** Words of the specification's language, and columns of its data where a column can stand. */
export function completeYaml(
  context: CompletionContext,
  names: Names,
  figure: Figure | undefined,
): CompletionResult | null {
  const text = context.state.doc.toString();
  const place = placeIn(text.slice(0, context.pos));
  if (figure === undefined || place === undefined || (place.word === "" && !context.explicit)) return null;
  const found = figure.kind === "plot" ? inPlot(place) : inOther(place, figure.kind);
  const data = dataOf(text, context.pos, figure);
  const hasColon = /^\s*:/.test(text.slice(context.pos));
  const colon = place.writes === "key" && !hasColon ? ": " : "";
  const columns = found.columns
    ? names.filter(({ kind, of }) => kind === "column" && of?.toLowerCase() === data?.toLowerCase())
    : [];
  const tables = found.tables ? names.filter(({ kind }) => kind === "table" || kind === "cell") : [];
  const options: Completion[] = [
    ...columns.map((name) => ({ ...option(name, 40), apply: quoted(name.name) })),
    ...tables.map((name) => option(name, name.kind === "cell" ? 30 : 20)),
    ...(found.words ?? []).map((label) => ({ label, type: "option", apply: `${label}${found.isMark ? "" : colon}` })),
  ];
  return options.length === 0
    ? null
    : { from: context.pos - place.word.length, options, validFor: /^[\p{L}\p{N}_-]*$/u };
}

interface Found {
  readonly words?: Iterable<string> & { map<T>(each: (word: string) => T): T[] };
  /** A mark is written as it stands: what follows its colon is another choice. */
  readonly isMark?: boolean;
  readonly columns?: boolean;
  readonly tables?: boolean;
}

const nothing: Found = {};
const isItem = (key: string | undefined) => key?.startsWith("-") === true;

function inPlot({ path, writes }: Place): Found {
  const [first = "", second, mark, ...inner] = path;
  const last = path.at(-1) ?? "";
  if (path.length === 0) return { words: [...around, "marks", "strip", ...plotOptions] };
  if (last === "data" && writes === "value") return { tables: true };
  if (first === "marks") {
    if (!isItem(second) || mark === undefined) return { words: [...marks], isMark: true };
    return inMark(inner, writes);
  }
  if (first === "strip")
    return writes === "key" ? { words: ["data", "x", "y", "label"] } : { columns: last !== "label" };
  if (first === "coverage") return writes === "key" ? { words: ["reporting", "of", "facts"] } : nothing;
  if (first === "facet" && writes === "value") return { columns: true };
  if (scales.includes(first) && writes === "key") return { words: scaleOptions };
  return writes === "value" ? { words: choices[last] ?? [] } : nothing;
}

/** Under a mark's name. A transform's list has what comes out, then what goes in. */
function inMark(path: readonly string[], writes: Place["writes"]): Found {
  const last = path.at(-1) ?? "";
  const transform = path.findLastIndex((key) => transforms.has(key));
  const isOutput =
    transform >= 0 &&
    path[transform + 1] === "-0" &&
    !/^(map|normalize|select|dodge|pointer|stack|window|shift)/.test(path[transform] ?? "");
  if (writes === "key") return { words: isOutput ? channels : [...channels, ...markOptions, ...transforms] };
  if (isOutput) return { words: reducers };
  if (last === "sql" || channels.includes(last) || last === "sort") return { columns: true };
  return { words: choices[last] ?? [] };
}

function inOther({ path, writes }: Place, kind: "table" | "map" | "input"): Found {
  const [first, second] = path;
  const last = path.at(-1) ?? "";
  if (writes === "key" && path.length === 0)
    return { words: kind === "input" ? inputKeys : [...around, ...(kind === "map" ? mapKeys : ["columns"])] };
  if (kind === "input")
    return last === "type" ? { words: inputTypes } : last === "format" ? { words: formats } : nothing;
  if (first === "coverage") return writes === "key" ? { words: ["reporting", "of", "facts"] } : nothing;
  if (last === "format") return { words: formats };
  if (last === "data") return { tables: true };
  if (last === "country" || last === "value" || last === "name") return { columns: true };
  if ((first === "columns" || first === "tip") && isItem(second))
    return isItem(last) ? { columns: true, words: [] } : { words: writes === "key" ? columnKeys : [] };
  return nothing;
}

/** The table that is drawn from at a place: the mark's own, else the figure's, else the fence's. */
function dataOf(text: string, at: number, figure: Figure): string | undefined {
  const marks = text.search(/^marks:/m);
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const item = text.lastIndexOf("\n  - ", at) >= 0 ? text.lastIndexOf("\n  - ", at) : start;
  const next = text.indexOf("\n  - ", at);
  const own = marks >= 0 && marks < at ? /\bdata:\s*(\w+)/.exec(text.slice(item, next < 0 ? undefined : next)) : null;
  return own?.[1] ?? /^data:\s*(\w+)/m.exec(text)?.[1] ?? figure.data;
}

const quoted = (name: string) => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name) ? name : JSON.stringify(name));
