import { guarded } from "../data/formula.ts";
import type { Result } from "../engine/engine.ts";
import { type Exact, exact, exactText } from "../engine/values.ts";

/**
 * A result's rows as CSV (RFC 4180, LF, a header line), every value exact. NULL is an empty field; an empty text stands
 * in quotes. Texts that a spreadsheet would run as a formula get an apostrophe before them, plain numbers none. Where the rows descend from
 * generated data, the last column says so.
 */
export function csvOf(result: Result, { generated = false } = {}): string {
  const columns = result.columns.map((_, i) => result.table.getChildAt(i));
  const mark = (text: string) => (generated ? [text] : []);
  const names = result.columns.map(({ name }) => quote(guarded(name)));
  const lines = [[...names, ...mark("generated_data")].join(",")];
  for (let row = 0; row < result.table.numRows; row++)
    lines.push([...columns.map((column) => (column ? field(exact(column, row)) : "")), ...mark("true")].join(","));
  return `${lines.join("\n")}\n`;
}

function field(value: Exact): string {
  if (value === null) return "";
  if (value === "") return '""';
  const text = exactText(value);
  return quote(typeof value === "number" || typeof value === "bigint" || isDecimal(value) ? text : guarded(text));
}

const isDecimal = (value: Exact) => typeof value === "object" && value !== null && "unscaled" in value;

const quote = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
