import { HOMICIDE, iso3, labels, position, toCountries, vintage, year } from "./fields.ts";
import { decimal, type Row, records, type Table, whole } from "./table.ts";

const CATEGORIES: readonly (readonly [raw: string, code: string, by: string, en: string, zh: string])[] = [
  [
    "Intimate partner or family member",
    "PARTNER_FAMILY",
    "relationship",
    "Intimate partner or family member",
    "亲密伴侣或家庭成员",
  ],
  [
    "Other Perpetrator known to the victim",
    "OTHER_KNOWN",
    "relationship",
    "Other perpetrator known to the victim",
    "受害人认识的其他人",
  ],
  [
    "Perpetrator unknown to the victim",
    "STRANGER",
    "relationship",
    "Perpetrator unknown to the victim",
    "受害人不认识的人",
  ],
  [
    "Perpetrator to victim relationship unknown",
    "RELATIONSHIP_UNKNOWN",
    "relationship",
    "Relationship unknown",
    "关系不明",
  ],
  ["Interpersonal homicide", "INTERPERSONAL", "situation", "Interpersonal homicide", "人际凶杀"],
  [
    "Organized criminal groups or gangs",
    "ORGANIZED_CRIME",
    "situation",
    "Organized criminal groups or gangs",
    "有组织犯罪集团或帮派",
  ],
  ["Other criminal activities", "OTHER_CRIME", "situation", "Other criminal activities", "其他犯罪活动"],
  ["Socio-political homicide", "SOCIO_POLITICAL", "situation", "Socio-political homicide", "社会政治性凶杀"],
  ["Unknown types of homicide", "SITUATION_UNKNOWN", "situation", "Situation unknown", "情形不明"],
];
const CODES = new Map(CATEGORIES.map(([raw, code]) => [raw, code]));

/** Names of parts of a State: `[iso3, part]`. */
const AREAS = new Map<string, readonly [iso3: string, part: string]>([
  ["Iraq (Central Iraq)", ["IRQ", "Central Iraq"]],
  ["United Kingdom (England and Wales)", ["GBR", "England and Wales"]],
  ["United Kingdom (Northern Ireland)", ["GBR", "Northern Ireland"]],
  ["United Kingdom (Scotland)", ["GBR", "Scotland"]],
]);

/** Rates of intentional homicide by the victim's sex. A name that is in no list throws, so none is lost. */
export function homicideBySex(csv: string, isoOf: ReadonlyMap<string, string>): Table {
  const columns = [
    "country",
    "category",
    "sex",
    "year",
    "n_source_rows",
    "min_of_collapsed_subrows",
    "rate_per_100k",
  ] as const;
  const rows = records(csv, columns).map((row): Row => {
    const [code, part] = AREAS.get(row.country) ?? [isoOf.get(row.country), "whole"];
    const category = CODES.get(row.category);
    if (code === undefined) throw new Error(`unknown country "${row.country}"`);
    if (category === undefined) throw new Error(`unknown category "${row.category}"`);
    return {
      iso3: code,
      part,
      year: whole(row.year),
      category,
      sex: row.sex.toLowerCase(),
      rate_per_100k: decimal(row.rate_per_100k),
      lowest_rate: decimal(row.min_of_collapsed_subrows),
      source_rows: whole(row.n_source_rows),
      vintage: HOMICIDE.version,
    };
  });
  return {
    name: "homicide_by_sex",
    title: "Victims of homicide by sex",
    description:
      "One row is the rate of victims of intentional homicide of one sex in one category and year, for a State or a part of one. The copy that was read had merged several source rows under one label in about a fifth of the cases, most of them partner or family: rate_per_100k is then the highest of them, lowest_rate the lowest. All weapons, not firearms alone. The release's date is not stated; the vintage gives the years covered.",
    sources: [HOMICIDE],
    fields: [
      iso3,
      {
        name: "part",
        type: "string",
        title: "Part of the State",
        description: "whole, or the part that the figures are for.",
        constraints: {
          required: true,
          enum: ["whole", "Central Iraq", "England and Wales", "Northern Ireland", "Scotland"],
        },
      },
      year(2015, 2022),
      {
        name: "category",
        type: "string",
        title: "Category",
        description: "Code of homicide_category_codes.",
        constraints: { required: true },
      },
      {
        name: "sex",
        type: "string",
        title: "Sex of the victim",
        description: "The rate is per 100,000 of this sex.",
        constraints: { required: true, enum: ["female", "male"] },
      },
      rate("rate_per_100k", "Victims per 100,000", "The highest where rows were merged."),
      rate("lowest_rate", "Lowest of the merged rates", "Equal to rate_per_100k where none was merged."),
      {
        name: "source_rows",
        type: "integer",
        title: "Rows merged",
        description: "How many rows of the source stand behind this one; 1: none was merged.",
        constraints: { required: true, minimum: 1 },
      },
      vintage(HOMICIDE.version),
    ],
    primaryKey: ["iso3", "part", "year", "category", "sex"],
    foreignKeys: [
      toCountries,
      { fields: ["category"], reference: { resource: "homicide_category_codes", fields: ["category"] } },
    ],
    rows,
  };
}

export function homicideCategoryCodes(): Table {
  return {
    name: "homicide_category_codes",
    title: "Code list: categories of homicide",
    description:
      "One row is a category of homicide: by the perpetrator's relationship to the victim, or by situation. The two split the same victims, so never add them.",
    sources: [HOMICIDE],
    fields: [
      {
        name: "category",
        type: "string",
        title: "Code",
        description: "The code, as other tables hold it.",
        constraints: { required: true },
      },
      position,
      {
        name: "dimension",
        type: "string",
        title: "Split by",
        description: "Which of the two ways to split homicides the category belongs to.",
        constraints: { required: true, enum: ["relationship", "situation"] },
      },
      ...labels,
    ],
    primaryKey: ["category"],
    sortedBy: ["position"],
    rows: CATEGORIES.map(([, category, dimension, label_en, label_zh], i) => ({
      category,
      position: i + 1,
      dimension,
      label_en,
      label_zh,
    })),
  };
}

function rate(name: string, title: string, description: string) {
  return {
    name,
    type: "number",
    title,
    description,
    unit: "victims per 100,000 of that sex",
    constraints: { required: true, minimum: 0 },
  } as const;
}
