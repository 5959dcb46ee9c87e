import { parquetMetadataAsync, parquetReadObjects, parquetSchema, type SchemaElement } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { csvLines } from "./csv-file.ts";
import type { Column } from "./engine.ts";

/** How many rows are unpacked at once. */
const ROWS = 50_000;

/** A file's columns and its rows as lines of a CSV. */
export interface ParquetRows {
  readonly columns: readonly Column[];
  readonly lines: readonly Blob[];
}

/**
 * Reads a Parquet file piece by piece; `onPiece` hears of each. Lists and structures are JSON in VARCHAR, moments are
 * TIMESTAMP in UTC. Rejects with the library's errors where the file is no Parquet; a damaged one can take for ever.
 */
export async function csvOfParquet(blob: Blob, onPiece: () => void): Promise<ParquetRows> {
  const file = {
    byteLength: blob.size,
    slice: (from: number, to?: number) => blob.slice(from, to).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(file);
  const top = parquetSchema(metadata).children;
  const columns = top.map(
    ({ element, children }): Column => ({
      name: element.name,
      type: children.length > 0 || element.repetition_type === "REPEATED" ? "VARCHAR" : typeOf(element),
    }),
  );
  const exact = new Set(top.map(({ element }) => element).filter(isExactDecimal));
  const unscaled = { ...metadata, schema: metadata.schema.map((each) => (exact.has(each) ? bare(each) : each)) };
  const lines: Blob[] = [];
  const total = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < total; rowStart += ROWS) {
    const rowEnd = Math.min(rowStart + ROWS, total);
    const rows = await parquetReadObjects({ file, metadata: unscaled, compressors, parsers, rowStart, rowEnd });
    if (rows.length < rowEnd - rowStart) throw new Error(`Of ${total} rows, ${rowStart + rows.length} are there`);
    lines.push(new Blob([csvLines(rows.map((row) => columns.map(({ name, type }) => written(row[name], type))))]));
    onPiece();
  }
  return { columns, lines };
}

const parsers = {
  dateFromDays: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (millis: bigint) => moment(millis * 1000n),
  timestampFromMicroseconds: moment,
  timestampFromNanoseconds: (nanos: bigint) => moment(nanos / 1000n),
};

/** Microseconds since 1970 → `2021-03-04T05:06:07.000008`. */
function moment(micros: bigint): string {
  const seconds = micros / 1_000_000n - (micros % 1_000_000n < 0n ? 1n : 0n);
  const rest = String(micros - seconds * 1_000_000n).padStart(6, "0");
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}.${rest}`;
}

function typeOf(element: SchemaElement): string {
  const { type, converted_type, logical_type, precision, scale } = element;
  if (logical_type?.type === "TIMESTAMP" || converted_type?.startsWith("TIMESTAMP") || type === "INT96")
    return "TIMESTAMP";
  if (converted_type === "DATE" || logical_type?.type === "DATE") return "DATE";
  if (isDecimal(element)) return isExactDecimal(element) ? `DECIMAL(${precision ?? 18},${scale ?? 0})` : "DOUBLE";
  if (converted_type === "UINT_64" || converted_type === "UINT_32") return "UBIGINT";
  const types = { BOOLEAN: "BOOLEAN", INT32: "INTEGER", INT64: "BIGINT", FLOAT: "DOUBLE", DOUBLE: "DOUBLE" } as const;
  return types[type as keyof typeof types] ?? "VARCHAR";
}

const isDecimal = ({ converted_type, logical_type }: SchemaElement) =>
  converted_type === "DECIMAL" || logical_type?.type === "DECIMAL";

/** The reader of Parquet makes doubles of decimals. These it gives as their digits, once they are not called decimals. */
const isExactDecimal = (element: SchemaElement) =>
  isDecimal(element) &&
  element.type !== "BYTE_ARRAY" &&
  element.repetition_type !== "REPEATED" &&
  (element.precision ?? 18) <= 38;

function bare({ converted_type: _, logical_type: __, ...element }: SchemaElement): SchemaElement {
  return element;
}

function written(value: unknown, type: string): unknown {
  const scale = /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1];
  if (scale === undefined || value === null || value === undefined) return value;
  return decimal(value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint), Number(scale));
}

/** Two's complement, the highest byte first. */
const signed = (bytes: Uint8Array) =>
  BigInt.asIntN(
    bytes.length * 8,
    bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n),
  );

/** -5 of scale 2 → `-0.05`. */
function decimal(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return `${unscaled < 0n ? "-" : ""}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ""}`;
}
