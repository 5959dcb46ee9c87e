import { closesFence, pieces } from "./fences.ts";
import type { Cell, CellId, Notebook, Span } from "./notebook.ts";

/**
 * Puts another body into a cell; into prose, other prose. Only the cell's lines change. The line ends become those of
 * the text, and the fence grows where the body holds one as long.
 */
export function replaceBody(text: string, cell: Cell, body: string): string {
  const eol = lineEnd(text);
  const lines = withLineEnds(body, eol);
  if (lines === text.slice(cell.body.from, cell.body.to)) return text;
  const { from, to } = cell.span;
  if (cell.kind === "prose") {
    const ended = lines === "" || lines.endsWith(eol) || to === text.length;
    return splice(text, cell.span, ended ? lines : lines + eol);
  }
  const opening = text.slice(from, cell.body.from);
  const closing = text.slice(cell.body.to, to).replace(/^\r?\n/, "");
  if (closing === "") return splice(text, cell.body, opening.endsWith("\n") ? lines : eol + lines);
  const fences = grow(opening, closing, body);
  return splice(text, cell.span, fences.opening + lines + (lines && eol) + fences.closing);
}

/** Puts a cell's whole source before another cell, or at the end; a blank line stands on either side. */
export function insertCell(text: string, before: Cell | undefined, source: string): string {
  return insertAt(text, before?.span.from ?? text.length, source);
}

/** Takes a cell out, with the blank lines after it. */
export function deleteCell(text: string, cell: Cell): string {
  const above = text.slice(0, cell.span.from);
  const below = text.slice(skipBlank(text, cell.span.to));
  return above + (below === "" || endsBlank(above) ? "" : lineEnd(text)) + below;
}

/** Moves a cell to before another, or to the end. A cell whose fence is not closed stays: it would swallow others. */
export function moveCell(text: string, cell: Cell, before: Cell | undefined): string {
  const at = before?.span.from ?? text.length;
  const source = text.slice(cell.span.from, cell.span.to);
  const open = pieces(source, 0).some((piece) => (piece.kind === "fence" ? !piece.closed : piece.unclosed));
  if (open || (at >= cell.span.from && at <= skipBlank(text, cell.span.to))) return text;
  const without = deleteCell(text, cell);
  return insertAt(without, at < cell.span.from ? at : at + without.length - text.length, source);
}

/** `name`, or `name_2` and so on where another cell or file has it. */
export function freshId(notebook: Notebook, name: string): CellId {
  const taken = new Set(
    [...notebook.cells.map(({ id }) => id), ...notebook.front.files.map(({ name }) => name)].map((id) =>
      id.toLowerCase(),
    ),
  );
  let id = name;
  for (let i = 2; taken.has(id.toLowerCase()); i += 1) id = `${name}_${i}`;
  return id;
}

function insertAt(text: string, at: number, source: string): string {
  const eol = lineEnd(text);
  const above = text.slice(0, at);
  const gap = endsBlank(above) ? "" : above.endsWith("\n") ? eol : eol + eol;
  const lines = withLineEnds(source, eol).replace(/(?:\r?\n)?$/, eol);
  return above + gap + lines + (at < text.length ? eol : "") + text.slice(at);
}

/** Both fences, long enough that no line of the body closes them. */
function grow(opening: string, closing: string, body: string): { readonly opening: string; readonly closing: string } {
  const fence = /^ *(`+|~+)/.exec(opening)?.[1] ?? "";
  const closes = closesFence(fence);
  const lengths = body.split(/\r?\n/).map((line) => (closes(line) ? line.trim().length : 0));
  const longer = (fence[0] ?? "").repeat(lengths.reduce((a, b) => Math.max(a, b), 0) + 1);
  if (longer.length <= fence.length) return { opening, closing };
  return { opening: opening.replace(fence, longer), closing: closing.replace(/`+|~+/, longer) };
}

function splice(text: string, { from, to }: Span, put: string): string {
  return text.slice(0, from) + put + text.slice(to);
}

/** As the text's first line ends. */
export function lineEnd(text: string): string {
  return text[text.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
}

function withLineEnds(text: string, eol: string): string {
  return text.replace(/\r?\n/g, eol);
}

function endsBlank(above: string): boolean {
  return /^\ufeff?$/.test(above) || /\n[ \t]*\r?\n$/.test(above);
}

function skipBlank(text: string, from: number): number {
  const blank = /(?:[ \t]*\r?\n)*/y;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}
