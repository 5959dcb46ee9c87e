import { kindOf, type Reader, readCell } from "./cells.ts";
import { type Columns, namer } from "./columns.ts";
import type { Mapping } from "./mapping.ts";
import { candidates, near } from "./near.ts";
import type { Fault } from "./report.ts";
import { type Field, isCountry, type Schema } from "./schema.ts";

/** What a mapping says that cannot be: of fields that the schema does not have, of codes that their list does not have. */
export function mappingFaults(mapping: Mapping, schema: Schema, reader: Reader, columns: Columns): Fault[] {
  const byName = new Map(schema.fields.map((field) => [field.name, field]));
  const names = candidates(byName.keys());
  const isField = namer(schema);
  const faults: Fault[] = [];
  const unknown = (column: string, field: string) =>
    faults.push({ kind: "mapping-field", row: 0, column, value: field, near: near(field, names) });
  for (const [column, field] of Object.entries(mapping.columns))
    if (field !== null && !isField(field)) unknown(column, field);
  for (const [name, texts] of Object.entries(mapping.values ?? {})) {
    const field = byName.get(name);
    if (!field) unknown("", name);
    else
      for (const [text, meant] of Object.entries(texts)) {
        const offered = meant === "" ? undefined : nearOf(meant, field, schema, reader);
        if (offered) faults.push({ kind: "mapping-value", row: 0, column: name, value: meant, text, near: offered });
      }
  }
  for (const [name, text] of Object.entries(mapping.constants ?? {})) {
    const field = byName.get(name);
    const place = { row: 0, column: name, value: text };
    const offered = field && nearOf(text, field, schema, reader);
    if (!field) unknown("", name);
    else if (columns.names.has(name)) faults.push({ ...place, kind: "constant-unused" });
    else if (offered) faults.push({ ...place, kind: "mapping-constant", near: offered });
  }
  return faults;
}

/** What may have been meant where a text cannot be the field's; undefined where it can. */
function nearOf(text: string, field: Field, schema: Schema, reader: Reader): readonly string[] | undefined {
  const cell = readCell(text, kindOf(field, isCountry(schema, field.name)), [], reader);
  if (!("wrong" in cell)) return undefined;
  return "near" in cell.wrong ? cell.wrong.near : [];
}
