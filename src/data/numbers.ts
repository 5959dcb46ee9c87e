import type { Change } from "./report.ts";

/** A number as it was meant, how it was read where that was not letter for letter; or its readings; or none. */
export type ReadNumber =
  | { readonly value: number; readonly change?: Change["kind"] }
  | { readonly readings: readonly string[] };

/**
 * Reads a number. Canonical is `-1234.5`. Grouping (1 234, 1'234, 1,234,567), a decimal comma, Arabic-Indic and
 * full-width digits are read and said. `1,234` may be either: it is grouping in a whole number, and otherwise
 * undecided unless `decimal` says which mark the file uses.
 */
export function readNumber(text: string, isWhole: boolean, decimal?: "," | "."): ReadNumber {
  const western = digits(text);
  const said = western === text ? undefined : "digits";
  const joined = western.replace(/(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g, "");
  const grouped = joined === western ? said : "grouping";
  const give = (number: string, change: Change["kind"] | undefined): ReadNumber => {
    const value = Number(number);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return { readings: [] };
    if (!isWhole || (Number.isInteger(value) && !number.includes("."))) return change ? { value, change } : { value };
    return /\.0+$/.test(number) ? { value, change: "whole" } : { readings: [] };
  };
  const [comma, point] = [joined.includes(","), joined.includes(".")];
  if (/^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(joined) && !(point && decimal === ","))
    return give(joined, grouped ?? (joined.startsWith("+") ? "digits" : undefined));
  const groups = (mark: "," | ".") => new RegExp(`^[+-]?[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(joined);
  const asGroups = (mark: "," | ".") => joined.replaceAll(mark, "");
  const asDecimal = joined.replace(",", ".");
  if (comma && !point && /^[+-]?\d+,\d+$/.test(joined)) {
    if (decimal === "," || !groups(",")) return give(asDecimal, "decimal-comma");
    if (decimal === "." || isWhole) return give(asGroups(","), "grouping");
    return { readings: [asDecimal, asGroups(",")] };
  }
  if (comma && !point && groups(",")) return give(asGroups(","), "grouping");
  if (point && !comma && groups(".")) return give(asGroups("."), "grouping");
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(joined)) return give(asGroups(","), "grouping");
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(joined)) return give(asGroups(".").replace(",", "."), "decimal-comma");
  return { readings: [] };
}

/** Arabic-Indic, Persian and full-width digits as 0 to 9, with their decimal and grouping marks and the minus sign. */
export const digits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll("٫", ".")
    .replaceAll("٬", "")
    .replaceAll("−", "-");
