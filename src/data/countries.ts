import { candidates, MOST_OFFERED, near, plain } from "./near.ts";

/** Finds a State or area by what a register calls it. */
export interface Countries {
  /** The ISO 3166-1 alpha-3 code, or undefined where nothing or more than one is called so. */
  find(text: string): string | undefined;
  /** What may have been meant: short name and code. */
  near(text: string): readonly string[];
  /** Whether a code is that of an invented State, which only generated records name. */
  readonly isFictional: (iso3: string) => boolean;
}

/**
 * An index of countries by alpha-3, alpha-2 and M49 code, and by every column that begins with `name` or `short`; a
 * row with only `iso3` and `name` adds one more name. A further name counts where nothing else is called so. A row where `fictional` is "true" is found, but never offered.
 */
export function countryIndex(
  rows: Iterable<Readonly<Record<string, string>>>,
  further: Iterable<{ readonly name: string; readonly iso3: string }> = [],
): Countries {
  const codes = new Map<string, Set<string>>();
  const shown = new Map<string, string>();
  const fictional = new Set<string>();
  const add = (text: string, iso3: string) => {
    const key = plain(text);
    if (key !== "") codes.set(key, (codes.get(key) ?? new Set()).add(iso3));
  };
  for (const row of rows) {
    const iso3 = row["iso3"] ?? "";
    for (const [column, text] of Object.entries(row)) {
      if (/^(iso[23]$|name|short)/.test(column)) add(text, iso3);
      if (column === "m49") for (const number of new Set([text, text.replace(/^0+/, "")])) add(number, iso3);
    }
    if (row["fictional"] === "true") fictional.add(iso3);
    shown.set(iso3, shown.get(iso3) ?? row["short_en"] ?? row["name"] ?? iso3);
  }
  const known = new Set(codes.keys());
  for (const { name, iso3 } of further) if (!known.has(plain(name))) add(name, iso3);
  const show = (iso3: string) => `${shown.get(iso3) ?? iso3} (${iso3})`;
  const names = candidates(
    [...codes.keys()].filter(
      (name) => name.length > 3 && [...(codes.get(name) ?? [])].some((iso3) => !fictional.has(iso3)),
    ),
  );
  const offered = new Map<string, readonly string[]>();
  const offer = (text: string) => {
    const same = codes.get(text);
    const found = same ? [...same] : near(text, names).flatMap((name) => [...(codes.get(name) ?? [])]);
    return [...new Set(found)].filter((iso3) => !fictional.has(iso3)).map(show);
  };
  return {
    find: (text) => {
      const found = codes.get(plain(text));
      return found?.size === 1 ? [...found][0] : undefined;
    },
    near: (text) => {
      const key = plain(text);
      const known = offered.get(key) ?? (offered.size < MOST_OFFERED ? offer(key) : []);
      offered.set(key, known);
      return known;
    },
    isFictional: (iso3) => fictional.has(iso3),
  };
}
