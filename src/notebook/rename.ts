import { pieces } from "./fences.ts";
import { findFront } from "./front.ts";
import { type Token, tokens } from "./lexer.ts";
import type { Cell, CellId, Notebook, Span } from "./notebook.ts";
import { parse } from "./parse.ts";
import { proseValues } from "./prose.ts";
import { valueCells } from "./refs.ts";
import { parameters, quoteName, statements } from "./sql.ts";
import { tablePlaces, tablesRead } from "./tables-read.ts";
import { queriesOf } from "./trail.ts";
import { readYaml, type Yaml } from "./yaml.ts";

/** The text with the new name, and the other cells that changed; or why there is none. */
export type Renamed =
  | { readonly text: string; readonly readers: readonly CellId[] }
  /** `name`: no cell can have it; `taken`: something else has it; `unclear`: the old name means two things somewhere. */
  | { readonly why: "name" | "taken" | "unclear" };

/** DuckDB's reserved words, which would have to stand in quotes. */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default
  deferrable desc describe distinct do else end except false fetch for foreign from group having in initially intersect
  into lambda lateral leading limit not null offset on only or order pivot pivot_longer pivot_wider placing primary
  qualify references returning select show some summarize symmetric table then to trailing true union unique unpivot
  using variadic when where window with`.split(/\s+/),
);

interface Edit extends Span {
  readonly insert: string;
}

/**
 * Gives a cell another name, and writes it wherever the old one stands: in SQL, at `data`, in `${cell.column}`, as
 * `$parameter` and as the card's picture. Nothing else of the text changes. `taken` are names that no cell may have,
 * lower case. The renamed notebook is read again: where its cells would not read the same, it is not given.
 */
export function renameCell(notebook: Notebook, cell: Cell, name: string, taken: ReadonlySet<string>): Renamed {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || reserved.has(name.toLowerCase())) return { why: "name" };
  const others = notebook.cells.filter((each) => each !== cell).map(({ id }) => id.toLowerCase());
  const files = notebook.front.files.map((file) => file.name.toLowerCase());
  if ([...others, ...files].includes(name.toLowerCase()) || taken.has(name.toLowerCase())) return { why: "taken" };
  const writer = new Writer(notebook.text, cell, name);
  for (const each of notebook.cells) writer.cell(each);
  writer.front();
  const edits = writer.edits.toSorted((a, b) => a.from - b.from);
  let text = "";
  let at = 0;
  for (const { from, to, insert } of edits) {
    if (from < at) continue; // found twice: the same place by two ways
    text += notebook.text.slice(at, from) + insert;
    at = to;
  }
  text += notebook.text.slice(at);
  const next = parse(text);
  if (writer.isUnclear || graph(next) !== graph(notebook, cell, name)) return { why: "unclear" };
  const readers = notebook.cells.filter(
    ({ id, span }) => id !== cell.id && edits.some(({ from }) => from >= span.from && from < span.to),
  );
  return { text, readers: readers.map(({ id }) => id) };
}

/** What each cell is and reads, as text; with `cell` under another name where one is given. */
export function graph(notebook: Notebook, cell?: Cell, name = ""): string {
  const as = (id: string) => (id.toLowerCase() === cell?.id.toLowerCase() ? name.toLowerCase() : id.toLowerCase());
  const isInput = cell?.kind === "input";
  const exact = (id: string) => (id === cell?.id ? name : id);
  const sorted = (names: readonly string[]) => [...new Set(names)].sort();
  return JSON.stringify([
    notebook.cells.map((each) => [
      each.kind,
      each.kind === "prose" ? "" : as(each.id),
      queriesOf(each).flatMap((sql) => tablePlaces(sql).map(({ name }) => (isInput ? name.toLowerCase() : as(name)))),
      sorted(queriesOf(each).flatMap((sql) => parameters(sql).map((p) => (isInput ? exact(p.name) : p.name)))),
      sorted(valueCells(each, notebook.text).map(exact)),
    ]),
    exact(notebook.front.card?.plot ?? ""),
    notebook.problems.map(({ kind }) => kind),
  ]);
}

const isNamed = ({ kind }: Token) => kind === "word" || kind === "quoted";
const bare = ({ text }: Token) => text.replace(/^"|"$/g, "").replaceAll('""', '"').toLowerCase();

class Writer {
  readonly edits: Edit[] = [];
  /** Where the old name stands before a dot, and is a table's and another thing's. */
  isUnclear = false;
  private readonly text: string;
  private readonly renamed: Cell;
  private readonly name: string;
  private readonly old: string;

  constructor(text: string, renamed: Cell, name: string) {
    this.text = text;
    this.renamed = renamed;
    this.name = name;
    this.old = renamed.id.toLowerCase();
  }

  cell(cell: Cell): void {
    if (cell.kind === "prose") {
      for (const { span } of proseValues(this.text.slice(cell.span.from, cell.span.to), cell.span.from))
        this.values(span);
      return;
    }
    const [fence] = pieces(this.text.slice(0, cell.span.to), cell.span.from);
    if (fence?.kind !== "fence") return;
    for (const [key, { value, span }] of fence.attributes) {
      if (key === "id" && cell === this.renamed) this.edits.push({ ...span, insert: this.name });
      else if (key === "data" && this.isTable(value)) this.edits.push({ ...span, insert: this.name });
      else if (key !== "id") this.values(span);
    }
    if (cell.kind === "sql") this.sql(cell.body, false);
    if (cell.kind === "sql" || cell.kind === "data") return;
    this.values(cell.body);
    const { root } = readYaml(this.text.slice(cell.body.from, cell.body.to), cell.body.from);
    const draws = [...queriesOf(cell).flatMap(tablesRead)].some((table) => this.isTable(table));
    if (root) this.yaml(root, cell.kind === "input" ? ["options", "sql"] : ["sql"], draws);
  }

  /** The card's templates and picture. */
  front(): void {
    const { body } = findFront(this.text);
    this.values(body);
    const { root } = readYaml(this.text.slice(body.from, body.to), body.from);
    const card = root?.kind === "map" ? root.entries.find(({ key }) => key === "card")?.value : undefined;
    const plot = card?.kind === "map" ? card.entries.find(({ key }) => key === "plot")?.value : undefined;
    if (plot?.kind === "scalar" && plot.value === this.renamed.id) this.edits.push({ ...plot.span, insert: this.name });
  }

  private isTable(name: string): boolean {
    return this.renamed.kind !== "input" && name.toLowerCase() === this.old;
  }

  private yaml(value: Yaml, sqlKeys: readonly string[], draws: boolean): void {
    if (value.kind === "list") for (const item of value.items) this.yaml(item, sqlKeys, draws);
    if (value.kind !== "map") return;
    for (const { key, value: inner } of value.entries) {
      if (inner.kind !== "scalar" || typeof inner.value !== "string") this.yaml(inner, sqlKeys, draws);
      else if (key === "data" && this.isTable(inner.value))
        this.edits.push({ ...inside(this.text, inner.span), insert: this.name });
      else if (sqlKeys.includes(key)) this.sql(inside(this.text, inner.span), draws);
    }
  }

  /** `${old.column}` within a span. */
  private values({ from, to }: Span): void {
    for (const match of this.text.slice(from, to).matchAll(/\$\{\s*([A-Za-z_]\w*)(?=\s*\.)/g)) {
      if (match[1] !== this.renamed.id) continue;
      const end = from + match.index + match[0].length;
      this.edits.push({ from: end - this.renamed.id.length, to: end, insert: this.name });
    }
  }

  /** In SQL; `isRead`: the table is read, though its name does not stand there. */
  private sql({ from, to }: Span, isRead: boolean): void {
    const sql = this.text.slice(from, to);
    if (this.renamed.kind === "input") {
      for (const { name, span } of parameters(sql))
        if (name === this.renamed.id)
          this.edits.push({ from: from + span.from + 1, to: from + span.to, insert: this.name });
      return;
    }
    for (const span of statements(sql)) this.statement(sql.slice(span.from, span.to), from + span.from, isRead);
  }

  private statement(sql: string, offset: number, isRead: boolean): void {
    const places = tablePlaces(sql).filter(({ name }) => this.isTable(name));
    if (places.length === 0 && !isRead) return;
    const all = tokens(sql).filter(({ kind }) => kind !== "comment");
    const at = (token: Span) => places.some(({ from }) => from === token.from);
    const same = all.flatMap((token, i) => (isNamed(token) && bare(token) === this.old && !at(token) ? [i] : []));
    const qualifiers = same.filter((i) => all[i + 1]?.text === "." && all[i - 1]?.text !== ".");
    const isAs = (token: Token | undefined) => token?.text.toLowerCase() === "as";
    const isAlias = same.some((i) => !qualifiers.includes(i) && (isAs(all[i - 1]) || isAs(all[i + 1])));
    if (isAlias && qualifiers.length > 0) this.isUnclear = true;
    const found = [...places, ...qualifiers.flatMap((i) => all[i] ?? [])];
    for (const place of found) {
      const insert = this.written(sql[place.from] ?? "");
      this.edits.push({ from: offset + place.from, to: offset + place.to, insert });
    }
  }

  /** The new name as the old one was written: in quotes, as a string, or plain where it can be. */
  private written(first: string): string {
    if (first === "'") return `'${this.name}'`;
    return first === '"' ? quoteName(this.name) : this.name;
  }
}

/** A YAML scalar's text without its quotes, or without the line that begins a block. */
function inside(text: string, { from, to }: Span): Span {
  const first = text[from];
  if (first === '"' || first === "'") return { from: from + 1, to: to - 1 };
  if (first === "|" || first === ">") return { from: Math.min(to, text.indexOf("\n", from) + 1), to };
  return { from, to };
}
