import type { Engine, Result } from "../../engine/engine.ts";
import { type Exact, exact, exactNumber } from "../../engine/values.ts";
import { quoteName } from "../../notebook/sql.ts";
import type { Field, Resource } from "./resource.ts";

/** How the values of a column are spread. */
export interface Spread {
  /** Rows with a value, and rows without. */
  readonly held: number;
  readonly missing: number;
  readonly distinct: number;
  /** Of numbers and years; null where there is none. */
  readonly least: Exact;
  readonly most: Exact;
  /** In the order of the values; of texts, the most frequent first. Empty where most texts come once. */
  readonly bars: readonly Bar[];
}

/** Rows with one value, or with a number from `value` up to and including `to`. */
export interface Bar {
  readonly value: Exact;
  readonly to?: Exact;
  readonly rows: number;
}

/** More values than this are drawn as ranges, or the most frequent alone. */
const BARS = 12;

/** The spread of every column of a table, and how many rows it has. Rejects with EngineError. */
export async function spreadsOf(
  engine: Engine,
  { name, schema }: Resource,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Spread>> {
  const ask = (sql: string) => engine.query({ sql, values: new Map() }, { signal });
  const table = quoteName(name);
  const counts = await ask(`SELECT count(*), ${schema.fields.flatMap(countsOf).join(", ")} FROM ${table}`);
  const rows = Number(at(counts, 0));
  const spreads = new Map<string, Spread>();
  for (const [i, field] of schema.fields.entries()) {
    const [held, distinct] = [Number(at(counts, 4 * i + 1)), Number(at(counts, 4 * i + 2))];
    const [least, most] = [at(counts, 4 * i + 3), at(counts, 4 * i + 4)];
    const isDrawn = distinct > 0 && (2 * distinct <= held || isOrdered(field));
    const ranges = isNumber(field) && distinct > BARS ? rangesOf(field, Number(least), Number(most)) : undefined;
    const bars = !isDrawn
      ? []
      : ranges
        ? await inRanges(ask, table, field, ranges)
        : inOrder(field, await byValue(ask, table, field));
    spreads.set(field.name, { held, missing: rows - held, distinct, least, most, bars });
  }
  return spreads;
}

type Ask = (sql: string) => Promise<Result>;

const isNumber = ({ type }: Field) => type === "integer" || type === "number";
const isOrdered = (field: Field) => isNumber(field) || field.type === "year" || field.type === "boolean";

function countsOf(field: Field): string[] {
  const column = quoteName(field.name);
  const ends = isNumber(field) || field.type === "year" ? [`min(${column})`, `max(${column})`] : ["NULL", "NULL"];
  return [`count(${column})`, `count(DISTINCT ${column})`, ...ends];
}

/** Years in their order, all else the most frequent first. */
async function byValue(ask: Ask, table: string, field: Field): Promise<Bar[]> {
  const column = quoteName(field.name);
  const limit = field.type === "year" ? "" : `LIMIT ${BARS}`;
  const result = await ask(
    `SELECT ${column}, count(*) AS n FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1
     ORDER BY ${isOrdered(field) ? "1" : "n DESC, 1"} ${limit}`,
  );
  return Array.from({ length: result.rows }, (_, row) => ({
    value: at(result, 0, row),
    rows: Number(at(result, 1, row)),
  }));
}

/** Codes in the order in which their list declares them. */
function inOrder({ constraints }: Field, bars: readonly Bar[]): readonly Bar[] {
  const place = new Map((constraints?.enum ?? []).map((value, i) => [String(value), i]));
  const of = ({ value }: Bar) => place.get(String(value)) ?? place.size;
  return [...bars].sort((a, b) => of(a) - of(b));
}

/**
 * Where each range begins, and after the last where it ends. Numbers that reach from few to thousands are drawn by
 * their number of digits (0, 1 to 9, 10 to 99, …), all else in ranges of one width.
 */
function rangesOf({ type }: Field, least: number, most: number): readonly number[] {
  if (least >= 0 && most >= 1000) {
    const digits = (number: number) => String(Math.floor(number)).length;
    const powers = Array.from({ length: digits(most) + 1 }, (_, i) => 10 ** i);
    return least < 1 ? [0, ...powers] : powers.slice(digits(least) - 1);
  }
  const width = type === "integer" ? Math.ceil((most - least + 1) / BARS) : (most - least) / BARS;
  const count = type === "integer" ? Math.ceil((most - least + 1) / width) : BARS;
  return Array.from({ length: count + 1 }, (_, i) => least + i * width);
}

async function inRanges(ask: Ask, table: string, field: Field, edges: readonly number[]): Promise<Bar[]> {
  const column = quoteName(field.name);
  const starts = edges.slice(0, -1);
  const passed = starts.slice(1).map((edge) => `(${column} >= ${edge})::INTEGER`);
  const result = await ask(
    `SELECT ${passed.join(" + ") || "0"} AS range, count(*) FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1`,
  );
  const rows = new Map(
    Array.from({ length: result.rows }, (_, i) => [Number(at(result, 0, i)), Number(at(result, 1, i))]),
  );
  const last = (i: number) => (edges[i + 1] ?? 0) - (field.type === "integer" ? 1 : 0);
  return starts.map((value, i) => ({ value, to: last(i), rows: rows.get(i) ?? 0 }));
}

/** A value of a result; of a number that a double holds, the double. */
function at(result: Result, column: number, row = 0): Exact {
  const vector = result.table.getChildAt(column);
  const value = vector === null ? null : exact(vector, row);
  return typeof value === "bigint" ? (exactNumber(value) ?? value) : value;
}
