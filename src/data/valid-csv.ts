import type { Column } from "../engine/engine.ts";
import type { Report, Value } from "./report.ts";
import type { FieldType, Schema } from "./schema.ts";

/** The engine's type for each type of a field. */
const types: Readonly<Record<FieldType, string>> = {
  string: "VARCHAR",
  integer: "BIGINT",
  year: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  list: "VARCHAR[]",
};

/** A schema's columns as the engine has them, in its order. */
export const engineColumns = (schema: Schema): readonly Column[] =>
  schema.fields.map(({ name, type }) => ({ name, type: types[type] }));

/** The valid rows as CSV with a header, in the schema's order, for `engineColumns`. What is missing is empty. */
export async function validCsv(report: Report, schema: Schema): Promise<string> {
  const { default: Papa } = await import("papaparse");
  const names = schema.fields.map(({ name }) => name);
  const rows = report.valid.map(({ values }) => names.map((name) => written(values[name] ?? null)));
  return `${Papa.unparse([names, ...rows], { newline: "\n" })}\n`;
}

/** A value as the engine reads it; a list as its own literal: `["a", "b"]`. */
function written(value: Value): string | number | boolean | null {
  if (typeof value !== "object" || value === null) return value;
  return `[${value.map((item) => `"${item.replace(/[\\"]/g, "\\$&")}"`).join(", ")}]`;
}
