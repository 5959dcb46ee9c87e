import { iso3, toCountries } from "./fields.ts";
import { records, type Table } from "./table.ts";

/** Not in UN M49, so not in countries: Kosovo, in the South Eastern Europe roadmap alone. */
export const LEFT_OUT = new Set(["XKX"]);

/** Who is a member of which regional organisation. */
export function organisations(csv: string): Table {
  return {
    name: "organisations",
    title: "Members of regional organisations",
    description:
      "One row is a member of a regional organisation or of a part of one. One participant of WESTERN_BALKANS_SEESAC that has no code in UN M49 has no row. References to Kosovo shall be understood to be in the context of Security Council resolution 1244 (1999).",
    sources: [
      {
        title: "Compiled from the organisations' own lists of members",
        path: "https://www.un.org/",
        version: "2026-11",
      },
    ],
    fields: [
      { name: "org", type: "string", title: "Organisation, code", constraints: { required: true } },
      { name: "org_name", type: "string", title: "Organisation, name", constraints: { required: true } },
      iso3,
    ],
    primaryKey: ["org", "iso3"],
    foreignKeys: [toCountries],
    rows: records(csv, ["org", "org_name", "iso3"])
      .filter((row) => !LEFT_OUT.has(row.iso3))
      .map(({ org, org_name, iso3 }) => ({ org, org_name, iso3 })),
  };
}
