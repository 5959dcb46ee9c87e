import type { Messages } from "../../locales/en.ts";
import type { Block } from "../../notebook/compare.ts";
import type { Template } from "../../notebook/notebook.ts";

/** Characters of a text's first line that its name takes. */
const LENGTH = 48;

/** How a block is called where it is not seen: `Chart: Arms traced`, `SQL: by_year`, `Text: “Most of the weapons…”`. */
export function blockName({ cell, source }: Block, t: Messages): string {
  if (cell === undefined) return t.compare.front;
  const kind = t.editor.kind[cell.kind];
  if (cell.kind === "prose") {
    const line = source.split("\n", 1)[0]?.replace(/^[#>\s*-]+/, "") ?? "";
    const short = [...line].length > LENGTH ? `${[...line].slice(0, LENGTH).join("").trimEnd()}…` : line;
    return t.compare.block(kind, t.compare.quoted(short));
  }
  const isFigure = cell.kind === "plot" || cell.kind === "map" || cell.kind === "table";
  return t.compare.block(kind, (isFigure && plain(cell.spec.figure.title)) || cell.id);
}

function plain(title: Template): string {
  return title.map((part) => (typeof part === "string" ? part : "…")).join("");
}
