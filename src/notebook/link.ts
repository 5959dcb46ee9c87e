import { fromBase64, readSigned, sign, toBase64 } from "./signed.ts";

/** Why a link cannot be opened; `recovered` is what could be read of it, perhaps nothing. */
export type Damage =
  | { readonly kind: "truncated" | "damaged" | "too-large"; readonly recovered: string }
  | { readonly kind: "version"; readonly version: string };

/** What came out of a link. */
export type Unpacked =
  | { readonly kind: "ok"; readonly text: string }
  /** It came whole, and needs its passphrase: `unlock` of passphrase.ts. */
  | { readonly kind: "locked" }
  | Damage;

/** A notebook in a link may not unpack to more. */
export const MAX_UNPACKED_BYTES = 4 * 1024 * 1024;

/** `d2.<base64url(deflated UTF-8)>.<checksum of all before it>`; `d1` where the dictionary would make it no shorter. */
export async function pack(text: string): Promise<string> {
  const { deflate } = await import("./deflate.ts");
  const [plain, preset] = [deflate(text, "d1"), deflate(text, "d2")];
  return sign(preset.length < plain.length ? `d2.${toBase64(preset)}` : `d1.${toBase64(plain)}`);
}

/** Reads what `pack` wrote. Never rejects; any single changed character and any cut is noticed. */
export async function unpack(packed: string): Promise<Unpacked> {
  const version = packed.split(".", 1)[0] ?? "";
  if (version === "e1") {
    const { state } = readSigned(packed, 2);
    return state === "whole" ? { kind: "locked" } : { kind: state, recovered: "" };
  }
  if (version === "d1" || version === "d2") {
    const { parts, state } = readSigned(packed, 1);
    const { inflate } = await import("./deflate.ts");
    const { text, ended } = inflate(fromBase64(parts[0] ?? ""), version, MAX_UNPACKED_BYTES);
    if (ended === "too-large") return { kind: ended, recovered: text };
    if (state === "truncated") return { kind: state, recovered: text };
    return ended && state === "whole" ? { kind: "ok", text } : { kind: "damaged", recovered: text };
  }
  return /^[de]?$/.test(packed) ? { kind: "truncated", recovered: "" } : { kind: "version", version };
}
