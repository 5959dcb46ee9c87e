import type { IafqTables } from "../../src/data/import/iafq.ts";
import {
  CONDITIONS,
  CRIMES,
  JUSTIFICATIONS,
  type Labelled,
  LOCATIONS,
  MARKINGS,
} from "../../src/data/import/iafq-codes.ts";
import { codeList } from "./codes.ts";
import { arms, IAFQ, iso3, recoveryMode, text, toCountries, toTable, vintage, word, year } from "./fields.ts";
import type { Field, Table } from "./table.ts";

/** How the figure reached UNODC. */
export const channel: Field = word(
  "channel",
  "Reported through",
  ["IAFQ", "IAFQ/PP", "PP/IAFQ", "UNPOL", "ATF"],
  "As the release prints it, without a key: IAFQ is the questionnaire, UNPOL United Nations police, ATF the United States' bureau; PP is not explained.",
);
/** Tells apart the rows that stand under one label. */
export const line: Field = {
  name: "line",
  type: "integer",
  title: "Line",
  description: "1, or 2 for the second of two rows that the release has under one label, in the order of the release.",
  constraints: { required: true, minimum: 1, maximum: 2 },
};

interface Breakdown {
  readonly column: string;
  readonly title: string;
  readonly name:
    | "arms_by_marking"
    | "arms_by_condition"
    | "arms_by_location"
    | "arms_by_legal_justification"
    | "arms_by_related_crime";
  readonly codes: readonly Labelled[];
  readonly about: string;
  /** Whether two rows stand under one label. */
  readonly lines?: true;
}

const BREAKDOWNS: readonly Breakdown[] = [
  {
    name: "arms_by_marking",
    column: "marking",
    title: "Arms by marking",
    codes: MARKINGS,
    about: "arms with one state of marking, for one way in which they came in",
  },
  {
    name: "arms_by_condition",
    column: "condition",
    title: "Arms seized by condition",
    codes: CONDITIONS,
    about: "arms seized in one condition",
    lines: true,
  },
  {
    name: "arms_by_location",
    column: "location",
    title: "Arms seized by place",
    codes: LOCATIONS,
    about: "arms seized at one kind of place",
  },
  {
    name: "arms_by_legal_justification",
    column: "legal_justification",
    title: "Arms seized by legal justification",
    codes: JUSTIFICATIONS,
    about: "arms seized on one legal ground",
  },
  {
    name: "arms_by_related_crime",
    column: "related_crime",
    title: "Arms seized by other suspected offence",
    codes: CRIMES,
    about: "arms seized in connection with one other suspected offence",
  },
];

/** The parts of the questionnaire's count of arms, a table for each way to split it. */
export function seizedBy(iafq: IafqTables["tables"]): Table[] {
  return BREAKDOWNS.map(({ name, column, title, about, lines }) => {
    const byMode = column === "marking";
    const key = ["iso3", "year", ...(byMode ? ["recovery_mode"] : []), column];
    return {
      name,
      title,
      description: `One row is the number of ${about}, as a State reported it for one year. Missing is not zero; the parts need not add up to the total (arms_part_totals).${lines ? " The release has two rows under the label of other illicit manufacture in 127 cases: in 123 of them both are needed to reach the total, so one may be arms of unknown condition; which one it does not say." : ""}`,
      sources: [IAFQ],
      fields: [
        iso3,
        year(2016, 2023),
        ...(byMode ? [recoveryMode] : []),
        text(column, title.replace(/^.* by /, "By "), `Code of ${column}_codes.`),
        ...(lines ? [line] : []),
        arms,
        channel,
        vintage(IAFQ.version),
      ],
      primaryKey: [...key, ...(lines ? ["line"] : [])],
      foreignKeys: [
        toCountries,
        ...(byMode ? [toTable("recovery_mode", "recovery_mode_codes")] : []),
        toTable(column, `${column}_codes`),
      ],
      rows: iafq[name],
    };
  });
}

/** The code lists of seizedBy. */
export function seizedByCodes(): Table[] {
  return BREAKDOWNS.map(({ column, title, codes }) =>
    codeList({
      name: `${column}_codes`,
      column,
      title: title.replace(/^Arms( seized)? by /, "arms by "),
      description: `One row is a code of arms_by_${column}. The words are the questionnaire's, with its misspellings put right.`,
      sources: [IAFQ],
      codes,
    }),
  );
}
