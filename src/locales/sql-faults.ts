/** What the engine's commonest messages about SQL say, so that each language can say it in its own words. */
export type SqlFault =
  | { readonly kind: "column" | "table" | "function" | "near"; readonly name: string }
  | { readonly kind: "end" }
  | { readonly kind: "other"; readonly message: string };

const patterns: readonly (readonly [Exclude<SqlFault["kind"], "end" | "other">, RegExp])[] = [
  ["column", /^Referenced column "(.+)" (?:not found|was not found)/],
  ["column", /^Table ".+" does not have a column named "(.+)"/],
  ["table", /^Table with name "?(.+?)"? does not exist/],
  ["table", /^Referenced table "(.+)" not found/],
  ["function", /^(?:Scalar |Table |Aggregate )?Function with name "?(.+?)"? (?:does not exist|is not in the catalog)/],
  ["near", /^(?:syntax error|unterminated .+) at or near "([\s\S]+)"$/],
];

export function sqlFault(message: string): SqlFault {
  if (message === "syntax error at end of input") return { kind: "end" };
  for (const [kind, pattern] of patterns) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return { kind, name };
  }
  return { kind: "other", message };
}
