import type { Query, Span, Value } from "../notebook/notebook.ts";
import { parameters } from "../notebook/sql.ts";
import { EngineError } from "./engine.ts";
import type { Sent } from "./failure.ts";

/** A statement to send, whose `$names` read variables of the engine, and what those must hold, by name. */
export interface Bound extends Sent {
  readonly variables: ReadonlyMap<string, Variable>;
}
export interface Variable {
  readonly value: Value;
  /** Where the author wrote its name. */
  readonly span: Span;
}

/**
 * Puts variables in the place of `$names` in the statement at `span`, between `before` and `after`.
 * NULL and lists of nothing but NULL stand in the SQL itself: a variable would give them a type.
 * Throws an EngineError at a `$name` without a value.
 */
export function bindStatement(query: Query, span: Span, before = "", after = ""): Bound {
  const variables = new Map<string, Variable>();
  const pieces: Piece[] = [];
  let at = span.from;
  for (const { name, span: found } of parameters(query.sql)) {
    if (found.from < span.from || found.to > span.to) continue;
    const value = query.values.get(name);
    if (value === undefined) throw new EngineError("sql", `$${name} has no value`, found, names(query.values));
    const untyped = untypedText(value);
    if (untyped === undefined) variables.set(name, { value, span: found });
    pieces.push({ text: query.sql.slice(at, found.from), from: at, isOwn: true });
    pieces.push({ text: untyped ?? `getvariable('${variable(name)}')`, from: found.from, isOwn: false });
    at = found.to;
  }
  pieces.push({ text: query.sql.slice(at, span.to), from: at, isOwn: true });
  return {
    sql: before + pieces.map((piece) => piece.text).join("") + after,
    author: query.sql,
    authorOffset: (offset) => authorOffset(pieces, offset - before.length, span.to),
    variables,
  };
}

/** Text of the statement sent, and where it began in the author's; what is not the author's own has no inside. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly isOwn: boolean;
}

function authorOffset(pieces: readonly Piece[], offset: number, end: number): number | undefined {
  if (offset < 0) return undefined;
  let left = offset;
  for (const { text, from, isOwn } of pieces) {
    if (left < text.length) return isOwn ? from + left : from;
    left -= text.length;
  }
  return end;
}

const names = (values: Query["values"]) => Array.from(values.keys(), (name) => `$${name}`);

/** The variable of a `$name`. The engine does not tell capitals from small letters there; names here do. */
function variable(name: string): string {
  return `$${name.replace(/[A-Z]/g, (capital) => `^${capital}`)}`;
}

function untypedText(value: Value): string | undefined {
  if (value === null) return "NULL";
  if (!Array.isArray(value)) return undefined;
  const items = value.map(untypedText);
  return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
}

/** The statement that sets a variable, and what stands for its question marks. Throws an EngineError. */
export function setVariable(name: string, value: Value): { sql: string; values: (string | boolean | null)[] } {
  const values: (string | boolean | null)[] = [];
  const sql = `SET VARIABLE "${variable(name)}" = CAST(${placeholders(value, values)} AS ${typeOf(value)})`;
  return { sql, values };
}

/** Question marks in a value's shape. Numbers go as text, which keeps all their digits and NaN. */
function placeholders(value: Value, values: (string | boolean | null)[]): string {
  if (isList(value)) return `[${value.map((item) => placeholders(item, values)).join(", ")}]`;
  if (typeof value === "number") values.push(Object.is(value, -0) ? "-0" : String(value));
  else if (typeof value === "bigint") values.push(String(value));
  else values.push(typeof value === "object" && value !== null ? value.day : value);
  return "?";
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const wholes = ["BIGINT", "HUGEINT"];
const numbers = [...wholes, "DOUBLE"];

function typeOf(value: Value): string {
  if (isList(value)) return `${commonType(value.filter((item) => item !== null).map(typeOf))}[]`;
  if (typeof value === "boolean") return "BOOLEAN";
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value ? "BIGINT" : "HUGEINT";
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0) ? "BIGINT" : "DOUBLE";
  return typeof value === "string" ? "VARCHAR" : "DATE";
}

function commonType(types: readonly string[]): string {
  const [first = "VARCHAR"] = types;
  if (types.every((type) => type === first)) return first;
  if (types.every((type) => wholes.includes(type))) return "HUGEINT";
  if (types.every((type) => numbers.includes(type))) return "DOUBLE";
  throw new EngineError("sql", `A list holds values of one type, not of ${[...new Set(types)].join(" and ")}`);
}
