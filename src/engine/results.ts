import type { DataType, Table } from "apache-arrow";
import { quoteName } from "../notebook/sql.ts";
import type { Connection } from "./connection.ts";
import { type Column, MAX_ROWS, type Result } from "./engine.ts";
import { exact } from "./values.ts";

export type Rows = Omit<Result, "ms">;

/** The first rows of a table, how many it has, and its columns by the engine's own types. */
export async function fetchRows(connection: Connection, table: string, signal: AbortSignal): Promise<Rows> {
  const described = await connection.run(`SELECT column_name, column_type FROM (DESCRIBE ${table})`, signal);
  const [names, types] = [described.getChildAt(0), described.getChildAt(1)];
  const columns: Column[] = [];
  for (let i = 0; names && types && i < described.numRows; i++)
    columns.push({ name: String(exact(names, i)), type: String(exact(types, i)) });
  const count = (await connection.run(`SELECT count(*) FROM ${table}`, signal)).getChildAt(0);
  const wanted = columns.map(readable).join(", ");
  const rows = await connection.run(`SELECT ${wanted} FROM ${table} LIMIT ${MAX_ROWS}`, signal);
  return { columns, table: rows, rows: count ? Number(exact(count, 0)) : 0 };
}

/** Names in quotes, and types that DuckDB-WASM hands to Arrow wrongly, or without their dictionary. */
const unreadable =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|\bENUM\((?:'(?:[^']|'')*'(?:, )?)*\)|\b(?:INTERVAL|UHUGEINT|BIT|BIGNUM|VARINT|TIME_NS|TIME WITH TIME ZONE)\b/g;
/** The same for types that hold others; a column with one of them is read as text altogether. */
const unreadableNest = /\b(?:MAP|UNION|VARIANT)\b/;

/** A column such that Arrow reads it rightly: as it is, or with VARCHAR in the place of what it cannot read. */
function readable({ name, type }: Column): string {
  const bare = type.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, "");
  const read = unreadableNest.test(bare)
    ? "VARCHAR"
    : type.replace(unreadable, (part) => (/^['"]/.test(part) ? part : "VARCHAR"));
  return read === type ? quoteName(name) : `CAST(${quoteName(name)} AS ${read}) AS ${quoteName(name)}`;
}

/** What a statement answered that makes no table: rows of EXPLAIN or PRAGMA, nothing of CREATE or SET. */
export function directRows(table: Table): Rows {
  const isReceipt = table.numRows === 0 && /^(Count|Success)$/.test(table.schema.names.join());
  const fields = isReceipt ? [] : table.schema.fields;
  const columns = fields.map(({ name, type }) => ({ name, type: engineType(type) }));
  return { columns, table: table.select(columns.map((column) => column.name)), rows: table.numRows };
}

function engineType(type: DataType): string {
  const text = String(type);
  return { Utf8: "VARCHAR", Int64: "BIGINT", Int32: "INTEGER", Float64: "DOUBLE", Bool: "BOOLEAN" }[text] ?? text;
}
