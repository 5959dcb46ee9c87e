import type { IafqTables } from "../../src/data/import/iafq.ts";
import { OFFENCES } from "../../src/data/import/iafq-codes.ts";
import { type Code, codeList } from "./codes.ts";
import { IAFQ, iso3, text, toCountries, toTable, vintage, year } from "./fields.ts";
import { channel, line } from "./seized.ts";
import type { Field, Table } from "./table.ts";

const ITEM_CODES: readonly Code[] = [
  { code: "ammunition", en: "Ammunition", zh: "弹药", more: { unit: "rounds" } },
  { code: "parts_and_components", en: "Parts and components", zh: "零部件", more: { unit: "pieces" } },
  { code: "cases", en: "Cases of seizure", zh: "缴获案件", more: { unit: "cases" } },
];

/** What was seized besides arms, and in how many cases. */
export function seizureCounts({ seizure_counts: rows }: IafqTables["tables"]): Table {
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
export function personsByOffence({ persons_by_offence: rows }: IafqTables["tables"]): Table {
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
    rows,
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
