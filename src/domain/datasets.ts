import type { Source } from "../engine/engine.ts";

/** What is read of data/datapackage.json. */
export interface DataPackage {
  readonly resources: readonly {
    readonly name: string;
    /** Beside datapackage.json. */
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  }[];
}

/** The files of macros beside this one, in the order in which they build on each other. */
export const macroFiles: readonly string[] = [
  "macros.sql",
  "vintages.sql",
  "comparison.sql",
  "tracing.sql",
  "transfers.sql",
  "register.sql",
  "questionnaire.sql",
  "generated.sql",
  "generated-traces.sql",
  "generated-seizures.sql",
  "generated-reports.sql",
  "generated-assistance.sql",
  "generated-stockpiles.sql",
  "generated-transfers.sql",
];

/** The engine's type for each type of a Frictionless field. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["string", "VARCHAR"],
  ["integer", "BIGINT"],
  ["year", "INTEGER"],
  ["number", "DOUBLE"],
  ["boolean", "BOOLEAN"],
  ["date", "DATE"],
]);

/**
 * The published tables and the macros over them: what an engine holds before a notebook's first query. `macros` are the
 * texts of `macroFiles`, in that order. `read` gets a path beside datapackage.json, such as `arms_totals.csv`, and
 * gives the file's bytes; what it rejects with is the engine's to report.
 */
export function source(
  pack: DataPackage,
  macros: readonly string[],
  read: (path: string, signal: AbortSignal) => Promise<Uint8Array>,
): Source {
  return {
    tables: pack.resources.map(({ name, path, schema }) => ({
      name,
      columns: schema.fields.map((field) => ({ name: field.name, type: columnType(field.type) })),
      csv: (signal) => read(path, signal),
    })),
    setup: macros.flatMap(statements),
  };
}

/** The statements of a file of macros, each with the comment above it. */
function statements(sql: string): string[] {
  return sql
    .split(/;$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

function columnType(type: string): string {
  const found = TYPES.get(type);
  if (found === undefined) throw new Error(`datapackage.json: no column type for "${type}"`);
  return found;
}
