import { type CodeList, codeList } from "./codes.ts";
import type { Countries } from "./countries.ts";
import { readDate } from "./dates.ts";
import { unguarded } from "./formula.ts";
import { plain } from "./near.ts";
import { digits, readNumber } from "./numbers.ts";
import type { Change, Value, Wrong } from "./report.ts";
import { type Field, type FieldType, isHash } from "./schema.ts";

/** How the reader says that the file is to be read, where its cells leave it open. */
export interface Reader {
  readonly countries: Countries;
  readonly dates?: "dmy" | "mdy" | undefined;
  readonly decimal?: "," | "." | undefined;
  /** The hashes of serial numbers, by the numbers: what a field of hashes takes in their place. */
  readonly hashes?: ReadonlyMap<string, string> | undefined;
}
/** What a cell holds, and how it was read where that was not letter for letter; or what is wrong with it. */
export type Cell = { readonly value: Value; readonly change?: Change["kind"] | undefined } | { readonly wrong: Wrong };

/** A field made ready to read many cells. */
export interface Kind {
  readonly field: Field;
  readonly isCountry: boolean;
  readonly codes: CodeList | undefined;
  /** What the reader says that a text stands for; "" where it stands for nothing. */
  readonly values: ReadonlyMap<string, string>;
}
export const kindOf = (field: Field, isCountry: boolean, values: Readonly<Record<string, string>> = {}): Kind => ({
  field,
  isCountry,
  codes: field.categories && codeList(field.categories),
  values: new Map(Object.entries(values)),
});

/** Reads one cell. Never throws. */
export function readCell(written: string, kind: Kind, missing: readonly string[], reader: Reader): Cell {
  const { field } = kind;
  const own = trim(unguarded(written));
  const text = meant(own, kind);
  if (text !== own) return chosen(readCell(text, { ...kind, values: new Map() }, missing, reader));
  if (missing.includes(text)) {
    if (field.constraints?.required) return { wrong: { kind: "required" } };
    return { value: null, change: written === "" ? undefined : "missing" };
  }
  if (text.includes("\ufffd")) return { wrong: { kind: "unreadable" } };
  const hash = isHash(field) ? reader.hashes?.get(text) : undefined;
  if (hash !== undefined) return { value: hash, change: "hashed" };
  const cell = field.type === "list" ? readList(text, kind, reader) : readOne(text, field.type, kind, reader);
  if ("wrong" in cell) return cell;
  const outside = outOfBounds(cell.value, text, field);
  if (outside) return { wrong: outside };
  return { value: cell.value, change: cell.change ?? (text === written ? undefined : "trimmed") };
}

/** What the reader says that a text stands for, or the text. */
const meant = (text: string, { values }: Kind) => values.get(text) ?? text;

const chosen = (cell: Cell): Cell => ("wrong" in cell ? cell : { ...cell, change: "value" });

/** Without space around it, nor the marks that spreadsheets and the web leave behind. */
const trim = (text: string) => text.replace(/^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g, "");

function readList(text: string, kind: Kind, reader: Reader): Cell {
  const delimiter = kind.field.delimiter ?? ";";
  const parts = text.split(delimiter).map(trim);
  const items: string[] = [];
  let change: Change["kind"] | undefined;
  for (const part of parts.filter((part) => meant(part, kind) !== "")) {
    const text = meant(part, kind);
    const read = readOne(text, "string", kind, reader);
    const cell = text === part ? read : chosen(read);
    if ("wrong" in cell) return cell;
    change ??= cell.change;
    items.push(String(cell.value));
  }
  return { value: items, change: change ?? (items.join(delimiter) === text ? undefined : "list") };
}

function readOne(text: string, type: FieldType, { isCountry, codes }: Kind, reader: Reader): Cell {
  if (isCountry) {
    const iso3 = reader.countries.find(text);
    if (iso3 === undefined) return { wrong: { kind: "country", near: reader.countries.near(text) } };
    return { value: iso3, change: iso3 === text ? undefined : "country" };
  }
  return codes?.read(text) ?? readTyped(text, type, reader);
}

function readTyped(text: string, type: FieldType, reader: Reader): Cell {
  const wrong = (near: readonly string[] = []): Cell => ({ wrong: { kind: "type", expected: type, near } });
  const undecided = (near: readonly string[]): Cell =>
    near.length > 1 ? { wrong: { kind: "ambiguous", near } } : wrong(near);
  switch (type) {
    case "integer":
    case "number": {
      const number = readNumber(text, type === "integer", reader.decimal);
      return "value" in number ? number : undecided(number.readings);
    }
    case "year": {
      const year = digits(text);
      if (/^\d{4}(\.0+)?$/.test(year))
        return { value: Number(year), change: text === year ? (year.length > 4 ? "whole" : undefined) : "digits" };
      const day = readDate(text, reader.dates);
      return wrong("day" in day ? [day.day.slice(0, 4)] : day.readings.slice(0, 1).map((d) => d.slice(0, 4)));
    }
    case "date": {
      const day = readDate(text, reader.dates);
      if (!("day" in day)) return undecided(day.readings);
      return { value: day.day, change: day.timeLeftOut ? "time-left-out" : day.day === text ? undefined : "date" };
    }
    case "boolean": {
      if (text === "true" || text === "false") return { value: text === "true" };
      const word = plain(text);
      return yes.has(word) || no.has(word) ? { value: yes.has(word), change: "boolean" } : wrong(["true", "false"]);
    }
    default:
      return { value: text };
  }
}

const words = (...all: string[]) => new Set(all.map(plain));
const yes = words("true", "t", "yes", "y", "1", "oui", "o", "sí", "s", "да", "نعم", "是", "有", "vrai", "verdadero");
const no = words("false", "f", "no", "n", "0", "non", "нет", "لا", "否", "无", "faux", "falso");

function outOfBounds(value: Value, text: string, field: Field): Wrong | undefined {
  const { minimum, maximum, pattern } = field.constraints ?? {};
  if (typeof value === "number" && (value < (minimum ?? -Infinity) || value > (maximum ?? Infinity)))
    return { kind: "range", minimum, maximum };
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(text))
    return { kind: "pattern", pattern, description: field.description, description_zh: field.description_zh };
  return undefined;
}
