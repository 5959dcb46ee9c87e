import type { Result } from "../engine/engine.ts";
import { type Exact, exact, exactNumber, exactText } from "../engine/values.ts";
import type { InputCell, Option, Value } from "../notebook/notebook.ts";
import { initialValue } from "../notebook/params.ts";

/** The options of an input: those written down, or the rows of its query (value, and label where there are two columns). */
export function optionsOf(cell: InputCell, result: Result | undefined): readonly Option[] | undefined {
  const { options } = cell.spec;
  if (options === undefined || !("sql" in options)) return options;
  if (result === undefined) return undefined;
  const values = result.table.getChildAt(0);
  const labels = result.table.getChildAt(1) ?? values;
  if (values === null || labels === null) return [];
  return Array.from({ length: result.table.numRows }, (_, row) => ({
    value: asValue(exact(values, row)),
    label: exactText(exact(labels, row)),
  }));
}

/** The value in force: what the reader chose, if it is still there to be chosen, else the notebook's own. */
export function valueInForce(
  cell: InputCell,
  options: readonly Option[] | undefined,
  chosen: Value | undefined,
): Value {
  if (chosen === undefined) return initialValue(cell.spec, options ?? []);
  if (options === undefined || cell.spec.type === "search" || cell.spec.type === "text") return chosen;
  const found = (value: Value) => options.find((option) => sameValue(option.value, value))?.value;
  if (Array.isArray(chosen)) return chosen.map(found).filter((value) => value !== undefined);
  const value = found(chosen);
  return value === undefined ? initialValue(cell.spec, options ?? []) : value;
}

/** The same for SQL: 2021 and 2021n are one year. */
export function sameValue(a: Value, b: Value): boolean {
  return keyOf(a) === keyOf(b);
}

/** A text that is equal for equal values. */
export function keyOf(value: Value): string {
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return `${value}`;
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}` : part));
}

function asValue(value: Exact): Value {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "bigint")
    return value;
  if (typeof value === "object" && "iso" in value && value.type === "date") return { day: value.iso };
  if (typeof value === "object" && "unscaled" in value) return exactNumber(value) ?? null;
  if (Array.isArray(value)) return value.map(asValue);
  return exactText(value);
}
