import { readDay } from "./input-spec.ts";
import type { InputSpec, Option, Value } from "./notebook.ts";

/**
 * A value as text that people can read and a link can hold: `Africa`, `2021`, `2021-03-04`, `Africa,Asia`. Text that
 * would be read as something else stands in quotes: `"2021"`. A bigint that is safe comes back as a number.
 */
export function writeValue(value: Value): string {
  return Array.isArray(value) ? value.map((item) => writeOne(item, true)).join(",") : writeOne(value, false);
}

/** The value that an input may take from a text; undefined where it may not. */
export function readValue(text: string, spec: InputSpec): Value | undefined {
  const fixed = Array.isArray(spec.options) ? (spec.options as readonly Option[]) : undefined;
  const choose = (part: string): Value | undefined => {
    if (fixed === undefined) return readOne(part);
    const same = fixed.find(({ value }) => writeOne(value, true) === part || writeOne(value, false) === part);
    return (same ?? fixed.find(({ value }) => String(value) === part))?.value;
  };
  switch (spec.type) {
    case "select":
    case "radio":
      return choose(text);
    case "multiselect":
      return every(parts(text).map(choose));
    case "range": {
      const [least, most, ...more] = parts(text).map((part) => readNumber(part, spec));
      return least === undefined || most === undefined || more.length > 0 || least > most ? undefined : [least, most];
    }
    case "slider":
      return readNumber(text, spec);
    case "number":
      return text === "null" ? null : readNumber(text, spec);
    case "date":
      return text === "null" ? null : readDay(text);
    case "checkbox":
      return text === "true" || (text === "false" ? false : undefined);
    case "text":
    case "search": {
      const value = readOne(text);
      return typeof value === "string" ? value : text;
    }
  }
}

/** The value in force where the reader has chosen none: the author's, else the first option or the least. */
export function initialValue(spec: InputSpec, options: readonly Option[]): Value {
  if (spec.value !== undefined) return spec.value;
  const first = options[0]?.value;
  switch (spec.type) {
    case "select":
    case "radio":
      return first ?? null;
    case "multiselect":
      return first === undefined ? [] : [first];
    case "range":
      return [spec.min ?? 0, spec.max ?? 100];
    case "slider":
    case "number":
      return spec.min ?? 0;
    case "date":
      return null;
    case "text":
    case "search":
      return "";
    case "checkbox":
      return false;
  }
}

function writeOne(value: Value, inList: boolean): string {
  if (typeof value === "string") {
    const plain = typeof readOne(value) === "string" && !value.startsWith('"') && !(inList && /^$|,/.test(value));
    return plain ? value : JSON.stringify(value);
  }
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "object" && value !== null) return "day" in value ? value.day : writeValue(value);
  return String(value);
}

/** Without an exponent only where the number is exact, so that a double does not come back as a bigint. */
function writeNumber(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

function readOne(text: string): Value {
  if (text.startsWith('"')) return readQuoted(text);
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  if (/^-?(?:0|[1-9]\d*)$/.test(text)) return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))) return Number(text);
  return readDay(text) ?? text;
}

function readQuoted(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : text;
  } catch {
    return text;
  }
}

function readNumber(text: string, { min = -Infinity, max = Infinity }: InputSpec): number | undefined {
  const value = readOne(text);
  return typeof value === "number" && value >= min && value <= max ? value : undefined;
}

/** At the commas outside quotes. Nothing: no parts. */
function parts(text: string): string[] {
  return text === "" ? [] : [...text.matchAll(/(?:^|,)("(?:[^"\\]|\\.)*"|[^,]*)/g)].map((match) => match[1] ?? "");
}

function every(values: readonly (Value | undefined)[]): Value[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}
