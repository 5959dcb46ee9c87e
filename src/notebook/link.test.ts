import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, MAX_UNPACKED_BYTES, pack, readAddress, unpack, writeAddress } from "./link.ts";

const text = fc.string({ unit: "grapheme", maxLength: 200 });
const long = Array.from({ length: 2000 }, (_, i) => `line ${i} of ${(i * 7919) % 1013}\n`).join("");

describe("a packed notebook", () => {
  test("law: unpacks to the same text", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        expect(await unpack(await pack(text))).toEqual({ kind: "ok", text });
      }),
    );
  });
  test("keeps a BOM and line ends", async () => {
    const text = "\ufeffa\r\nb\n\u0000妇女";
    expect(await unpack(await pack(text))).toEqual({ kind: "ok", text });
  });
  test("is short", async () => {
    expect((await pack(long)).length).toBeLessThan(long.length / 2);
  });
  test("law: no single character changes unnoticed", async () => {
    const packed = await pack("---\ntitle: Arms traced\n---\nالأسلحة, 妇女");
    const letters = fc.constantFrom(..."ABCXYZabcxyz0189-_.~ é");
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), letters, async (at, letter) => {
        fc.pre(packed[at] !== letter);
        const changed = packed.slice(0, at) + letter + packed.slice(at + 1);
        expect((await unpack(changed)).kind).not.toBe("ok");
      }),
      { numRuns: 300 },
    );
  });
  test("law: wherever it is cut, it is truncated, and nothing is made up", async () => {
    const packed = await pack(long);
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), async (length) => {
        const unpacked = await unpack(packed.slice(0, length));
        expect(unpacked.kind).toBe("truncated");
        expect(unpacked.kind === "truncated" && long.startsWith(unpacked.recovered)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
  test("gives what can be read before the cut or the damage", async () => {
    const packed = await pack(long);
    const half = packed.slice(0, packed.length / 2);
    const cut = await unpack(half);
    expect(cut.kind === "truncated" && cut.recovered.length).toBeGreaterThan(long.length / 4);
    const hurt = await unpack(`${half}*${packed.slice(half.length + 1)}`);
    expect(hurt.kind === "damaged" && hurt.recovered.length).toBeGreaterThan(long.length / 4);
  });
  test("of another version says which", async () => {
    expect(await unpack("d2.abc.01234567")).toEqual({ kind: "version", version: "d2" });
    expect(await unpack("hello")).toEqual({ kind: "version", version: "hello" });
  });
  test("is cut short where it unpacks to more than a notebook may be", async () => {
    const bomb = await pack("0".repeat(MAX_UNPACKED_BYTES * 8));
    const unpacked = await unpack(bomb);
    expect(unpacked.kind).toBe("too-large");
    expect(unpacked.kind === "too-large" && unpacked.recovered.length <= MAX_UNPACKED_BYTES).toBe(true);
    expect((await unpack(await pack("0".repeat(MAX_UNPACKED_BYTES)))).kind).toBe("ok");
  });
});

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
