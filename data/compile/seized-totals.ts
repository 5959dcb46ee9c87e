import { arms, IAFQ, iso3, recoveryMode, toCountries, toTable, vintage, word, year } from "./fields.ts";
import { type IafqRow, MODES } from "./iafq.ts";
import { LOCATIONS } from "./iafq-codes.ts";
import { channel, line, numbered } from "./seized.ts";
import { type Row, type Table, whole } from "./table.ts";

const DIMENSIONS = new Map([
  ["by marking", "marking"],
  ["by condition", "condition"],
  ["by legal justification of seizure", "legal_justification"],
]);
const UNIQUE = "Uniquely identifiable - total uniquely identifiable through marking";
const NOT_UNIQUE = "Total not uniquely identifiable through marking";
const PLACES = new Set(LOCATIONS.map(({ raw }) => raw));

/**
 * The totals that stand among the parts. Under "by location" two different totals share one label: that of the places
 * and that of the outcomes of tracing. They are told apart by what adds up to them, or else left undecided.
 */
export function armsPartTotals(iafq: readonly IafqRow[]): Table {
  const places = sums(iafq, (row) => PLACES.has(row.Category));
  const outcomes = sums(iafq, (row) => row.Category === UNIQUE || row.Category === NOT_UNIQUE);
  const shared = new Map<string, IafqRow[]>();
  for (const row of iafq)
    if (row.Dimension === "by location" && row.Category === "Total")
      shared.set(keyOf(row), [...(shared.get(keyOf(row)) ?? []), row]);
  const rows: Row[] = [];
  for (const row of iafq) {
    const total = totalOf(row);
    if (total !== undefined) rows.push({ ...figure(row), total_of: total });
  }
  for (const [key, found] of shared) {
    const first = found[0];
    if (first === undefined || found.length > 2) throw new Error(`${found.length} totals by location: ${key}`);
    const sharedTotals = found.map((row) => whole(row.VALUE));
    const named = nameTotals(sharedTotals, places.get(key), outcomes.get(key), first.Indicator);
    for (const [i, row] of found.entries()) rows.push({ ...figure(row), total_of: named[i] ?? "undecided" });
  }
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
          ...DIMENSIONS.values(),
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
    rows: numbered(rows, ["iso3", "year", "recovery_mode", "total_of"]),
  };
}

function totalOf(row: IafqRow): string | undefined {
  if (!MODES.has(row.Indicator)) return undefined;
  if (row.Category === UNIQUE) return "tracing_outcomes_unique";
  if (row.Category === NOT_UNIQUE) return "tracing_outcomes_not_unique";
  return row.Category === "Total" || row.Category === "Surrendered" ? DIMENSIONS.get(row.Dimension) : undefined;
}

/** What one or two totals count. Of found and surrendered arms the questionnaire asks for no place. */
function nameTotals(totals: readonly number[], places: number | undefined, outcomes: number | undefined, of: string) {
  if (of !== "Arms seized") return totals.map(() => "tracing_outcomes");
  const [a, b] = totals;
  const both = ["location", "tracing_outcomes"];
  if (b === undefined) {
    if (a === places && a !== outcomes && outcomes === undefined) return ["location"];
    if (a === outcomes && a !== places && places === undefined) return ["tracing_outcomes"];
    return ["undecided"];
  }
  if (a === b) return both;
  const fits = (place: number | undefined, outcome: number | undefined) => place === places && outcome === outcomes;
  if (fits(a, b)) return both;
  return fits(b, a) ? both.toReversed() : ["undecided", "undecided"];
}

function sums(iafq: readonly IafqRow[], take: (row: IafqRow) => boolean): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of iafq)
    if (row.Dimension === "by location" && take(row))
      sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + whole(row.VALUE));
  return sums;
}
function keyOf(row: IafqRow): string {
  return `${row.Iso3_code} ${row.Year} ${row.Indicator}`;
}
function figure(row: IafqRow): Row {
  return {
    iso3: row.Iso3_code,
    year: whole(row.Year),
    recovery_mode: MODES.get(row.Indicator) ?? null,
    arms: whole(row.VALUE),
    channel: row.Source,
    vintage: IAFQ.version,
  };
}
