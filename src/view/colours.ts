import type { Messages } from "../locales/en.ts";
import { drawnWriter } from "./rows.ts";

/** A line of a legend. `colour` undefined: hatched, for what is missing. */
export interface Swatch {
  readonly colour: string | undefined;
  readonly label: string;
}

const categories = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `var(--cat-${n})`);
const sequence = [1, 2, 3, 4, 5].map((n) => `var(--seq-${n})`);

/** A region and a sex keep their colour in every chart. */
const own: Readonly<Record<string, number>> = {
  "Sub-Saharan Africa": 1,
  "Northern Africa and Western Asia": 2,
  "Central and Southern Asia": 3,
  "Eastern and South-Eastern Asia": 4,
  "Latin America and the Caribbean": 5,
  "Europe and Northern America": 6,
  Oceania: 7,
  "Oceania (exc. Australia and New Zealand)": 7,
  World: 8,
  women: 3,
  female: 3,
  men: 6,
  male: 6,
};

/** A colour for each category: its own where it has one, else the next that no other of them has. */
export function coloursOf(values: readonly unknown[]): string[] {
  const fixed = values.map((value) => categories[(own[String(value)] ?? own[String(value).toLowerCase()] ?? 0) - 1]);
  const free = categories.filter((colour) => !fixed.includes(colour));
  let next = 0;
  return fixed.map((colour) => colour ?? free[next++ % free.length] ?? "var(--line-strong)");
}

/** `n` colours from little to much, five at most; the strongest is always among them. */
export function stepsOf(n: number): string[] {
  return sequence.slice(-n);
}

/** Words of steps that begin at `cuts`: under 25, 25 to 50, 50 and more. */
export function stepWords(cuts: readonly number[], t: Messages): string[] {
  const words = cuts.map((cut) => drawnWriter(t)(cut));
  return ["", ...words].map((from, i) => {
    const to = words[i];
    if (from === "") return to === undefined ? t.view.moreThanNone : t.view.under(to);
    return to === undefined ? t.view.atLeast(from) : t.view.between(from, to);
  });
}
