import { iso3, labels, text, toCountries, toTable, vintage } from "./fields.ts";
import { type Provenance, records, type Table } from "./table.ts";

/** Not in UN M49, so not in countries: Kosovo, in the South Eastern Europe roadmap alone. */
export const LEFT_OUT = new Set(["XKX"]);

const MEMBERSHIP: Provenance = {
  title: "Compiled from the organisations' own lists of members",
  path: "https://www.un.org/",
  version: "2026-11",
};

/** Who is a member of which regional organisation. */
export function organisations(csv: string): Table {
  return {
    name: "organisations",
    title: "Members of regional organisations",
    description:
      "One row is a member of a regional organisation or of a part of one. One participant of WESTERN_BALKANS_SEESAC that has no code in UN M49 has no row. References to Kosovo shall be understood to be in the context of Security Council resolution 1244 (1999).",
    sources: [MEMBERSHIP],
    fields: [
      {
        name: "org",
        type: "string",
        title: "Organisation, code",
        description: "Code of organisation_codes.",
        constraints: { required: true },
      },
      {
        name: "org_name",
        type: "string",
        title: "Organisation, name",
        description: "In English.",
        constraints: { required: true },
      },
      iso3,
    ],
    primaryKey: ["org", "iso3"],
    foreignKeys: [toCountries, toTable("org", "organisation_codes")],
    rows: records(csv, ["org", "org_name", "iso3"])
      .filter((row) => !LEFT_OUT.has(row.iso3))
      .map(({ org, org_name, iso3 }) => ({ org, org_name, iso3 })),
  };
}

type Notes = Readonly<
  Record<string, { readonly name: string; readonly n: number; readonly note: string; readonly as_of: string }>
>;

const NAMES_ZH: ReadonlyMap<string, string> = new Map([
  ["AU", "非洲联盟"],
  ["AU_NORTH", "非洲联盟北部区域"],
  ["AU_WEST", "非洲联盟西部区域"],
  ["AU_CENTRAL", "非洲联盟中部区域"],
  ["AU_EAST", "非洲联盟东部区域"],
  ["AU_SOUTH", "非洲联盟南部区域"],
  ["ECOWAS", "西非国家经济共同体"],
  ["ECOWAS15", "西非国家经济共同体十五国（历史序列）"],
  ["AES", "萨赫勒国家联盟"],
  ["RECSA", "小武器问题区域中心（《内罗毕议定书》）"],
  ["SADC", "南部非洲发展共同体"],
  ["ECCAS", "中部非洲国家经济共同体"],
  ["KINSHASA_SIGNATORIES", "《金沙萨公约》签署国"],
  ["EAC", "东非共同体"],
  ["IGAD", "政府间发展组织"],
  ["LAS", "阿拉伯国家联盟"],
  ["GCC", "海湾合作委员会"],
  ["OSCE", "欧洲安全与合作组织"],
  ["EU", "欧洲联盟"],
  ["WESTERN_BALKANS_SEESAC", "西巴尔干（小武器路线图）"],
  ["OAS", "美洲国家组织"],
  ["CARICOM", "加勒比共同体"],
  ["SICA", "中美洲一体化体系"],
  ["MERCOSUR", "南方共同市场"],
  ["ASEAN", "东南亚国家联盟"],
  ["PIF", "太平洋岛国论坛"],
  ["SAARC", "南亚区域合作联盟"],
]);

/** The organisations themselves, with what to beware of in their lists of members. */
export function organisationCodes(json: string): Table {
  const notes: Notes = JSON.parse(json);
  return {
    name: "organisation_codes",
    title: "Code list: regional organisations",
    description: "One row is a regional organisation or a part of one, as the table organisations lists its members.",
    sources: [MEMBERSHIP],
    fields: [
      text("org", "Code", "The code, as organisations holds it."),
      ...labels,
      {
        name: "members",
        type: "integer",
        title: "Members",
        description: "A member that has no code in UN M49 is counted here and has no row in organisations.",
        constraints: { required: true, minimum: 1 },
      },
      { name: "note_en", type: "string", title: "Note", description: "What to beware of in the list of members." },
      vintage("2026-11"),
    ],
    primaryKey: ["org"],
    rows: Object.entries(notes).map(([org, { name, n, note, as_of }]) => ({
      org,
      label_en: name,
      label_zh: NAMES_ZH.get(org) ?? null,
      members: n,
      note_en: note === "" || note === String(n) ? null : note.replace("XKX = Kosovo", "Kosovo"),
      vintage: as_of,
    })),
  };
}
