import { type Choices, readChoices, writeChoices } from "./address.ts";
import { deflate, inflate } from "./deflate.ts";
import { type Damage, MAX_UNPACKED_BYTES } from "./link.ts";
import { fromBase64, readSigned, sign, toBase64 } from "./signed.ts";

/** What came out of a link under a passphrase. `wrong`: the link came whole, and the passphrase is not its own. */
export type Unlocked =
  | { readonly kind: "ok"; readonly text: string; readonly choices: Choices }
  | { readonly kind: "wrong" }
  | Damage;

/** What OWASP asks for of PBKDF2 with SHA-256. Fixed by the prefix, so that no link can ask for more or for less. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;

/**
 * `e1.<base64url(salt, nonce)>.<base64url(ciphertext)>.<checksum>`: the text and the choices, deflated as in `d2`, under
 * AES-256-GCM with a key from PBKDF2-HMAC-SHA-256. What stands before the ciphertext is bound to it. Nothing but the
 * length can be read without the passphrase.
 */
export async function lock(text: string, choices: Choices, passphrase: string): Promise<string> {
  const header = crypto.getRandomValues(new Uint8Array(SALT_BYTES + NONCE_BYTES));
  const bound = `e1.${toBase64(header)}`;
  const { key, cipher } = await keyOf(passphrase, header, bound);
  const packed = Uint8Array.from(deflate(`${writeChoices(choices)}\n${text}`, "d2"));
  const locked = await crypto.subtle.encrypt(cipher, key, packed);
  return sign(`${bound}.${toBase64(new Uint8Array(locked))}`);
}

/** Reads what `lock` wrote. Never rejects; damage is told apart from a wrong passphrase by the checksum. */
export async function unlock(packed: string, passphrase: string): Promise<Unlocked> {
  const { version, parts, state } = readSigned(packed, 2);
  if (version !== "e1") return { kind: "version", version };
  if (state !== "whole") return { kind: state, recovered: "" };
  const header = fromBase64(parts[0] ?? "");
  if (header.length !== SALT_BYTES + NONCE_BYTES) return { kind: "damaged", recovered: "" };
  const { key, cipher } = await keyOf(passphrase, header, `${version}.${parts[0]}`);
  let unlocked: ArrayBuffer;
  try {
    unlocked = await crypto.subtle.decrypt(cipher, key, fromBase64(parts[1] ?? ""));
  } catch {
    return { kind: "wrong" };
  }
  const { text, ended } = inflate(new Uint8Array(unlocked), "d2", MAX_UNPACKED_BYTES);
  if (ended !== true) return { kind: ended === "too-large" ? ended : "damaged", recovered: text };
  const end = text.indexOf("\n");
  return { kind: "ok", choices: readChoices(text.slice(0, end)), text: text.slice(end + 1) };
}

/**
 * Five groups of four characters, 100 bits: `k7mq-9vtx-…`. Crockford's alphabet, in which no two characters look alike;
 * its 32 divide a byte's 256 evenly.
 */
export function makePassphrase(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(20))].map(
    (byte) => "0123456789abcdefghjkmnpqrstvwxyz"[byte % 32],
  );
  return (letters.join("").match(/.{4}/g) ?? []).join("-");
}

async function keyOf(passphrase: string, header: Uint8Array<ArrayBuffer>, bound: string) {
  // The same words, whatever keyboard they were typed on, and without the blanks of a copy.
  const words = new TextEncoder().encode(passphrase.normalize("NFKC").trim());
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt: header.slice(0, SALT_BYTES), iterations: ITERATIONS },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
  const additionalData = new TextEncoder().encode(bound);
  return { key, cipher: { name: "AES-GCM", iv: header.slice(SALT_BYTES), additionalData } };
}
