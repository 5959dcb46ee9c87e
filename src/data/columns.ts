import type { Mapping } from "./mapping.ts";
import { candidates, near, plain } from "./near.ts";
import type { Change, Fault } from "./report.ts";
import type { Field, Schema } from "./schema.ts";

/** What stands in a column: a field, nothing that is known, or what the reader chose to leave out. */
export interface Columns {
  /** By the place in the header. */
  readonly fields: readonly (Field | undefined)[];
  /** By the field's name: its column's name in the file. */
  readonly names: ReadonlyMap<string, string>;
  /** By the field's name: its column's place in the file. */
  readonly places: ReadonlyMap<string, number>;
  /** The schema's fields as the file orders them, those that it does not have last. */
  readonly inOrder: readonly Field[];
  readonly faults: readonly Fault[];
  readonly changes: readonly Change[];
}
/** Whether a text names a field of the schema: by its name or title, in either language, however it is spelled. */
export function namer(schema: Schema, mapping?: Mapping): (text: string) => boolean {
  const byName = fieldsByName(schema);
  return (text) => (mapping && Object.hasOwn(mapping.columns, text)) || byName.has(plain(text));
}

/** Finds each column's field and says which columns are unknown, unnamed, repeated or missing. */
export function columnsOf(
  header: readonly string[],
  headerRow: number,
  schema: Schema,
  isEmpty: (column: number) => boolean,
  mapping?: Mapping,
): Columns {
  const byName = fieldsByName(schema);
  const known = candidates(byName.keys());
  const names = new Map<string, string>();
  const places = new Map<string, number>();
  const faults: Fault[] = [];
  const changes: Change[] = [];
  const fields = header.map((column, at) => {
    const place = { row: headerRow, column, value: column };
    const chosen = mapping && Object.hasOwn(mapping.columns, column) ? mapping.columns[column] : undefined;
    if (chosen === null) {
      changes.push({ row: headerRow, column, from: column, to: "", kind: "skipped-column" });
      return undefined;
    }
    const field = byName.get(plain(chosen ?? column));
    if (!field) {
      if (column.trim() !== "")
        faults.push({
          ...place,
          kind: "unknown-column",
          near: [...new Set(near(column, known).map((name) => byName.get(name)?.name ?? name))],
        });
      else if (!isEmpty(at)) faults.push({ ...place, kind: "unnamed-column" });
      return undefined;
    }
    const first = names.get(field.name);
    if (first !== undefined) {
      faults.push({ ...place, kind: "repeated-column", field: field.name, first });
      return undefined;
    }
    names.set(field.name, column);
    places.set(field.name, at);
    if (column !== field.name) changes.push({ row: headerRow, column, from: column, to: field.name, kind: "column" });
    return field;
  });
  for (const { name, constraints } of schema.fields)
    if (!names.has(name) && constraints?.required && mapping?.constants?.[name] === undefined)
      faults.push({ row: headerRow, column: name, value: "", kind: "missing-column" });
  const inOrder = [
    ...fields.filter((field) => field !== undefined),
    ...schema.fields.filter((f) => !names.has(f.name)),
  ];
  return { fields, names, places, inOrder, faults, changes };
}

function fieldsByName(schema: Schema): ReadonlyMap<string, Field> {
  const byName = new Map<string, Field>();
  for (const spelling of ["name", "title", "title_zh"] as const)
    for (const field of schema.fields) {
      const name = plain(field[spelling]);
      if (!byName.has(name)) byName.set(name, field);
    }
  return byName;
}
