import type { Span } from "./notebook.ts";

/** A piece of DuckDB SQL. `text` is as written: `"a b"` with its quotes, `$year` with its sign. */
export interface Token extends Span {
  readonly kind: "word" | "quoted" | "string" | "number" | "parameter" | "symbol" | "comment";
  readonly text: string;
}

/** At a token's start, in this order. Dollar quotes and block comments need more than a pattern, see `end`. */
const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["comment", /--[^\n]*|\/\*/y],
  ["string", /e'[^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*(?:'|\\?$)/iy],
  ["string", /[bx]?'[^']*(?:''[^']*)*(?:'|$)/iy],
  ["string", /\$(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/iy],
  ["parameter", /\$[\w\u0080-\uffff]+/y],
  ["quoted", /"[^"]*(?:""[^"]*)*(?:"|$)/y],
  ["word", /[a-z_\u0080-\uffff][\w$\u0080-\uffff]*/iy],
  ["number", /0x[\da-f_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d+)?/iy],
  ["symbol", /[\s\S]/y],
];

const space = /[\s\ufeff]*/y;

/** Every token, blanks left out. What is not closed runs to the end. Never fails. */
export function tokens(sql: string): Token[] {
  const found: Token[] = [];
  for (let from = skip(sql, 0); from < sql.length; ) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = from;
      const match = pattern.exec(sql)?.[0];
      if (match === undefined) continue;
      const to = end(sql, from, match);
      found.push({ kind, from, to, text: sql.slice(from, to) });
      from = skip(sql, to);
      break;
    }
  }
  return found;
}

/** The tokens of each statement, split at `;`, without comments. Empty statements are left out. */
export function split(all: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of all) {
    if (token.kind === "symbol" && token.text === ";") found.push([]);
    else if (token.kind !== "comment") found.at(-1)?.push(token);
  }
  return found.filter((statement) => statement.length > 0);
}

function skip(sql: string, from: number): number {
  space.lastIndex = from;
  return from + (space.exec(sql)?.[0].length ?? 0);
}

function end(sql: string, from: number, match: string): number {
  const after = from + match.length;
  if (match === "/*") return commentEnd(sql, after);
  if (!/^\$.*\$$/.test(match)) return after;
  const close = sql.indexOf(match, after);
  return close < 0 ? sql.length : close + match.length;
}

/** DuckDB's block comments nest, as Postgres's do. */
function commentEnd(sql: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  for (let depth = 1; depth > 0; ) {
    const next = mark.exec(sql);
    if (next === null) return sql.length;
    depth += next[0] === "/*" ? 1 : -1;
  }
  return mark.lastIndex;
}
