import { type Grid, type GridRow, readGrid, rowsNotInvented } from "./data-grid.ts";
import { tokens } from "./lexer.ts";
import type { Cell, CellId, Notebook } from "./notebook.ts";
import { isKeyName, type Sensitive, sensitiveName } from "./sensitive-names.ts";

/** What can be done about a column before it is sent. */
export type Remedy = "drop" | "hash" | "round" | "suppress";

/** Something that looks like personal or weapon-identifying data. */
export interface Finding {
  readonly kind: Sensitive;
  /** Where: a cell; undefined: prose, or the notebook's head. */
  readonly cell: CellId | undefined;
  /** The column of a data cell, by its place; undefined: it stands in text. */
  readonly column: { readonly place: number; readonly name: string } | undefined;
  /** How many values, or rows for `record`. */
  readonly count: number;
  /** One of them, masked but for its first character. */
  readonly example: string;
  /** The values themselves, each once, trimmed. */
  readonly values: readonly string[];
  /** What helps, the best first; none for what stands in text. */
  readonly remedies: readonly Remedy[];
}

/**
 * What in a notebook's text looks like personal or weapon-identifying data: by the names of a data cell's columns, by
 * patterns of values, and by patterns in SQL and prose. Generated rows are left out. It can miss: names of persons in
 * prose have no pattern.
 */
export function sensitive(notebook: Notebook): readonly Finding[] {
  const sourceOf = ({ span }: Cell) => notebook.text.slice(span.from, span.to);
  const head = notebook.text.slice(0, notebook.cells[0]?.span.from ?? notebook.text.length);
  const prose = [head, ...notebook.cells.filter(({ kind }) => kind === "prose").map(sourceOf)];
  return [
    ...inText(
      undefined,
      prose.flatMap((text) => [...patternsIn(text)]),
    ),
    ...notebook.cells.flatMap((cell) => {
      if (cell.kind === "prose") return [];
      if (cell.kind === "data") return isGeneratedName(cell.id) ? [] : sensitiveRows(cell.id, cell.csv);
      return inText(cell.id, [...comparedIn(cell), ...patternsIn(sourceOf(cell))]);
    }),
  ];
}

/** What in the values that a reader chose looks so; `cell` is the input. */
export function sensitiveChoices(choices: ReadonlyMap<CellId, string>): readonly Finding[] {
  return [...choices].flatMap(([id, value]) => {
    const kind = sensitiveName(id);
    const named = kind !== undefined && isSensitiveValue(kind, value) ? [{ kind, value }] : [];
    return inText(id, [...named, ...patternsIn(value)]);
  });
}

/** The rows of a data cell that the check looks at, and that a remedy changes. */
export function checkedRows(grid: Grid): readonly GridRow[] {
  return rowsNotInvented(grid);
}

/** Whether a value is one that a column of this kind should not show. */
export function isSensitiveValue(kind: Sensitive, value: string): boolean {
  const text = value.trim();
  switch (kind) {
    case "serial":
      return /\d/.test(text);
    case "birth":
      return /\d{2}/.test(text);
    case "person":
      return /\p{L}/u.test(text) && !/^(yes|no|true|false|unknown|none|n\/?a|all)$/i.test(text);
    case "place":
      return /\d\.\d{2}/.test(text);
    case "few":
      return /^[1-4](\.0+)?$/.test(text);
    case "record":
      return text !== "";
  }
}

/** Letters and five or more digits: `AB123456`, `KM-0012345A`. */
const SERIAL = /(?<![\p{L}\d_/.#=-])\p{Lu}{1,4}-?\d{5,8}\p{Lu}?(?![\p{L}\d_/=-])/gu;
/** After the words: `serial number 1234`. */
const NAMED_SERIAL = /(?:\bserial (?:number|no\.?)|序列号|枪号)[:：\s]+([\p{L}\d-]*\d[\p{L}\d-]{2,})/giu;
/** Latitude and longitude of four decimals or more, which is ten metres. */
const PAIR = /(?<![\d.])-?\d{1,3}\.\d{4,}\s*[,;]\s*-?\d{1,3}\.\d{4,}(?![\d.])/g;

interface Hit {
  readonly kind: Sensitive;
  readonly value: string;
}

function* patternsIn(text: string): Generator<Hit> {
  for (const [value] of text.matchAll(SERIAL)) yield { kind: "serial", value };
  for (const [, value = ""] of text.matchAll(NAMED_SERIAL)) yield { kind: "serial", value };
  for (const [value] of text.matchAll(PAIR)) yield { kind: "place", value };
}

/** `holder = 'Jane Doe'`, `serial IN ('1', '2')`: literals that a query holds a column of such a name against. */
function* comparedIn(cell: Cell): Generator<Hit> {
  if (cell.kind !== "sql") return;
  let column = "";
  let compares = false;
  for (const { kind, text } of tokens(cell.sql)) {
    if (kind === "string" && compares) {
      const value = text.replace(/^'|'$/g, "").replaceAll("''", "'");
      const named = plainly(column) === "name" ? undefined : sensitiveName(column);
      if (named && named !== "few" && isSensitiveValue(named, value)) yield { kind: named, value };
    } else if (kind === "word" && /^(in|like|ilike|not)$/i.test(text)) compares ||= !/^not$/i.test(text);
    else if (kind === "word" || kind === "quoted") {
      column = text.replace(/^"|"$/g, "");
      compares = false;
    } else if (text === "=") compares = true;
    else if (!["(", ",", "!", "<", ">"].includes(text)) compares = false;
  }
}

/** Whether at least half of a column called `name` could name persons: things have names too. */
function areNames(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  const name =
    /^(\p{Lu}[\p{L}'’.-]*( \p{Lu}[\p{L}'’.-]*){0,3}|\p{Script=Han}{2,4}|\p{Script=Arabic}+( \p{Script=Arabic}+){0,3})$/u;
  return filled.filter((text) => name.test(text)).length * 2 >= Math.max(1, filled.length);
}

const plainly = (column: string) => column.trim().toLowerCase();

/** One finding for each kind. */
function inText(cell: CellId | undefined, hits: readonly Hit[]): readonly Finding[] {
  return [...new Set(hits.map(({ kind }) => kind))].map((kind) => {
    const values = distinct(hits.filter((hit) => hit.kind === kind).map(({ value }) => value));
    return {
      kind,
      cell,
      column: undefined,
      count: values.length,
      example: masked(kind, values[0] ?? ""),
      values,
      remedies: [],
    };
  });
}

/** What looks so in the rows of a table, given as CSV with a header; `cell` is where they stand. */
export function sensitiveRows(cell: CellId, csv: string): readonly Finding[] {
  const grid = readGrid(csv);
  const rows = checkedRows(grid);
  const columns = grid.columns.map((name, place) => ({
    name,
    place,
    texts: rows.map((row) => row.cells[place]?.text.trim() ?? ""),
  }));
  const found = columns.flatMap(({ name, place, texts }): readonly Finding[] => {
    const named = plainly(name) === "name" && !areNames(texts) ? undefined : sensitiveName(name);
    const hits = texts.flatMap((value): Hit[] => {
      if (named !== undefined && isSensitiveValue(named, value)) return [{ kind: named, value }];
      const [first] = patternsIn(value);
      return named === undefined && first ? [{ kind: first.kind, value }] : [];
    });
    return [...new Set(hits.map(({ kind }) => kind))].map((kind) => {
      const values = hits.filter((hit) => hit.kind === kind).map(({ value }) => value);
      return inColumn(cell, kind, { place, name }, values, grid);
    });
  });
  const identifies = found.some(({ kind }) => kind === "serial" || kind === "person" || kind === "birth");
  const key = columns.find(
    ({ name, place, texts }) =>
      isKeyName(name) &&
      !found.some(({ column }) => column?.place === place) &&
      texts.length > 0 &&
      !texts.includes("") &&
      new Set(texts).size === texts.length,
  );
  if (!identifies || key === undefined) return found;
  return [...found, inColumn(cell, "record", { place: key.place, name: key.name }, key.texts, grid)];
}

function inColumn(
  cell: CellId,
  kind: Sensitive,
  column: { place: number; name: string },
  hits: readonly string[],
  grid: Grid,
): Finding {
  const own: Readonly<Record<Sensitive, readonly Remedy[]>> = {
    serial: ["hash"],
    person: ["hash"],
    birth: ["hash"],
    place: ["round"],
    record: ["hash"],
    few: ["suppress"],
  };
  const drop: readonly Remedy[] = grid.columns.length > 1 ? ["drop"] : [];
  const values = distinct(hits);
  return {
    kind,
    cell,
    column,
    count: hits.length,
    example: masked(kind, values[0] ?? ""),
    values,
    remedies: [...drop, ...own[kind]],
  };
}

/** A count names nobody; of everything else the first character is enough to find it again. */
function masked(kind: Sensitive, value: string): string {
  if (kind === "few") return value;
  const [first = "", ...rest] = value;
  return rest.length === 0 ? "•" : first + "•".repeat(Math.min(rest.length, 7));
}

const distinct = (values: readonly string[]) => [...new Set(values.map((value) => value.trim()))];
const isGeneratedName = (id: CellId) => id.toLowerCase().startsWith("generated_");
