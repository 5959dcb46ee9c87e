import { deflateSync, Inflate } from "fflate";
import { dictionary } from "./dictionary.ts";

/** Raw deflate (RFC 1951): as it is, and with the preset dictionary of our format's usual text. */
export type Packing = "d1" | "d2";

const preset = new TextEncoder().encode(dictionary);
/** fflate gives what a piece unpacks to in one go, and nothing of a piece that has a fault in it. */
const PIECE = 64;

/** UTF-8, then deflate. A surrogate that has lost its other half becomes U+FFFD, as everywhere in UTF-8. */
export function deflate(text: string, packing: Packing): Uint8Array {
  const options = { level: 9, mem: 12 } as const;
  return deflateSync(new TextEncoder().encode(text), packing === "d2" ? { ...options, dictionary: preset } : options);
}

/**
 * Reads as far as it can, and never rejects: `ended` says whether the stream did, or was stopped for its size. Before
 * that is noticed it takes up at most 66 kB more than `cap` bytes: deflate makes 1,032 bytes of one at most.
 */
export function inflate(
  bytes: Uint8Array,
  packing: Packing,
  cap: number,
): { readonly text: string; readonly ended: boolean | "too-large" } {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let size = 0;
  const stream = new Inflate(packing === "d2" ? { dictionary: preset } : {}, (piece) => {
    size += piece.length;
    text += decoder.decode(piece, { stream: true });
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (size > cap) return { text, ended: "too-large" };
    }
    return { text: text + decoder.decode(), ended: bytes.length > 0 };
  } catch {
    return { text, ended: false };
  }
}
