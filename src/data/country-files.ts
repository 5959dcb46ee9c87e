import { type Countries, countryIndex } from "./countries.ts";

/** The countries of CSV texts, each as `countryIndex` reads it: countries.csv, country_names.csv, fictional_states.csv. */
export async function countriesOf(texts: readonly string[]): Promise<Countries> {
  return countryIndex((await Promise.all(texts.map(records))).flat());
}

/** The States and areas of countries.csv as they are offered: `Kenya (KEN)`. */
export async function offeredNames(text: string): Promise<readonly string[]> {
  return (await records(text)).map(({ short_en, iso3 }) => `${short_en} (${iso3})`);
}

async function records(csv: string): Promise<Record<string, string>[]> {
  const { default: Papa } = await import("papaparse");
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}
