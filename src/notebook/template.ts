import { near, type Report } from "./faults.ts";
import type { Format, Template, ValueRef } from "./notebook.ts";

export const formatNames: readonly Format["name"][] = [
  "number",
  "percent",
  "year",
  "date",
  "country",
  "region",
  "text",
];
const reference = /^\s*([a-z_]\w*)\s*\.\s*("(?:[^"]|"")+"|[^\s{}:."]+)\s*(?::\s*([^\s:]+)\s*)?$/i;

/**
 * Text with `${cell.column:format}` in it; `offset` is where the text begins in the notebook. `\${` is literal. What
 * cannot be read stays as it is written, and is reported.
 */
export function template(text: string, offset: number, report?: Report): Template {
  const parts: (string | ValueRef)[] = [];
  let literal = "";
  for (let i = 0; i < text.length; ) {
    const next = text.indexOf("${", i);
    const escaped = next > 0 && text[next - 1] === "\\";
    const value = next < 0 || escaped ? undefined : valueAt(text, next, offset, report);
    const to = value?.to ?? (next < 0 ? text.length : next + 2);
    literal += escaped ? `${text.slice(i, next - 1)}\${` : text.slice(i, value ? next : to);
    i = to;
    if (value === undefined) continue;
    if (literal) parts.push(literal);
    parts.push(value.ref);
    literal = "";
  }
  return literal ? [...parts, literal] : parts;
}

/** The value whose `${` stands at `from`, and where it ends in `text`. Undefined, and reported, where there is none. */
export function valueAt(
  text: string,
  from: number,
  offset: number,
  report: Report | undefined,
): { readonly ref: ValueRef; readonly to: number } | undefined {
  const inner = /^[^{}\n]{0,300}(?=\})/.exec(text.slice(from + 2, from + 303))?.[0];
  const to = from + 3 + (inner?.length ?? -1);
  const span = { from: offset + from, to: offset + to };
  const [, cell, column, name] = reference.exec(inner ?? "") ?? [];
  if (cell === undefined || column === undefined) {
    const allowed = ["${cell.column}", "${cell.column:format}"];
    report?.({ span, path: text.slice(from, to), why: "wrong-type", allowed });
    return undefined;
  }
  const format = name === undefined ? undefined : readFormat(name);
  if (name !== undefined && format === undefined) {
    report?.({ span, path: name, why: "unknown", allowed: near(name, formatNames) });
  }
  return {
    ref: { cell, column: column.startsWith('"') ? column.slice(1, -1).replaceAll('""', '"') : column, format, span },
    to,
  };
}

/** `percent.1` → percent with one decimal; undefined where it is no format. */
export function readFormat(text: string): Format | undefined {
  const [, found, decimals] = /^([a-z]+)(?:\.(\d|1\d|20))?$/.exec(text) ?? [];
  const name = formatNames.find((candidate) => candidate === found);
  if (name === undefined || (decimals !== undefined && name !== "number" && name !== "percent")) return undefined;
  return { name, decimals: decimals === undefined ? undefined : Number(decimals) };
}
