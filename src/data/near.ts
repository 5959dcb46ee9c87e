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
  readonly signs: number;
}
export const candidates = (texts: Iterable<string>): readonly Candidate[] =>
  Array.from(texts, (text) => ({ text, plain: plain(text).slice(0, longest) }))
    .filter((c) => c.plain !== "")
    .map((c) => ({ ...c, signs: signsOf(c.plain) }));
const longest = 80;
/** A column with more different unknown texts than this holds something else: nothing more is offered. */
export const MOST_OFFERED = 1000;

/**
 * The candidates that a text may have meant, closest first, three at most: about an edit in four signs away, or the whole
 * words of one within the other. “Pistolet mitrailleur” is not near “pistol”.
 */
export function near(text: string, all: readonly Candidate[]): string[] {
  const wanted = plain(text).slice(0, longest);
  if (wanted === "") return [];
  const found: { text: string; distance: number }[] = [];
  const wantedSigns = signsOf(wanted);
  for (const { text, plain: other, signs } of all) {
    const limit = Math.floor((Math.max(wanted.length, other.length) + 2) / 4);
    const apart = Math.abs(wanted.length - other.length);
    const [more, less] = [wantedSigns & ~signs, signs & ~wantedSigns];
    const least = Math.max(apart, bits(more), bits(less));
    const distance = least > limit ? least : edits(wanted, other, limit);
    if (distance <= limit) found.push({ text, distance });
    else if ((less === 0 && holds(wanted, other)) || (more === 0 && holds(other, wanted)))
      found.push({ text, distance: limit + apart });
  }
  return [...new Set(found.sort((a, b) => a.distance - b.distance).map(({ text }) => text))].slice(0, 3);
}

/** Whether the words of one text stand in the other; Chinese, which does not part words, needs no space around them. */
const holds = (text: string, part: string) =>
  /\p{Script=Han}{2}/u.test(part) ? text.includes(part) : part.length > 3 && ` ${text} `.includes(` ${part} `);

/** Which signs a text has, in 32 bits: as many edits away at least as bits that only one of two texts has. */
function signsOf(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i++) signs |= 1 << (text.charCodeAt(i) & 31);
  return signs;
}

function bits(of: number): number {
  let [left, count] = [of, 0];
  for (; left !== 0; count++) left &= left - 1;
  return count;
}

const row = new Uint8Array(longest + 1);
/** Levenshtein's distance; anything above `limit` where it is larger. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  for (let j = 0; j <= b.length; j++) row[j] = j;
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
