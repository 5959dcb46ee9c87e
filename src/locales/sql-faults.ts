/** What the engine's commonest messages about SQL and files say, so that each language can say it in its own words. */
export type SqlFault =
  | {
      readonly kind: "column" | "table" | "function" | "near" | "json" | "json-line" | "twice";
      readonly name: string;
    }
  | { readonly kind: "end" | "empty-file" | "no-list" | "no-records" | "ragged"; readonly name: "" }
  | { readonly kind: "other"; readonly message: string };

const patterns: readonly (readonly [
  Exclude<SqlFault["kind"], "end" | "empty-file" | "no-list" | "no-records" | "ragged" | "other">,
  RegExp,
])[] = [
  ["column", /^Referenced column "(.+)" (?:not found|was not found)/],
  ["column", /^Table ".+" does not have a column named "(.+)"/],
  ["table", /^Table with name "?(.+?)"? does not exist/],
  ["table", /^Referenced table "(.+)" not found/],
  ["function", /^(?:Scalar |Table |Aggregate )?Function with name "?(.+?)"? (?:does not exist|is not in the catalog)/],
  ["near", /^(?:syntax error|unterminated .+) at or near "([\s\S]+)"$/],
  ["json", /^Not JSON: ([\s\S]+)$/],
  ["json-line", /^Line (\d+) is not JSON/],
  ["twice", /^Two columns are named "([\s\S]+)"$/],
];
const plain = new Map<string, "end" | "empty-file" | "no-list" | "no-records" | "ragged">([
  ["syntax error at end of input", "end"],
  ["The file is empty", "empty-file"],
  ["The file is no list of records", "no-list"],
  ["The file has no records", "no-records"],
  ["Rows differ in length, or a quote is not closed", "ragged"],
]);

export function sqlFault(message: string): SqlFault {
  const kind = plain.get(message);
  if (kind !== undefined) return { kind, name: "" };
  for (const [kind, pattern] of patterns) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return { kind, name };
  }
  return { kind: "other", message };
}
