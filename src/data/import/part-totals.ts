/**
 * What the totals under "by location" add up: places, or outcomes of tracing. Both share one label, so they are told
 * apart by what adds up to them (`places`, `outcomes`: the sums of the parts that are there), or else left undecided.
 * Of found and surrendered arms the questionnaire asks for no place.
 */
export function nameTotals(
  totals: readonly (number | null)[],
  places: number | undefined,
  outcomes: number | undefined,
  isSeized: boolean,
): string[] {
  if (!isSeized) return totals.map(() => "tracing_outcomes");
  const [a, b] = totals;
  const both = ["location", "tracing_outcomes"];
  if (totals.length === 1) {
    if (a === places && a !== outcomes && outcomes === undefined) return ["location"];
    if (a === outcomes && a !== places && places === undefined) return ["tracing_outcomes"];
    return ["undecided"];
  }
  if (totals.length > 2) return totals.map(() => "undecided");
  if (a === b && a !== null) return both;
  if (a === places && b === outcomes) return both;
  return b === places && a === outcomes ? both.toReversed() : ["undecided", "undecided"];
}
