import * as Plot from "@observablehq/plot";
import { createResource, Show } from "solid-js";
import type { Result } from "../engine/engine.ts";
import { type Exact, exact, exactNumber } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import { iso3166 } from "../locales/iso3166.ts";
import type { MapSpec } from "../notebook/figures.ts";
import { type Swatch, stepsOf, stepWords } from "./colours.ts";
import { chartStyle } from "./draw.ts";
import { formatValue, implied, writer } from "./format.ts";
import { Legend } from "./legend.tsx";
import { type Frames, PlotError } from "./marks.ts";
import { Picture } from "./picture.tsx";
import { fill, type Lookup } from "./template.ts";
import type { Country } from "./world.ts";

/** A State's value on the map, and what its tip says. */
interface Value {
  readonly iso3: string;
  readonly number: number;
  readonly text: string;
  readonly tip: string;
}

/**
 * Countries coloured by a value in at most five steps, zero apart from what is missing. The first row of a country
 * counts. The shapes are fetched with the first map; States that they lack stand under it in words.
 */
export function MapView(props: { spec: MapSpec; frames: Frames; lookup: Lookup; t: Messages; generated?: boolean }) {
  const [world] = createResource(async () => (await import("./world.ts")).countries);
  const read = () => {
    const result = props.frames.get(props.spec.frames[0]?.key ?? props.spec.data);
    return result === undefined ? new Map<string, Value>() : valuesOf(props.spec, result, props.t);
  };
  return (
    <Show
      when={world.state === "ready" ? world() : undefined}
      fallback={
        <Show when={world.error !== undefined}>
          <p class="note error">{props.t.view.mapFailed}</p>
        </Show>
      }
    >
      {(shapes) => (
        <Picture
          draw={({ width }) => {
            const values = read();
            const lacking = lackingOf(shapes(), values, props.t);
            return { chart: drawMap(shapes(), values, props.spec.steps, width), values, lacking };
          }}
          pictures={({ chart }) => [chart]}
          alt={`${props.generated ? `${props.t.view.generated}. ` : ""}${fill(props.spec.figure.alt, props.lookup, props.t)}`}
          failed={props.t.view.mapFailed}
          before={({ values }) => <Legend swatches={legendOf(props.spec.steps, values, props.t)} t={props.t} />}
          after={({ lacking }) => lacking && <p class="strip-name">{props.t.view.notDrawn(lacking)}</p>}
        />
      )}
    </Show>
  );
}

/** Values by M49. Throws PlotError where a column is not there. */
function valuesOf({ country, value, format, tip }: MapSpec, result: Result, t: Messages): Map<string, Value> {
  const column = (name: string) => {
    const vector = result.table.getChildAt(result.columns.findIndex((column) => column.name === name));
    if (vector === null) {
      throw new PlotError(t.view.noColumn(name, result.columns.map((column) => column.name).join(t.view.comma)));
    }
    return vector;
  };
  const [codes, numbers, ...more] = [country, value, ...tip.map(({ name }) => name)].map(column);
  const name = writer({ name: "country", decimals: undefined }, t);
  const values = new Map<string, Value>();
  for (let row = 0; codes && numbers && row < result.table.numRows; row++) {
    const iso3 = exact(codes, row);
    const given = exact(numbers, row);
    const number = exactNumber(given);
    if (typeof iso3 !== "string" || number === undefined || Number.isNaN(number)) continue;
    const m49 = iso3166[iso3]?.[1] ?? iso3;
    if (values.has(m49)) continue;
    const text = formatValue(given, format, t);
    const lines = tip.map(({ name, label, format }, i) => {
      const cell: Exact = more[i] ? exact(more[i], row) : null;
      return `${label ?? name}: ${formatValue(cell, format ?? implied(name), t)}`;
    });
    values.set(m49, { iso3, number, text, tip: [`${name(iso3)}: ${text}`, ...lines].join("\n") });
  }
  return values;
}

/** Zero, then one colour for each class: five at most besides zero. */
function coloursOf(steps: readonly number[]) {
  const classes = stepsOf(steps.length + 1);
  const zero = classes.length < 5 ? "var(--seq-1)" : "color-mix(in oklab, var(--seq-1) 45%, var(--page))";
  return { zero, of: (value: number) => (value === 0 ? zero : classes[steps.filter((step) => value >= step).length]) };
}

function drawMap(
  shapes: readonly Country[],
  values: ReadonlyMap<string, Value>,
  steps: readonly number[],
  width: number,
) {
  const colour = coloursOf(steps);
  const has = ({ id }: Country) => values.has(id);
  const edge = { stroke: "var(--page)", strokeWidth: 0.6 };
  return Plot.plot({
    width,
    height: Math.round(width * 0.5),
    margin: 0,
    style: chartStyle,
    projection: {
      type: "equal-earth",
      domain: {
        type: "MultiPoint",
        coordinates: [
          [-168, 10],
          [178, 10],
          [20, -56],
          [20, 78],
        ],
      },
    },
    marks: [
      Plot.geo(
        shapes.filter((shape) => !has(shape)),
        { fill: "url(#hatch)", ...edge },
      ),
      Plot.geo(shapes.filter(has), {
        fill: ({ id }: Country) => colour.of(values.get(id)?.number ?? 0),
        title: ({ id }: Country) => values.get(id)?.tip,
        tip: true,
        ...edge,
      }),
    ],
  });
}

function legendOf(steps: readonly number[], values: ReadonlyMap<string, Value>, t: Messages): Swatch[] {
  const colour = coloursOf(steps);
  const zero = formatValue(0, undefined, t);
  const hasZero = Array.from(values.values()).some(({ number }) => number === 0);
  return [
    ...(hasZero ? [{ colour: colour.zero, label: zero }] : []),
    ...stepWords(steps, t).map((label, i) => ({ colour: stepsOf(steps.length + 1)[i], label })),
    { colour: undefined, label: t.view.noValue },
  ];
}

function lackingOf(shapes: readonly Country[], values: ReadonlyMap<string, Value>, t: Messages): string {
  const drawn = new Set(shapes.map(({ id }) => id));
  const name = writer({ name: "country", decimals: undefined }, t);
  return Array.from(values)
    .filter(([m49]) => !drawn.has(m49))
    .map(([, { iso3, text }]) => `${name(iso3)} ${text}`)
    .sort(new Intl.Collator(t.locale).compare)
    .join(t.view.comma);
}
