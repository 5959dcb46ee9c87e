/** A text without what spelling varies in: case, marks on letters, punctuation, spaces. */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A text to be near to, made plain once. */
interface Candidate {
  readonly text: string;
  readonly plain: string;
}
export const candidates = (texts: Iterable<string>): readonly Candidate[] =>
  Array.from(texts, (text) => ({ text, plain: plain(text).slice(0, longest) })).filter((c) => c.plain !== "");
const longest = 80;

/** The candidates that a text may have meant, closest first, three at most: few edits away, or part of one another. */
export function near(text: string, all: readonly Candidate[]): string[] {
  const wanted = plain(text).slice(0, longest);
  if (wanted === "") return [];
  const found: { text: string; distance: number }[] = [];
  for (const { text, plain: other } of all) {
    const limit = Math.floor(Math.max(wanted.length, other.length) / 3);
    const within = Math.min(wanted.length, other.length) > 3 && (wanted.includes(other) || other.includes(wanted));
    const distance = edits(wanted, other, limit);
    if (distance <= limit) found.push({ text, distance });
    else if (within) found.push({ text, distance: limit + Math.abs(wanted.length - other.length) });
  }
  return [...new Set(found.sort((a, b) => a.distance - b.distance).map(({ text }) => text))].slice(0, 3);
}

/** Levenshtein's distance; anything above `limit` where it is larger. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const row = new Uint8Array(b.length + 1).map((_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let corner = i - 1;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const change = corner + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const cell = Math.min(above + 1, (row[j - 1] ?? 0) + 1, change);
      row[j] = cell;
      corner = above;
      if (cell < least) least = cell;
    }
    if (least > limit) return limit + 1;
  }
  return row[b.length] ?? 0;
}
