import { codeList } from "./codes.ts";
import { arms, IAFQ, iso3, recoveryMode, text, toCountries, toTable, vintage, word, year } from "./fields.ts";
import { type IafqRow, MODES } from "./iafq.ts";
import { CONDITIONS, CRIMES, JUSTIFICATIONS, type Labelled, LOCATIONS, MARKINGS } from "./iafq-codes.ts";
import { type Field, type Row, type Table, whole } from "./table.ts";

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

/** Gives each row its `line`: 1 for the first with its key, 2 for the second. */
export function numbered(rows: readonly Row[], key: readonly string[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const id = JSON.stringify(key.map((name) => row[name]));
    seen.set(id, (seen.get(id) ?? 0) + 1);
    return { ...row, line: seen.get(id) ?? 1 };
  });
}

interface Breakdown {
  readonly column: string;
  readonly title: string;
  readonly dimension: string;
  readonly codes: readonly Labelled[];
  /** Labels of the dimension that this table leaves to others. */
  readonly others: RegExp;
  readonly about: string;
  /** Whether two rows stand under one label. */
  readonly lines?: true;
}

const BREAKDOWNS: readonly Breakdown[] = [
  {
    column: "marking",
    title: "Arms by marking",
    dimension: "by marking",
    codes: MARKINGS,
    others: /^(Total|Surrendered)$/,
    about: "arms with one state of marking, for one way in which they came in",
  },
  {
    column: "condition",
    title: "Arms seized by condition",
    dimension: "by condition",
    codes: CONDITIONS,
    others: /^Total$/,
    about: "arms seized in one condition",
    lines: true,
  },
  {
    column: "location",
    title: "Arms seized by place",
    dimension: "by location",
    codes: LOCATIONS,
    others: /^(Total|Uniquely|Not uniquely|Unknown status)/,
    about: "arms seized at one kind of place",
  },
  {
    column: "legal_justification",
    title: "Arms seized by legal justification",
    dimension: "by legal justification of seizure",
    codes: JUSTIFICATIONS,
    others: /^Total$/,
    about: "arms seized on one legal ground",
  },
  {
    column: "related_crime",
    title: "Arms seized by other suspected offence",
    dimension: "by other suspected offences",
    codes: CRIMES,
    others: /^Total$/,
    about: "arms seized in connection with one other suspected offence",
  },
];

/** The parts of the questionnaire's count of arms, a table for each way to split it. A label in no list throws. */
export function seizedBy(iafq: readonly IafqRow[]): Table[] {
  return BREAKDOWNS.map(({ column, title, dimension, codes, others, about, lines }) => {
    const codeOf = new Map(codes.map(({ raw, code }) => [raw, code]));
    const byMode = column === "marking";
    const key = ["iso3", "year", ...(byMode ? ["recovery_mode"] : []), column];
    const rows = iafq.flatMap((row): Row[] => {
      const mode = MODES.get(row.Indicator);
      if (mode === undefined || row.Dimension !== dimension || others.test(row.Category)) return [];
      const code = codeOf.get(row.Category);
      if (code === undefined) throw new Error(`unknown label "${row.Category}" ${dimension}`);
      if (!byMode && mode !== "seized") throw new Error(`${row.Indicator} ${dimension}`);
      return [
        {
          iso3: row.Iso3_code,
          year: whole(row.Year),
          ...(byMode && { recovery_mode: mode }),
          [column]: code,
          arms: whole(row.VALUE),
          channel: row.Source,
          vintage: IAFQ.version,
        },
      ];
    });
    return {
      name: `arms_by_${column}`,
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
      rows: lines ? numbered(rows, key) : rows,
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
