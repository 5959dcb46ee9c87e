const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Of saved states as old as `upTo`, one is kept per `one`. */
const spans = [
  { upTo: 10 * minute, one: 15 * second },
  { upTo: hour, one: 5 * minute },
  { upTo: day, one: hour },
  { upTo: Number.POSITIVE_INFINITY, one: day },
];
const MOST = 120;

/** Of the times of saved states (ms since 1970), those to keep: the last of each stretch, the newest `MOST` of them. */
export function kept(times: readonly number[], now: number): ReadonlySet<number> {
  const last = new Map<string, number>();
  for (const time of times) {
    const { one = day } = spans.find(({ upTo }) => now - time <= upTo) ?? {};
    const stretch = `${one} ${Math.floor(time / one)}`;
    last.set(stretch, Math.max(time, last.get(stretch) ?? time));
  }
  return new Set([...last.values()].sort((a, b) => b - a).slice(0, MOST));
}
