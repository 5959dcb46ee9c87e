import { DateDay, Decimal, makeData, TimestampMicrosecond, Vector } from "apache-arrow";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, exact, exactNumber, exactText, isMoment, isNumeric } from "./values.ts";

const dates = (days: readonly number[]) => new Vector([makeData({ type: new DateDay(), data: Int32Array.from(days) })]);
const timestamps = (units: readonly bigint[]) =>
  new Vector([makeData({ type: new TimestampMicrosecond(), data: BigInt64Array.from(units) })]);
const msOfDay = 86_400_000;

test("a day is the one that JavaScript's own calendar gives, as far as that reaches", () => {
  const law = fc.property(fc.integer({ min: -1e8, max: 1e8 }), (days) => {
    const value = exact(dates([days]), 0);
    expect(exactText(value)).toBe(new Date(days * msOfDay).toISOString().slice(0, -14));
    expect(exactNumber(value)).toBe(days * msOfDay);
  });
  fc.assert(law);
});

test("a timestamp keeps its microseconds, before 1970 and after", () => {
  const law = fc.property(fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n }), (us) => {
    const text = exactText(exact(timestamps([us]), 0));
    const fraction = BigInt(/\.(\d+)$/.exec(text)?.[1]?.padEnd(6, "0") ?? 0);
    expect(BigInt(Date.parse(`${text.slice(0, 19)}Z`)) * 1000n + fraction).toBe(us);
  });
  fc.assert(law);
});

test("a decimal of any size and scale is written with all its digits", () => {
  const digits = fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n });
  const law = fc.property(digits, fc.nat(38), (unscaled, scale) => {
    const words = Uint32Array.from([0n, 32n, 64n, 96n], (shift) => Number(BigInt.asUintN(32, unscaled >> shift)));
    const column = new Vector([makeData({ type: new Decimal(scale, 38, 128), data: words })]);
    const text = exactText(exact(column, 0));
    expect(BigInt(text.replace(".", ""))).toBe(unscaled);
    expect(text.split(".")[1]?.length ?? 0).toBe(scale);
  });
  fc.assert(law);
});

test("a row is found in whichever chunk it lies, also of a slice", () => {
  const column = dates([1, 2, 3])
    .concat(dates([4, 5]))
    .slice(1, 5);
  const days = Array.from({ length: column.length }, (_, i) => exactText(exact(column, i)));
  expect(days).toEqual(["1970-01-03", "1970-01-04", "1970-01-05", "1970-01-06"]);
  expect(exact(column, 4)).toBeNull();
});

test("text of a double reads back as that double", () => {
  const law = fc.property(fc.double(), (number) => {
    expect(Number(exactText(number))).toBe(number);
  });
  fc.assert(law);
});

test.each<[Exact, number | undefined]>([
  [null, undefined],
  [true, undefined],
  ["7", undefined],
  [7n, 7],
  [{ unscaled: -15n, scale: 1 }, -1.5],
  [{ type: "timestamp", iso: "1969-12-31T23:59:59.999" }, -1],
  [{ type: "timestamp", iso: "1970-01-01T00:00:01Z" }, 1000],
  [{ type: "time", iso: "00:00:01.5" }, 1500],
  [{ type: "date", iso: "infinity" }, undefined],
  [[1], undefined],
])("%o is drawn at %s", (value, number) => expect(exactNumber(value)).toBe(number));

test("numbers and moments are told from everything else", () => {
  const day: Exact = { type: "date", iso: "2021-03-04" };
  const values: Exact[] = [
    1,
    1n,
    { unscaled: 1n, scale: 1 },
    day,
    null,
    "1",
    true,
    [1],
    { fields: new Map() },
    new Uint8Array(1),
  ];
  expect(values.filter(isNumeric)).toEqual(values.slice(0, 3));
  expect(values.filter(isMoment)).toEqual([day]);
});
