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
  SEXES,
  STAGES,
  TYPES,
} from "./iafq-codes.ts";
import type { IafqTableName } from "./iafq-tables.ts";
import { type Labels, labelsOf, type ReadLabel } from "./labels.ts";

/** A row of UNODC's Illicit Arms Flows Questionnaire, long format, labels as printed. */
export type IafqRow = Readonly<Record<IafqColumn, string> & Partial<Record<(typeof IAFQ_EXTRA)[number], string>>>;
export const IAFQ_COLUMNS = [
  "Iso3_code",
  "Indicator",
  "Dimension",
  "Category",
  "Sex",
  "Year",
  "VALUE",
  "Source",
] as const;
export type IafqColumn = (typeof IAFQ_COLUMNS)[number];
/** Columns that a release may have besides. */
export const IAFQ_EXTRA = ["Country", "Region", "Subregion", "Age", "Unit of measurement"] as const;

/** The table that a row belongs to, with the codes of its key there, and the labels that were read as another. */
export interface Place {
  readonly table: IafqTableName;
  readonly codes: Readonly<Record<string, string>>;
  readonly mapped: readonly { readonly column: IafqColumn; readonly label: string; readonly as: string }[];
}
/** A label that is not known, and what may have been meant. */
export interface Unknown {
  readonly column: IafqColumn;
  readonly near: readonly string[];
}

const modes = labelsOf(MODES);
const items = labelsOf(ITEMS);
const stages = labelsOf(STAGES);
const sexes = labelsOf(SEXES);
const offences = labelsOf(OFFENCES);
const outcomes = labelsOf(OUTCOMES);
const outcomeTotals = labelsOf(OUTCOME_TOTALS);
const locations = labelsOf(LOCATIONS);
const total = labelsOf([{ raw: "Total", code: "Total" }]);
/** A count that is not split, as releases print it. */
const whole = labelsOf(["Total", "na", ""].map((raw) => ({ raw, code: "Total" })));
const byOffence = labelsOf([{ raw: "by type of offences", code: "by type of offences" }]);
const persons = labelsOf([{ raw: "Individuals arrested/suspected", code: "arrested" }]);
const indicators = labelsOf([
  ...MODES,
  ...ITEMS,
  ...STAGES,
  { raw: "Individuals arrested/suspected", code: "arrested_by_offence" },
]);

/** The ways in which the questionnaire splits its count of arms. */
interface Split {
  readonly table: IafqTableName;
  readonly column: string;
  readonly labels: Labels;
  /** Whether arms found and surrendered are split so too. */
  readonly everyMode?: true;
  /** What arms_part_totals calls the total that stands among the parts. */
  readonly total?: string;
}
const split = (dimension: string, table: IafqTableName, list: readonly Label[], rest: Partial<Split> = {}) => {
  const column = table === "arms_by_type" ? "weapon_type" : table.replace("arms_by_", "");
  return [dimension, { table, column, labels: labelsOf(list), ...rest }] as const;
};
const splits = new Map<string, Split>([
  split("by type", "arms_by_type", TYPES, { everyMode: true }),
  split("by marking", "arms_by_marking", MARKINGS, { everyMode: true, total: "marking" }),
  split("by condition", "arms_by_condition", CONDITIONS, { total: "condition" }),
  split("by location", "arms_by_location", LOCATIONS),
  split("by legal justification of seizure", "arms_by_legal_justification", JUSTIFICATIONS, {
    total: "legal_justification",
  }),
  split("by other suspected offences", "arms_by_related_crime", CRIMES),
]);
const dimensions = labelsOf([
  ...Array.from(splits.keys(), (raw) => ({ raw, code: raw })),
  { raw: "Total", code: "Total" },
]);

/**
 * Where a row goes, or which of its labels is not known. A total "by location" is none of the splits' own: two
 * totals share that label, so its table is arms_part_totals and its `total_of` is "" until both are seen.
 */
export function placeOf(row: IafqRow): Place | Unknown {
  const mode = modes.find(row.Indicator);
  if (mode) return armsPlace(row, mode);
  const item = items.find(row.Indicator);
  if (item)
    return (
      splitIn(row, ["Dimension", whole]) ??
      placed(row, "Category", whole, () => ["seizure_counts", { item: item.code }], [item, "Indicator"])
    );
  const stage = stages.find(row.Indicator);
  if (stage)
    return (
      splitIn(row, ["Dimension", whole], ["Category", whole]) ??
      placed(row, "Sex", sexes, (sex) => ["persons_by_sex", { stage: stage.code, sex }], [stage, "Indicator"])
    );
  if (persons.find(row.Indicator))
    return (
      splitIn(row, ["Dimension", byOffence]) ??
      placed(row, "Category", offences, (code) => ["persons_by_offence", { linked_offence: code }])
    );
  return { column: "Indicator", near: indicators.near(row.Indicator) };
}

/** The first column by which the row is a part of a count, as "Foreign citizens" of persons, that has no table. */
function splitIn(row: IafqRow, ...known: readonly [IafqColumn, Labels][]): Unknown | undefined {
  const found = known.find(([column, labels]) => labels.find(row[column]) === undefined);
  return found && { column: found[0], near: found[1].near(row[found[0]]) };
}

/**
 * For seized arms "Total" has a dimension of its own; for found and surrendered arms it stands under "by type". What
 * became of arms when they were traced is filed under "by location", which of those not seized holds nothing else.
 */
function armsPlace(row: IafqRow, mode: ReadLabel): Place | Unknown {
  const recovery = { recovery_mode: mode.code };
  const partTotal = (total_of: string): [IafqTableName, Record<string, string>] => [
    "arms_part_totals",
    { ...recovery, total_of },
  ];
  if (outcomes.find(row.Category))
    return placed(row, "Category", outcomes, (outcome) => ["tracing_outcomes", { ...recovery, outcome }]);
  if (outcomeTotals.find(row.Category)) return placed(row, "Category", outcomeTotals, partTotal);
  const dimension = dimensions.find(row.Dimension)?.code;
  if (dimension === undefined) return { column: "Dimension", near: dimensions.near(row.Dimension) };
  const found = splits.get(dimension);
  const isTotal = total.find(row.Category) !== undefined;
  if (isTotal && (found === undefined || found.table === "arms_by_type"))
    return { table: "arms_totals", codes: recovery, mapped: [] };
  if (found === undefined) return { column: "Category", near: ["Total"] };
  const isSurrendered = found.column === "marking" && row.Category === "Surrendered";
  if (found.total !== undefined && (isTotal || isSurrendered))
    return { table: "arms_part_totals", codes: { ...recovery, total_of: found.total }, mapped: [] };
  if (found.column === "location" && isTotal)
    return { table: "arms_part_totals", codes: { ...recovery, total_of: "" }, mapped: [] };
  if (!found.everyMode && mode.code !== "seized") return { column: "Dimension", near: ["by type", "by marking"] };
  return placed(row, "Category", found.labels, (code) => [
    found.table,
    { ...(found.everyMode && recovery), [found.column]: code },
  ]);
}

/** Reads the label in `column`, and puts the row where its code says. */
function placed(
  row: IafqRow,
  column: IafqColumn,
  labels: Labels,
  at: (code: string) => [IafqTableName, Record<string, string>],
  ...others: readonly [ReadLabel, IafqColumn][]
): Place | Unknown {
  const label = labels.find(row[column]);
  if (label === undefined) return { column, near: labels.near(row[column]) };
  const [table, codes] = at(label.code);
  const mapped = ([[label, column], ...others] as const).flatMap(([{ mapped: as }, of]) =>
    as === undefined ? [] : [{ column: of, label: row[of], as }],
  );
  return { table, codes, mapped };
}

/** Whether a label under "by location" is a place, and not an outcome of tracing. */
export const isPlace = (category: string): boolean => locations.find(category) !== undefined;
export const isOutcomeTotal = (category: string): boolean => outcomeTotals.find(category) !== undefined;
