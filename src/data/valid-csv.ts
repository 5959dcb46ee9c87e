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
export function validCsv(report: Report, schema: Schema): string {
  const names = schema.fields.map(({ name }) => name);
  let text = `${names.join(",")}\n`;
  for (const { values } of report.valid) {
    let line = "";
    for (const name of names) line += `,${written(values[name] ?? null)}`;
    text += `${line.slice(1)}\n`;
  }
  return text;
}

/** A value as the engine reads it, quoted as RFC 4180 has it; a list as its own literal: `["a", "b"]`. */
function written(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  return quoted(`[${value.map((item) => `"${item.replace(/[\\"]/g, "\\$&")}"`).join(", ")}]`);
}

const quoted = (text: string) => (/[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
