import { near, type Report, shape } from "./faults.ts";
import type { Attribute } from "./fences.ts";
import { Fields } from "./fields.ts";
import { figureKeys, readData, readFigure } from "./figure-spec.ts";
import type { Json, MarkSpec, PlotSpec, StripSpec } from "./figures.ts";
import { Frames } from "./frames.ts";
import { readOption, readOptions } from "./plot-options.ts";
import { marks as markNames, plotOptions, refused, withoutData } from "./plot-vocabulary.ts";
import type { Yaml } from "./yaml.ts";

/** A mark whose frame is not yet named: later marks may add columns to it. */
type Draft = Omit<MarkSpec, "frame"> & { readonly data: string | undefined };
type StripDraft = Omit<StripSpec, "frame"> & { readonly data: string };

/** Reads a plot cell; undefined, and reported, where it has no marks that can be drawn. */
export function readPlot(fields: Fields, attributes: ReadonlyMap<string, Attribute>): PlotSpec | undefined {
  const data = readData(fields, attributes);
  const figure = readFigure(fields, attributes, { alt: true });
  const frames = new Frames();
  const list = fields.take("marks");
  const strip = readStrip(fields.map("strip"), data, frames);
  const options = readPlotOptions(fields);
  if (list === undefined) return fields.missing("marks", [shape.list]);
  if (list.value.kind !== "list") return fields.wrong(list, [shape.list]);
  if (list.value.items.length === 0) return fields.wrong(list, [shape.list]);
  const marks = list.value.items.flatMap((item, i) => {
    const mark = readMark(item, `${fields.at("marks")}[${i}]`, data, frames, fields.report);
    return mark ? [mark] : [];
  });
  if (marks.length === 0) return undefined;
  return {
    figure,
    data,
    marks: marks.map(({ data, ...mark }) => ({ ...mark, frame: data === undefined ? undefined : frames.key(data) })),
    options,
    strip: strip && { frame: frames.key(strip.data), x: strip.x, y: strip.y, label: strip.label },
    frames: frames.all(),
  };
}

/** What is left over when the figure's words and the marks are taken: scales, facets, dimensions. */
function readPlotOptions(fields: Fields): Record<string, Json> {
  const kept: [string, Json][] = [];
  for (const { key, value } of fields.rest()) {
    if (!plotOptions.has(key)) continue;
    fields.take(key);
    const json = readOption(value, fields.at(key), { report: fields.report, column: undefined });
    if (json !== undefined) kept.push([key, json]);
  }
  for (const { key, span } of fields.rest()) {
    if (!refused.has(key)) continue;
    fields.take(key);
    fields.report({ span, path: fields.at(key), why: "refused", allowed: [] });
  }
  fields.end([...figureKeys, "marks", "strip", ...plotOptions]);
  return Object.fromEntries(kept);
}

/** `frame`, `{ruleY: [0]}` or `{lineY: {x: year, y: share}}`. */
function readMark(
  item: Yaml,
  path: string,
  data: string | undefined,
  frames: Frames,
  report: Report,
): Draft | undefined {
  const entry = item.kind === "map" && item.entries.length === 1 ? item.entries[0] : undefined;
  const mark = item.kind === "scalar" ? String(item.value) : entry?.key;
  if (mark === undefined) {
    report({
      span: item.span,
      path,
      why: "wrong-type",
      allowed: ["{lineY: {x: year, y: share}}", "{ruleY: [0]}", "frame"],
    });
    return undefined;
  }
  const at = `${path}.${mark}`;
  if (!markNames.has(mark)) {
    const span = entry?.span ?? item.span;
    if (mark === "image") report({ span, path: at, why: "refused", allowed: [] });
    else report({ span, path: at, why: "unknown", allowed: near(mark, markNames) });
    return undefined;
  }
  const value = entry?.value;
  const ownData = withoutData.has(mark) ? undefined : data;
  if (value?.kind === "map") return readMarkOptions(mark, new Fields(value, at, report), ownData, frames);
  if (value?.kind === "list") return { mark, data: undefined, values: readConstants(value, at, report), options: {} };
  if (value === undefined || value.value === null) return { mark, data: ownData, values: undefined, options: {} };
  report({ span: value.span, path: at, why: "wrong-type", allowed: [shape.keys, shape.list] });
  return undefined;
}

function readMarkOptions(mark: string, fields: Fields, data: string | undefined, frames: Frames): Draft | undefined {
  const own = fields.take("data");
  const values = own?.value.kind === "list" ? readConstants(own.value, fields.at("data"), fields.report) : undefined;
  if (own?.value.kind === "map") return fields.wrong(own, [shape.text, shape.list]);
  const named = own?.value.kind === "scalar" && own.value.value !== null ? String(own.value.value) : undefined;
  const table = values ? undefined : (named ?? data);
  const column = table === undefined ? undefined : (sql: string) => frames.column(table, sql);
  const rest = { kind: "map", span: fields.span, entries: fields.rest() } as const;
  const options = readOptions(rest, fields.path, { report: fields.report, column });
  if (table !== undefined) frames.add(table);
  return { mark, data: table, values, options };
}

function readConstants(list: Yaml, path: string, report: Report): Json[] {
  const json = readOption(list, path, { report, column: undefined });
  return Array.isArray(json) ? json : [];
}

function readStrip(fields: Fields | undefined, fallback: string | undefined, frames: Frames): StripDraft | undefined {
  if (fields === undefined) return undefined;
  const data = fields.text("data") ?? fallback;
  const channel = (key: string): string | undefined => {
    const entry = fields.take(key);
    const context = { report: fields.report, column: (sql: string) => frames.column(data ?? "", sql) };
    const json = entry && readOption(entry.value, fields.at(key), context);
    return typeof json === "string" ? json : fields.missing(key, [shape.text, shape.sql]);
  };
  const [x, y] = [channel("x"), channel("y")];
  const label = fields.template("label") ?? [];
  fields.end(["data", "x", "y", "label"]);
  if (data === undefined) return fields.missing("data", [shape.text]);
  if (x === undefined || y === undefined) return undefined;
  frames.add(data);
  return { data, x, y, label };
}
