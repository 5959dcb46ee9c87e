import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fault } from "./faults.ts";
import { readFormat, template } from "./template.ts";

const faults = (text: string) => {
  const found: Fault[] = [];
  template(text, 0, (fault) => found.push(fault));
  return found.map(({ path, why }) => `${why} ${path}`);
};

test("text with values is its pieces in order, each value at its place", () => {
  expect(template("In ${headline.year}, ${ headline . share : percent.1 } %", 10)).toEqual([
    "In ",
    { cell: "headline", column: "year", format: undefined, span: { from: 13, to: 29 } },
    ", ",
    { cell: "headline", column: "share", format: { name: "percent", decimals: 1 }, span: { from: 31, to: 64 } },
    " %",
  ]);
});
test("a column's name may be in any script, or in quotes", () => {
  expect(template('${a.年份}${a."by ""year"".x"}', 0)).toMatchObject([{ column: "年份" }, { column: 'by "year".x' }]);
});
test("an escaped sign, and a sign alone, are text", () => {
  expect(template("\\${a.b} $5 {x} \\", 0)).toEqual(["${a.b} $5 {x} \\"]);
  expect(faults("\\${a} $5 {x}")).toEqual([]);
});
test("what cannot be read stays as it is written, and is reported", () => {
  expect(template("a ${b} ${c.d", 0)).toEqual(["a ${b} ${c.d"]);
  expect(faults("a ${b} ${c.d")).toEqual(["wrong-type ${b}", "wrong-type ${"]);
  expect(faults("${a.b:euro} ${a.b:year.1} ${a.b:number.2}")).toEqual(["unknown euro", "unknown year.1"]);
});
test("law: text without a dollar sign is itself, and noise never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => text.includes("$") || template(text, 0).join("") === text),
  );
  const part = fc.constantFrom("$", "{", "}", "\\", "a.b", ":", ".", '"', " ", "\n", "percent", "9");
  fc.assert(fc.property(fc.array(part), (parts) => Array.isArray(template(parts.join(""), 0))));
});
test("a format is a name, and decimals for numbers only", () => {
  expect(readFormat("number")).toEqual({ name: "number", decimals: undefined });
  expect(readFormat("percent.0")).toEqual({ name: "percent", decimals: 0 });
  for (const bad of ["", "Number", "number.", "number.21", "date.1", "constructor"])
    expect(readFormat(bad)).toBeUndefined();
});
