import type { Column } from "../../engine/engine.ts";

/** A table that the questionnaire's release becomes, as the data package describes it. */
export interface IafqTable {
  readonly columns: readonly Column[];
  readonly key: readonly string[];
}

const table = (count: string, codes: readonly string[], more: { lines?: true; channel?: true } = {}): IafqTable => {
  const key = ["iso3", "year", ...codes, ...(more.lines ? ["line"] : [])];
  const type = (name: string) => (name === "year" || name === "line" ? "INTEGER" : "VARCHAR");
  return {
    columns: [
      ...key.map((name) => ({ name, type: type(name) })),
      { name: count, type: "BIGINT" },
      ...(more.channel ? [{ name: "channel", type: "VARCHAR" }] : []),
      { name: "vintage", type: "VARCHAR" },
    ],
    key,
  };
};

/** The tables of the release, by name, each with the columns of the shipped one. */
export const IAFQ_TABLES = {
  tracing_outcomes: table("arms", ["recovery_mode", "outcome"]),
  arms_totals: table("arms", ["recovery_mode"]),
  arms_by_type: table("arms", ["recovery_mode", "weapon_type"]),
  arms_by_marking: table("arms", ["recovery_mode", "marking"], { channel: true }),
  arms_by_condition: table("arms", ["condition"], { lines: true, channel: true }),
  arms_by_location: table("arms", ["location"], { channel: true }),
  arms_by_legal_justification: table("arms", ["legal_justification"], { channel: true }),
  arms_by_related_crime: table("arms", ["related_crime"], { channel: true }),
  arms_part_totals: table("arms", ["recovery_mode", "total_of"], { lines: true, channel: true }),
  seizure_counts: table("count", ["item"], { channel: true }),
  persons_by_sex: table("persons", ["stage", "sex"]),
  persons_by_offence: table("persons", ["linked_offence"], { lines: true, channel: true }),
} as const satisfies Record<string, IafqTable>;
export type IafqTableName = keyof typeof IAFQ_TABLES;

/** Figures that the release gives as an interval: the key of their row in `table`, and both ends. */
export const INTERVALS: IafqTable = {
  columns: [
    { name: "table", type: "VARCHAR" },
    { name: "iso3", type: "VARCHAR" },
    { name: "year", type: "INTEGER" },
    { name: "indicator", type: "VARCHAR" },
    { name: "dimension", type: "VARCHAR" },
    { name: "category", type: "VARCHAR" },
    { name: "sex", type: "VARCHAR" },
    { name: "reported", type: "VARCHAR" },
    { name: "at_least", type: "BIGINT" },
    { name: "at_most", type: "BIGINT" },
    { name: "vintage", type: "VARCHAR" },
  ],
  key: ["table", "iso3", "year", "indicator", "dimension", "category", "sex"],
};
