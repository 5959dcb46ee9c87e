import { merge } from "topojson-client";
import world from "world-atlas/countries-110m.json";

/** A country's shape; its id is the three digits of M49. */
export interface Country {
  readonly type: "Feature";
  readonly id: string;
  readonly properties: object;
  readonly geometry: MultiPolygon;
}
type MultiPolygon = ReturnType<typeof merge>;
type Topology = Parameters<typeof merge>[0];
type Shape = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number];

/**
 * Shapes that Natural Earth draws apart, drawn here with the State that the United Nations maps show them in. Kosovo
 * keeps a shape of its own, without a code of M49.
 */
const within: Readonly<Record<string, string>> = { "N. Cyprus": "196", Somaliland: "706", Taiwan: "156" };
const russia = "643";
const ukraine = "804";
const antarctica = "010";

/** The countries of the world at 1:110 million, without Antarctica. Many small States have no shape at this scale. */
export const countries: readonly Country[] = makeCountries(world as unknown as Topology);

function makeCountries(topology: Topology): Country[] {
  const collection = topology.objects["countries"];
  const shapes = new Map<string, Shape[]>();
  for (const shape of collection?.type === "GeometryCollection" ? collection.geometries : []) {
    if (shape.type !== "Polygon" && shape.type !== "MultiPolygon") continue;
    const { name } = shape.properties as { name: string };
    const own = within[name] ?? String(shape.id ?? name);
    for (const arcs of shape.type === "Polygon" ? [shape.arcs] : shape.arcs) {
      const part: Shape = { type: "Polygon", arcs };
      const id = own === russia && isCrimea(merge(topology, [part])) ? ukraine : own;
      shapes.set(id, [...(shapes.get(id) ?? []), part]);
    }
  }
  shapes.delete(antarctica);
  return Array.from(shapes, ([id, parts]) => ({
    type: "Feature",
    id,
    properties: {},
    geometry: merge(topology, parts),
  }));
}

/** Shown with Ukraine: General Assembly resolution 68/262. */
function isCrimea({ coordinates }: MultiPolygon): boolean {
  return coordinates.flat(2).every(([east = 0, north = 0]) => east > 32 && east < 37 && north > 44 && north < 47);
}
