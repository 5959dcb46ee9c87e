import type { Exact } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import type { InputSpec, Option, Value } from "../notebook/notebook.ts";
import { writeValue } from "../notebook/params.ts";
import { formatValue } from "./format.ts";

export interface InputProps {
  readonly spec: InputSpec;
  /** Undefined: they have not been computed yet, or the input takes none. */
  readonly options: readonly Option[] | undefined;
  readonly value: Value;
  /** Whether the reader chose the value. */
  readonly changed: boolean;
  readonly onChange: (value: Value) => void;
  readonly onReset: () => void;
  readonly t: Messages;
}

/** The same for SQL: 2021 as a number and as a bigint are one year. */
export function isSame(a: Value, b: Value): boolean {
  return writeValue(a) === writeValue(b);
}

/** An option in the words that the format asks for, where it has no label of its own. */
export function optionWords({ value, label }: Option, { format }: InputSpec, t: Messages): string {
  if (format?.name === "region") return formatValue(label, format, t);
  return format !== undefined && label === String(value) ? formatValue(asExact(value), format, t) : label;
}

/** A value of an input as one of a result, to be written in words. */
export function asExact(value: Value): Exact {
  if (typeof value !== "object" || value === null) return value;
  return "day" in value ? { type: "date", iso: value.day } : value.map(asExact);
}
