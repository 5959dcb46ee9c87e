import { tokens } from "../notebook/lexer.ts";
import type { Query } from "../notebook/notebook.ts";
import { statements } from "../notebook/sql.ts";
import type { Connection } from "./connection.ts";
import type { EngineError } from "./engine.ts";
import { toEngineError } from "./failure.ts";
import { bindStatement } from "./parameters.ts";
import { firstWord, hold, makesTable } from "./statements.ts";

/** Their columns come of their rows, so that DuckDB cannot prepare them. */
const needsRows = new Set(["pivot", "pivot_wider", "summarize", "describe", "desc", "show"]);

/**
 * Prepares a query's statements, and gives what DuckDB says is wrong with the first that it cannot prepare. A query
 * that does more than read is not looked at: its later statements may need what its earlier ones make.
 */
export async function checkStatements(
  connection: Connection,
  query: Query,
  signal: AbortSignal,
): Promise<EngineError | undefined> {
  const spans = statements(query.sql);
  const isPivot = tokens(query.sql).some(({ kind, text }) => kind === "word" && needsRows.has(text.toLowerCase()));
  if (isPivot || !spans.every((span) => makesTable(firstWord(query.sql, span)))) return undefined;
  for (const span of spans) {
    if (signal.aborted) return undefined;
    try {
      const bound = bindStatement(query, span);
      for (const [name, variable] of bound.variables) await hold(connection, name, variable);
      await connection.prepare(bound.sql).catch((error: unknown) => {
        throw toEngineError(error, bound);
      });
    } catch (error) {
      const failure = toEngineError(error);
      if (failure.kind === "sql") return failure;
      throw failure;
    }
  }
  return undefined;
}
