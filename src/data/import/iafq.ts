import { type IafqRow, isOutcomeTotal, isPlace, type Place, placeOf } from "./iafq-place.ts";
import { IAFQ_TABLES, type IafqTableName, INTERVALS } from "./iafq-tables.ts";
import type { Cell, ImportedTable, Row, SourceRow } from "./imported.ts";
import type { Ledger } from "./ledger.ts";
import { nameTotals } from "./part-totals.ts";
import { tableOf } from "./table.ts";
import { readFigure } from "./value.ts";

/** A row of the release with the row of the file that it was read from. */
export interface IafqSource {
  readonly row: IafqRow;
  readonly source: SourceRow;
}
/** The rows of each table, in the order of the release; and the figures that are intervals. */
export interface IafqTables {
  readonly tables: Readonly<Record<IafqTableName, readonly Row[]>>;
  readonly intervals: readonly Row[];
}
interface Taken {
  readonly from: IafqSource;
  readonly place: Place;
  /** The figure; null where the release gives an interval. */
  readonly count: number | null;
}

/**
 * Sorts the rows of the Illicit Arms Flows Questionnaire's release into the tables of the data package. Each row is
 * either in one table or rejected in the ledger: an unknown label, an area that is no ISO 3166-1 alpha-3 code, a year
 * or a figure that is none, a figure that stands twice. `isArea` says which codes are known; others are remarked on.
 */
export function iafqTables(
  rows: readonly IafqSource[],
  vintage: string,
  ledger: Ledger,
  isArea: (iso3: string) => boolean = () => true,
): IafqTables {
  const taken = rows.flatMap((from) => take(from, ledger, isArea) ?? []);
  const named = namedTotals(taken);
  const tables = Object.fromEntries(Object.keys(IAFQ_TABLES).map((name) => [name, [] as Row[]])) as Record<
    IafqTableName,
    Row[]
  >;
  const intervals: Row[] = [];
  const lines = new Map<string, number>();
  const seen = new Map<string, string>();
  for (const one of named) {
    const { place, from, count } = one;
    const { columns, key } = IAFQ_TABLES[place.table];
    const codes: Record<string, Cell> = { iso3: from.row.Iso3_code, year: Number(from.row.Year), ...place.codes };
    const id = JSON.stringify([place.table, ...key.map((name) => codes[name])]);
    if (key.includes("line")) {
      codes["line"] = (lines.get(id) ?? 0) + 1;
      lines.set(id, codes["line"]);
    } else {
      const first = seen.get(id);
      if (first !== undefined) {
        const kind = isSame(first, from.row.VALUE) ? "repeated" : "conflict";
        ledger.reject(kind, from.source, "VALUE", from.row.VALUE, [first]);
        continue;
      }
      seen.set(id, from.row.VALUE);
    }
    remark(one, ledger);
    const rest: Row = { arms: count, persons: count, count, channel: from.row.Source, vintage };
    tables[place.table].push(Object.fromEntries(columns.map(({ name }) => [name, codes[name] ?? rest[name] ?? null])));
    if (count === null) intervals.push(interval(one, vintage));
  }
  return { tables, intervals };
}

/** The tables as CSV, in their published order. */
export function iafqCsv({ tables, intervals }: IafqTables): ImportedTable[] {
  const named = Object.entries(IAFQ_TABLES).map(([name, { columns, key }]) =>
    tableOf(name, columns, tables[name as IafqTableName], key),
  );
  return [...named, tableOf("intervals", INTERVALS.columns, intervals, INTERVALS.key)];
}

function take(from: IafqSource, ledger: Ledger, isArea: (iso3: string) => boolean): Taken[] | undefined {
  const { row, source } = from;
  const reject = (kind: Parameters<Ledger["reject"]>[0], column: keyof IafqRow, near: readonly string[] = []) =>
    ledger.reject(kind, source, column, row[column] ?? "", near);
  const place = placeOf(row);
  const part = "table" in place ? partOf(row, place) : undefined;
  if (!("table" in place)) reject("unknown-label", place.column, place.near);
  else if (part !== undefined) reject("unknown-label", part.column, part.near);
  else if (!/^[A-Z]{3}$/.test(row.Iso3_code)) reject("area", "Iso3_code");
  else if (!/^(19|20)\d\d$/.test(row.Year)) reject("year", "Year");
  else {
    const figure = readFigure(row.VALUE, true);
    if (figure === undefined) reject("not-a-number", "VALUE");
    else if ("none" in figure) reject("no-value", "VALUE");
    else {
      if (!isArea(row.Iso3_code)) ledger.remark("unknown-area", source.row, "Iso3_code", row.Iso3_code);
      return [{ from, place, count: "exact" in figure ? Number(figure.exact) : null }];
    }
  }
  return undefined;
}

/** The column that makes a row a part of a figure, or a rate, where the tables hold whole counts. */
function partOf(row: IafqRow, { table }: Place): { column: keyof IafqRow; near: readonly string[] } | undefined {
  const isWhole = (text = "") => /^(|na|n\/a|total)$/i.test(text);
  if (!isWhole(row.Age)) return { column: "Age", near: ["Total", "na"] };
  if (table !== "persons_by_sex" && !isWhole(row.Sex)) return { column: "Sex", near: ["Total", "na"] };
  const isCount = /^(|counts?|numbers?)$/i.test(row["Unit of measurement"] ?? "");
  return isCount ? undefined : { column: "Unit of measurement", near: ["Counts"] };
}

function remark({ from: { row, source }, place, count }: Taken, ledger: Ledger): void {
  for (const { column, label, as } of place.mapped) ledger.remark("mapped", source.row, column, label, [as]);
  if (count === null) ledger.remark("interval", source.row, "VALUE", row.VALUE, ends(row.VALUE).map(String));
}

/** Whether two texts are one figure: the same number, or an interval with the same ends. */
const isSame = (a: string, b: string) => JSON.stringify(readFigure(a, true)) === JSON.stringify(readFigure(b, true));

/** Both ends of an interval; null where one is open. */
function ends(text: string): (number | null)[] {
  const figure = readFigure(text, true);
  if (figure === undefined || !("least" in figure)) return [];
  return [figure.least, figure.most].map((end) => (end === null ? null : Number(end)));
}

function interval({ from: { row }, place }: Taken, vintage: string): Row {
  const [at_least = null, at_most = null] = ends(row.VALUE);
  const { Iso3_code: iso3, Indicator: indicator, Dimension: dimension, Category: category, Sex: sex } = row;
  const year = Number(row.Year);
  return {
    table: place.table,
    iso3,
    year,
    indicator,
    dimension,
    category,
    sex,
    reported: row.VALUE,
    at_least,
    at_most,
    vintage,
  };
}

/** The same rows, with a name for each total of "by location" (part-totals.ts), those totals last. */
function namedTotals(taken: readonly Taken[]): Taken[] {
  const groups = new Map<string, { totals: Taken[]; places: number[]; outcomes: number[] }>();
  const isShared = ({ place }: Taken) => place.codes["total_of"] === "";
  for (const one of taken) {
    const { row } = one.from;
    const id = JSON.stringify([row.Iso3_code, row.Year, row.Indicator]);
    const group = groups.get(id) ?? { totals: [], places: [], outcomes: [] };
    groups.set(id, group);
    if (isShared(one)) group.totals.push(one);
    else if (one.place.table === "arms_by_location" && isPlace(row.Category))
      group.places.push(one.count ?? Number.NaN);
    else if (isOutcomeTotal(row.Category)) group.outcomes.push(one.count ?? Number.NaN);
  }
  const sum = (counts: readonly number[]) => (counts.length === 0 ? undefined : counts.reduce((a, b) => a + b, 0));
  const shared = [...groups.values()].flatMap(({ totals, places, outcomes }) => {
    const [first] = totals;
    if (first === undefined) return [];
    const names = nameTotals(
      totals.map(({ count }) => count),
      sum(places),
      sum(outcomes),
      first.place.codes["recovery_mode"] === "seized",
    );
    return totals.map((one, i): Taken => {
      const codes = { ...one.place.codes, total_of: names[i] ?? "undecided" };
      return { ...one, place: { ...one.place, codes } };
    });
  });
  return [...taken.filter((one) => !isShared(one)), ...shared];
}
