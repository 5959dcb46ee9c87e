import type { Data, DataType, Decimal as DecimalType, FixedSizeList, Struct, Timestamp, Vector } from "apache-arrow";

/** A fixed-point number, exact: `unscaled` / 10^`scale`. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}
/**
 * A point in time or a time of day as the engine stores it, exact to the nanosecond, as ISO 8601 text: `2021-03-04`,
 * `2021-03-04T10:00:00.5`, `2021-03-04T10:00:00Z` where it has a zone, `10:00:00`. Years outside 0 to 9999 have a sign
 * and six digits (`-000043-03-15`). The engine's own infinities are `infinity` and `-infinity`.
 */
export interface Moment {
  readonly type: "date" | "timestamp" | "time";
  readonly iso: string;
}
/** A value as the engine gave it, nothing rounded. Whole numbers of 64 bits and more are bigint, safe or not. */
export type Exact =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Decimal
  | Moment
  | readonly Exact[]
  | { readonly fields: ReadonlyMap<string, Exact> };

/** Arrow's type ids, as far as an engine's result uses them: a type import carries no values. */
const Id = {
  Null: 1,
  Int: 2,
  Float: 3,
  Binary: 4,
  Utf8: 5,
  Bool: 6,
  Decimal: 7,
  Date: 8,
  Time: 9,
  Timestamp: 10,
  List: 12,
  Struct: 13,
  FixedSizeList: 16,
  Dictionary: -1,
} as const;

/** The value of a column at row `i`, exact; null past the end. Throws a TypeError at a type that no engine sends. */
export function exact(column: Vector, i: number): Exact {
  let row = i;
  for (const chunk of column.data) {
    if (row < chunk.length) return read(chunk, row);
    row -= chunk.length;
  }
  return null;
}

const utf8 = new TextDecoder();

function read(data: Data, i: number): Exact {
  if (!data.getValid(i)) return null;
  const { values, valueOffsets } = data;
  const type: DataType = data.type;
  switch (type.typeId as number) {
    case Id.Null:
      return null;
    case Id.Int:
    case Id.Float:
      return values[i];
    case Id.Bool: {
      const bit = data.offset + i;
      return ((values[bit >> 3] >> (bit & 7)) & 1) === 1;
    }
    case Id.Utf8:
      return utf8.decode(values.subarray(valueOffsets[i], valueOffsets[i + 1]));
    case Id.Binary:
      return values.slice(valueOffsets[i], valueOffsets[i + 1]);
    case Id.Decimal: {
      const unscaled = int128(values, i * 4);
      const { scale } = type as DecimalType;
      return scale === 0 ? unscaled : { unscaled, scale };
    }
    case Id.Date:
      return { type: "date", iso: dateText(values[i]) };
    case Id.Time:
      return { type: "time", iso: timeText(BigInt(values[i]), 6) };
    case Id.Timestamp:
      return { type: "timestamp", iso: timestampText(values[i], type as Timestamp) };
    case Id.Dictionary:
      return data.dictionary === undefined ? null : exact(data.dictionary, values[i]);
    case Id.List:
      return items(data, valueOffsets[i], valueOffsets[i + 1]);
    case Id.FixedSizeList: {
      const { listSize } = type as FixedSizeList;
      return items(data, i * listSize, (i + 1) * listSize);
    }
    case Id.Struct: {
      const names = (type as Struct).children.map((field) => field.name);
      return { fields: new Map(data.children.map((child, k) => [names[k] ?? "", read(child, i)])) };
    }
    default:
      throw new TypeError(`no exact value of ${type}`);
  }
}

function items(data: Data, from: number, to: number): Exact[] {
  const [child] = data.children;
  return child === undefined ? [] : Array.from({ length: to - from }, (_, k) => read(child, from + k));
}

/** Four 32-bit words, least first, in two's complement. */
function int128(words: Uint32Array, at: number): bigint {
  let bits = 0n;
  for (let word = 3; word >= 0; word--) bits = (bits << 32n) | BigInt(words[at + word] ?? 0);
  return BigInt.asIntN(128, bits);
}

const infinity = (negative: boolean) => (negative ? "-infinity" : "infinity");

function dateText(days: number): string {
  return Math.abs(days) === 0x7fffffff ? infinity(days < 0) : calendarDay(days);
}

/** Days since 1970 as a day of the proleptic Gregorian calendar: eras of 400 years that begin on 1 March. */
function calendarDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${yearText(year)}-${two(month)}-${two(day)}`;
}

function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return (year < 0 ? "-" : "+") + String(Math.abs(year)).padStart(6, "0");
}

const two = (n: number) => String(n).padStart(2, "0");

/** A time of day; `units` since midnight, of which 10^`digits` make a second. */
function timeText(units: bigint, digits: number): string {
  const second = 10n ** BigInt(digits);
  const seconds = Number(units / second);
  const rest = String(units % second)
    .padStart(digits, "0")
    .replace(/0+$/, "");
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) => two(Math.floor(n))).join(":");
  return units % second === 0n ? clock : `${clock}.${rest}`;
}

const farthest = 2n ** 63n - 1n;

/** Arrow's units count 0 to 3: seconds, ms, µs, ns. */
function timestampText(units: bigint, type: Timestamp): string {
  if (units === farthest || units === -farthest) return infinity(units < 0n);
  const digits = type.unit * 3;
  const day = 86_400n * 10n ** BigInt(digits);
  const ofDay = ((units % day) + day) % day;
  const zone = type.timezone ? "Z" : "";
  return `${calendarDay(Number((units - ofDay) / day))}T${timeText(ofDay, digits)}${zone}`;
}

type Struct_ = { readonly fields: ReadonlyMap<string, Exact> };
const isDecimal = (value: Exact): value is Decimal => typeof value === "object" && value !== null && "scale" in value;

/** Whether a value is a number that can be summed and formatted as one; moments are not. */
export function isNumeric(value: Exact): value is number | bigint | Decimal {
  return typeof value === "number" || typeof value === "bigint" || isDecimal(value);
}

/** Whether a value is a date, a timestamp or a time of day. */
export function isMoment(value: Exact): value is Moment {
  return typeof value === "object" && value !== null && "iso" in value;
}

/**
 * As plain text, to full precision: what is copied, exported and shown where no format is asked. NULL is "".
 * Lists and structs are written as the engine writes them: `[1, NULL]`, `{'a': 1}`; bytes in hexadecimal.
 */
export function exactText(value: Exact): string {
  if (value === null) return "";
  if (typeof value !== "object") return Object.is(value, -0) ? "-0" : String(value);
  if (isDecimal(value)) return decimalText(value);
  if (isMoment(value)) return value.iso;
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (isList(value)) return `[${value.map(inner).join(", ")}]`;
  return `{${Array.from(value.fields, ([name, field]) => `'${name}': ${inner(field)}`).join(", ")}}`;
}

const isList = (value: readonly Exact[] | Struct_): value is readonly Exact[] => Array.isArray(value);
const inner = (value: Exact): string => (value === null ? "NULL" : exactText(value));

function decimalText({ unscaled, scale }: Decimal): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const sign = unscaled < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * As the nearest double, for drawing; undefined for what is no number or moment, and for the infinities of dates.
 * A date or timestamp is milliseconds since 1970 in UTC, a time of day milliseconds since midnight.
 */
export function exactNumber(value: Exact): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (isDecimal(value)) return Number(decimalText(value));
  if (!isMoment(value)) return undefined;
  const iso = value.type === "time" ? `1970-01-01T${value.iso}` : value.iso;
  const ms = Date.parse(value.type === "date" || iso.endsWith("Z") ? iso : `${iso}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}
