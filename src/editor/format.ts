import { tokens } from "../notebook/lexer.ts";

/**
 * SQL laid out anew: the same tokens, in lines. Undefined where the formatter cannot read it, would change a token, or
 * would lay its own text out otherwise; then the text should stay. The formatter is loaded when it is first asked for.
 */
export async function formatSql(sql: string): Promise<string | undefined> {
  const { duckdb, formatDialect } = await import("sql-formatter");
  const lay = (text: string) =>
    formatDialect(text, {
      dialect: duckdb,
      keywordCase: "preserve",
      expressionWidth: 80,
      linesBetweenQueries: 1,
      paramTypes: { custom: [{ regex: String.raw`\$[\w\u0080-\uffff]+` }] },
    });
  try {
    const laid = lay(sql);
    return sameTokens(sql, laid) && lay(laid) === laid ? laid : undefined;
  } catch {
    return undefined;
  }
}

function sameTokens(before: string, after: string): boolean {
  const [a, b] = [tokens(before), tokens(after)];
  return (
    a.length === b.length && a.every(({ kind, text }, i) => kind === b[i]?.kind && text.trim() === b[i]?.text.trim())
  );
}
