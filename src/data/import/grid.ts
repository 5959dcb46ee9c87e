import { readCsv } from "../csv.ts";
import { findHeader } from "../header.ts";
import { isZip, readSheets, XlsxError } from "../xlsx.ts";
import { isColumn } from "./detect.ts";
import { ImportError } from "./failure.ts";
import type { Grid } from "./imported.ts";

/** Rows looked at to find the header: the portals put a title and notes above it. */
const top = 30;

/**
 * A workbook or CSV as rows of text, its header found by the names of its columns: of a workbook the sheet that has the
 * most of them. Throws ImportError.
 */
export async function readGrid(bytes: Uint8Array): Promise<Grid> {
  return isZip(bytes) ? readWorkbook(bytes) : readText(bytes);
}

/** Compound files, workbooks of before 2007 among them, are refused with their own kind. */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const sheets = await readSheets(bytes).catch((error: unknown) => {
    throw error instanceof XlsxError ? new ImportError(error.kind, [], error) : error;
  });
  const found = sheets
    .map(({ name, rows }) => ({ name, rows, ...findHeader(rows.slice(0, top), isColumn) }))
    .toSorted((a, b) => b.matched - a.matched)[0];
  if (found === undefined) throw new ImportError("no-rows");
  const { name, rows, at, header } = found;
  return {
    header,
    headerRow: at + 1,
    above: rows
      .slice(0, at)
      .map(line)
      .filter((text) => text !== ""),
    sheet: sheets.length > 1 ? name : undefined,
    rows: rows
      .map((cells, i) => ({ row: i + 1, cells }))
      .slice(at + 1)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
  };
}

async function readText(bytes: Uint8Array): Promise<Grid> {
  const { header, rows, reading, faults } = await readCsv(bytes, isColumn);
  if (faults.length > 0) throw new ImportError("not-text");
  return {
    header,
    headerRow: reading.headerRow,
    above: reading.above.map(({ cells }) => line(cells)).filter((text) => text !== ""),
    sheet: undefined,
    rows: rows.map(({ row, cells, torn }) => (torn ? { row, cells, torn } : { row, cells })),
  };
}

const line = (cells: readonly string[]) =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" · ");
