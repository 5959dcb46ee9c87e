import type { FigureSpec } from "./figures.ts";
import type { Cell, CellId, Template } from "./notebook.ts";
import { proseValues } from "./prose.ts";

/** The cells whose values stand in a cell's words: prose, titles, alternative texts, coverage. Each once. */
export function valueCells(cell: Cell, text: string): CellId[] {
  return unique(valuesIn(cell, text));
}

/** The values that stand in a cell's words, in no order. */
export function valuesIn(cell: Cell, text: string): readonly { readonly cell: CellId; readonly column: string }[] {
  if (cell.kind === "prose") return proseValues(text.slice(cell.span.from, cell.span.to), cell.span.from);
  if (cell.kind === "plot") return values([...figureTemplates(cell.spec.figure), cell.spec.strip?.label ?? []]);
  if (cell.kind === "table" || cell.kind === "map") return values(figureTemplates(cell.spec.figure));
  return [];
}

/** The cells whose values stand in these templates. Each once. */
export function templateCells(templates: readonly Template[]): CellId[] {
  return unique(values(templates));
}

function values(templates: readonly Template[]) {
  return templates.flat().filter((part) => typeof part !== "string");
}

function figureTemplates({ title, subtitle, caption, alt, coverage, source }: FigureSpec): Template[] {
  return [
    ...[title, subtitle, caption, alt, source],
    ...[coverage?.reporting ?? [], coverage?.of ?? [], ...(coverage?.facts ?? [])],
  ];
}

function unique(refs: readonly { readonly cell: CellId }[]): CellId[] {
  return [...new Set(refs.map(({ cell }) => cell))];
}
