import { shape } from "./faults.ts";
import type { Attribute } from "./fences.ts";
import type { Fields } from "./fields.ts";
import { figureKeys, readData, readFigure } from "./figure-spec.ts";
import type { TableSpec } from "./figures.ts";
import { plainFrame } from "./frames.ts";

/** Reads a table cell; undefined, and reported, where it has no data. */
export function readTable(fields: Fields, attributes: ReadonlyMap<string, Attribute>): TableSpec | undefined {
  const data = readData(fields, attributes);
  const figure = readFigure(fields, attributes, { alt: false });
  const columns = fields.columns("columns");
  fields.end([...figureKeys, "columns"]);
  if (data === undefined) return fields.missing("data", [shape.text]);
  return { figure, data, columns, frames: [plainFrame(data)] };
}
