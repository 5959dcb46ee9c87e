import type { IafqTables } from "../../src/data/import/iafq.ts";
import { arms, IAFQ, iso3, recoveryMode, toCountries, toTable, vintage, word, year } from "./fields.ts";
import { channel, line } from "./seized.ts";
import type { Table } from "./table.ts";

/**
 * The totals that stand among the parts. Under "by location" two different totals share one label: that of the places
 * and that of the outcomes of tracing. They are told apart by what adds up to them, or else left undecided.
 */
export function armsPartTotals({ arms_part_totals: rows }: IafqTables["tables"]): Table {
  return {
    name: "arms_part_totals",
    title: "Totals of the parts",
    description:
      "One row is a total or subtotal as a State reported it beside the parts of arms_by_marking, arms_by_condition, arms_by_location, arms_by_legal_justification and tracing_outcomes, for one year and one way in which the arms came in. They count other sets of arms than arms_totals: never add them to it or to each other. The release prints the totals of places and of tracing outcomes under one label; total_of tells them apart by what adds up to them, and says undecided where nothing does.",
    sources: [IAFQ],
    fields: [
      iso3,
      year(2016, 2023),
      recoveryMode,
      word(
        "total_of",
        "Total of",
        [
          "marking",
          "condition",
          "legal_justification",
          "location",
          "tracing_outcomes",
          "tracing_outcomes_unique",
          "tracing_outcomes_not_unique",
          "undecided",
        ],
        "What the total adds up. unique and not_unique: the subtotals of arms that a marking identifies or does not; undecided: of places or of tracing outcomes.",
      ),
      line,
      arms,
      channel,
      vintage(IAFQ.version),
    ],
    primaryKey: ["iso3", "year", "recovery_mode", "total_of", "line"],
    foreignKeys: [toCountries, toTable("recovery_mode", "recovery_mode_codes")],
    rows,
  };
}
