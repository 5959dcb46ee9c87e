import * as Plot from "@observablehq/plot";
import type { Messages } from "../locales/en.ts";
import type { PlotSpec } from "../notebook/figures.ts";
import { type Axes, arrange, type Room } from "./arrange.ts";
import { type Dimension, drawnBy, optionsOf, readAxis, type Seen } from "./axes.ts";
import { coloursOf, type Swatch, stepsOf, stepWords } from "./colours.ts";
import { type Frames, makeMarks, type Options } from "./marks.ts";
import { type Drawn, drawnWriter } from "./rows.ts";

export interface Drawing {
  readonly chart: Element;
  /** The chart's own x scale, for what stands under it. */
  readonly x: Plot.Scale | undefined;
  /** Empty where the author asks for no legend. */
  readonly legend: readonly Swatch[];
}

/** Text in a chart is 13 px of the page's interface type. */
export const chartStyle = {
  fontFamily: "var(--font-ui)",
  fontSize: "13px",
  fontVariantNumeric: "tabular-nums",
  background: "none",
  color: "var(--ink-2)",
  overflow: "visible",
} as const;

/**
 * Draws a plot in the house style. It is drawn twice: once unseen, to learn what Plot makes of the data (types, domains,
 * ticks), then with axes, margins, height and colours to match. Throws PlotError, and whatever Plot throws.
 */
export function draw(spec: PlotSpec, frames: Frames, room: Room, t: Messages): Drawing {
  const { options } = spec;
  const seen = probe(spec, frames, room, t);
  const axis = (of: Dimension) => {
    const found = seen[of];
    const by = drawnBy(of, spec.marks, options);
    if (found === undefined || by === "nobody") return undefined;
    return by === "author" ? by : readAxis(of, found, optionsOf(options, of), room.width, t);
  };
  const layout = arrange({ x: axis("x"), y: axis("y"), facets: seen.facets }, spec, room);
  const years = new Set((["x", "y"] as const).filter((of) => seen[of] && readAxis(of, seen[of], {}, 1, t).years));
  const colour = colours(seen.colour, optionsOf(options, "color"));
  const names = { label: null, tickFormat: drawnWriter(t) };
  const chart = Plot.plot({
    ...options,
    ...layout.size,
    style: chartStyle,
    x: { label: null, ...withoutAxis(options, "x") },
    y: { label: null, ...withoutAxis(options, "y"), ...nice("y", options) },
    fx: { ...names, ...optionsOf(options, "fx") },
    fy: { ...names, ...layout.fy, axis: null, ...optionsOf(options, "fy") },
    color: colour,
    marks: [...layout.under, ...makeMarks(spec.marks, frames, years, t), ...layout.over],
  } as Plot.PlotOptions);
  const asked = optionsOf(options, "color")["legend"] === true;
  return {
    chart,
    x: chart.scale("x"),
    legend: asked ? legendOf(chart.scale("color"), t) : [],
  };
}

interface Probe {
  readonly x: Seen | undefined;
  readonly y: Seen | undefined;
  readonly colour: Plot.Scale | undefined;
  readonly facets: Axes["facets"];
}

function probe({ marks, options }: PlotSpec, frames: Frames, { width }: Room, t: Messages): Probe {
  const ticks: Record<Dimension, readonly Drawn[]> = { x: [], y: [] };
  const watch = (of: Dimension, count: number) => ({
    ticks: count,
    ...optionsOf(options, of),
    ...nice(of, options),
    axis: of === "x" ? "bottom" : "left",
    tickFormat: (_value: Drawn, _i: number, all: readonly Drawn[]) => {
      ticks[of] = all;
      return "";
    },
  });
  const plot = Plot.plot({
    ...options,
    width,
    x: watch("x", Math.max(2, Math.round(width / 110))),
    y: watch("y", 4),
    color: { ...optionsOf(options, "color"), legend: false },
    marks: makeMarks(marks, frames, new Set(), t),
  } as Plot.PlotOptions);
  const see = (of: Dimension): Seen | undefined => {
    const scale = plot.scale(of);
    return scale && { type: scale.type ?? "", domain: scale.domain as Drawn[], ticks: Array.from(ticks[of]) };
  };
  const write = drawnWriter(t);
  const fy = (plot.scale("fy")?.domain ?? []) as Drawn[];
  const facets = fy.map((value) => ({ value, name: write(value) }));
  return { x: see("x"), y: see("y"), colour: plot.scale("color"), facets };
}

/** The house's axis marks stand where the option says; the option itself would draw a second axis. */
function withoutAxis(options: Options, of: Dimension): Options {
  const { axis, ...own } = optionsOf(options, of);
  return axis === undefined || (typeof axis === "string" && axis !== "right" && axis !== "both")
    ? own
    : { ...own, axis };
}

/** A measure's axis ends on a rule, where the author gives it no end. */
function nice(of: Dimension, options: Options): { nice?: number } {
  const own = optionsOf(options, of);
  return of === "x" || "domain" in own || "nice" in own ? {} : { nice: 4 };
}

/** The page's colours, where the author names none. */
function colours(scale: Plot.Scale | undefined, author: Options): Record<string, unknown> {
  const own = { ...author, legend: false };
  if (scale === undefined || ["range", "scheme", "interpolate"].some((key) => key in author)) return own;
  const type = scale.type ?? "";
  if (/ordinal|categorical/.test(type)) return { ...own, range: coloursOf([...(scale.domain ?? [])]) };
  if (/threshold/.test(type)) return { ...own, range: stepsOf((scale.domain as unknown[]).length + 1) };
  if (/diverging/.test(type)) return { ...own, scheme: "brbg" };
  if (/linear|sequential/.test(type)) return { ...own, type: "quantize", n: 5, range: stepsOf(5) };
  return own;
}

function legendOf(scale: Plot.Scale | undefined, t: Messages): Swatch[] {
  if (scale === undefined) return [];
  const range = Array.from(scale.range ?? [], String);
  const domain = Array.from(scale.domain ?? []) as Drawn[];
  const labels = scale.type === "threshold" ? stepWords(domain.map(Number), t) : domain.map(drawnWriter(t));
  return labels.map((label, i) => ({ colour: range[i % range.length], label }));
}
