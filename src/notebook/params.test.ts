import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InputSpec, InputType, Value } from "./notebook.ts";
import { initialValue, readValue, writeValue } from "./params.ts";

const spec = (type: InputType, more: Partial<InputSpec> = {}): InputSpec => ({
  type,
  label: "",
  options: undefined,
  value: undefined,
  min: undefined,
  max: undefined,
  step: undefined,
  placeholder: undefined,
  format: undefined,
  ...more,
});
const options = (...values: Value[]) => values.map((value) => ({ value, label: "" }));

const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => ({ day: date.toISOString().slice(0, 10) }));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("null", "true", "12", "-0", "1e5", "2021-03-04", '"', '"a"', "a,b", ",", "", "Côte d'Ivoire"),
);
const bigint = fc.bigInt().filter((value) => !Number.isSafeInteger(Number(value)));
const scalar: fc.Arbitrary<Value> = fc.oneof(fc.constant(null), fc.boolean(), number, bigint, text, day);
const sql = { options: { sql: "" } };

describe("law: what a link says of a value is the value again", () => {
  const back = (type: InputType, values: fc.Arbitrary<Value>, more: Partial<InputSpec> = {}) =>
    fc.assert(
      fc.property(values, (value) => {
        expect(readValue(writeValue(value), spec(type, more))).toStrictEqual(value);
      }),
    );

  test("for select and radio", () => {
    back("select", scalar, sql);
    back("radio", scalar, sql);
  });
  test("for multiselect", () => back("multiselect", fc.array(scalar), sql));
  test("for range", () =>
    back(
      "range",
      fc.tuple(number, number).map(([a, b]) => (a <= b ? [a, b] : [b, a])),
    ));
  test("for slider and number", () => {
    back("slider", number);
    back("number", fc.oneof(number, fc.constant(null)));
  });
  test("for date", () => back("date", fc.oneof(day, fc.constant(null))));
  test("for text and search", () => {
    back("text", text);
    back("search", text);
  });
  test("for checkbox", () => back("checkbox", fc.boolean()));
  test("for options that are written down", () => {
    fc.assert(
      fc.property(fc.uniqueArray(scalar, { selector: writeValue, minLength: 1 }), (values) => {
        for (const value of values) {
          expect(readValue(writeValue(value), spec("select", { options: options(...values) }))).toStrictEqual(value);
        }
        expect(readValue(writeValue(values), spec("multiselect", { options: options(...values) }))).toStrictEqual(
          values,
        );
      }),
    );
  });
});

test("values are written as people write them", () => {
  expect(["Africa", 2021, 2.5, true, null, { day: "2021-03-04" }, 12345678901234567890n].map(writeValue)).toEqual([
    "Africa",
    "2021",
    "2.5",
    "true",
    "null",
    "2021-03-04",
    "12345678901234567890",
  ]);
  expect(writeValue(["Africa", "Asia", "a, b", ""])).toBe('Africa,Asia,"a, b",""');
  expect(writeValue("2021")).toBe('"2021"');
});
test("what people write without quotes is found among the options", () => {
  expect(readValue("2021", spec("select", { options: options("2020", "2021") }))).toBe("2021");
  expect(readValue("2021", spec("select", { options: options(2021) }))).toBe(2021);
  expect(readValue("2021", spec("text"))).toBe("2021");
});
test("a text that an input cannot take gives nothing", () => {
  expect(readValue("2", spec("select", { options: options(1) }))).toBeUndefined();
  expect(readValue("1,2", spec("multiselect", { options: options(1) }))).toBeUndefined();
  expect(readValue("5", spec("slider", { min: 0, max: 4 }))).toBeUndefined();
  expect(readValue("x", spec("number"))).toBeUndefined();
  expect(readValue("2021-02-30", spec("date"))).toBeUndefined();
  expect(readValue("yes", spec("checkbox"))).toBeUndefined();
  for (const bad of ["3,1", "1", "1,2,3", "a,b", ""]) expect(readValue(bad, spec("range"))).toBeUndefined();
});
test("without a choice the author's value holds, else the first option or the least", () => {
  expect(initialValue(spec("select", { value: "all" }), options(1))).toBe("all");
  expect(initialValue(spec("select"), options(1, 2))).toBe(1);
  expect(initialValue(spec("radio"), [])).toBeNull();
  expect(initialValue(spec("multiselect"), options(1, 2))).toEqual([1]);
  expect(initialValue(spec("multiselect"), [])).toEqual([]);
  expect(initialValue(spec("range", { min: 2010, max: 2022 }), [])).toEqual([2010, 2022]);
  expect(initialValue(spec("slider", { min: 3 }), [])).toBe(3);
  expect(initialValue(spec("number"), [])).toBe(0);
  expect(initialValue(spec("date"), [])).toBeNull();
  expect(initialValue(spec("text"), [])).toBe("");
  expect(initialValue(spec("search"), [])).toBe("");
  expect(initialValue(spec("checkbox"), [])).toBe(false);
});
