import { split, tokens } from "./lexer.ts";
import type { Span } from "./notebook.ts";

/** `$name` outside strings and comments. `name` is without its sign. */
export interface Parameter {
  readonly name: string;
  readonly span: Span;
}

/** Every `$name`, in the order written, repeats included. */
export function parameters(sql: string): Parameter[] {
  return tokens(sql)
    .filter((token) => token.kind === "parameter")
    .map(({ text, from, to }) => ({ name: text.slice(1), span: { from, to } }));
}

/** The statements between `;`, without the blanks and comments around them. Empty ones are left out. */
export function statements(sql: string): Span[] {
  return split(tokens(sql)).flatMap((statement) => {
    const [first, last] = [statement[0], statement.at(-1)];
    return first && last ? [{ from: first.from, to: last.to }] : [];
  });
}

/** A name for SQL: `by "year"` → `"by ""year"""`. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
