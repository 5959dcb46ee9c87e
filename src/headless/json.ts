import type { Table } from "apache-arrow";
import { type Exact, exact, exactText } from "../engine/values.ts";
import type { Json } from "../notebook/figures.ts";

/** The rows of a table as objects keyed by column. */
export function jsonRows(table: Table): { readonly [column: string]: Json }[] {
  const columns = table.schema.fields.map(({ name }, i) => ({ name, vector: table.getChildAt(i) }));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, vector }) => [name, vector ? json(exact(vector, row)) : null])),
  );
}

/**
 * A value as JSON. What JSON or a double cannot hold exactly is text: decimals, moments, blobs, whole numbers beyond
 * 2^53, NaN and infinities.
 */
export function json(value: Exact): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : exactText(value);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : `${value}`;
  if (Array.isArray(value)) return value.map(json);
  if ("fields" in value) return Object.fromEntries([...value.fields].map(([name, part]) => [name, json(part)]));
  return exactText(value);
}
