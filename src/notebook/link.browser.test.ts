import { expect, test } from "vitest";
import { MAX_UNPACKED_BYTES, pack, unpack } from "./link.ts";

const long = Array.from({ length: 2000 }, (_, i) => `line ${i} of ${(i * 7919) % 1013}\n`).join("");

test("a browser unpacks what it packed, and what Node packed", async () => {
  expect(await unpack(await pack(`\ufeff${long}妇女`))).toEqual({ kind: "ok", text: `\ufeff${long}妇女` });
  const byNode = "d1.U1ZwLMotVigpSkxOTeECAA.baa375f1";
  expect(await unpack(byNode)).toEqual({ kind: "ok", text: "# Arms traced\n" });
});
test("a browser gives what can be read before a cut or a damage", async () => {
  const packed = await pack(long);
  const half = packed.slice(0, packed.length / 2);
  for (const link of [half, `${half}*${packed.slice(half.length + 1)}`]) {
    const unpacked = await unpack(link);
    const recovered = "recovered" in unpacked ? unpacked.recovered : "";
    expect(unpacked.kind).toBe(link === half ? "truncated" : "damaged");
    expect(recovered.length).toBeGreaterThan(long.length / 4);
    expect(long.startsWith(recovered)).toBe(true);
  }
});
test("a browser stops where a link unpacks to too much", async () => {
  const unpacked = await unpack(await pack("0".repeat(MAX_UNPACKED_BYTES * 4)));
  expect(unpacked.kind).toBe("too-large");
});
