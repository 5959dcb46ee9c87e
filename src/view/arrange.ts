import * as Plot from "@observablehq/plot";
import type { Json, PlotSpec } from "../notebook/notebook.ts";
import { type Axis, labelsX, namesY, rulesX, rulesY } from "./axes.ts";
import { isOptions, type Options } from "./marks.ts";
import type { Drawn } from "./rows.ts";

/** Room for a chart, in px, and how wide a text is in it. */
export interface Room {
  readonly width: number;
  readonly measure: (text: string) => number;
}
/** The axes of the house; undefined: there is no such scale, or the author draws its axis. */
export interface Axes {
  readonly x: Axis | undefined;
  readonly y: Axis | undefined;
  /** The facets' rows and their names. */
  readonly facets: readonly { readonly value: Drawn; readonly name: string }[];
}
export interface Layout {
  readonly size: Record<"width" | "height" | "marginTop" | "marginRight" | "marginBottom" | "marginLeft", number>;
  /** Options of the scale of the facets' rows: between them is room for their names. */
  readonly fy: Plot.ScaleOptions;
  /** Marks drawn before and after the author's. */
  readonly under: readonly Plot.Markish[];
  readonly over: readonly Plot.Markish[];
}

/** Px of a line of text, and of the line that names a facet. */
const line = 13;
const facetLine = 22;
/** Px of a turned label before it is cut. */
const turned = 120;

/** Where everything goes: margins as wide as the labels in them, and a height that suits the rows or the width. */
export function arrange({ x, y, facets }: Axes, { marks, options }: PlotSpec, { width, measure }: Room): Layout {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(measure));
  const across = y?.kind === "ordinal";
  const names = across ? Math.min(widest(y.labels), width * 0.38) : 0;
  const side = (key: string, otherwise: number) => {
    const asked = options[key] ?? options["margin"];
    return typeof asked === "number" ? Math.min(asked, width * 0.4) : otherwise;
  };
  const ends = x && x.kind !== "ordinal" ? Math.ceil(widest([x.labels[0] ?? "", x.labels.at(-1) ?? ""]) / 2) : 2;
  const own = y === undefined ? ends : across ? names + 16 : widest(y.labels) + 8;
  const marginLeft = side("marginLeft", across ? own : Math.max(own, overhang(x, width - own, measure)));
  const marginRight = side("marginRight", ends + 2);

  const measures = x?.kind === "number" && !x.years && y?.kind === "number";
  const titleX = measures ? title(options["x"]) : null;
  const titleY = measures ? title(options["y"]) : null;
  const below = beneath(x, width - marginLeft - marginRight, measure);
  const head = facets.length > 0 ? facetLine : 0;
  const marginTop = head + side("marginTop", across && x ? 28 : y && !across ? (titleY ? 40 : 24) : 8);
  const marginBottom = side("marginBottom", across ? 6 : x ? below.height + (titleX ? 18 : 0) : 6);

  const rowHeight = across ? Math.max(27, line * lines(y.labels, names, measure) + 8) : 0;
  const panel = across ? y.labels.length * rowHeight : facets.length > 0 ? 110 : 0;
  const rows = facets.length > 0 ? facets.length * (panel + head) - head : panel;
  const suited = rows > 0 ? rows + marginTop + marginBottom : Math.min(420, Math.max(250, Math.round(width * 0.36)));
  const height = typeof options["height"] === "number" ? options["height"] : suited;

  const under: Plot.Markish[] = [];
  const over: Plot.Markish[] = [];
  if (across) {
    if (x) under.push(...rulesX(x, head));
    under.push(namesY(y, names < widest(y.labels) ? names : undefined));
    if (hasZero(x) && !draws("ruleX", marks)) over.push(Plot.ruleX([0], { stroke: "var(--ink-2)" }));
  } else {
    if (y) under.push(...rulesY(y, facets.length > 0 ? 0 : marginLeft, titleY));
    if (x) under.push(labelsX(x, titleX, below.lineWidth, below.rotate));
    const baseline = { stroke: "var(--ink-2)", insetLeft: -marginLeft };
    if (hasZero(y) && !draws("ruleY", marks)) over.push(Plot.ruleY([0], baseline));
  }
  if (facets.length > 0) under.push(facetNames(facets, marginLeft));
  const fy = { paddingInner: head / (panel + head), paddingOuter: 0 };
  return { fy, size: { width, height, marginTop, marginRight, marginBottom, marginLeft }, under, over };
}

/** Each row of facets is named above its start. */
function facetNames(facets: Axes["facets"], marginLeft: number): Plot.Markish {
  return Plot.text(facets, {
    fy: "value",
    text: "name",
    frameAnchor: "top-left",
    lineAnchor: "bottom",
    textAnchor: "start",
    dx: -marginLeft,
    dy: -6,
    fill: "var(--ink)",
    fontWeight: 600,
  });
}

interface Beneath {
  readonly height: number;
  readonly lineWidth: number | undefined;
  readonly rotate: number;
}

/** Names under columns wrap where a word fits into its column, and else are turned. */
function beneath(x: Axis | undefined, room: number, measure: (text: string) => number): Beneath {
  const upright = { height: 28, lineWidth: undefined, rotate: 0 };
  if (x?.kind !== "ordinal") return upright;
  const step = room / x.labels.length;
  const widest = Math.max(0, ...x.labels.map(measure));
  if (widest <= step - 6) return upright;
  const words = x.labels.flatMap((label) => label.split(/[\s-]+/));
  if (Math.max(...words.map(measure)) <= step - 4) {
    return { ...upright, height: 16 + line * lines(x.labels, step - 4, measure), lineWidth: step - 4 };
  }
  return { height: 20 + 0.7 * Math.min(turned, widest), lineWidth: turned, rotate: -45 };
}

/** How far the first of turned labels reaches before its column. */
function overhang(x: Axis | undefined, room: number, measure: (text: string) => number): number {
  if (x === undefined || beneath(x, room, measure).rotate === 0) return 0;
  return 0.7 * Math.min(turned, measure(x.labels[0] ?? "")) - room / x.labels.length / 2;
}

/** How many lines the longest of these texts takes. */
function lines(texts: readonly string[], width: number, measure: (text: string) => number): number {
  const longest = Math.max(0, ...texts.map(measure));
  return longest <= width + 1 ? 1 : Math.ceil(longest / width + 0.3);
}

function hasZero(axis: Axis | undefined): boolean {
  return axis?.kind === "number" && axis.ticks.includes(0);
}

function draws(rule: string, marks: PlotSpec["marks"]): boolean {
  return marks.some(({ mark, values }) => mark === rule && values?.includes(0));
}

/** Two measures need their names; elsewhere the figure's own line says what is measured. */
function title(scale: Json | undefined): string | null {
  const label = isOptions(scale) ? (scale as Options)["label"] : undefined;
  return typeof label === "string" ? label : null;
}
