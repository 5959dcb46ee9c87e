import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, readAddress, writeAddress } from "./address.ts";

describe("an address", () => {
  const params = new Map([
    ["region", "Côte d'Ivoire (a&b=c?#)"],
    ["years", "2016,2022"],
  ]);
  test("is readable", () => {
    expect(
      writeAddress({ kind: "named", name: "sdg-16-4-2", params: new Map([["region", "Africa,Asia"]]), view: "edit" }),
    ).toBe("#/sdg-16-4-2?p.region=Africa,Asia&view=edit");
    expect(writeAddress({ kind: "named", name: "own/x y", params: new Map(), view: undefined })).toBe("#/own/x%20y");
    expect(writeAddress({ kind: "packed", packed: "d1.a.b", params: new Map([["a", "1"]]), view: "read" })).toBe(
      "#n=d1.a.b&p.a=1&view=read",
    );
    expect(writeAddress({ kind: "source", url: "https://un.org/x.md?a=1", params: new Map(), view: undefined })).toBe(
      "#src=https://un.org/x.md%3Fa%3D1",
    );
  });
  test("holds nothing at which mail programs end a link", () => {
    expect(writeAddress({ kind: "named", name: "x", params, view: undefined })).not.toMatch(/[ '()<>"]/);
  });
  test.each<Address>([
    { kind: "home" },
    { kind: "named", name: "sdg-16-4-2", params, view: undefined },
    { kind: "named", name: "own/é", params: new Map(), view: "edit" },
    { kind: "packed", packed: "d1.abc-_.01234567", params, view: "read" },
    { kind: "source", url: "https://un.org/a%20b.md?x=1&y=2#z", params, view: "read" },
  ])("is read as it was written: $kind", (address) => {
    expect(readAddress(writeAddress(address))).toEqual(address);
  });
  test("law: any values come back", () => {
    const all = fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })));
    fc.assert(
      fc.property(all, (pairs) => {
        const address: Address = { kind: "named", name: "x", params: new Map(pairs), view: undefined };
        expect(readAddress(writeAddress(address))).toEqual(address);
      }),
    );
  });
  test("of nothing is home; of what nobody knows, a name", () => {
    expect([readAddress(""), readAddress("#"), readAddress("#/")]).toEqual([
      { kind: "home" },
      { kind: "home" },
      { kind: "home" },
    ]);
    expect(readAddress("#nope")).toMatchObject({ kind: "named", name: "nope" });
    expect(readAddress("#/%E0%A4%A?view=x&p.a=%")).toMatchObject({
      kind: "named",
      params: new Map([["a", "%"]]),
      view: undefined,
    });
  });
});
