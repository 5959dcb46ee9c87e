import { type Cell, kindOf, type Reader, readCell } from "./cells.ts";
import { type Columns, columnsOf } from "./columns.ts";
import type { Row, Sheet } from "./csv.ts";
import type { Mapping } from "./mapping.ts";
import { mappingFaults } from "./mapping-faults.ts";
import { plain } from "./near.ts";
import { ordersOf } from "./orders.ts";
import type { Change, Fault, Report, Value } from "./report.ts";
import { broken, makeSame, type RuleFault, readAnswer, textOf } from "./rules.ts";
import { type Field, isCountry, type Schema } from "./schema.ts";

export interface Context extends Reader {
  /** The keys of other tables, by their names; a table that is not here is not looked up, and the report says so. */
  readonly keys?: ReadonlyMap<string, ReadonlySet<string>>;
  /** How the reader's columns and values stand to the schema's; its dates and decimals hold where the context has none. */
  readonly mapping?: Mapping | undefined;
  /** Told now and then: how many of the rows are done. */
  readonly onRows?: ((done: number, of: number) => void) | undefined;
}
/** A row on its way: what it holds so far, what is wrong with it, and what was not taken letter for letter. */
interface Draft {
  readonly row: Row;
  readonly values: Record<string, Value>;
  readonly faults: Fault[];
  readonly changes: Change[];
}

/**
 * Holds a file against a schema. Every row of the sheet is in `valid` or in `rejected`, in the order of the file; every
 * cell of a valid row that was not taken letter for letter is in `changes`. Nothing is guessed. Never throws.
 */
export function validate(sheet: Sheet, schema: Schema, context: Context): Report {
  const { header, rows, reading } = sheet;
  const isEmpty = (at: number) => rows.every(({ cells }) => (cells[at] ?? "").trim() === "");
  const columns = columnsOf(header, reading.headerRow, schema, isEmpty, context.mapping);
  const faults: Fault[] = sheet.faults.length > 0 ? [...sheet.faults] : [...columns.faults];
  if (context.mapping) faults.push(...mappingFaults(context.mapping, schema, context, columns));
  if (rows.length === 0 && sheet.faults.length === 0) faults.push({ kind: "no-rows", row: 0, column: "", value: "" });
  const constants = constantsOf(schema, context, columns, reading.headerRow);
  const fill = makeFill(schema, context, columns, constants);
  const finish = makeFinish(schema, context, columns);
  const empty = Object.fromEntries(columns.inOrder.map(({ name }) => [name, constants.values.get(name) ?? null]));
  const drafts = rows.map((row, i) => {
    if (i % 1000 === 0) context.onRows?.(i, rows.length);
    const draft: Draft = { row, values: { ...empty }, faults: [], changes: [] };
    const shape = shapeFault(row, sheet, columns);
    if (shape) draft.faults.push(shape);
    else fill(draft);
    finish(draft, shape === undefined);
    return draft;
  });
  context.onRows?.(rows.length, rows.length);
  const right = drafts.filter((draft) => draft.faults.length === 0);
  return {
    schema: schema.name,
    reading,
    header,
    fields: columns.fields.map((field) => field?.name),
    faults,
    valid: right.map(({ row, values }) => ({ row: row.row, values })),
    rejected: drafts
      .filter((draft) => draft.faults.length > 0)
      .map(({ row, faults }) => ({ row: row.row, original: row.cells, faults })),
    changes: [...columns.changes, ...constants.changes, ...right.flatMap((draft) => draft.changes)],
    unchecked: schema.foreignKeys.flatMap(({ fields, reference: { resource } }) =>
      resource === "countries" || context.keys?.has(resource)
        ? []
        : fields.filter((field) => columns.names.has(field)).map((field) => ({ field, resource })),
    ),
    lacking: lackingOf(right, schema, columns, constants),
    orders: ordersOf(rows, columns),
    fictional: fictionalOf(right, schema, context),
  };
}

/** The codes of fictional States in the records' fields of countries. */
function fictionalOf(right: readonly Draft[], schema: Schema, { countries }: Context): readonly string[] {
  const fields = schema.fields.filter(({ name }) => isCountry(schema, name)).map(({ name }) => name);
  const codes = new Set<string>();
  for (const { values } of right)
    for (const field of fields) {
      const value = values[field] ?? null;
      for (const code of Array.isArray(value) ? value : [value]) codes.add(String(code));
    }
  return [...codes].filter(countries.isFictional).sort();
}

/** What makes a row no record at all; then its cells are not looked at one by one. */
function shapeFault({ row, cells, torn }: Row, { header, headerCells }: Sheet, columns: Columns): Fault | undefined {
  const extra =
    cells.length > header.length ? cells.slice(header.length).find((cell) => cell.trim() !== "") : undefined;
  if (torn) return { kind: "quotes", row, column: "", value: cells.find((cell) => cell.includes('"')) ?? "" };
  const least = header.findLastIndex((name) => name.trim() !== "") + 1;
  if (cells.length < least || extra !== undefined)
    return { kind: "cells", row, column: "", value: extra ?? "", expected: header.length, found: cells.length };
  const filled = cells.findIndex((cell) => cell.trim() !== "");
  const isHeader = (cell: string, i: number) => cell === (header[i] ?? cell) || cell === headerCells[i];
  if (cells.every(isHeader) && cells.filter((cell) => cell.trim() !== "").length > 1)
    return { kind: "header-row", row, column: header[filled] ?? "", value: cells[filled] ?? "" };
  const first = cells[filled] ?? "";
  const takesTotal = columns.fields[filled]?.categories?.some(({ value }) => plain(value) === plain(first));
  if (totals.test(plain(first)) && !takesTotal)
    return { kind: "total-row", row, column: header[filled] ?? "", value: first };
  return undefined;
}

/** A row's first words where it sums up the rows above, in the six languages of the United Nations, German and Portuguese. */
const totals =
  /^((grand |sub ?|sous )?totals?( general| generale?)?( \d{4})?|sum|summe|gesamt|insgesamt|somme|suma|soma|итого|всего|المجموع|الاجمالي|合计|总计|小计|共计|总数)$/;

const readerOf = ({ countries, dates, decimal, hashes, mapping }: Context): Reader => ({
  countries,
  dates: dates ?? mapping?.dates,
  decimal: decimal ?? mapping?.decimal,
  hashes,
});

/** What the reader says of all rows, of fields that no column holds; what cannot be, `mappingFaults` tells. */
function constantsOf(schema: Schema, context: Context, { names }: Columns, row: number) {
  const values = new Map<string, Value>();
  const changes: Change[] = [];
  for (const field of schema.fields) {
    const text = context.mapping?.constants?.[field.name];
    if (text === undefined || names.has(field.name)) continue;
    const kind = kindOf(field, isCountry(schema, field.name));
    const cell = readCell(text, kind, schema.missingValues, readerOf(context));
    if ("wrong" in cell) continue;
    values.set(field.name, cell.value);
    changes.push({ row, column: field.name, from: text, to: textOf(cell.value), kind: "constant" });
  }
  return { values, changes };
}
type Constants = ReturnType<typeof constantsOf>;

/** Fields without which a record is in no figure, and that no right row has; where none is right, that nothing gives. */
function lackingOf(right: readonly Draft[], schema: Schema, columns: Columns, { values }: Constants): string[] {
  return (schema.neededForFigures ?? [])
    .map(({ field }) => field)
    .filter((field) =>
      right.length > 0
        ? right.every((draft) => draft.values[field] === null)
        : !columns.names.has(field) && !values.has(field),
    );
}

/** Reads a draft's cells, each text of a field once. A field that no column holds is required, constant or empty. */
function makeFill(
  schema: Schema,
  context: Context,
  { inOrder, names, places }: Columns,
  constants: Constants,
): (draft: Draft) => void {
  const { mapping } = context;
  const reader = readerOf(context);
  const open = inOrder.filter(({ name }) => !constants.values.has(name));
  const emptyOf = (field: Field) =>
    readCell("", kindOf(field, isCountry(schema, field.name)), schema.missingValues, reader);
  const fields = open.map((field) => ({
    name: field.name,
    column: names.get(field.name) ?? field.name,
    at: places.get(field.name) ?? -1,
    kind: kindOf(field, isCountry(schema, field.name), mapping?.values?.[field.name]),
    /** Whether an empty cell says anything: that it must not be, or what the reader says that it stands for. */
    needed: "wrong" in emptyOf(field) || Object.hasOwn(mapping?.values?.[field.name] ?? {}, ""),
    read: new Map<string, Cell>(),
  }));
  return ({ row: { row, cells }, values, faults, changes }) => {
    for (const { name, column, at, kind, needed, read } of fields) {
      const value = cells[at] ?? "";
      if (value === "" && !needed) continue;
      let cell = read.get(value);
      if (cell === undefined) {
        cell = readCell(value, kind, schema.missingValues, reader);
        read.set(value, cell);
      }
      if ("wrong" in cell) faults.push({ ...cell.wrong, row, column, value });
      else {
        values[name] = cell.value;
        if (cell.change)
          changes.push({
            row,
            column,
            from: cell.change === "hashed" ? "…" : value,
            to: textOf(cell.value),
            kind: cell.change,
          });
      }
    }
  };
}

/** Holds a draft against the rules, other tables and the rows before it. */
function makeFinish(schema: Schema, context: Context, columns: Columns): (draft: Draft, isRecord: boolean) => void {
  const keys = new Map<string, number>();
  const sames = schema.rules.filter((rule) => rule.kind === "same").map(makeSame);
  const codebook = schema.rules.find((rule) => rule.kind === "codebook");
  return (draft, isRecord) => {
    if (!isRecord) return;
    const { row, cells } = draft.row;
    const column = (field: string) => columns.names.get(field) ?? field;
    const written = (field: string) => cells[columns.places.get(field) ?? -1] ?? "";
    const add = ({ field, wrong }: RuleFault) => {
      // One fault is enough where a cell could not be read: what follows from that says nothing new.
      if (!draft.faults.some((fault) => fault.column === column(field)))
        draft.faults.push({ ...wrong, row, column: column(field), value: written(field) });
    };
    const record = { row, values: draft.values };
    for (const rule of schema.rules) {
      const fault = broken(rule, record, schema);
      if (fault) add(fault);
    }
    const answer = codebook && readAnswer(codebook, record, schema, context);
    if (codebook && answer) {
      if ("wrong" in answer) add(answer);
      else {
        draft.values[codebook.answer] = answer.to;
        const from = written(codebook.answer);
        if (answer.change)
          draft.changes.push({ row, column: column(codebook.answer), from, to: answer.to, kind: answer.change });
      }
    }
    for (const { fields, reference } of context.keys ? schema.foreignKeys : []) {
      const known = context.keys?.get(reference.resource);
      for (const field of fields) {
        const key = textOf(draft.values[field] ?? null);
        if (reference.resource !== "countries" && known && key !== "" && !known.has(key))
          add({ field, wrong: { kind: "foreign-key", resource: reference.resource } });
      }
    }
    const parts = schema.primaryKey.map((field) => draft.values[field] ?? null);
    const [field] = schema.primaryKey;
    if (field !== undefined && parts.every((value) => value !== null)) {
      const key = JSON.stringify(parts);
      const first = keys.get(key);
      if (first === undefined) keys.set(key, row);
      else add({ field, wrong: { kind: "duplicate", first } });
    }
    if (draft.faults.length > 0) return;
    for (const same of sames) {
      const fault = same(record);
      if (fault) add(fault);
    }
  };
}
