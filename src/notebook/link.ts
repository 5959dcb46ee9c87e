/** What a link does with a notebook, and where it leads. */

export type View = "read" | "edit";

/** Where the fragment of an address leads, with the values it chooses, as `writeValue` writes them. */
export type Address =
  | { readonly kind: "home" }
  /** `#/name?p.region=Africa`: a notebook that this page knows. */
  | ({ readonly kind: "named"; readonly name: string } & Choices)
  /** `#n=d1.…&p.region=Africa&view=read`: a notebook inside the link. */
  | ({ readonly kind: "packed"; readonly packed: string } & Choices)
  /** `#src=https://…`: a notebook elsewhere. */
  | ({ readonly kind: "source"; readonly url: string } & Choices);
export interface Choices {
  readonly params: ReadonlyMap<string, string>;
  readonly view: View | undefined;
}

/** What came out of a link; `recovered` is what could be read of it, perhaps nothing. */
export type Unpacked =
  | { readonly kind: "ok"; readonly text: string }
  | { readonly kind: "truncated" | "damaged" | "too-large"; readonly recovered: string }
  | { readonly kind: "version"; readonly version: string };

/** A notebook in a link may not unpack to more. */
export const MAX_UNPACKED_BYTES = 4 * 1024 * 1024;

const VERSION = "d1";
const CHECKSUM_LENGTH = 8;

/** `d1.<base64url(deflate-raw(UTF-8))>.<checksum of all before it>`. */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const signed = `${VERSION}.${toBase64(bytes)}`;
  return `${signed}.${checksum(signed)}`;
}

/** Reads what `pack` wrote. Never rejects; any single changed character and any cut is noticed. */
export async function unpack(packed: string): Promise<Unpacked> {
  const [version = "", payload = "", sum, ...more] = packed.split(".");
  if (version !== VERSION && !(VERSION.startsWith(version) && sum === undefined)) return { kind: "version", version };
  const { text, ended } = await inflate(fromBase64(payload));
  if (ended === "too-large") return { kind: ended, recovered: text };
  if (sum === undefined || (sum.length < CHECKSUM_LENGTH && more.length === 0))
    return { kind: "truncated", recovered: text };
  const whole = ended && more.length === 0 && checksum(`${version}.${payload}`) === sum;
  return whole ? { kind: "ok", text } : { kind: "damaged", recovered: text };
}

/** Reads `location.hash`. What is no address of ours is a name that nobody knows. */
export function readAddress(hash: string): Address {
  const fragment = hash.replace(/^#/, "");
  if (fragment === "" || fragment === "/") return { kind: "home" };
  const [path = "", query = ""] = fragment.startsWith("/") ? splitAt(fragment.slice(1), "?") : ["", fragment];
  const fields = new Map(query.split("&").map((field) => splitAt(field, "=")));
  const params = new Map<string, string>();
  for (const [key, value] of fields) if (key.startsWith("p.")) params.set(decode(key.slice(2)), decode(value));
  const view = fields.get("view");
  const choices: Choices = { params, view: view === "read" || view === "edit" ? view : undefined };
  const [packed, url] = [fields.get("n"), fields.get("src")];
  if (path) return { kind: "named", name: decode(path), ...choices };
  if (packed !== undefined) return { kind: "packed", packed, ...choices };
  if (url !== undefined) return { kind: "source", url: decode(url), ...choices };
  return { kind: "named", name: decode(fragment), ...choices };
}

/** The fragment of an address, `#` included; `#/` leads home. */
export function writeAddress(address: Address): string {
  if (address.kind === "home") return "#/";
  const params = [...address.params].map(([id, value]) => `p.${encode(id)}=${encode(value)}`);
  const choices = [...params, ...(address.view ? [`view=${address.view}`] : [])].join("&");
  if (address.kind === "named") return `#/${encode(address.name)}${choices && `?${choices}`}`;
  const what = address.kind === "packed" ? `n=${address.packed}` : `src=${encode(address.url)}`;
  return `#${what}${choices && `&${choices}`}`;
}

/** Reads as far as it can: `ended` says whether the stream did, or was stopped for its size. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<{ text: string; ended: boolean | "too-large" }> {
  const stream = new DecompressionStream("deflate-raw");
  const writing = feed(stream.writable.getWriter(), bytes);
  const reader = stream.readable.getReader();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      if (size > MAX_UNPACKED_BYTES) {
        await reader.cancel();
        return { text, ended: "too-large" };
      }
      text += decoder.decode(next.value, { stream: true });
    }
    await writing;
    return { text: text + decoder.decode(), ended: true };
  } catch {
    return { text, ended: false };
  }
}

/** In small pieces, so that what comes before a fault is out before it is met. */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += 256) await writer.write(bytes.subarray(at, at + 256));
    await writer.close();
  } catch {
    // The reader meets the same fault.
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes up to the first character that is not base64url. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
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

/** Percent-encoded where needed, but readable; brackets and apostrophes too, at which mail programs end a link. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:2C|2F|3A)/g, decodeURIComponent)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** As it stands where it is no percent-encoding. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
