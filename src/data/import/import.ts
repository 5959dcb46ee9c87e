import { decode } from "../encoding.ts";
import { unguarded } from "../formula.ts";
import { isCompound } from "../xlsx.ts";
import type { Area } from "./areas.ts";
import { columnKey, formatOf, missing, vintageIn } from "./detect.ts";
import { ImportError } from "./failure.ts";
import { readGrid, readWorkbook } from "./grid.ts";
import { type IafqSource, iafqCsv, iafqTables } from "./iafq.ts";
import { IAFQ_COLUMNS, IAFQ_EXTRA, type IafqRow } from "./iafq-place.ts";
import type { Format, Grid, Imported, ImportedTable } from "./imported.ts";
import { Ledger } from "./ledger.ts";
import { API_HEADER, apiObservations, openSdgObservations, portalObservations } from "./observations.ts";
import { tidyTables } from "./tidy.ts";

/** How a file is to be read. `format`: not found out, but known; `vintage`: not guessed. */
export interface ImportOptions {
  readonly format?: Format | undefined;
  readonly vintage?: string | undefined;
  readonly areas: readonly Area[];
  /** Called when the rows are read and will be sorted. */
  readonly onRead?: (() => void) | undefined;
}
/** What stands for the release where neither the file's name nor its title gives one. */
const unnamedVintage = "newer";

/**
 * Reads a file in one of the real formats, found out by its header: CSV in any encoding, XLSX, or JSON. Every row is in
 * a table or, with the reason, in the report. Throws ImportError where nothing can be read.
 */
export async function importFile(bytes: Uint8Array, name: string, options: ImportOptions): Promise<Imported> {
  if (isCompound(bytes)) await readWorkbook(bytes);
  if (options.format === "sdg-json" || (options.format === undefined && isJson(bytes)))
    return importJson(bytes, name, options);
  const grid = await readGrid(bytes);
  const format = options.format ?? formatOf(grid.header);
  if (format === undefined || format === "sdg-json") throw new ImportError("unknown-format");
  const lacks = missing(format, grid.header);
  if (lacks.length > 0) throw new ImportError("missing-columns", lacks);
  if (grid.rows.length === 0) throw new ImportError("no-rows");
  options.onRead?.();
  const vintage = options.vintage ?? vintageIn(name) ?? grid.above.map(vintageIn).find(Boolean);
  const ledger = new Ledger();
  const whole = sound(grid, ledger);
  const given = vintage ?? unnamedVintage;
  const tables =
    format === "unodc-iafq"
      ? importIafq(whole, given, ledger, options.areas)
      : tidyTables(
          format === "sdg-csv" ? portalObservations(whole) : openSdgObservations(whole, name),
          options.areas,
          given,
          ledger,
        );
  return result(format, vintage, tables, grid, ledger);
}

/** The rows that have no more cells than the header and no torn quotation marks; the others are rejected. */
function sound(grid: Grid, ledger: Ledger): Grid {
  const rows = grid.rows.filter((source) => {
    const beyond = source.cells.slice(grid.header.length).find((cell) => cell.trim() !== "");
    if (source.torn) ledger.reject("quotes", source, "", "");
    else if (beyond !== undefined) ledger.reject("cells", source, "", beyond);
    else return true;
    return false;
  });
  return { ...grid, rows };
}

function importIafq(grid: Grid, vintage: string, ledger: Ledger, areas: readonly Area[]): ImportedTable[] {
  const at = new Map(grid.header.map((name, i) => [columnKey(name), i]));
  const known = [...IAFQ_COLUMNS, ...IAFQ_EXTRA];
  for (const name of grid.header)
    if (name.trim() !== "" && !known.some((column) => columnKey(column) === columnKey(name)))
      ledger.remark("unknown-column", 0, name, "");
  const sources = grid.rows.map((source): IafqSource => {
    const cell = (column: string) => unguarded(source.cells[at.get(columnKey(column)) ?? -1] ?? "").trim();
    return { row: Object.fromEntries(known.map((column) => [column, cell(column)])) as IafqRow, source };
  });
  const codes = new Set(areas.map(({ iso3 }) => iso3));
  return iafqCsv(iafqTables(sources, vintage, ledger, (iso3) => codes.has(iso3)));
}

function importJson(bytes: Uint8Array, name: string, options: ImportOptions): Imported {
  const { text, isText } = decode(bytes);
  if (!isText) throw new ImportError("not-text");
  const { observations, others, page, pages } = apiObservations(text);
  if (observations.length === 0) throw new ImportError("no-rows");
  const ledger = new Ledger();
  for (const source of others) ledger.reject("no-observation", source, "", source.cells.join());
  if (pages > 1) ledger.remark("pages", 0, "", `${page}/${pages}`);
  const vintage = options.vintage ?? vintageIn(name);
  const tables = tidyTables(observations, options.areas, vintage ?? unnamedVintage, ledger);
  const rows = [...observations.map(({ source }) => source), ...others];
  const grid = { header: API_HEADER, headerRow: 0, above: [], sheet: undefined, rows };
  return result("sdg-json", vintage, tables, grid, ledger);
}

function result(
  format: Format,
  vintage: string | undefined,
  tables: readonly ImportedTable[],
  { header, headerRow, above, sheet, rows }: Grid,
  ledger: Ledger,
): Imported {
  const { notes, rejected } = ledger.closed();
  const taken = rows.length - rejected.length;
  const report = { rows: rows.length, taken, header, headerRow, above, sheet, notes, rejected };
  return { format, vintage, tables, report };
}

/** Whether the first sign of a text opens an object or a list. */
function isJson(bytes: Uint8Array): boolean {
  return /^\s*[[{]/.test(decode(bytes.subarray(0, 4000)).text);
}
