/** A text's words, with how often each stands in it. Chinese is counted by character. */
export type Words = ReadonlyMap<string, number>;

export function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Han}|[\p{L}\p{N}_]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** How many words two texts share, of all that they have: 0 to 1 (Sørensen–Dice, each word as often as it stands). */
export function likeness(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const all = count(a) + count(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

function count(words: Words): number {
  let sum = 0;
  for (const count of words.values()) sum += count;
  return sum;
}
