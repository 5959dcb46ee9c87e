import { expect, test } from "vitest";
import { countries } from "./world.ts";

type Ring = readonly (readonly number[])[];

/** Whether a ray from the point to the east crosses the ring an odd number of times. */
function isIn(ring: Ring, [x, y]: readonly [number, number]): boolean {
  return ring.reduce((inside, [x1 = 0, y1 = 0], i) => {
    const [x2 = 0, y2 = 0] = ring.at(i - 1) ?? [];
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
  }, false);
}
const at = (east: number, north: number) =>
  countries
    .filter(({ geometry }) => geometry.coordinates.some(([ring = []]) => isIn(ring, [east, north])))
    .map(({ id }) => id);

test("each place lies in one country, also where Natural Earth draws other lines than the United Nations", () => {
  expect(at(-3.7, 40.4)).toEqual(["724"]); // Madrid
  expect(at(34.3, 45.2)).toEqual(["804"]); // Crimea: Ukraine
  expect(at(33.6, 45.3)).toEqual(["804"]);
  expect(at(37.6, 55.7)).toEqual(["643"]); // Moscow
  expect(at(-13, 26.5)).toEqual(["732"]); // Western Sahara, west of the line of control
  expect(at(-12, 24)).toEqual(["732"]);
  expect(at(-9.5, 26.5)).toEqual(["732"]);
  expect(at(-7, 32)).toEqual(["504"]); // Morocco
  expect(at(33.5, 35.25)).toEqual(["196"]); // Cyprus, north
  expect(at(45, 9.5)).toEqual(["706"]); // Somalia, north
  expect(at(0, 0)).toEqual([]);
});

test("a country has one shape and the code of M49; Antarctica is not drawn", () => {
  const ids = countries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^\d{3}$/.test(id))).toEqual(["Kosovo"]);
  expect(ids).not.toContain("010");
  expect(ids.length).toBeGreaterThan(170);
});
