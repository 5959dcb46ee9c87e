import { parquetMetadataAsync, parquetReadObjects, parquetSchema, type SchemaElement } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { type CsvFile, csvLines, writtenCsv } from "./csv-file.ts";
import { type Column, EngineError } from "./engine.ts";

/** How many rows are unpacked at once. */
const ROWS = 50_000;

/**
 * A Parquet file as a CSV with the file's types, read piece by piece. Lists and structures are JSON in VARCHAR, moments
 * are TIMESTAMP in UTC. Rejects with EngineError where the file is no Parquet, or the signal says so.
 */
export async function csvOfParquet(blob: Blob, signal: AbortSignal): Promise<CsvFile> {
  const file = {
    byteLength: blob.size,
    slice: (from: number, to?: number) => blob.slice(from, to).arrayBuffer(),
  };
  try {
    const metadata = await parquetMetadataAsync(file);
    const columns = parquetSchema(metadata).children.map(
      ({ element, children }): Column => ({
        name: element.name,
        type: children.length > 0 || element.repetition_type === "REPEATED" ? "VARCHAR" : typeOf(element),
      }),
    );
    const lines: Blob[] = [];
    const total = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < total; rowStart += ROWS) {
      if (signal.aborted) throw new EngineError("stopped", signal.reason);
      const rowEnd = Math.min(rowStart + ROWS, total);
      const rows = await parquetReadObjects({ file, metadata, compressors, parsers, rowStart, rowEnd });
      lines.push(new Blob([csvLines(rows.map((row) => columns.map(({ name, type }) => written(row[name], type))))]));
    }
    return writtenCsv(columns, lines);
  } catch (error) {
    throw error instanceof EngineError ? error : new EngineError("sql", error);
  }
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

function typeOf({ type, converted_type, logical_type, precision, scale }: SchemaElement): string {
  if (logical_type?.type === "TIMESTAMP" || converted_type?.startsWith("TIMESTAMP") || type === "INT96")
    return "TIMESTAMP";
  if (converted_type === "DATE" || logical_type?.type === "DATE") return "DATE";
  if (converted_type === "DECIMAL" || logical_type?.type === "DECIMAL")
    return `DECIMAL(${precision ?? 18},${scale ?? 0})`;
  if (converted_type === "UINT_64" || converted_type === "UINT_32") return "UBIGINT";
  const types = { BOOLEAN: "BOOLEAN", INT32: "INTEGER", INT64: "BIGINT", FLOAT: "DOUBLE", DOUBLE: "DOUBLE" } as const;
  return types[type as keyof typeof types] ?? "VARCHAR";
}

function written(value: unknown, type: string): unknown {
  if (typeof value === "number" && type.startsWith("DECIMAL")) return value.toFixed(Number(/,(\d+)/.exec(type)?.[1]));
  return value;
}
