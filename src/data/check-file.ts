import { namer } from "./columns.ts";
import { readCsv, type Sheet, sheetOf, top, unreadable } from "./csv.ts";
import { findHeader } from "./header.ts";
import type { Report } from "./report.ts";
import type { Schema } from "./schema.ts";
import { serialHashes } from "./serials.ts";
import { type Context, validate } from "./validate.ts";
import type { XlsxSheet } from "./xlsx.ts";

export interface CheckOptions extends Pick<Context, "countries" | "mapping" | "onRows"> {
  /** What serial numbers are hashed with (serials.ts); without it they are told as wrong, and do not load. */
  readonly salt?: string | undefined;
  /** Of a workbook; without it, the sheet whose header names most of the schema's fields. */
  readonly sheet?: string | undefined;
}

/**
 * Reads a file's bytes, CSV as `readCsv` does or an XLSX workbook, and holds them against a schema. A named encoding that
 * the platform does not know throws RangeError; nothing else does.
 */
export async function checkFile(bytes: Uint8Array, schema: Schema, options: CheckOptions): Promise<Report> {
  const sheet = await readSheet(bytes, schema, options);
  const { salt, mapping } = options;
  const hashes = salt === undefined ? undefined : await serialHashes(sheet, schema, salt, mapping);
  return validate(sheet, schema, { ...options, hashes });
}

async function readSheet(bytes: Uint8Array, schema: Schema, { mapping, sheet }: CheckOptions): Promise<Sheet> {
  const isName = namer(schema, mapping);
  const { isCompound, isZip, XlsxError, readSheets } = await import("./xlsx.ts");
  if (!isZip(bytes) && !isCompound(bytes)) return readCsv(bytes, isName, mapping?.encoding);
  try {
    const sheets = await readSheets(bytes);
    const matches = ({ rows }: XlsxSheet) => findHeader(rows.slice(0, top), isName).matched;
    const filled = sheets.filter(({ name, rows }) => rows.length > 0 && name === (sheet ?? name));
    const found = filled.toSorted((a, b) => matches(b) - matches(a))[0];
    const workbook = { sheet: found?.name ?? sheet ?? "", sheets: sheets.map(({ name }) => name) };
    return sheetOf(found?.rows ?? [], isName, { encoding: "", supposed: false, delimiter: "", workbook }, () => false);
  } catch (error) {
    if (error instanceof XlsxError) return unreadable({ kind: "workbook", why: error.kind });
    throw error;
  }
}
