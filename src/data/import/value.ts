/** A reported figure: exact, or an interval (`<5`, `>95`, `5-9`) with the ends that it names, or none. */
export type ReadFigure =
  | { readonly exact: string }
  | { readonly least: string | null; readonly most: string | null }
  | { readonly none: true }
  | undefined;

/**
 * Reads a figure as the portals print it: a plain decimal number, with or without an exponent. A number keeps its own
 * digits. `<5` is above or at 0 and below 5: for whole numbers its ends are 0 and 4, else 0 and 5. Nothing else is
 * read: undefined.
 */
export function readFigure(text: string, isWhole: boolean): ReadFigure {
  const trimmed = text.trim();
  if (/^(|na|n\/a|nan|null|none|\.\.\.?|-|–|—)$/i.test(trimmed)) return { none: true };
  const exact = numberOf(trimmed, isWhole);
  if (exact !== undefined) return { exact };
  const [, sign, end] = /^(<=|>=|[<>≤≥])\s*(.+)$/.exec(trimmed) ?? [];
  if (sign !== undefined && end !== undefined) {
    const bound = numberOf(end, isWhole);
    if (bound === undefined) return undefined;
    const isStrict = isWhole && (sign === "<" || sign === ">");
    if (sign.startsWith("<") || sign === "≤") {
      const most = isStrict ? String(Number(bound) - 1) : bound;
      return Number(most) < 0 ? undefined : { least: "0", most };
    }
    return { least: isStrict ? String(Number(bound) + 1) : bound, most: null };
  }
  const [, from, to] = /^([\d.]+)\s*[-–—]\s*([\d.]+)$/.exec(trimmed) ?? [];
  const [least, most] = [numberOf(from ?? "", isWhole), numberOf(to ?? "", isWhole)];
  if (least === undefined || most === undefined || Number(least) > Number(most)) return undefined;
  return { least, most };
}

/** The number as it was written; a whole one without the zeros that some programs put behind it. */
function numberOf(text: string, isWhole: boolean): string | undefined {
  if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(text)) return undefined;
  if (!isWhole) return text.replace(/^\+/, "");
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
}
