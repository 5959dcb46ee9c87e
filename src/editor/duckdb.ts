import { SQLDialect } from "@codemirror/lang-sql";

// Only words that are clauses or reserved: `year`, `type`, `name` and `value` are columns here, not keywords.
const keywords = `
all analyze anti any as asc asof between by case cast collate columns create cross cube current describe desc distinct
else end escape except exclude exists explain fetch filter first following for from full glob group grouping having if
ilike in inner intersect into is isnull join lambda last lateral left like limit macro natural not notnull nulls
of offset on only or order outer over partition pivot pivot_longer pivot_wider positional preceding qualify
range recursive replace respect returning right rollup row rows sample select semi sets show similar some summarize
symmetric table tablesample temp then ties to try_cast unbounded union unpivot using values view
when where window with within without and ignore materialized ordinality`;

const types = `
array bigint bit bitstring blob bool boolean bytea char date datetime decimal double enum float float4 float8 hugeint
int int1 int2 int4 int8 int128 integer interval json list long map numeric real short signed smallint string struct text
time timestamp timestamptz timetz tinyint ubigint uhugeint uint128 uinteger usmallint utinyint uuid varbinary varchar`;

/** DuckDB's SQL. `$name` stands outside its grammar (`$$` is a string's quote): references.ts highlights it. */
export const duckdb = SQLDialect.define({
  keywords: keywords.trim().replaceAll("\n", " "),
  types: types.trim().replaceAll("\n", " "),
  doubleDollarQuotedStrings: true,
  operatorChars: "*+-%<>!=&|~^/@",
  caseInsensitiveIdentifiers: true,
});
