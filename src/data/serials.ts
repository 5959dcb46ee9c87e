import { columnsOf } from "./columns.ts";
import type { Sheet } from "./csv.ts";
import type { Mapping } from "./mapping.ts";
import { isHash, type Schema } from "./schema.ts";

/** A serial number as it is hashed: capital letters, no space, so that “ab 123” and “AB123” are one. */
export const serialText = (written: string): string => written.normalize("NFKC").replace(/\s+/g, "").toUpperCase();

/**
 * SHA-256, in lower-case hexadecimal, of the salt and the serial number behind it, as UTF-8. Another office that has the
 * salt gets the same: `printf '%s' "$SALT$SERIAL" | sha256sum`.
 */
export async function hashSerial(written: string, salt: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(salt + serialText(written)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The hashes of what stands in a sheet's columns of hashes and is none, by what stands there. */
export async function serialHashes(
  { header, rows, reading }: Sheet,
  schema: Schema,
  salt: string,
  mapping?: Mapping,
): Promise<ReadonlyMap<string, string>> {
  const { places } = columnsOf(header, reading.headerRow, schema, () => false, mapping);
  const at = schema.fields.filter(isHash).flatMap(({ name }) => places.get(name) ?? []);
  const serials = new Set(rows.flatMap(({ cells }) => at.map((place) => (cells[place] ?? "").trim())));
  const raw = [...serials].filter((text) => serialText(text) !== "" && !/^[0-9a-f]{64}$/i.test(text));
  return new Map(await Promise.all(raw.map(async (text) => [text, await hashSerial(text, salt)] as const)));
}
