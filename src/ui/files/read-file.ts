import { decode } from "../../data/encoding.ts";
import type { TableFile } from "../../engine/engine.ts";
import { hexSha256 } from "../../notebook/hash.ts";

/** A file as the engine takes it. */
export interface ReadFile {
  /** Lower-case hexadecimal; undefined for a file too large to be held at once. */
  readonly sha256: string | undefined;
  readonly table: TableFile;
  /** What the text was written in, where that is not UTF-8. */
  readonly encoding: string | undefined;
}

/** Larger files are not held at once: they are UTF-8, and have no hash. */
const LARGE = 500_000_000;

/**
 * Takes a file's hash, and makes UTF-8 of a text in another encoding. Rejects where it cannot be read; `undefined` where
 * a CSV is no text.
 */
export async function readFile(file: File, format: TableFile["format"]): Promise<ReadFile | undefined> {
  if (file.size > LARGE) return { sha256: undefined, table: { format, blob: file }, encoding: undefined };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = await hexSha256(bytes);
  if (format === "parquet") return { sha256, table: { format, blob: file }, encoding: undefined };
  const { text, encoding, isText } = decode(bytes);
  if (!isText) return undefined;
  if (encoding === "utf-8") return { sha256, table: { format, blob: file }, encoding: undefined };
  return { sha256, table: { format, blob: new Blob([text]) }, encoding };
}
