import * as Plot from "@observablehq/plot";
import type { Json, PlotSpec } from "../notebook/figures.ts";
import { type Axis, labelsX, namesY, optionsOf, rulesX, rulesY } from "./axes.ts";
import { isOptions } from "./marks.ts";
import type { Drawn } from "./rows.ts";

/** Room for a chart, in px, and how wide a text is in it. */
export interface Room {
  readonly width: number;
  readonly measure: (text: string) => number;
}
/** The axes: the house's own; `author`: Plot draws what the author asks for; undefined: there is none. */
export interface Axes {
  readonly x: Axis | "author" | undefined;
  readonly y: Axis | "author" | undefined;
  /** The facets' rows and their names. */
  readonly facets: readonly { readonly value: Drawn; readonly name: string }[];
}
export interface Layout {
  /** In px. Margins that are not here are Plot's. */
  readonly size: { readonly [side: string]: number };
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
export function arrange(axes: Axes, { marks, options }: PlotSpec, { width, measure }: Room): Layout {
  const { facets } = axes;
  const x = axes.x === "author" ? undefined : axes.x;
  const y = axes.y === "author" ? undefined : axes.y;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(measure));
  const across = y?.kind === "ordinal";
  const names = across ? Math.min(widest(y.labels), width * 0.38) : 0;
  const asked = (key: string) => {
    const own = options[key] ?? options["margin"];
    return typeof own === "number" ? Math.min(own, width * 0.4) : undefined;
  };
  const ends = x && x.kind !== "ordinal" ? Math.ceil(widest([x.labels[0] ?? "", x.labels.at(-1) ?? ""]) / 2) : 2;
  const before = y === undefined ? ends : across ? names + 16 : widest(y.labels) + 8;
  const left = across ? before : Math.max(before, overhang(x, width - before, measure));
  const marginLeft = asked("marginLeft") ?? left;
  const marginRight = asked("marginRight") ?? ends + 2;

  const measures = x?.kind === "number" && !x.years && y?.kind === "number";
  const titleX = measures ? title(options["x"]) : null;
  const titleY = measures ? title(options["y"]) : null;
  const placed = optionsOf(options, "x")["axis"];
  const anchor = placed === "top" || (across && placed !== "bottom") ? "top" : "bottom";
  const fitted = beneath(x, width - marginLeft - marginRight, measure);
  const room = x ? fitted.height + (titleX ? 18 : 0) : 0;
  const head = facets.length > 0 ? facetLine : 0;
  const marginTop = head + (asked("marginTop") ?? Math.max(anchor === "top" ? room : 0, across ? 6 : titleY ? 40 : 24));
  const marginBottom = asked("marginBottom") ?? Math.max(anchor === "bottom" ? room : 0, 6);

  const rowHeight = across ? Math.max(27, line * lines(y.labels, names, measure) + 8) : 0;
  const panel = across ? y.labels.length * rowHeight : facets.length > 0 ? 110 : 0;
  const rows = facets.length > 0 ? facets.length * (panel + head) - head : panel;
  const suited = rows > 0 ? rows + marginTop + marginBottom : Math.min(420, Math.max(250, Math.round(width * 0.36)));
  const height = typeof options["height"] === "number" ? options["height"] : suited;

  const under: Plot.Markish[] = [];
  const over: Plot.Markish[] = [];
  if (y && !across) under.push(...rulesY(y, facets.length > 0 ? 0 : marginLeft, titleY));
  if (x && across && x.kind !== "ordinal") under.push(rulesX(x));
  if (across) under.push(namesY(y, names < widest(y.labels) ? names : undefined));
  if (x) under.push(labelsX(x, { ...fitted, anchor, away: anchor === "top" ? head : 0, title: titleX }));
  if (across && hasZero(x) && !draws("ruleX", marks)) over.push(Plot.ruleX([0], { stroke: "var(--ink-2)" }));
  if (hasZero(y) && !draws("ruleY", marks)) {
    over.push(Plot.ruleY([0], { stroke: "var(--ink-2)", insetLeft: -marginLeft }));
  }
  if (facets.length > 0) under.push(facetNames(facets, marginLeft));
  return {
    size: {
      width,
      height,
      ...(axes.x === "author" ? {} : { marginTop, marginBottom }),
      ...(axes.y === "author" ? {} : { marginLeft, marginRight }),
    },
    fy: { paddingInner: head / (panel + head), paddingOuter: 0 },
    under,
    over,
  };
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
  const label = isOptions(scale) ? scale["label"] : undefined;
  return typeof label === "string" ? label : null;
}
