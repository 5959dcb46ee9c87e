import * as Plot from "@observablehq/plot";
import type { Result } from "../engine/engine.ts";
import type { Messages } from "../locales/en.ts";
import type { StripSpec } from "../notebook/figures.ts";
import type { Room } from "./arrange.ts";
import { chartStyle, type Drawing } from "./draw.ts";
import { drawnWriter, rowsOf } from "./rows.ts";

/** How many stand behind each point in time: columns with their number, on the scale of the chart above. */
export function drawStrip({ x, y }: StripSpec, result: Result, { x: scale }: Drawing, room: Room, t: Messages) {
  const counts = rowsOf(result, y).map(Number);
  const numbers = counts.map(drawnWriter(t));
  const places = rowsOf(result, x);
  const [start = 0, end = room.width] = Array.from(scale?.range ?? [], Number);
  const step = (end - start) / Math.max(1, new Set(places.map(Number)).size);
  const every = Math.ceil((Math.max(0, ...numbers.map(room.measure)) + 6) / step);
  const band = scale?.type === "band";
  const centre = { x: places, y: counts, fontSize: 12, dy: -8, fill: "var(--ink-2)" };
  return Plot.plot({
    width: room.width,
    height: 44,
    marginLeft: start,
    marginRight: room.width - end,
    marginTop: 18,
    marginBottom: 1,
    style: chartStyle,
    x: { ...(scale as Plot.ScaleOptions | undefined), axis: null },
    y: { axis: null, domain: [0, 1.1 * Math.max(1, ...counts)] },
    marks: [
      band
        ? Plot.barY(counts, { x: places, y: counts, fill: "var(--line-strong)" })
        : Plot.ruleX(counts, {
            x: places,
            y1: 0,
            y2: counts,
            stroke: "var(--line-strong)",
            strokeWidth: Math.max(2, Math.min(22, step * 0.4)),
          }),
      Plot.text(counts, { ...centre, text: numbers.map((number, i) => (i % every === 0 ? number : "")) }),
      Plot.ruleY([0], { stroke: "var(--line)" }),
    ],
  });
}
