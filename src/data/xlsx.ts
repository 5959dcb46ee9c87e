import { cellText, numberText } from "./xlsx-cells.ts";

/** What bytes may unpack to, all parts together. */
export const unpackedLimit = 256 * 1024 * 1024;
/** Parts of a workbook: a few for each sheet. */
export const partLimit = 10_000;
/** Cells of all sheets together, blank ones within a sheet's width and height among them. */
export const cellLimit = 20_000_000;
/** A sheet's height and width by the format. */
const rowLimit = 1_048_576;
const columnLimit = 16_384;

/** Why a file cannot be read as a workbook. `xls` is the format before 2007; `no-sheet` is asked for and not there. */
export type XlsxFault = "not-xlsx" | "xls" | "encrypted" | "damaged" | "too-large" | "no-sheet";
export class XlsxError extends Error {
  readonly kind: XlsxFault;
  constructor(kind: XlsxFault, cause?: unknown) {
    super(kind, { cause });
    this.name = "XlsxError";
    this.kind = kind;
  }
}

/** A sheet as text: each row as wide as the widest, "" where a cell is empty. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * One sheet of a workbook (Office Open XML, ECMA-376) and the names of all. Without a name it is the first with any
 * cell. Row 1 of the sheet is the first of `rows`, blank rows within are kept. Numbers are in full and without an
 * exponent, dates and times ISO 8601, booleans true and false, errors as they show (#N/A); of a formula its stored
 * value. Of merged cells the first has the value. Throws XlsxError.
 */
export async function readXlsx(
  bytes: Uint8Array,
  sheet?: string,
): Promise<{ readonly sheets: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
  const all = await readSheets(bytes);
  const found = sheet === undefined ? all.find(({ rows }) => rows.length > 0) : all.find(({ name }) => name === sheet);
  if (sheet !== undefined && found === undefined) throw new XlsxError("no-sheet");
  return { sheets: all.map(({ name }) => name), rows: found?.rows ?? [] };
}

/** Every sheet, in the workbook's order, read as `readXlsx` does. Throws XlsxError. */
export async function readSheets(bytes: Uint8Array): Promise<XlsxSheet[]> {
  if (starts(bytes, ole)) throw new XlsxError(isEncrypted(bytes) ? "encrypted" : "xls");
  if (!isZip(bytes)) throw new XlsxError("not-xlsx");
  const { default: read } = await import("read-excel-file/universal");
  try {
    const plain = await unpacked(bytes);
    const sheets = await read(plain, { trim: false, parseNumber: numberText });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => cellText(cell))),
    }));
  } catch (cause) {
    throw cause instanceof XlsxError ? cause : new XlsxError("damaged", cause);
  }
}

/** Whether bytes are a ZIP archive, as every XLSX is. */
export const isZip = (bytes: Uint8Array): boolean => starts(bytes, [0x50, 0x4b, 0x03, 0x04]);
/** Whether bytes are a compound file: a workbook of before 2007, or one with a password. */
export const isCompound = (bytes: Uint8Array): boolean => starts(bytes, ole);

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/** Whether a compound file's directory names the stream that holds an encrypted package, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).includes([..."EncryptedPackage"].join("\0"));
}

/**
 * The archive with its XML stored, not deflated: unpacked here because here the sizes that its directory declares are
 * held against the limits first, and bind the unpacking.
 */
async function unpacked(bytes: Uint8Array): Promise<ArrayBuffer> {
  const { unzipSync, zipSync } = await import("fflate");
  const unzip = (filter: Parameters<typeof unzipSync>[1]) => {
    try {
      return unzipSync(bytes, filter);
    } catch (cause) {
      throw new XlsxError("damaged", cause);
    }
  };
  let size = 0;
  let parts = 0;
  let isWorkbook = false;
  unzip({
    filter: ({ name, originalSize }) => {
      size += originalSize;
      parts++;
      isWorkbook ||= name === "xl/workbook.xml";
      return false;
    },
  });
  if (size > unpackedLimit || parts > partLimit) throw new XlsxError("too-large");
  if (!isWorkbook) throw new XlsxError("not-xlsx");
  const files = unzip({ filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  let count = 0;
  for (const [name, file] of Object.entries(files)) {
    const xml = new TextDecoder().decode(file);
    if (!xml.includes("sheetData")) continue;
    count += cellsOf(xml);
    if (count > cellLimit) throw new XlsxError("too-large");
    const said = xml.replace(errorCells, '$1"str"');
    if (said !== xml) files[name] = new TextEncoder().encode(said);
  }
  return zipSync(files, { level: 0 }).slice().buffer;
}

/** A sheet's cells, blank ones within its width and height among them. Throws where it is beyond what the format allows. */
function cellsOf(xml: string): number {
  let [height, width] = [0, 0];
  for (const [, , row] of xml.matchAll(rows)) if (Number(row) > rowLimit) throw new XlsxError("too-large");
  for (const [, , place = ""] of xml.matchAll(cells)) {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    if (column === undefined) throw new XlsxError("damaged");
    height = Math.max(height, Number(row));
    width = Math.max(width, columnNumber(column));
  }
  if (height > rowLimit || width > columnLimit) throw new XlsxError("too-large");
  return height * width;
}

/** What stands in a tag, values in either quotation marks as a whole: a `>` or an `r=` within them is none. */
const signs = `(?:[^<>"']|"[^"]*"|'[^']*')*`;
const before = (tag: string, attribute: string) =>
  String.raw`<(?:[^\s<>/:"']+:)?${tag}(?=\s)${signs}?(?<=[\s"'])${attribute}\s*=\s*`;
const rows = new RegExp(String.raw`${before("row", "r")}(["'])(\d+)\1`, "g");
/** The cells that are not closed in their own tag: those are blank, and read as if they were not there. */
const cells = new RegExp(String.raw`${before("c", "r")}(["'])([^"'<]*)\1${signs}(?<!/)>`, "g");
/** An error's text, such as #N/A, is only read where its cell says that it is a text. */
const errorCells = new RegExp(`(${before("c", "t")})(?:"e"|'e')`, "g");

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
