import type { Block, Row } from "./compare.ts";
import { lineEnd } from "./edit.ts";
import { pieces } from "./fences.ts";
import type { Notebook } from "./notebook.ts";

/**
 * The first notebook's text with some of the changes of `align(before, after)` made to it. The order in which they are
 * taken says nothing. All that is not taken keeps every byte, the blank lines around it too; what is taken stands
 * between blank lines, with this text's line ends. A fence left open is closed where other cells now follow it.
 */
export function take(before: Notebook, rows: readonly Row[], taken: ReadonlySet<Row>): string {
  const { text } = before;
  const eol = lineEnd(text);
  const result = order(rows, taken);
  const [first] = result;
  const mine = rows.flatMap((row) => row.before ?? []).sort((a, b) => a.span.from - b.span.from);
  const place = new Map(mine.map((block, i) => [block, i]));
  const at = (row: Row | undefined) => (row?.before && place.get(row.before)) ?? Number.NaN;
  const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
  if (first === undefined) return mine.length === 0 ? text : bom;
  let out = at(first) === 0 ? text.slice(0, mine[0]?.span.from) : bom;
  if (taken.size > 0 && isCell(first, taken) && out === bom && source(first, taken).startsWith("---")) out += eol;
  for (const [i, row] of result.entries()) {
    const next = result[i + 1];
    const isNew = taken.has(row) && row.kind !== "moved";
    const part =
      isNew || !row.before
        ? source(row, taken).replaceAll("\n", eol) + eol
        : text.slice(row.before.span.from, row.before.span.to);
    out += part;
    const open = isCell(row, taken) ? openFence(source(row, taken)) : undefined;
    if (next === undefined) {
      const tail = at(row) === mine.length - 1 && !(isNew && open); // what is open would take the blank lines in
      return tail ? out + text.slice(row.before?.span.to) : out;
    }
    if (!part.endsWith("\n")) out += eol;
    if (open) out += open + eol;
    const beside = at(next) === at(row) + 1;
    out += beside ? text.slice(row.before?.span.to, next.before?.span.from) : eol;
  }
  return out;
}

/** The rows that the outcome has, in its order: new ones and moved ones come after what they come after in the other. */
function order(rows: readonly Row[], taken: ReadonlySet<Row>): readonly Row[] {
  const result = rows
    .filter((row) => row.before && (!taken.has(row) || row.kind === "changed"))
    .sort((a, b) => (a.before?.span.from ?? 0) - (b.before?.span.from ?? 0));
  let above: Row | undefined;
  for (const row of rows) {
    const stays = row.kind === "same" || row.kind === "changed";
    if (!stays && (row.kind === "removed" || !taken.has(row))) continue;
    if (!stays) {
      const front = result[0]?.before && !result[0].before.cell ? 1 : 0;
      result.splice(above ? result.indexOf(above) + 1 : front, 0, row);
    }
    above = row;
  }
  return result;
}

function shown(row: Row, taken: ReadonlySet<Row>): Block | undefined {
  return taken.has(row) ? row.after : row.before;
}

function source(row: Row, taken: ReadonlySet<Row>): string {
  return shown(row, taken)?.source ?? "";
}

function isCell(row: Row, taken: ReadonlySet<Row>): boolean {
  return shown(row, taken)?.cell !== undefined;
}

/** The fence that would close what a text leaves open. */
function openFence(source: string): string | undefined {
  const last = pieces(source, 0).at(-1);
  const from = last?.kind === "prose" ? last.unclosed?.from : last?.closed === false ? last.span.from : undefined;
  return from === undefined ? undefined : /(`{3,}|~{3,})/.exec(source.slice(from))?.[0];
}
