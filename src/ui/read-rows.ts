import type { Cell, InputCell, Notebook, ProseCell } from "../notebook/notebook.ts";
import { type Block, blocks, type Slugs } from "../notebook/prose.ts";
import { headingId } from "../view/prose.tsx";
import type { OutlineItem } from "./outline.tsx";

/** A row of the page: inputs that follow each other share one. */
export type Row =
  | { readonly kind: "inputs"; readonly cells: readonly InputCell[] }
  | { readonly kind: "cell"; readonly cell: Cell; readonly source: string };
/** Stays while a row's cells are the same. */
export const keyOf = (row: Row) => (row.kind === "cell" ? row.cell.id : row.cells.map(({ id }) => id).join(" "));

/** Cells that stand on the page, in rows. Cells for the home card only are left out. */
export function rowsOf(notebook: Notebook): readonly Row[] {
  const rows: Row[] = [];
  let inputs: InputCell[] | undefined;
  for (const cell of notebook.cells) {
    if (cell.attributes.get("show") === "card") continue;
    if (cell.kind === "prose" && notebook.text.slice(cell.span.from, cell.span.to).trim() === "") continue;
    if (cell.kind !== "input") {
      inputs = undefined;
      rows.push({ kind: "cell", cell, source: notebook.text.slice(cell.span.from, cell.span.to) });
    } else if (inputs) inputs.push(cell);
    else {
      inputs = [cell];
      rows.push({ kind: "inputs", cells: inputs });
    }
  }
  return rows;
}

/** Each prose cell's blocks; a heading's slug is its own within the notebook. */
export function proseOf(notebook: Notebook): ReadonlyMap<string, readonly Block[]> {
  const taken: Slugs = new Map();
  const isProse = (cell: Cell): cell is ProseCell => cell.kind === "prose";
  return new Map(
    notebook.cells
      .filter(isProse)
      .map(({ id, span }) => [id, blocks(notebook.text.slice(span.from, span.to), span.from, taken)]),
  );
}

export function outlineItem(block: Block): readonly OutlineItem[] {
  if (block.kind !== "heading" || block.level !== 2) return [];
  const text = block.children.map((inline) => ("text" in inline ? inline.text : "")).join("");
  return [{ id: headingId(block.slug), text }];
}
