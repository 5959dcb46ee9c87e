import type { Schema } from "../../data/schema.ts";
import { engineColumns } from "../../data/valid-csv.ts";
import type { Linked } from "../files/linked.ts";
import type { Done } from "./checking.ts";

/** The right rows of a checked file as the table that a notebook needs. Rows that name fictional States are generated. */
export function linkedOf(schema: Schema, need: string, file: File, { checked, sha256 }: Done): Linked {
  const table = { format: "csv", blob: checked.validCsv, columns: engineColumns(schema) } as const;
  return {
    need,
    fileName: file.name,
    bytes: file.size,
    sha256,
    tables: [{ name: need, file: table, rows: checked.valid }],
    rejected: checked.rejected,
    generated: checked.fictional.length > 0,
  };
}
