import { records } from "./table.ts";

const COLUMNS = ["Iso3_code", "Indicator", "Dimension", "Category", "Sex", "Year", "VALUE", "Source"] as const;
/** A row of UNODC's Illicit Arms Flows Questionnaire, long format, labels as printed. */
export type IafqRow = Record<(typeof COLUMNS)[number], string>;

export function iafqRows(csv: string): IafqRow[] {
  return records(csv, COLUMNS);
}

/** The questionnaire's indicators that count arms. */
export const MODES = new Map([
  ["Arms seized", "seized"],
  ["Arms found", "found"],
  ["Arms surrendered", "surrendered"],
]);
