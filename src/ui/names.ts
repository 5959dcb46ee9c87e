import type { Name, Names } from "../editor/names.ts";
import { armsOf } from "../editor/queries.ts";
import { outputs } from "../editor/scope.ts";
import type { Result } from "../engine/engine.ts";
import { exact, exactText } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import { writeValue } from "../notebook/params.ts";
import type { Catalogue, Field } from "./catalogue/resource.ts";
import type { Parts } from "./desk.ts";
import type { Opened } from "./opened.ts";

const SAMPLES = 3;

/** Published tables and their columns, with what is declared of them once the catalogue is there. */
export function publishedNames(tables: Parts["tables"], catalogue: Catalogue | undefined, t: Messages): Names {
  const fieldOf = (table: string, column: string) =>
    catalogue?.resources.find(({ name }) => name === table)?.schema.fields.find(({ name }) => name === column);
  return tables.flatMap((table): Name[] => [
    { kind: "table", name: table.name, detail: t.ui.names.rows(table.rows), meaning: table.title, of: undefined },
    ...table.columns.map(({ name, type, title }): Name => {
      const field = fieldOf(table.name, name);
      const meaning = [title, field?.description ?? ""].filter((part) => part !== "").join(". ");
      return {
        kind: "column",
        name,
        detail: `${type} · ${table.name}`,
        meaning,
        of: table.name,
        facts: field ? factsOf(field, t) : [],
      };
    }),
  ]);
}

/** A field's unit, and some of its values or their range. */
function factsOf({ unit, constraints = {} }: Field, t: Messages): readonly string[] {
  const { minimum, maximum } = constraints;
  const values = constraints.enum?.slice(0, SAMPLES).map(String);
  const range = minimum !== undefined && maximum !== undefined && t.editing.range(String(minimum), String(maximum));
  return [...(unit ? [t.editing.unit(unit)] : []), ...(values ? [t.editing.sample(values)] : range ? [range] : [])];
}

/** What an author may write a name of: inputs, cells and their columns, and what is `published`. */
export function namesOf(published: Names, opened: Opened, t: Messages): Names {
  const words = t.ui.names;
  const cells = opened.notebook().cells.flatMap((cell): Name[] => {
    if (cell.kind === "input") {
      const now = writeValue(opened.values().get(cell.id) ?? null);
      return [{ kind: "param", name: cell.id, detail: words.input(now), meaning: cell.spec.label, of: undefined }];
    }
    if (cell.kind !== "sql" && cell.kind !== "data") return [];
    const result = opened.view(cell.id).last?.get(cell.id);
    const self: Name = { kind: "cell", name: cell.id, detail: words.cell, meaning: "", of: undefined };
    if (result) return [self, ...resultColumns(cell.id, result, t)];
    const [arm] = cell.kind === "sql" ? armsOf(cell.sql) : [];
    const columns = arm ? outputs({ arms: [arm] }, published) : [];
    return [self, ...columns.map((column) => ({ ...column, of: cell.id }))];
  });
  return [...cells, ...published];
}

const known = new WeakMap<Result, { readonly t: Messages; readonly names: Names }>();

/** A result's columns, with the first of their values. */
function resultColumns(of: string, result: Result, t: Messages): Names {
  const { columns, table } = result;
  const before = known.get(result);
  if (before?.t === t) return before.names;
  const names = columns.map(({ name, type }, i): Name => {
    const vector = table.getChildAt(i);
    const rows = Array.from({ length: Math.min(table.numRows, 50) }, (_, row) => vector && exact(vector, row));
    const values = [...new Set(rows.flatMap((value) => (value === null ? [] : exactText(value).slice(0, 40))))];
    const facts = values.length > 0 ? [t.editing.sample(values.slice(0, SAMPLES))] : [];
    return { kind: "column", name, detail: `${type} · ${of}`, meaning: "", of, facts };
  });
  known.set(result, { t, names });
  return names;
}
