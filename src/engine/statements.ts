import { Table } from "apache-arrow";
import { tokens } from "../notebook/lexer.ts";
import type { Query, Span } from "../notebook/notebook.ts";
import { quoteName, statements } from "../notebook/sql.ts";
import type { Connection } from "./connection.ts";
import { EngineError } from "./engine.ts";
import { toEngineError } from "./failure.ts";
import { type Bound, bindStatement, setVariable, type Variable } from "./parameters.ts";

/** Statements whose rows make a table, and those that do so only inside brackets. */
const plain = new Set(["select", "from", "with", "values", "table", "pivot", "pivot_wider", "unpivot", "pivot_longer"]);
const bracketed = new Set(["summarize", "describe", "desc", "show"]);

/** Whether a statement that begins with this word gives rows. */
export const makesTable = (word: string) => plain.has(word) || bracketed.has(word);

/** Whether a query leaves nothing behind that other queries could see: no macro, no variable, no table of its own. */
export function onlyReads(sql: string): boolean {
  return statements(sql).every((span) => makesTable(firstWord(sql, span)) || firstWord(sql, span) === "explain");
}

const changes = new Set(["insert", "update", "delete", "truncate", "drop", "alter", "merge", "create"]);
const beforeTarget = new Set(
  "or replace ignore temp temporary persistent into from only table view if not exists".split(" "),
);

/** Throws an EngineError at a statement that would change a table of these names, lower case, or hide it. */
export function refuseChanges(sql: string, published: ReadonlySet<string>): void {
  for (const span of statements(sql)) {
    const [verb, ...rest] = tokens(sql.slice(span.from, span.to)).filter(({ kind }) => kind !== "comment");
    const start = rest.findIndex(({ text }) => !beforeTarget.has(text.toLowerCase()));
    const isTable = rest.slice(0, start).some(({ text }) => /^(table|view)$/i.test(text));
    if (!changes.has(verb?.text.toLowerCase() ?? "") || (/^create$/i.test(verb?.text ?? "") && !isTable)) continue;
    let last = start;
    while (rest[last + 1]?.text === ".") last += 2;
    const target = rest[last];
    if (target === undefined || !published.has(target.text.replaceAll('"', "").toLowerCase())) continue;
    const at = { from: span.from + target.from, to: span.from + target.to };
    throw new EngineError("sql", `${target.text} is a published table, and stays as it was published`, at);
  }
}

/**
 * Runs a query's statements in order. The rows of the last are left in the temporary table `into` if they make a table;
 * else no such table is left, and the answer is given. Rejects with EngineErrors in the author's offsets.
 */
export async function runStatements(
  connection: Connection,
  query: Query,
  into: string,
  signal: AbortSignal,
): Promise<Table | undefined> {
  const name = quoteName(into);
  let answer: Table | undefined = new Table();
  for (const span of statements(query.sql)) {
    const word = firstWord(query.sql, span);
    const create = makesTable(word) ? `CREATE OR REPLACE TEMP TABLE ${name} AS ` : "";
    const bound = bracketed.has(word)
      ? bindStatement(query, span, `${create}FROM (`, ")")
      : bindStatement(query, span, create);
    const rows = await send(connection, bound, signal);
    answer = makesTable(word) ? undefined : rows;
  }
  if (answer !== undefined) await connection.run(`DROP TABLE IF EXISTS temp.${name}`, signal);
  return answer;
}

/** A statement's first word, lower case. */
export function firstWord(sql: string, span: Span): string {
  const first = tokens(sql.slice(span.from, span.to)).find(({ kind, text }) => kind !== "comment" && text !== "(");
  return first?.text.toLowerCase() ?? "";
}

async function send(connection: Connection, bound: Bound, signal: AbortSignal): Promise<Table> {
  for (const [name, variable] of bound.variables) await hold(connection, name, variable);
  try {
    return await connection.run(bound.sql, signal);
  } catch (error) {
    throw toEngineError(error, bound);
  }
}

/** Sets a variable. Rejects with an EngineError where its name stands. */
export async function hold(connection: Connection, name: string, { value, span }: Variable): Promise<void> {
  try {
    const { sql, values } = setVariable(name, value);
    await connection.prepared(sql, values);
  } catch (error) {
    const failure = toEngineError(error);
    throw failure.kind === "sql" ? new EngineError("sql", failure, span) : failure;
  }
}
