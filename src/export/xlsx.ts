import type { Result } from "../engine/engine.ts";
import { type Exact, exact, exactNumber, exactText, isMoment, isNumeric } from "../engine/values.ts";

/** Rows up to which a workbook is made: a sheet holds some more, but a page does not hold them well. */
export const XLSX_ROWS = 200_000;

/** What stands on the workbook's second sheet, and the sheets' names. */
export interface AboutSheet {
  readonly data: string;
  readonly about: string;
  /** Pairs of a label and its text, in order: title, source, coverage, address. A pair without text is left out. */
  readonly facts: readonly (readonly [string, string])[];
}

/**
 * A result as an XLSX workbook: the rows with typed cells, then a sheet that says what they are. A number that a
 * spreadsheet cannot hold to its last digit, a moment finer than seconds or before March 1900, a list and a struct are
 * text. NULL and the empty text are an empty cell. A text is never run as a formula;
 * characters that XML cannot hold, and what is beyond the 32,767 that a cell takes, are left out. Where the rows descend from
 * generated data, the last column says so, as in CSV.
 */
export async function xlsxOf(result: Result, about: AboutSheet, { generated = false } = {}): Promise<Blob> {
  const { default: write } = await import("write-excel-file/universal");
  const columns = result.columns.map((_, i) => result.table.getChildAt(i));
  const mark = <Value>(value: Value) => (generated ? [value] : []);
  const bold = (value: string) => ({ value: shown(value), type: String, fontWeight: "bold" as const });
  const header = [...result.columns.map(({ name }) => name), ...mark("generated_data")];
  const rows = Array.from({ length: result.table.numRows }, (_, row) => [
    ...columns.map((column) => cell(column ? exact(column, row) : null)),
    ...mark({ value: true, type: Boolean }),
  ]);
  const facts = about.facts.filter(([, text]) => text !== "").map(([label, text]) => [bold(label), cell(text)]);
  return write([
    {
      sheet: about.data,
      data: [header.map(bold), ...rows],
      columns: header.map((name) => ({ width: Math.min(40, Math.max(12, name.length + 2)) })),
      stickyRowsCount: 1,
    },
    { sheet: about.about, data: facts, columns: [{ width: 20 }, { width: 100 }] },
  ]).toBlob();
}

function cell(value: Exact) {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return { value, type: Boolean };
  if (isMoment(value)) return moment(value.type, value.iso) ?? text(value);
  const number = isNumeric(value) ? exactNumber(value) : undefined;
  return number !== undefined && holds(value, number) ? { value: number, type: Number } : text(value);
}

const text = (value: Exact) => ({ value: shown(exactText(value)), type: String });

/** Whether a spreadsheet, which keeps 15 digits of a number, keeps all of this one's. A double is as it is. */
function holds(value: Exact, number: number): boolean {
  if (typeof value === "number") return Number.isFinite(number);
  return exactText(value).replace(/^-?[0.]*|\D/g, "").length <= 15;
}

/** Days and whole seconds that a spreadsheet can count. */
function moment(type: "date" | "timestamp" | "time", iso: string) {
  const isPlain = type === "date" ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/;
  if (type === "time" || !isPlain.test(iso) || iso < "1900-03-01") return undefined;
  const format = type === "date" ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
  return { value: new Date(type === "date" || iso.endsWith("Z") ? iso : `${iso}Z`), type: Date, format };
}

/** At most as long as a cell takes. */
const shown = (value: string) => value.slice(0, 32_767);
