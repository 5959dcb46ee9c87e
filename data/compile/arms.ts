import { arms, IAFQ, iso3, labels, position, recoveryMode, toCountries, vintage, year } from "./fields.ts";
import { type IafqRow, MODES } from "./iafq.ts";
import { type Row, type Table, whole } from "./table.ts";

/** The questionnaire's labels, misspelt as in the source, and our codes with their words. */
const TYPES: readonly (readonly [raw: string, code: string, en: string, zh: string])[] = [
  ["revolver", "REVOLVER", "Revolver", "左轮手枪"],
  ["pistol", "PISTOL", "Pistol", "手枪"],
  ["rifle (Inlcuding Carbine)", "RIFLE_CARBINE", "Rifle or carbine", "步枪和卡宾枪"],
  ["shotgun (Including Short Carbine)", "SHOTGUN", "Shotgun", "霰弹枪"],
  ["submachine gun", "SUBMACHINE_GUN", "Sub-machine gun", "冲锋枪"],
  ["machine gun", "MACHINE_GUN", "Machine gun", "机枪"],
  ["other weapons", "OTHER", "Other weapons", "其他武器"],
  ["Unknown status on type", "UNKNOWN", "Type unknown", "类型不明"],
];
/** The code of each type, by the questionnaire's label. */
export const weaponTypesInFigures: ReadonlyMap<string, string> = new Map(TYPES.map(([raw, code]) => [raw, code]));

/** Arms by type. "Total" rows stand among the types of what was found or surrendered: they are in arms_totals. */
export function armsByType(iafq: readonly IafqRow[]): Table {
  const rows = iafq.flatMap((row): Row[] => {
    const mode = MODES.get(row.Indicator);
    if (mode === undefined || row.Dimension !== "by type" || row.Category === "Total") return [];
    const type = weaponTypesInFigures.get(row.Category);
    if (type === undefined) throw new Error(`unknown weapon type "${row.Category}"`);
    return [{ ...key(row, mode), weapon_type: type, arms: whole(row.VALUE), vintage: IAFQ.version }];
  });
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
export function armsTotals(iafq: readonly IafqRow[]): Table {
  const rows = iafq.flatMap((row): Row[] => {
    const mode = MODES.get(row.Indicator);
    if (mode === undefined || row.Category !== "Total") return [];
    if (row.Dimension !== (mode === "seized" ? "Total" : "by type")) return [];
    return [{ ...key(row, mode), arms: whole(row.VALUE), vintage: IAFQ.version }];
  });
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
    rows: TYPES.map(([, code, en, zh], i) => ({ weapon_type: code, position: i + 1, label_en: en, label_zh: zh })),
  };
}

function key(row: IafqRow, mode: string): Row {
  return { iso3: row.Iso3_code, year: whole(row.Year), recovery_mode: mode };
}
