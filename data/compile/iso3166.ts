import type { Table } from "./table.ts";

/** The module src/locales/iso3166.ts: the codes under which other parts of the page know a country. */
export function iso3166Module(countries: Table): string {
  const rows = countries.rows.map((row) => `  ${row["iso3"]}: ["${row["iso2"]}", "${row["m49"]}"],`).toSorted();
  return [
    "// Generated from data/countries.csv by `npm run -s data -- compile FOLDER`; do not edit.",
    "/** ISO 3166 alpha-3 → alpha-2, for Intl.DisplayNames, and the three digits of M49, the ids of world-atlas. */",
    "export const iso3166: Readonly<Record<string, readonly [iso2: string, m49: string]>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
}
