import { csvParseRows } from "d3-dsv";
import type { Cell, Row } from "../src/data/import/imported.ts";
import { byColumns } from "../src/data/import/table.ts";
import { addUp, type Control, type Controls, yearOf } from "./compile/control.ts";
import type { Field, ForeignKey } from "./compile/table.ts";

/** What check reads of a data package. */
export interface Package {
  readonly resources: readonly Resource[];
}
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly ForeignKey[];
  };
  readonly tracebook: { readonly sortedBy: readonly string[] };
}
export interface Checked {
  readonly name: string;
  readonly rows: number;
  /** A sentence each: `arms_totals.csv:12: arms: "-1" is below 0`. */
  readonly faults: readonly string[];
}

/** Proves that each table is what the package says and adds up to what its source adds up to. */
export async function check(
  pack: Package,
  controls: Controls,
  read: (path: string) => Promise<string>,
): Promise<Checked[]> {
  const texts = new Map<string, string>();
  for (const resource of pack.resources) texts.set(resource.name, await read(resource.path));
  const tables = new Map(
    pack.resources.map((resource) => [resource.name, rowsOf(resource, texts.get(resource.name) ?? "")]),
  );
  return pack.resources.map((resource) => {
    const table = tables.get(resource.name) ?? { rows: [], faults: [] };
    const faults = [
      ...table.faults,
      ...keyFaults(resource, table.rows),
      ...resource.schema.foreignKeys.flatMap((key) =>
        foreignFaults(resource, key, table.rows, tables.get(key.reference.resource)?.rows ?? []),
      ),
      ...controlFaults(resource, table.rows, controls[resource.name]),
    ];
    return { name: resource.name, rows: table.rows.length, faults };
  });
}

/** The rows that a CSV text holds by its schema, and what is wrong with their form, types and constraints. */
function rowsOf(resource: Resource, text: string): { rows: Row[]; faults: string[] } {
  const { fields } = resource.schema;
  const faults: string[] = [];
  if (text.includes("\r")) faults.push(`${resource.path}: holds a carriage return`);
  if (!text.endsWith("\n")) faults.push(`${resource.path}: does not end with a line feed`);
  const [header = [], ...lines] = csvParseRows(text);
  const expected = fields.map((field) => field.name).join();
  if (header.join() !== expected) faults.push(`${resource.path}:1: header "${header.join()}" is not "${expected}"`);
  const rows = lines.map((line, i) => {
    const place = `${resource.path}:${i + 2}`;
    if (line.length !== fields.length) faults.push(`${place}: ${line.length} cells, not ${fields.length}`);
    return Object.fromEntries(
      fields.map((field, column) => {
        const cell = cellOf(field, line[column] ?? "");
        if (cell.fault !== undefined) faults.push(`${place}: ${field.name}: "${line[column]}" ${cell.fault}`);
        return [field.name, cell.value];
      }),
    );
  });
  return { rows, faults };
}

const FORMS = { integer: /^-?\d+$/, year: /^\d{4}$/, number: /^-?\d+(\.\d+)?(e-?\d+)?$/, boolean: /^(true|false)$/ };

function cellOf(field: Field, text: string): { value: Cell; fault?: string } {
  const { required, enum: allowed, pattern, minimum = -Infinity, maximum = Infinity } = field.constraints ?? {};
  if (text === "") return required ? { value: null, fault: "is required" } : { value: null };
  if (allowed && !allowed.includes(text)) return { value: text, fault: `is none of ${allowed.join(", ")}` };
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(text)) return { value: text, fault: `is not ${pattern}` };
  if (field.type === "string") return { value: text };
  if (!FORMS[field.type].test(text)) return { value: text, fault: `is no ${field.type}` };
  if (field.type === "boolean") return { value: text === "true" };
  const value = Number(text);
  if (value < minimum) return { value, fault: `is below ${minimum}` };
  if (value > maximum) return { value, fault: `is above ${maximum}` };
  return { value };
}

function keyFaults(resource: Resource, rows: readonly Row[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const order = byColumns(resource.tracebook.sortedBy);
  for (const [i, row] of rows.entries()) {
    const key = keyOf(row, resource.schema.primaryKey);
    if (seen.has(key)) faults.push(`${resource.path}:${i + 2}: key ${key} stands twice`);
    seen.add(key);
    const before = rows[i - 1];
    if (before && order(before, row) > 0) faults.push(`${resource.path}:${i + 2}: not in order`);
  }
  return faults;
}

function foreignFaults(resource: Resource, key: ForeignKey, rows: readonly Row[], others: readonly Row[]): string[] {
  const known = new Set(others.map((row) => keyOf(row, key.reference.fields)));
  const keys = rows
    .filter((row) => key.fields.every((name) => row[name] !== null))
    .map((row) => keyOf(row, key.fields));
  const unknown = new Set(keys.filter((value) => !known.has(value)));
  return Array.from(
    unknown,
    (value) => `${resource.path}: ${key.fields}: ${value} is not in ${key.reference.resource}`,
  );
}

function controlFaults(resource: Resource, rows: readonly Row[], control: Control | undefined): string[] {
  if (control === undefined) return [`${resource.path}: has no control total`];
  const column = control.column;
  const found: Control =
    column === undefined
      ? { rows: rows.length }
      : addUp(
          column,
          rows.map((row) => [yearOf(row), Number(row[column])] as const),
        );
  if (JSON.stringify(found) === JSON.stringify(control)) return [];
  const years = new Set([...Object.keys(control.years ?? {}), ...Object.keys(found.years ?? {})]);
  const differ = [...years].filter(
    (year) => JSON.stringify(found.years?.[year]) !== JSON.stringify(control.years?.[year]),
  );
  const detail = differ.length > 0 ? `; differs in ${differ.join(", ")}` : "";
  return [
    `${resource.path}: ${found.rows} rows, sum ${found.sum}; the source has ${control.rows} rows, sum ${control.sum}${detail}`,
  ];
}

function keyOf(row: Row, fields: readonly string[]): string {
  return JSON.stringify(fields.map((name) => row[name] ?? null));
}
