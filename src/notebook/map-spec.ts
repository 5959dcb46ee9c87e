import { shape } from "./faults.ts";
import type { Attribute } from "./fences.ts";
import type { Fields } from "./fields.ts";
import { figureKeys, readData, readFigure } from "./figure-spec.ts";
import type { MapSpec } from "./figures.ts";
import { plainFrame } from "./frames.ts";

const mapKeys = ["country", "value", "steps", "format", "tip"];
const MAX_STEPS = 4;

/** Reads a map cell; undefined, and reported, where data, country or value are missing. */
export function readMap(fields: Fields, attributes: ReadonlyMap<string, Attribute>): MapSpec | undefined {
  const data = readData(fields, attributes);
  const figure = readFigure(fields, attributes, { alt: true });
  const [country, value] = [fields.text("country"), fields.text("value")];
  const rest = {
    steps: readSteps(fields),
    format: fields.format("format"),
    tip: fields.columns("tip") ?? [],
  };
  fields.end([...figureKeys, ...mapKeys]);
  if (data === undefined) fields.missing("data", [shape.text]);
  if (country === undefined) fields.missing("country", [shape.text]);
  if (value === undefined) fields.missing("value", [shape.text]);
  if (data === undefined || country === undefined || value === undefined) return undefined;
  return { figure, data, country, value, ...rest, frames: [plainFrame(data)] };
}

function readSteps(fields: Fields): number[] {
  const steps = fields.list("steps");
  if (steps === undefined) return [];
  const numbers = steps.flatMap((step) =>
    step.kind === "scalar" && typeof step.value === "number" ? [step.value] : [],
  );
  const rising = numbers.every((step, i) => i === 0 || step > (numbers[i - 1] ?? step));
  if (numbers.length === steps.length && numbers.length <= MAX_STEPS && rising) return numbers;
  fields.report({ span: fields.span, path: fields.at("steps"), why: "wrong-type", allowed: [shape.steps] });
  return [];
}
