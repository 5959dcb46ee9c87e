import { readFileSync } from "node:fs";
import { csvFormatRows, csvParse, type DSVRowString } from "d3-dsv";
import { expect, test } from "vitest";
import {
  CONDITIONS,
  CRIMES,
  ITEMS,
  JUSTIFICATIONS,
  type Label,
  LOCATIONS,
  MARKINGS,
  MODES,
  OFFENCES,
  OUTCOME_TOTALS,
  OUTCOMES,
  STAGES,
  TYPES,
} from "./iafq-codes.ts";
import type { IAFQ_TABLES } from "./iafq-tables.ts";
import { importFile } from "./import.ts";

const shipped = (name: string) => readFileSync(`data/${name}.csv`, "utf8");
const rowsOf = (name: string) => csvParse(shipped(name));
const raw = (list: readonly Label[], code: string | undefined) => list.find((label) => label.code === code)?.raw ?? "";

/** A shipped row as the release has it: indicator, dimension, category, sex, value. */
type Written = (row: DSVRowString) => readonly (string | undefined)[];
const mode = (row: DSVRowString) => raw(MODES, row["recovery_mode"] ?? "seized");
const part =
  (column: string, dimension: string, list: readonly Label[]): Written =>
  (row) => [mode(row), dimension, raw(list, row[column]), "na", row["arms"]];
const DIMENSIONS: Readonly<Record<string, string>> = {
  marking: "by marking",
  condition: "by condition",
  legal_justification: "by legal justification of seizure",
};
const WRITTEN: Readonly<Record<keyof typeof IAFQ_TABLES, Written>> = {
  tracing_outcomes: part("outcome", "by location", OUTCOMES),
  arms_totals: (row) => [
    mode(row),
    row["recovery_mode"] === "seized" ? "Total" : "by type",
    "Total",
    "na",
    row["arms"],
  ],
  arms_by_type: part("weapon_type", "by type", TYPES),
  arms_by_marking: part("marking", "by marking", MARKINGS),
  arms_by_condition: part("condition", "by condition", CONDITIONS),
  arms_by_location: part("location", "by location", LOCATIONS),
  arms_by_legal_justification: part("legal_justification", "by legal justification of seizure", JUSTIFICATIONS),
  arms_by_related_crime: part("related_crime", "by other suspected offences", CRIMES),
  arms_part_totals: (row) => [
    mode(row),
    DIMENSIONS[row["total_of"] ?? ""] ?? "by location",
    raw(OUTCOME_TOTALS, row["total_of"]) || "Total",
    "na",
    row["arms"],
  ],
  seizure_counts: (row) => [raw(ITEMS, row["item"]), "Total", "Total", "na", row["count"]],
  persons_by_sex: (row) => [raw(STAGES, row["stage"]), "Total", "Total", row["sex"], row["persons"]],
  persons_by_offence: (row) => [
    "Individuals arrested/suspected",
    "by type of offences",
    raw(OFFENCES, row["linked_offence"]),
    "Total",
    row["persons"],
  ],
};

test("the shipped tables, written as the release writes them, import as the shipped tables", async () => {
  const lines = Object.entries(WRITTEN).flatMap(([name, written]) =>
    rowsOf(name).map((row) => [row["iso3"], ...written(row), row["year"], row["channel"] ?? "IAFQ"].map(String)),
  );
  const header = ["Iso3_code", "Indicator", "Dimension", "Category", "Sex", "VALUE", "Year", "Source"];
  const areas = rowsOf("countries").map(({ m49 = "", iso3 = "" }) => ({ m49, iso3 }));
  const bytes = new TextEncoder().encode(csvFormatRows([header, ...lines]));
  const { tables, report } = await importFile(bytes, "release_2024-08-26.csv", { areas });
  expect(report).toMatchObject({ rows: 15_468, taken: 15_468 });
  expect([...new Set(report.notes.map(({ kind }) => kind))]).toEqual(["mapped"]);
  for (const { name, csv } of tables) if (name !== "intervals") expect(csv, name).toBe(shipped(name));
});
