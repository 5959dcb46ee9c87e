import fc from "fast-check";
import { expect, test } from "vitest";
import type { Exact } from "../engine/values.ts";
import { en } from "../locales/en.ts";
import { zh } from "../locales/zh.ts";
import type { Format } from "../notebook/notebook.ts";
import { decimalsOf, formatValue } from "./format.ts";
import { fill } from "./template.ts";

const format = (name: Format["name"], decimals?: number): Format => ({ name, decimals });
const write = (value: Exact, name?: Format["name"], decimals?: number) =>
  formatValue(value, name && format(name, decimals), en);

test("a whole number of any size keeps all its digits, in groups of three", () => {
  const law = fc.property(fc.bigInt({ min: -(2n ** 127n), max: 2n ** 127n }), (n) => {
    expect(write(n)).toMatch(/^−?\d{1,3}(,\d{3})*$/);
    expect(BigInt(write(n).replaceAll(",", "").replace("−", "-"))).toBe(n);
  });
  fc.assert(law);
});

test("a decimal keeps all its digits, also those that no double holds", () => {
  const law = fc.property(
    fc.bigInt({ min: 1n, max: 10n ** 38n - 1n }),
    fc.integer({ min: 1, max: 12 }),
    (unscaled, scale) => {
      expect(BigInt(write({ unscaled, scale }).replace(/[,.]/g, ""))).toBe(unscaled);
    },
  );
  fc.assert(law);
  expect(write({ unscaled: 9_007_199_254_740_993_001n, scale: 3 })).toBe("9,007,199,254,740,993.001");
});

test("missing is a word and never zero or nothing", () => {
  expect(write(null)).toBe("missing");
  expect(write(null, "percent")).toBe("missing");
  expect(write(0)).toBe("0");
  expect(formatValue(null, undefined, zh)).toBe("缺失");
});

test("percent takes percent, with one decimal where none is asked", () => {
  expect(write(73.0135, "percent")).toBe("73.0\u00a0%");
  expect(write(73.0135, "percent", 0)).toBe("73\u00a0%");
  expect(write({ unscaled: 7_305n, scale: 2 }, "percent")).toBe("73.1\u00a0%");
  expect(formatValue(73.0135, format("percent"), zh)).toBe("73.0%");
  expect(write(-0.01, "percent")).toBe("0.0\u00a0%");
});

test("years are not grouped, thousands are", () => {
  expect(write(2021, "year")).toBe("2021");
  expect(write(2021n, "year")).toBe("2021");
  expect(write({ type: "date", iso: "2021-03-04" }, "year")).toBe("2021");
  expect(write(40192)).toBe("40,192");
});

test("a double has the decimals that it needs, but no more than three, and a small one is not made zero", () => {
  expect(write(0.1 + 0.2)).toBe("0.300");
  expect(write(0.5)).toBe("0.5");
  expect(write(0.000012345)).toBe("0.0000123");
  expect(decimalsOf([1, 2.5, 3.25])).toBe(2);
  expect(decimalsOf([0, Number.NaN, Number.POSITIVE_INFINITY])).toBe(0);
});

test("dates are written in words, points in time to the microsecond", () => {
  expect(write({ type: "date", iso: "2024-08-26" })).toBe("26 Aug 2024");
  expect(formatValue({ type: "date", iso: "2024-08-26" }, undefined, zh)).toBe("2024年8月26日");
  expect(write("2024-08-26", "date")).toBe("26 Aug 2024");
  expect(write({ type: "timestamp", iso: "2024-08-26T10:00:00.000001Z" })).toBe("26 Aug 2024 10:00:00.000001 UTC");
  expect(write({ type: "date", iso: "infinity" })).toBe("infinity");
});

test("codes become names of the reader's language, and a code that nobody knows stays as it is", () => {
  expect(write("CIV", "country")).toBe("Côte d’Ivoire");
  expect(formatValue("ESP", format("country"), zh)).toBe("西班牙");
  expect(write("ZZZ", "country")).toBe("ZZZ");
  expect(write("Oceania", "region")).toBe("Oceania");
  expect(formatValue("Sub-Saharan Africa", format("region"), zh)).toBe("撒哈拉以南非洲");
});

test("lists and records can be read, and what is missing in them too", () => {
  expect(write([1n, null, 2000n])).toBe("1, missing, 2,000");
  expect(
    write({
      fields: new Map<string, Exact>([
        ["a", 1n],
        ["b", "x"],
      ]),
    }),
  ).toBe("a 1, b x");
});

test("text takes the values of cells: as asked, a column named year as a year, and dots for what has not run", () => {
  const span = { from: 0, to: 0 };
  const lookup = (cell: string, column: string) => (cell === "h" ? (column === "year" ? 2021 : 73.0135) : undefined);
  const part = (cell: string, column: string, format?: Format) => ({ cell, column, format, span });
  const template = ["In ", part("h", "year"), ": ", part("h", "share", format("percent")), ", ", part("x", "y")];
  expect(fill(template, lookup, en)).toBe("In 2021: 73.0\u00a0%, …");
});

test("States are named as the United Nations names them, in each language", () => {
  expect(["RUS", "MMR", "CPV", "ESP", "XKX"].map((iso3) => write(iso3, "country"))).toEqual([
    "Russian Federation",
    "Myanmar",
    "Cabo Verde",
    "Spain",
    "XKX",
  ]);
  expect(["RUS", "PSE", "ESP"].map((iso3) => formatValue(iso3, format("country"), zh))).toEqual([
    "俄罗斯",
    "巴勒斯坦国",
    "西班牙",
  ]);
});
