import * as Plot from "@observablehq/plot";
import type { Messages } from "../locales/en.ts";
import type { MarkSpec } from "../notebook/figures.ts";
import { decimalsOf, writer } from "./format.ts";
import { isOptions, type Options } from "./marks.ts";
import { type Drawn, drawnWriter } from "./rows.ts";

export type Dimension = "x" | "y";
/** What a first, unseen drawing tells of a scale. */
export interface Seen {
  readonly type: string;
  readonly domain: readonly Drawn[];
  readonly ticks: readonly Drawn[];
}

/** An axis of the house: labels on the rules, no title, no tick marks. */
export interface Axis {
  readonly kind: "ordinal" | "time" | "number";
  readonly years: boolean;
  readonly ticks: readonly Drawn[];
  readonly labels: readonly string[];
  /** Plot's tick format; d3's where the author wrote one. */
  readonly format: string | ((value: Drawn, i: number) => string);
}

/** Reads how a scale's axis is to be labelled. */
export function readAxis(of: Dimension, seen: Seen, options: Options, room: number, t: Messages): Axis {
  const kind = /band|point|ordinal|categorical/.test(seen.type)
    ? "ordinal"
    : /utc|time/.test(seen.type)
      ? "time"
      : "number";
  const years = kind !== "time" && isYears(seen.domain);
  const asked = Array.isArray(options["ticks"]) || options["interval"] !== undefined;
  const ticks = asked ? seen.ticks : years ? yearsWithin(seen, room) : fewer(of, seen);
  const author = options["tickFormat"];
  const labels = kind === "time" ? dateLabels(ticks, t) : tickLabels(ticks, years, options, t);
  return {
    kind,
    years,
    ticks,
    labels,
    format: typeof author === "string" ? author : (_value, i) => labels[i] ?? "",
  };
}

/** Who draws the axis of a dimension: the house, the author's own mark, Plot where it stands elsewhere, or nobody. */
export function drawnBy(of: Dimension, marks: readonly MarkSpec[], options: Options): "house" | "author" | "nobody" {
  const own = optionsOf(options, of);
  const axis = "axis" in own ? own["axis"] : options["axis"];
  if (axis === null || axis === false || "projection" in options) return "nobody";
  const asMark = marks.some(({ mark }) => mark === `axis${of.toUpperCase()}`);
  return asMark || axis === "both" || axis === "right" ? "author" : "house";
}

/** What the specification says of one scale. */
export function optionsOf(options: Options, scale: string): Options {
  const own = options[scale];
  return isOptions(own) ? own : {};
}

/** Whole numbers that can only be meant as years. */
function isYears(domain: readonly Drawn[]): boolean {
  return domain.length > 0 && domain.every((d) => Number.isInteger(d) && Number(d) >= 1900 && Number(d) <= 2100);
}

/** Every year, or every second, fifth … from the first on, as many as there is room for. */
function yearsWithin({ type, domain }: Seen, room: number): Drawn[] {
  const first = Math.min(...domain.map(Number));
  const last = Math.max(...domain.map(Number));
  const all = type === "linear" ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [...domain];
  const every = [1, 2, 5, 10, 20, 50].find((step) => (all.length / step) * 44 <= room) ?? 100;
  return all.filter((_, i) => i % every === 0);
}

/** Five rules are enough; shares of a hundred are read in quarters. */
function fewer(of: Dimension, { type, domain, ticks }: Seen): readonly Drawn[] {
  if (type === "linear" && domain[0] === 0 && domain[1] === 100) return [0, 25, 50, 75, 100];
  return of === "y" && type === "linear" && ticks.length > 6 ? ticks.filter((_, i) => i % 2 === 0) : ticks;
}

function tickLabels(ticks: readonly Drawn[], years: boolean, options: Options, t: Messages): string[] {
  const numbers = ticks.filter((tick) => typeof tick === "number");
  if (years || numbers.length < ticks.length) return ticks.map(drawnWriter(t, years));
  const decimals = decimalsOf(numbers);
  const number = writer({ name: "number", decimals }, t);
  const top = Math.max(...numbers);
  const percent = options["percent"] === true || String(options["label"] ?? "").includes("%");
  return numbers.map((tick) => {
    const text = tick === 0 ? number(0).replace(/\D0+$/, "") : number(tick);
    return percent && tick === top ? t.view.percent(text) : text;
  });
}

/** As little of a date as tells the ticks apart. */
function dateLabels(ticks: readonly Drawn[], t: Messages): string[] {
  const dates = ticks.filter((tick) => tick instanceof Date);
  const utc = (options: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(t.view.dates, { ...options, timeZone: "UTC" });
    return dates.map((date) => intl.format(date));
  };
  const monthly = dates.every((date) => date.getUTCDate() === 1);
  const yearly = monthly && dates.every((date) => date.getUTCMonth() === 0);
  const daily = dates.every((date) => date.valueOf() % 86_400_000 === 0);
  if (yearly) return utc({ year: "numeric" });
  if (monthly) return utc({ month: "short", year: "numeric" });
  if (daily) return utc({ day: "numeric", month: "short" });
  return utc({ hour: "2-digit", minute: "2-digit" });
}

const ink = { color: "var(--ink-3)", label: null, labelArrow: "none", tickSize: 0 } as const;
const rule = { stroke: "var(--line)", strokeOpacity: 1 } as const;

/** Horizontal rules from the figure's edge, their labels on them at the start. */
export function rulesY(axis: Axis, marginLeft: number, label: string | null): Plot.Markish[] {
  const ticks = axis.ticks as number[];
  return [
    Plot.gridY(ticks, { ...rule, insetLeft: -marginLeft }),
    Plot.axisY(ticks, {
      ...ink,
      label,
      tickFormat: axis.format,
      tickPadding: marginLeft,
      textAnchor: "start",
      lineAnchor: "bottom",
      dy: -3,
    }),
  ];
}

/** Vertical rules, for bars and intervals that run across. */
export function rulesX(axis: Axis): Plot.Markish {
  return Plot.gridX(axis.ticks as number[], rule);
}

/** Where labels of x stand, how far from the chart, and how they fit in: `lineWidth` in px, `rotate` in degrees. */
export interface LabelsX {
  readonly anchor: "top" | "bottom";
  readonly away: number;
  readonly title: string | null;
  readonly lineWidth: number | undefined;
  readonly rotate: number;
}
export function labelsX(axis: Axis, { anchor, away, title, lineWidth, rotate }: LabelsX): Plot.Markish {
  return Plot.axisX(axis.ticks as number[], {
    ...ink,
    anchor,
    label: title,
    color: anchor === "top" ? ink.color : "var(--ink-2)",
    tickFormat: axis.format,
    tickPadding: 8,
    tickRotate: rotate,
    dy: anchor === "top" ? -away : away,
    ...(rotate === 0 ? {} : { textAnchor: "end", textOverflow: "ellipsis" }),
    ...(lineWidth === undefined ? {} : { lineWidth: lineWidth / 13 }),
  });
}

/** Names at the start of each row. `lineWidth` in px, where they are to wrap. */
export function namesY(axis: Axis, lineWidth: number | undefined): Plot.Markish {
  return Plot.axisY(axis.ticks as number[], {
    ...ink,
    color: "var(--ink)",
    tickFormat: axis.format,
    tickPadding: 12,
    ...(lineWidth === undefined ? {} : { lineWidth: lineWidth / 13 }),
  });
}
