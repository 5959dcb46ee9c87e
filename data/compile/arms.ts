import type { IafqTables } from "../../src/data/import/iafq.ts";
import { TYPES } from "../../src/data/import/iafq-codes.ts";
import { arms, IAFQ, iso3, labels, position, recoveryMode, toCountries, vintage, year } from "./fields.ts";
import type { Table } from "./table.ts";

/** The code of each type, by the questionnaire's label. */
export const weaponTypesInFigures: ReadonlyMap<string, string> = new Map(TYPES.map(({ raw, code }) => [raw, code]));

/** Arms by type. "Total" rows stand among the types of what was found or surrendered: they are in arms_totals. */
export function armsByType({ arms_by_type: rows }: IafqTables["tables"]): Table {
  return {
    name: "arms_by_type",
    title: "Arms by type",
    description:
      "One row is the number of arms of one type that a State reported in one year, for one way in which they came in. The types of a State do not always add up to its reported total (arms_totals): compare both.",
    sources: [IAFQ],
    fields: [
      iso3,
      year(2004, 2023),
      recoveryMode,
      {
        name: "weapon_type",
        type: "string",
        title: "Type",
        description: "Code of weapon_type_codes.",
        constraints: { required: true },
      },
      arms,
      vintage(IAFQ.version),
    ],
    primaryKey: ["iso3", "year", "recovery_mode", "weapon_type"],
    foreignKeys: [
      toCountries,
      { fields: ["weapon_type"], reference: { resource: "weapon_type_codes", fields: ["weapon_type"] } },
    ],
    rows,
  };
}

/**
 * Reported totals. For seized arms "Total" has a dimension of its own; for found and surrendered arms it stands under
 * "by type". The totals under "by marking" and "by location" count other sets of arms, so they are left out.
 */
export function armsTotals({ arms_totals: rows }: IafqTables["tables"]): Table {
  return {
    name: "arms_totals",
    title: "Arms seized, found and surrendered",
    description:
      "One row is the total number of arms that a State reported in one year, for one way in which they came in. Who reports changes from year to year, so a sum over States is no trend: show the number of reporters and a fixed panel beside it.",
    sources: [IAFQ],
    fields: [iso3, year(2004, 2023), recoveryMode, arms, vintage(IAFQ.version)],
    primaryKey: ["iso3", "year", "recovery_mode"],
    foreignKeys: [toCountries],
    rows,
  };
}

export function weaponTypeCodes(): Table {
  return {
    name: "weapon_type_codes",
    title: "Code list: types of arms",
    description:
      "One row is a type of arms as the Illicit Arms Flows Questionnaire's figures tell them apart: light and heavy machine guns are one, assault rifles are under rifles or other weapons.",
    sources: [IAFQ],
    fields: [
      {
        name: "weapon_type",
        type: "string",
        title: "Code",
        description: "The code, as other tables hold it.",
        constraints: { required: true },
      },
      position,
      ...labels,
    ],
    primaryKey: ["weapon_type"],
    sortedBy: ["position"],
    rows: TYPES.map(({ code, en, zh }, i) => ({ weapon_type: code, position: i + 1, label_en: en, label_zh: zh })),
  };
}
