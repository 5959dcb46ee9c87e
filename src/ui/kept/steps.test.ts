import fc from "fast-check";
import { expect, test } from "vitest";
import { packSteps, unpackSteps } from "./steps.ts";

test("what is packed comes back, whatever the texts", () => {
  const past = fc
    .array(fc.string({ unit: "binary", maxLength: 20 }), { minLength: 1, maxLength: 30 })
    .chain((texts) => fc.record({ texts: fc.constant(texts), at: fc.nat(texts.length - 1) }));
  fc.assert(
    fc.property(past, (past) => {
      expect(unpackSteps(packSteps(past))).toEqual(past);
    }),
  );
});

test("a letter typed into a long text takes a few bytes", () => {
  const long = "A sentence of the report. ".repeat(1000);
  const { changes } = packSteps({ texts: [long, `${long.slice(0, 500)}x${long.slice(500)}`], at: 1 });
  expect(changes).toEqual([[500, 0, "x"]]);
});

test("of a very long past the last texts stay, and the one that stands always", () => {
  const texts = Array.from({ length: 1000 }, (_, i) => `${i}`);
  expect(unpackSteps(packSteps({ texts, at: 999 }))?.texts.at(-1)).toBe("999");
  const early = unpackSteps(packSteps({ texts, at: 3 }));
  expect(early?.texts[early.at]).toBe("3");
});

test("what is no past is none", () => {
  fc.assert(fc.property(fc.anything(), (value) => void unpackSteps(value)));
  for (const value of [undefined, null, "a", { first: "a", changes: [["0", 1, ""]], at: 0 }])
    expect(unpackSteps(value)).toBeUndefined();
  expect(unpackSteps({ first: "a", changes: [], at: 1 })).toBeUndefined();
});
