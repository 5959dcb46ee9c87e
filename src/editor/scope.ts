import type { Name, Names } from "./names.ts";
import { type Arm, armsOf, type Cte, type Query, type Relation } from "./queries.ts";

/** What can be written at a place of some SQL. */
export interface Scope {
  /** The tables of FROM and JOIN, by what their columns are written after; the nearest query's first. */
  readonly relations: readonly { readonly name: string; readonly columns: Names; readonly table: Name | undefined }[];
  /** The queries that WITH names here. */
  readonly ctes: Names;
  /** Whether a table's name is due here. */
  readonly wantsTable: boolean;
}

/** Reads the SQL, finished or not; columns come from `names`, and those of a query from what it selects. */
export function scopeAt(sql: string, at: number, names: Names): Scope {
  const arm = armsOf(sql)
    .filter(({ from, to }) => from <= at && at <= to)
    .reduce<Arm | undefined>(
      (inner, each) => (inner === undefined || each.from >= inner.from ? each : inner),
      undefined,
    );
  if (arm === undefined) return { relations: [], ctes: [], wantsTable: false };
  const around: Arm[] = [];
  for (let each: Arm | undefined = arm; each; each = each.outer) around.push(each);
  const relations = around.flatMap((each) =>
    each.relations.map((relation) => ({
      name: relation.name,
      columns: columnsOf(relation, each.ctes, names, 0),
      table: tableOf(relation, each.ctes, names),
    })),
  );
  const ctes = arm.ctes.map(({ name }): Name => ({ kind: "table", name, detail: "WITH", meaning: "", of: undefined }));
  const word = /[\p{L}\p{N}_$"]*$/u.exec(sql.slice(0, at))?.[0].length ?? 0;
  const before = sql.slice(0, at - word).trimEnd().length;
  return { relations, ctes, wantsTable: arm.dues.includes(before) };
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
/** Deeper a query is not followed: a recursive one names itself. */
const MAX_DEPTH = 8;

function tableOf({ table }: Relation, ctes: readonly Cte[], names: Names): Name | undefined {
  if (table === undefined || ctes.some(({ name }) => same(name, table))) return undefined;
  return names.find(({ kind, name }) => (kind === "table" || kind === "cell") && same(name, table));
}

function columnsOf({ table, query }: Relation, ctes: readonly Cte[], names: Names, depth: number): Names {
  if (depth > MAX_DEPTH) return [];
  if (query) return outputs(query, names, depth + 1);
  if (table === undefined) return [];
  const cte = ctes.findLast(({ name }) => same(name, table));
  if (cte === undefined)
    return names.filter(({ kind, of }) => kind === "column" && of !== undefined && same(of, table));
  const given = outputs(cte.query, names, depth + 1);
  if (cte.columns.length === 0) return given.map((column) => inQuery(column, column.name, cte.name));
  return cte.columns.map((name, i) => inQuery(given[i], name, cte.name));
}

/** The columns that a query gives, as far as its text tells. */
export function outputs({ arms }: Query, names: Names, depth = 0): Names {
  const [arm] = arms;
  if (arm === undefined || depth > MAX_DEPTH) return [];
  const all = arm.relations.map((relation) => ({
    name: relation.name,
    columns: columnsOf(relation, arm.ctes, names, depth),
  }));
  const every = (of: string | undefined) =>
    all.filter(({ name }) => of === undefined || same(name, of)).flatMap(({ columns }) => columns);
  const items = arm.items.length === 0 ? [{ star: true, of: undefined } as const] : arm.items;
  const found = items.flatMap((item): Names => {
    if ("star" in item) return every(item.of);
    const source = item.column === undefined ? undefined : every(item.of).find((c) => same(c.name, item.column ?? ""));
    return [inQuery(source, item.name, source?.of)];
  });
  return found.filter((column, i) => found.findIndex(({ name }) => same(name, column.name)) === i);
}

function inQuery(source: Name | undefined, name: string, of: string | undefined): Name {
  if (source === undefined) return { kind: "column", name, detail: of ?? "", meaning: "", of };
  return { ...source, name, column: source.column ?? source.name };
}
