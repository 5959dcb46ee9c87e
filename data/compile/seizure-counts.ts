import { type Code, codeList } from "./codes.ts";
import { IAFQ, iso3, text, toCountries, toTable, vintage, year } from "./fields.ts";
import type { IafqRow } from "./iafq.ts";
import { OFFENCES } from "./iafq-codes.ts";
import { channel, line, numbered } from "./seized.ts";
import { type Field, type Row, type Table, whole } from "./table.ts";

const ITEMS = new Map([
  ["Ammunition seized", "ammunition"],
  ["Parts and components seized", "parts_and_components"],
  ["Instances/cases of seizures", "cases"],
]);
const ITEM_CODES: readonly Code[] = [
  { code: "ammunition", en: "Ammunition", zh: "弹药", more: { unit: "rounds" } },
  { code: "parts_and_components", en: "Parts and components", zh: "零部件", more: { unit: "pieces" } },
  { code: "cases", en: "Cases of seizure", zh: "缴获案件", more: { unit: "cases" } },
];

/** What was seized besides arms, and in how many cases. */
export function seizureCounts(iafq: readonly IafqRow[]): Table {
  const rows = iafq.flatMap((row): Row[] => {
    const item = ITEMS.get(row.Indicator);
    if (item === undefined) return [];
    if (row.Category !== "Total") throw new Error(`unknown label "${row.Category}" of ${row.Indicator}`);
    return [
      {
        iso3: row.Iso3_code,
        year: whole(row.Year),
        item,
        count: whole(row.VALUE),
        channel: row.Source,
        vintage: IAFQ.version,
      },
    ];
  });
  return {
    name: "seizure_counts",
    title: "Ammunition, parts and cases of seizure",
    description:
      "One row is the number of rounds, of parts and components or of cases of seizure that a State reported for one year. The three have different units: never add them.",
    sources: [IAFQ],
    fields: [
      iso3,
      year(2013, 2023),
      text("item", "What is counted", "Code of seizure_item_codes, which gives its unit."),
      count("count", "Number", "rounds, pieces or cases, by item"),
      channel,
      vintage(IAFQ.version),
    ],
    primaryKey: ["iso3", "year", "item"],
    foreignKeys: [toCountries, toTable("item", "seizure_item_codes")],
    rows,
  };
}
export function seizureItemCodes(): Table {
  return codeList({
    name: "seizure_item_codes",
    column: "item",
    title: "what seizure_counts counts",
    description:
      "One row is a count of the questionnaire besides arms, with its unit. The release names no unit but counts; rounds and pieces are ours.",
    sources: [IAFQ],
    codes: ITEM_CODES,
    fields: [text("unit", "Unit", "Of the column count in seizure_counts.")],
  });
}

/** Persons arrested or suspected, by what they were suspected of beside trafficking. */
export function personsByOffence(iafq: readonly IafqRow[]): Table {
  const codeOf = new Map(OFFENCES.map(({ raw, code }) => [raw, code]));
  const rows = iafq.flatMap((row): Row[] => {
    if (row.Indicator !== "Individuals arrested/suspected") return [];
    const code = codeOf.get(row.Category);
    if (code === undefined) throw new Error(`unknown label "${row.Category}" of ${row.Indicator}`);
    return [
      {
        iso3: row.Iso3_code,
        year: whole(row.Year),
        linked_offence: code,
        persons: whole(row.VALUE),
        channel: row.Source,
        vintage: IAFQ.version,
      },
    ];
  });
  return {
    name: "persons_by_offence",
    title: "Persons arrested, by linked offence",
    description:
      "One row is the number of persons arrested or suspected, women and men together, for trafficking in arms with one kind of other offence, as a State reported it for one year. The release has two rows under the label of other types of trafficking in 18 cases and does not say what sets them apart.",
    sources: [IAFQ],
    fields: [
      iso3,
      year(2016, 2022),
      text("linked_offence", "Linked offence", "Code of linked_offence_codes."),
      line,
      count("persons", "Persons", "persons"),
      channel,
      vintage(IAFQ.version),
    ],
    primaryKey: ["iso3", "year", "linked_offence", "line"],
    foreignKeys: [toCountries, toTable("linked_offence", "linked_offence_codes")],
    rows: numbered(rows, ["iso3", "year", "linked_offence"]),
  };
}
export function linkedOffenceCodes(): Table {
  return codeList({
    name: "linked_offence_codes",
    column: "linked_offence",
    title: "persons by linked offence",
    description: "One row is a code of persons_by_offence.",
    sources: [IAFQ],
    codes: OFFENCES,
  });
}

const AS_REPORTED = "As reported. A reported zero is 0; what was not reported has no row.";

function count(name: string, title: string, unit: string): Field {
  return { name, type: "integer", title, unit, description: AS_REPORTED, constraints: { required: true, minimum: 0 } };
}
