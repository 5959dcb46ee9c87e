export interface Header {
  /** Index of the header's row. */
  readonly at: number;
  readonly header: readonly string[];
  /** How many of its cells are names. */
  readonly matched: number;
}

/**
 * The header among the first rows: the row with the most cells for which `isName` holds, the first row that is not
 * blank where there is none. Where the row above has merged cells (“Persons” over “male” and “female”), a cell's name
 * may be both together.
 */
export function findHeader(rows: readonly (readonly string[])[], isName: (text: string) => boolean): Header {
  const found = rows.map((cells, at) => {
    const header = withAbove(cells, rows[at - 1] ?? [], isName);
    return { at, header, matched: new Set(header.filter(isName)).size };
  });
  const first = Math.max(
    0,
    rows.findIndex((cells) => cells.some((cell) => cell.trim() !== "")),
  );
  const best = found.toSorted((a, b) => b.matched - a.matched)[0];
  if (best && best.matched > 0) return best;
  return { at: first, header: rows[first] ?? [], matched: 0 };
}

function withAbove(
  cells: readonly string[],
  above: readonly string[],
  isName: (text: string) => boolean,
): readonly string[] {
  let group = "";
  return Array.from({ length: Math.max(cells.length, cells.length > 0 ? above.length : 0) }, (_, i) => {
    const own = cells[i] ?? "";
    const over = above[i]?.trim() ?? "";
    if (over !== "") group = over;
    if (isName(own)) return own;
    if (own.trim() === "") return isName(over) ? over : own;
    const both = `${group} ${own.trim()}`;
    return isName(both) ? both : own;
  });
}
