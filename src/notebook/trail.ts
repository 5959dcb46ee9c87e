import { type FileNeed, givesTable } from "./file-needs.ts";
import { frameSql, framesOf } from "./frames.ts";
import { type MacroTables, tablesBehind } from "./macros.ts";
import type { Cell, CellId, InputCell, Notebook } from "./notebook.ts";
import { valueCells } from "./refs.ts";
import { parameters } from "./sql.ts";

/** What a page knows besides the notebook. */
export interface Known {
  /** The published tables, lower case. */
  readonly tables: ReadonlySet<string>;
  readonly macros: MacroTables;
}

/** A cell on the way, with what it reads at first hand. */
export interface Step {
  readonly cell: Cell;
  readonly cells: readonly CellId[];
  /** Cells whose values stand in its words, and which it does not read. */
  readonly words: readonly CellId[];
  /** Published tables, those that macros read for it included. */
  readonly tables: readonly string[];
  readonly files: readonly string[];
  readonly inputs: readonly CellId[];
}

/** Where something comes from. */
export interface Trail {
  /** The cells, nearest first: first those that were asked for. Inputs and prose are not among them. */
  readonly steps: readonly Step[];
  /** The published tables at its end, in order of first use. */
  readonly tables: readonly string[];
  /** The reader's files at its end. */
  readonly files: readonly FileNeed[];
  /** The inputs that had a say. */
  readonly inputs: readonly InputCell[];
}

/**
 * Follows cells down through what they read, to published tables, the reader's files and data in the notebook itself.
 * Runs nothing: it reads the text. A name that is both a cell's and a table's is the cell's, as it is in the engine.
 */
export function trailOf(notebook: Notebook, from: Iterable<CellId>, known: Known): Trail {
  const cells = new Map<string, Cell>();
  for (const cell of notebook.cells) if (!cells.has(cell.id.toLowerCase())) cells.set(cell.id.toLowerCase(), cell);
  const { files } = notebook.front;
  const steps: Step[] = [];
  const inputs = new Set<InputCell>();
  const tables = new Set<string>();
  const needed = new Set<FileNeed>();
  const seen = new Set([...from].map((id) => id.toLowerCase()));
  for (const id of seen) {
    const cell = cells.get(id);
    if (cell === undefined) continue;
    const step = stepOf(cell, notebook.text, cells, files, known);
    if (cell.kind === "input") inputs.add(cell);
    if (cell.kind !== "prose" && cell.kind !== "input") steps.push(step);
    for (const next of [...step.cells, ...step.words, ...step.inputs]) seen.add(next.toLowerCase());
    for (const table of step.tables) tables.add(table);
    for (const name of step.files) for (const need of files) if (givesTable(need, name)) needed.add(need);
  }
  return { steps, tables: [...tables], files: [...needed], inputs: [...inputs] };
}

/** The SQL that a cell runs. */
export function queriesOf(cell: Cell): readonly string[] {
  if (cell.kind === "sql") return [cell.sql];
  if (cell.kind === "input" && cell.spec.options && "sql" in cell.spec.options) return [cell.spec.options.sql];
  return framesOf(cell).map(frameSql);
}

function stepOf(
  cell: Cell,
  text: string,
  cells: ReadonlyMap<string, Cell>,
  needs: readonly FileNeed[],
  known: Known,
): Step {
  const queries = queriesOf(cell);
  const isTable = (name: string) => ["sql", "data"].includes(cells.get(name)?.kind ?? "");
  const names = unique(queries.flatMap((sql) => tablesBehind(sql, known.macros)));
  const others = names.filter((name) => !isTable(name));
  const read = names.filter(isTable).map((name) => cells.get(name)?.id ?? name);
  const taken = unique(queries.flatMap((sql) => parameters(sql).map(({ name }) => name)));
  return {
    cell,
    cells: read,
    words: valueCells(cell, text).filter((id) => !read.includes(id)),
    tables: others.filter((name) => known.tables.has(name)),
    files: others.filter((name) => !known.tables.has(name) && needs.some((need) => givesTable(need, name))),
    inputs: taken.filter((name) => cells.get(name.toLowerCase())?.kind === "input"),
  };
}

const unique = (names: readonly string[]) => [...new Set(names)];
