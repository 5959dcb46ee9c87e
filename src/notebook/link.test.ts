import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deflate } from "./deflate.ts";
import { dictionary } from "./dictionary.ts";
import { MAX_UNPACKED_BYTES, pack, unpack } from "./link.ts";
import { sign, toBase64 } from "./signed.ts";

const text = fc.string({ unit: "binary", maxLength: 200 });
const long = Array.from({ length: 2000 }, (_, i) => `line ${i} of ${(i * 7919) % 1013}\n`).join("");

const noise = Array.from({ length: 50 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join("");

describe("a packed notebook", () => {
  test("law: unpacks to the same text", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        expect(await unpack(await pack(text))).toEqual({ kind: "ok", text });
      }),
    );
    expect(await unpack(await pack(""))).toEqual({ kind: "ok", text: "" });
  });
  test("law: half a surrogate pair becomes the sign for what cannot be read, and all else stays", async () => {
    const halves = fc.string({ unit: fc.constantFrom("\ud83d", "\ude00", "a", "妇"), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(halves, async (text) => {
        expect(await unpack(await pack(text))).toEqual({ kind: "ok", text: text.toWellFormed() });
      }),
    );
  });
  test("of one megabyte unpacks to the same text", async () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `| ${(i * 7919) % 100_003} | 妇女 ${i} |`).join("\n");
    expect(text.length).toBeGreaterThan(750_000);
    expect(await unpack(await pack(text))).toEqual({ kind: "ok", text });
  });
  test("is read by the dictionary it was written with: another one needs another prefix", () => {
    const hash = createHash("sha256").update(dictionary).digest("hex");
    expect(hash).toBe("ef67a85d9b045e18f921f75bf78862324a698a3e48eeeb921ee8e804ec33dacf");
  });
  test("opens as it was written, by either packing", async () => {
    expect(await unpack("d1.U1ZwLMotVigpSkxOTeECAA.baa375f1")).toEqual({ kind: "ok", text: "# Arms traced\n" });
    const text = "# Arms traced\n\nSELECT iso3 FROM members\n";
    expect(await unpack("d2.U4YUf5B5fC7kRjAk1UBbelwA.d3fd34b2")).toEqual({ kind: "ok", text });
  });
  test("is never longer than without the dictionary, and published ones are shorter by a tenth on the mean", async () => {
    expect(await pack(noise)).toMatch(/^d1\./);
    const names = readdirSync("notebooks").filter((name) => name.endsWith(".md"));
    let sum = 0;
    for (const name of names) {
      const text = readFileSync(`notebooks/${name}`, "utf8");
      const plain = sign(`d1.${toBase64(deflate(text, "d1"))}`);
      const ratio = (await pack(text)).length / plain.length;
      expect(ratio, name).toBeLessThan(1);
      sum += ratio;
    }
    expect(sum / names.length).toBeLessThan(0.9);
  });
  test("keeps a BOM and line ends", async () => {
    const text = "\ufeffa\r\nb\n\u0000妇女";
    expect(await unpack(await pack(text))).toEqual({ kind: "ok", text });
  });
  test("is short", async () => {
    expect((await pack(long)).length).toBeLessThan(long.length / 2);
  });
  test.each([
    "---\ntitle: Arms traced\n---\nالأسلحة, 妇女",
    "",
    "```sql id=trend\nSELECT year, count(*) AS n FROM members GROUP BY year\n```\n",
    noise,
  ])("law: no character of it changes unnoticed, wherever it stands: %j", async (text) => {
    const packed = await pack(text);
    for (let at = 0; at < packed.length; at += 1)
      for (const letter of "AZaz09-_.~ é妇") {
        if (packed[at] === letter) continue;
        const unpacked = await unpack(packed.slice(0, at) + letter + packed.slice(at + 1));
        expect(unpacked.kind, `${at} ${letter}`).not.toBe("ok");
      }
  });
  test("law: what is no link of ours is refused at once, and takes up no more than a notebook may", async () => {
    const bytes = fc.uint8Array({ maxLength: 4000 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom("d1", "d2"), async (bytes, version) => {
        const start = performance.now();
        for (const packed of [sign(`${version}.${toBase64(bytes)}`), `${version}.${toBase64(bytes)}.00000000`]) {
          const unpacked = await unpack(packed);
          const text = unpacked.kind === "ok" ? unpacked.text : "recovered" in unpacked ? unpacked.recovered : "";
          expect(text.length).toBeLessThanOrEqual(MAX_UNPACKED_BYTES + 66_048);
        }
        expect(performance.now() - start).toBeLessThan(1000);
      }),
      { numRuns: 500 },
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
    expect(await unpack("d9.abc.01234567")).toEqual({ kind: "version", version: "d9" });
    expect(await unpack("hello")).toEqual({ kind: "version", version: "hello" });
  });
  test("is cut short where it unpacks to more than a notebook may be", async () => {
    const bomb = await pack("0".repeat(MAX_UNPACKED_BYTES * 8));
    const unpacked = await unpack(bomb);
    expect(unpacked.kind).toBe("too-large");
    expect(unpacked.kind === "too-large" && unpacked.recovered.length <= MAX_UNPACKED_BYTES + 66_048).toBe(true);
    expect((await unpack(await pack("0".repeat(MAX_UNPACKED_BYTES)))).kind).toBe("ok");
  });
});
