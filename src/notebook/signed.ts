/** How a link spells bytes, and how it notices that a character was changed on the way. */

const CHECKSUM_LENGTH = 8;

/** Appends the checksum of all that stands before it: `d2.TEXT` becomes `d2.TEXT.01234567`. ASCII only. */
export function sign(text: string): string {
  return `${text}.${checksum(text)}`;
}

/** What a packed text is made of; `state` says whether all of it has come, as it was sent. */
export interface Signed {
  readonly version: string;
  /** What stands between the version and the checksum. */
  readonly parts: readonly string[];
  readonly state: "whole" | "truncated" | "damaged";
}

/** Takes apart what `sign` signed: the version, `count` parts and the checksum. Notices any one changed character. */
export function readSigned(packed: string, count: number): Signed {
  const [version = "", ...rest] = packed.split(".");
  const parts = rest.slice(0, count);
  const [sum, ...more] = rest.slice(count);
  if (sum === undefined || (sum.length < CHECKSUM_LENGTH && more.length === 0))
    return { version, parts, state: "truncated" };
  const isWhole = more.length === 0 && checksum([version, ...parts].join(".")) === sum;
  return { version, parts, state: isWhole ? "whole" : "damaged" };
}

/** base64url without padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes up to the first character that is not base64url. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const good = /^[\w-]*/.exec(text)?.[0] ?? "";
  const whole = good.length % 4 === 1 ? good.slice(0, -1) : good;
  const binary = atob(whole.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** CRC-32, which any single changed character changes, as eight hexadecimal digits. */
function checksum(ascii: string): string {
  let crc = -1;
  for (let i = 0; i < ascii.length; i += 1) {
    crc ^= ascii.charCodeAt(i);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(CHECKSUM_LENGTH, "0");
}
