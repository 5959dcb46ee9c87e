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
const morocco = "504";
const westernSahara = "732";
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
  const drawn = new Map(Array.from(shapes, ([id, parts]) => [id, merge(topology, parts)]));
  partWesternSahara(drawn);
  return Array.from(drawn, ([id, geometry]) => ({ type: "Feature", id, properties: {}, geometry }));
}

/** Shown with Ukraine: General Assembly resolution 68/262. */
function isCrimea({ coordinates }: MultiPolygon): boolean {
  return coordinates.flat(2).every(([east = 0, north = 0]) => east > 32 && east < 37 && north > 44 && north < 47);
}

/** Natural Earth parts the two along the line of control; the boundary is the parallel of 27° 40′ N. */
function partWesternSahara(drawn: Map<string, MultiPolygon>): void {
  const north = outline(drawn.get(morocco));
  const south = outline(drawn.get(westernSahara));
  const shared = new Set(north.map(String).filter((point) => south.some((other) => String(other) === point)));
  const inland = run(south, (point) => !shared.has(String(point)));
  const coast = run(north, (point) => isSouth(point) && !shared.has(String(point)));
  drawn.set(westernSahara, ringed([...inland, ...coast]));
  drawn.set(morocco, ringed(north.filter((point) => !isSouth(point))));
}

type Point = MultiPolygon["coordinates"][number][number][number];

function isSouth([, latitude = 0]: Point): boolean {
  return latitude < 27.65;
}

/** The outer ring of a shape of one piece, without the point that closes it. */
function outline(shape: MultiPolygon | undefined): Point[] {
  return shape?.coordinates[0]?.[0]?.slice(0, -1) ?? [];
}

function ringed(points: Point[]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: [[[...points, ...points.slice(0, 1)]]] };
}

/** The points of a ring that pass, from the first of them on; they stand side by side. */
function run(ring: readonly Point[], passes: (point: Point) => boolean): Point[] {
  const start = ring.findIndex((point, i) => passes(point) && !passes(ring.at(i - 1) ?? point));
  return [...ring.slice(start), ...ring.slice(0, start)].filter(passes);
}
