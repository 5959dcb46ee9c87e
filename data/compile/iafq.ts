import { type IafqTables, iafqTables } from "../../src/data/import/iafq.ts";
import { IAFQ_COLUMNS, type IafqRow } from "../../src/data/import/iafq-place.ts";
import { Ledger } from "../../src/data/import/ledger.ts";
import { IAFQ } from "./fields.ts";
import { records } from "./table.ts";

/** The tables of UNODC's Illicit Arms Flows Questionnaire, as the importer reads a release. */
export function iafqOf(csv: string): IafqTables["tables"] {
  return sorted(records(csv, IAFQ_COLUMNS));
}

/** Throws at the first row that the importer would not take, and at a figure that is an interval. */
export function sorted(rows: readonly IafqRow[]): IafqTables["tables"] {
  const ledger = new Ledger();
  const sources = rows.map((row, i) => ({ row, source: { row: i + 2, cells: Object.values(row) } }));
  const { tables } = iafqTables(sources, IAFQ.version, ledger);
  const fault = ledger.closed().notes.find(({ kind }) => kind !== "mapped");
  if (fault) throw new Error(`row ${fault.row}: ${fault.kind} ${fault.column} "${fault.value}"`);
  return tables;
}
