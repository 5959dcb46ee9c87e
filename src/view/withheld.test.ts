import { Float64, Table, Utf8, vectorFromArray } from "apache-arrow";
import { expect, test } from "vitest";
import type { Result } from "../engine/engine.ts";
import type { Remedy } from "../notebook/sensitive.ts";
import { rows } from "./rows.ts";
import { withheld } from "./withheld.ts";

const result: Result = {
  columns: [
    { name: "serial", type: "VARCHAR" },
    { name: "lat", type: "DOUBLE" },
    { name: "deaths", type: "DOUBLE" },
  ],
  table: new Table({
    serial: vectorFromArray(["AB1234567", null, "AB1234567"], new Utf8()),
    lat: vectorFromArray([48.85837, null, -0.5], new Float64()),
    deaths: vectorFromArray([3, 12, null], new Float64()),
  }),
  rows: 3,
  ms: 0,
};
const shown = async (remedies: Record<string, Remedy>, as: "table" | "chart" = "table") =>
  rows(await withheld(result, new Map(Object.entries(remedies)), as, "salt"));

test("a dropped column is gone, and the others stay as they were", async () => {
  expect(await shown({ serial: "drop" })).toEqual(rows(result).map(({ lat, deaths }) => ({ lat, deaths })));
});

test("equal serial numbers get equal hashes, and none stays readable", async () => {
  const [first, second, third] = await shown({ serial: "hash" });
  expect(first?.["serial"]).toMatch(/^[\da-f]{12}$/);
  expect(second?.["serial"]).toBeNull();
  expect(third?.["serial"]).toBe(first?.["serial"]);
});

test("places are rounded, and a missing one stays missing", async () => {
  expect((await shown({ lat: "round" })).map(({ lat }) => lat)).toEqual([48.9, null, -0.5]);
});

test("counts below five are written so in a table and left out of a chart", async () => {
  expect((await shown({ deaths: "suppress" })).map(({ deaths }) => deaths)).toEqual(["<5", "12", null]);
  expect((await shown({ deaths: "suppress" }, "chart")).map(({ deaths }) => deaths)).toEqual([null, 12, null]);
});
