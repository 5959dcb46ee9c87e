/** Texts one after another, stored as the first and what each changed in the one before. `at`: the one that stands. */
export interface Steps {
  readonly first: string;
  readonly changes: readonly Change[];
  readonly at: number;
}
/** At `from`, so many characters made way for others. */
type Change = readonly [from: number, removed: number, put: string];

/** The texts that an author went through, and which of them stands. */
export interface Past {
  readonly texts: readonly string[];
  readonly at: number;
}

const MOST = 200;

/** The past with its last `MOST` texts, in the little space that it needs. */
export function packSteps({ texts, at }: Past): Steps {
  const begin = Math.max(0, Math.min(at, texts.length - MOST));
  const last = texts.slice(begin, begin + MOST);
  const changes = last.slice(1).map((text, i) => changeOf(last[i] ?? "", text));
  return { first: last[0] ?? "", changes, at: at - begin };
}

/** The past that was packed; undefined for what is none. */
export function unpackSteps(value: unknown): Past | undefined {
  const { first, changes, at } = (value ?? {}) as Partial<Record<keyof Steps, unknown>>;
  if (typeof first !== "string" || !Array.isArray(changes) || !changes.every(isChange)) return undefined;
  const texts = [first];
  for (const [from, removed, put] of changes) {
    const before = texts.at(-1) ?? "";
    texts.push(before.slice(0, from) + put + before.slice(from + removed));
  }
  return typeof at === "number" && texts[at] !== undefined ? { texts, at } : undefined;
}

function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let end = 0;
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [from, before.length - end - from, after.slice(from, after.length - end)];
}

const isChange = (value: unknown): value is Change =>
  Array.isArray(value) &&
  value.length === 3 &&
  Number.isInteger(value[0]) &&
  Number.isInteger(value[1]) &&
  typeof value[2] === "string";
