import type { Reads } from "./graph.ts";
import { tokens } from "./lexer.ts";
import type { CellId } from "./notebook.ts";
import { tablesRead } from "./tables-read.ts";

/** What a cell asks: its SQL statements, and the CSV texts that it holds. */
export interface Asked {
  readonly sql: readonly string[];
  readonly csv: readonly string[];
}

/** What invented data is called: the macros of domain/ that make it, and tables of it. */
const invented = /^generated_/;

/**
 * The cells whose tables, charts and values descend from invented records: those that call a macro or read a table
 * named `generated_…`, hold a CSV text with a column `generated`, or read such a cell, directly, through others, or
 * through a macro or view that such a cell makes. `also` are tables whose rows are invented though their names do not say
 * so, lower case. In doubt a cell descends.
 */
export function generatedCells(
  asked: ReadonlyMap<CellId, Asked>,
  reads: Reads,
  also: ReadonlySet<string> = new Set(),
): Set<CellId> {
  const cells = new Set([...reads.keys()].map((id) => id.toLowerCase()));
  const mentions = new Map(
    [...asked].map(([id, { sql }]) => {
      const tables = sql.flatMap(tablesRead).map((name) => name.toLowerCase());
      return [id, [...sql.flatMap(functionsCalled), ...tables.filter((name) => !cells.has(name))]];
    }),
  );
  const makers = new Set<string>();
  const found = new Set<CellId>();
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const [id, { sql, csv }] of asked) {
      const isInvented = (name: string) => invented.test(name) || makers.has(name) || also.has(name);
      const descends =
        csv.some((text) => isInventedCsv(text)) ||
        mentions.get(id)?.some(isInvented) ||
        reads.get(id)?.some((read) => found.has(read));
      if (!descends || found.has(id)) continue;
      found.add(id);
      for (const name of sql.flatMap(namesMade)) makers.add(name);
    }
  }
  return found;
}

/** Whether a CSV text has the column that every invented row carries. */
function isInventedCsv(csv: string): boolean {
  const header = /^[^\r\n]*/.exec(csv)?.[0] ?? "";
  return header.split(/[,;\t]/).some((name) => name.replaceAll('"', "").trim().toLowerCase() === "generated");
}

/** The names before a bracket, lower case, each once: functions and macros, and what else looks so. */
export function functionsCalled(sql: string): string[] {
  return [...new Set(calls(sql))];
}

/** Every call, also in a text that could itself be SQL: `query('FROM generated_traces(10, 1)')`. */
function calls(sql: string): string[] {
  const all = tokens(sql).filter(({ kind }) => kind !== "comment");
  return all.flatMap(({ kind, text }, i) => {
    if (kind === "string") return calls(inside(text));
    const isName = kind === "word" || kind === "quoted";
    return isName && all[i + 1]?.text === "(" ? [unquote(text)] : [];
  });
}

const makes = new Set(["macro", "function", "view", "table"]);

/** The names of the macros, views and tables that a text makes, lower case. */
function namesMade(sql: string): string[] {
  const all = tokens(sql).filter(({ kind }) => kind !== "comment");
  const creates = all.some(({ text }) => /^create$/i.test(text));
  if (!creates) return [];
  return all.flatMap(({ text }, i) => {
    if (!makes.has(text.toLowerCase())) return [];
    const rest = all.slice(i + 1).filter(({ text }) => !/^(if|not|exists)$/i.test(text));
    let last = 0;
    while (rest[last + 1]?.text === ".") last += 2;
    const name = rest[last];
    return name && (name.kind === "word" || name.kind === "quoted") ? [unquote(name.text)] : [];
  });
}

/** What a string holds, without its quotes; a piece of it where they nest. */
function inside(text: string): string {
  return text.startsWith("$")
    ? text.replace(/^\$\w*\$|\$\w*\$$/g, "")
    : text.replace(/^[ebx]?'|'$/gi, "").replaceAll("''", "'");
}

function unquote(text: string): string {
  return text.replace(/^"|"$/g, "").replaceAll('""', '"').toLowerCase();
}
