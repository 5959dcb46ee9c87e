import { LEFT_OUT } from "./organisations.ts";

/** What a table must add up to. `sum` and `years` are of `column`, in millionths where it is no whole number. */
export interface Control {
  readonly rows: number;
  readonly column?: string;
  readonly sum?: number;
  readonly years?: Readonly<Record<string, { readonly rows: number; readonly sum: number }>>;
}
export type Controls = Readonly<Record<string, Control>>;

const OUTCOME =
  /,Arms (seized|found|surrendered),by location,"?(Uniquely identifiable - (from|point|tracing|no tracing)|Not uniquely identifiable|Unknown status regarding)/;
const IAFQ = /,(?<year>\d{4}),Counts,(?<value>\d+),[^,]*$/;
const HOMICIDE = /,(?<year>\d{4}),\d+,[^,]+,(?<value>[^,]+)$/;
const SDG = /,(?<year>\d{4}),(?<value>[\d.]+),PERCENT,/;

/** The raw files' text. */
export interface Sources {
  readonly iafq: string;
  readonly homicide: string;
  readonly sdg: string;
  readonly countries: string;
  readonly organisations: string;
  readonly outcomeCodes: string;
}

/**
 * Control totals straight from the lines of the sources by pattern: another way than the compilation's, which parses
 * fields and maps labels, so that a fault of either shows as a difference.
 */
export function controls(raw: Sources): Controls {
  const iafq = lines(raw.iafq);
  const type = /,Arms (seized|found|surrendered),by type,(?!Total,)/;
  const total = /,Arms seized,Total,Total,|,Arms (found|surrendered),by type,Total,/;
  const person = /,Individuals (arrested\/suspected for|convicted|prosecuted|targeted)/;
  const members = lines(raw.organisations).filter((line) => !LEFT_OUT.has(line.slice(-3)));
  return {
    arms_by_type: figures("arms", pick(iafq, type), IAFQ),
    arms_totals: figures("arms", pick(iafq, total), IAFQ),
    countries: { rows: lines(raw.countries).length },
    homicide_by_sex: figures("rate_per_100k", lines(raw.homicide), HOMICIDE),
    homicide_category_codes: { rows: new Set(lines(raw.homicide).map((line) => line.split(",").at(-6))).size },
    organisations: { rows: members.length },
    persons_by_sex: figures("persons", pick(iafq, person), IAFQ),
    sdg_16_4_2: figures("pct", lines(raw.sdg), SDG),
    tracing_outcome_codes: { rows: lines(raw.outcomeCodes).length },
    tracing_outcomes: figures("arms", pick(iafq, OUTCOME), IAFQ),
    weapon_type_codes: { rows: new Set(pick(iafq, type).map((line) => line.split(",").at(-7))).size },
  };
}

/** Adds whole numbers as they are and all others in millionths, so that no order of adding matters. */
export function addUp(column: string, values: readonly (readonly [year: string, value: number])[]): Control {
  const scale = values.every(([, value]) => Number.isSafeInteger(value)) ? 1 : 1e6;
  const years: Record<string, { rows: number; sum: number }> = {};
  let sum = 0;
  for (const [year, value] of values.toSorted()) {
    const amount = Math.round(value * scale);
    years[year] ??= { rows: 0, sum: 0 };
    years[year].rows += 1;
    years[year].sum += amount;
    sum += amount;
  }
  return { rows: values.length, column, sum, years };
}

function figures(column: string, from: readonly string[], pattern: RegExp): Control {
  const values = from.map((line): [string, number] => {
    const { year, value } = pattern.exec(line)?.groups ?? {};
    if (year === undefined || value === undefined) throw new Error(`no figure in "${line}"`);
    return [year, Number(value)];
  });
  return addUp(column, values);
}

function pick(from: readonly string[], pattern: RegExp): string[] {
  return from.filter((line) => pattern.test(line));
}
/** The lines after the header. */
function lines(text: string): string[] {
  return text.trimEnd().split(/\r?\n/).slice(1);
}
