import { iso3, M49 } from "./fields.ts";
import { type Field, records, type Table } from "./table.ts";

const NAMES = new Map([
  ["name_en", "Name, English"],
  ["short_en", "Short name, English"],
  ["name_zh", "Name, Chinese"],
  ["short_zh", "Short name, Chinese"],
  ["name_fr", "Name, French"],
  ["name_es", "Name, Spanish"],
  ["name_ar", "Name, Arabic"],
  ["name_ru", "Name, Russian"],
]);
const COLUMNS = [
  ...["iso3", "iso2", "m49", "region", "subregion", "sdg_region", "ldc", "lldc", "sids", "is_independent"],
  ...NAMES.keys(),
];

/** Names that are not the United Nations' in the list that was read. */
const CORRECTED: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ["CIV", { name_en: "Côte d’Ivoire" }],
  ["ESH", { short_zh: "西撒哈拉" }],
  ["FLK", { name_en: "Falkland Islands (Malvinas)", short_zh: "福克兰群岛（马尔维纳斯）" }],
  ["HKG", { short_zh: "中国香港" }],
  ["MAC", { short_zh: "中国澳门" }],
  ["NLD", { name_en: "Netherlands (Kingdom of the)" }],
  ["PSE", { short_zh: "巴勒斯坦国" }],
  ["VAT", { short_zh: "教廷" }],
]);
/** Where the short name is not the name without what stands in brackets. */
const SHORT_EN: ReadonlyMap<string, string> = new Map([
  ["FLK", "Falkland Islands (Malvinas)"],
  ["GBR", "United Kingdom"],
  ["HKG", "Hong Kong, China"],
  ["MAC", "Macao, China"],
  ["MAF", "Saint Martin (French part)"],
  ["SXM", "Sint Maarten (Dutch part)"],
]);

/** The Holy See is a State and no Member; every other independent State of the list is a Member: 193. */
const OBSERVERS = new Set(["VAT"]);

/** Countries and areas of UN M49. Antarctica is in no region. */
export function countries(csv: string): Table {
  const rows = records(csv, COLUMNS).map((read) => {
    const row = { ...read, ...CORRECTED.get(read["iso3"] ?? "") };
    const text = (name: string) => row[name] || null;
    return {
      ...Object.fromEntries(COLUMNS.map((name) => [name, text(name)])),
      short_en: SHORT_EN.get(row["iso3"] ?? "") ?? row["name_en"]?.replace(/ \(.*\)$/, "") ?? null,
      sdg_region: sdgRegion(text("sdg_region")),
      sdg_subregion: text("sdg_region"),
      ldc: row["ldc"] === "1",
      lldc: row["lldc"] === "1",
      sids: row["sids"] === "1",
      un_member: row["is_independent"] === "Yes" && !OBSERVERS.has(row["iso3"] ?? ""),
    };
  });
  return {
    name: "countries",
    title: "Countries and areas",
    description:
      "One row is a country or area of UN M49, named as the United Nations name it; the short names are for charts. The designations imply no opinion on the legal status of any country, territory or area.",
    sources: [M49],
    fields: [
      iso3,
      code("iso2", "ISO 3166-1 alpha-2 code", "Two letters.", "[A-Z]{2}"),
      code("m49", "M49 code", "Three digits, the first of them perhaps 0.", "[0-9]{3}"),
      ...Array.from(
        NAMES,
        ([name, title]): Field => ({
          name,
          type: "string",
          title,
          description: name.startsWith("short") ? "For charts and tables." : "As the United Nations name it.",
          constraints: { required: true },
        }),
      ),
      { name: "region", type: "string", title: "M49 region", description: "Continent. Antarctica has none." },
      { name: "subregion", type: "string", title: "M49 subregion", description: "Part of the M49 region." },
      {
        name: "sdg_region",
        type: "string",
        title: "SDG region",
        description: "The SDG regions, with Australia and New Zealand counted to Oceania.",
        constraints: {
          enum: [
            "Central and Southern Asia",
            "Eastern and South-Eastern Asia",
            "Europe and Northern America",
            "Latin America and the Caribbean",
            "Northern Africa and Western Asia",
            "Oceania",
            "Sub-Saharan Africa",
          ],
        },
      },
      {
        name: "sdg_subregion",
        type: "string",
        title: "SDG region as published",
        description: "With Australia and New Zealand apart from the rest of Oceania.",
      },
      flag("ldc", "Least developed country", "On the United Nations list."),
      flag("lldc", "Landlocked developing country", "On the United Nations list."),
      flag("sids", "Small island developing State", "On the United Nations list; some are not independent."),
      flag("un_member", "Member State of the United Nations", "One of the 193."),
    ],
    primaryKey: ["iso3"],
    rows,
  };
}

/** Which country a name in English is, long or short. */
export function isoByName(table: Table): Map<string, string> {
  return new Map(
    table.rows.flatMap((row) => [
      [String(row["short_en"]), String(row["iso3"])],
      [String(row["name_en"]), String(row["iso3"])],
    ]),
  );
}

function sdgRegion(published: string | null): string | null {
  return published === "Australia and New Zealand" || published === "Oceania (exc. Australia and New Zealand)"
    ? "Oceania"
    : published;
}
function code(name: string, title: string, description: string, pattern: string): Field {
  return { name, type: "string", title, description, constraints: { required: true, pattern } };
}
function flag(name: string, title: string, description: string): Field {
  return { name, type: "boolean", title, description, constraints: { required: true } };
}
