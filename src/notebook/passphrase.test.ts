import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_UNPACKED_BYTES, unpack } from "./link.ts";
import { lock, makePassphrase, unlock } from "./passphrase.ts";

const choices = { params: new Map([["region", "Asia,Oceania"]]), view: "report", cell: "trend" } as const;

describe("a link under a passphrase", () => {
  test("law: opens to the same text and the same choices, and with no other words", async () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), words, async (text, passphrase) => {
        const locked = await lock(text, choices, passphrase);
        expect(await unlock(locked, passphrase)).toEqual({ kind: "ok", text, choices });
        expect(await unlock(locked, `${passphrase}.`)).toEqual({ kind: "wrong" });
      }),
      { numRuns: 15 },
    );
  });
  test("opens with the same words typed elsewhere: composed otherwise, wide, or copied with blanks", async () => {
    const locked = await lock("x", choices, "caf\u00e9 12");
    for (const typed of ["cafe\u0301 12", " caf\u00e9 12\n", "caf\u00e9 \uff11\uff12"])
      expect((await unlock(locked, typed)).kind).toBe("ok");
  });
  test("says that it needs one, and shows nothing of what is in it", async () => {
    const locked = await lock("# Seized", choices, "k");
    expect(await unpack(locked)).toEqual({ kind: "locked" });
    expect(locked).toMatch(/^e1\.[\w-]{38}\.[\w-]+\.[\da-f]{8}$/);
    expect(await lock("# Seized", choices, "k")).not.toBe(locked);
  });
  test("law: no character of it changes unnoticed, and damage is not taken for a wrong passphrase", async () => {
    const locked = await lock("# Seized\n", choices, "k");
    for (let at = 0; at < locked.length; at += 1)
      for (const letter of "AZaz09-_.~ é") {
        if (locked[at] === letter) continue;
        const hurt = locked.slice(0, at) + letter + locked.slice(at + 1);
        expect(["damaged", "truncated", "version"], `${at} ${letter}`).toContain((await unlock(hurt, "k")).kind);
        expect((await unpack(hurt)).kind, `${at} ${letter}`).not.toBe("locked");
      }
  });
  test("law: wherever it is cut, it is truncated", async () => {
    const locked = await lock("# Seized\n", choices, "k");
    for (let length = 0; length < locked.length; length += 1)
      expect(await unpack(locked.slice(0, length))).toEqual({ kind: "truncated", recovered: "" });
  });
  test("is cut short where it unpacks to more than a notebook may be", async () => {
    const bomb = await lock("0".repeat(MAX_UNPACKED_BYTES * 4), choices, "k");
    expect((await unlock(bomb, "k")).kind).toBe("too-large");
  });
});

test("a made passphrase has a hundred bits in characters that nobody confuses", () => {
  const made = Array.from({ length: 200 }, makePassphrase);
  for (const passphrase of made) expect(passphrase).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}$/);
  expect(new Set(made).size).toBe(200);
  expect(new Set(made.join(""))).toHaveLength(33);
});
