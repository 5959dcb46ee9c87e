import type { Engine, Result } from "../../engine/engine.ts";
import { exact, exactText } from "../../engine/values.ts";
import { tokens } from "../../notebook/lexer.ts";
import type { CellId } from "../../notebook/notebook.ts";
import { quoteName } from "../../notebook/sql.ts";
import { queriesOf, type Trail } from "../../notebook/trail.ts";
import type { Resource } from "../catalogue/resource.ts";

/** A place in one of the documents. `ids`: the rows of the tables that were compiled from it, where they are known. */
export interface Place {
  readonly document: string;
  readonly paragraph: string;
  readonly ids: readonly string[];
}

/**
 * Places behind what is shown, and how surely. `rows`: the rows shown name them; `named`: queries on the way name the
 * rows of the table `of`; `among`: rows of `of`, a cell or a table, were read, and which of them counted is not known.
 */
export interface Found {
  readonly how: "rows" | "named" | "among";
  readonly of: string;
  readonly places: readonly Place[];
}

/** A table whose rows each stand in a paragraph, with the column that names them. */
export interface Compiled {
  readonly table: string;
  readonly key: string;
}

/** Those of the tables whose rows each stand in a paragraph of a document. */
export function compiledTables(resources: readonly Resource[], tables: readonly string[]): readonly Compiled[] {
  return resources.flatMap(({ name, schema }) => {
    const [key, ...more] = schema.primaryKey ?? [];
    const has = (column: string) => schema.fields.some((field) => field.name === column);
    const one = key !== undefined && more.length === 0 && tables.includes(name.toLowerCase());
    return one && has("document") && has("paragraph") ? [{ table: name, key }] : [];
  });
}

/** The results behind a trail's start: those shown, and those of each cell. A value is its row's: the first. */
export interface Shown {
  readonly results: readonly Result[];
  /** How many rows are shown of each. */
  readonly rows: number;
  readonly resultOf: (cell: CellId) => Result | undefined;
}

/**
 * The places behind what is shown: those that its own rows name, else for each table what its trail tells. Rejects with
 * an EngineError.
 */
export async function placesBehind(
  trail: Trail,
  compiled: readonly Compiled[],
  shown: Shown,
  engine: Engine,
  signal: AbortSignal,
): Promise<readonly Found[]> {
  const ask: Ask = (source, ids) => placesOf(source, ids, engine, signal);
  for (const result of shown.results) {
    const places = await placesIn(result, shown.rows, compiled, ask);
    if (places.length > 0) return [{ how: "rows", of: trail.steps[0]?.cell.id ?? "", places }];
  }
  const texts = [...new Set(trail.steps.flatMap(({ cell }) => queriesOf(cell)).flatMap(textsIn))];
  const found = await Promise.all(compiled.map((source) => placesOn(trail, source, texts, shown, ask)));
  const key = ({ how, of, places }: Found) => [how, of, ...places.map(placeKey)].join("\n");
  return [...new Map(found.map((each) => [key(each), each])).values()]; // two tables of one cell tell the same
}

/** What a trail tells of one table: the rows that a query names, else those of the nearest cell that knows them. */
async function placesOn(
  trail: Trail,
  source: Compiled,
  texts: readonly string[],
  shown: Shown,
  ask: Ask,
): Promise<Found> {
  const named = await ask(source, texts);
  if (named.length > 0) return { how: "named", of: source.table, places: merged(named) };
  for (const { cell, tables } of trail.steps) {
    const result = shown.resultOf(cell.id);
    const knows = tables.includes(source.table.toLowerCase()) || result?.table.getChild(source.key);
    const places = result && knows ? await placesIn(result, result.table.numRows, [source], ask) : [];
    if (places.length > 0) return { how: "among", of: cell.id, places };
  }
  return { how: "among", of: source.table, places: merged(await ask(source, undefined)) };
}

type Ask = (source: Compiled, ids: readonly string[] | undefined) => Promise<readonly Place[]>;

/** The places that a result's first rows name: by document and paragraph, else by the key of a table. */
async function placesIn(
  result: Result,
  rows: number,
  compiled: readonly Compiled[],
  ask: Ask,
): Promise<readonly Place[]> {
  const column = (name: string) => textsOf(result, name, rows);
  const [documents, paragraphs] = [column("document"), column("paragraph")];
  const keys = compiled.filter(({ key }) => column(key) !== undefined);
  if (documents && paragraphs) {
    const ids = keys.map(({ key }) => column(key) ?? []);
    const places = documents.map((document, i) => ({
      document,
      paragraph: paragraphs[i] ?? "",
      ids: ids.map((texts) => texts[i] ?? "").filter((id) => id !== ""),
    }));
    return merged(places.filter(({ document, paragraph }) => document !== "" && paragraph !== ""));
  }
  const found = await Promise.all(keys.map((source) => ask(source, column(source.key) ?? [])));
  return merged(found.flat());
}

/** Where rows of a table stand, by their keys; all of them where none are named. */
async function placesOf(
  { table, key }: Compiled,
  ids: readonly string[] | undefined,
  engine: Engine,
  signal: AbortSignal,
): Promise<readonly Place[]> {
  if (ids?.length === 0) return [];
  const id = `${quoteName(key)}::VARCHAR`;
  const sql = `SELECT document, paragraph, ${id} AS id FROM ${quoteName(table)}
    WHERE document <> '' AND paragraph <> ''${ids ? ` AND list_contains($ids, ${id})` : ""} ORDER BY ALL`;
  const result = await engine.query({ sql, values: new Map(ids ? [["ids", ids]] : []) }, { signal });
  const [documents = [], paragraphs = [], found = []] = ["document", "paragraph", "id"].map((name) =>
    textsOf(result, name, result.table.numRows),
  );
  return documents.map((document, i) => ({ document, paragraph: paragraphs[i] ?? "", ids: [found[i] ?? ""] }));
}

/** A column's values in a result's first rows, as text; undefined where it has no such column. */
export function textsOf(result: Result, name: string, rows: number): readonly string[] | undefined {
  const column = result.table.getChild(name);
  if (column === null) return undefined;
  return Array.from({ length: Math.min(rows, column.length) }, (_, i) => exactText(exact(column, i)));
}

const placeKey = ({ document, paragraph }: Place) => JSON.stringify([document, paragraph]);

/** Each place once, in order, with the ids of all its rows. */
function merged(places: readonly Place[]): readonly Place[] {
  const found = new Map<string, Place>();
  for (const place of places) {
    const key = placeKey(place);
    const ids = [...(found.get(key)?.ids ?? []), ...place.ids];
    found.set(key, { ...place, ids: [...new Set(ids)] });
  }
  return [...found.values()];
}

/** The texts that stand in a query. */
function textsIn(sql: string): readonly string[] {
  return tokens(sql)
    .filter(({ kind }) => kind === "string")
    .map(({ text }) => text.replace(/^'|'$/g, "").replaceAll("''", "'"));
}
