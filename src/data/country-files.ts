import { type Countries, countryIndex } from "./countries.ts";

/** Languages whose names of countries registers use beside the six of the United Nations; the platform knows them. */
const further = ["de", "pt", "it", "nl", "tr", "uk", "fa"];

/** The countries of CSV texts, each as `countryIndex` reads it: countries.csv, country_names.csv, fictional_states.csv. */
export async function countriesOf(texts: readonly string[]): Promise<Countries> {
  const rows = (await Promise.all(texts.map(records))).flat();
  return countryIndex(
    rows,
    further.flatMap((language) => namesIn(language, rows)),
  );
}

/** The States and areas of countries.csv as they are offered: `Kenya (KEN)`. */
export async function offeredNames(text: string): Promise<readonly string[]> {
  return (await records(text)).map(({ short_en, iso3 }) => `${short_en} (${iso3})`);
}

function namesIn(language: string, rows: readonly Readonly<Record<string, string>>[]) {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  return rows.flatMap(({ iso2, iso3 = "" }) => {
    const name = iso2 && /^[A-Z]{2}$/.test(iso2) ? names.of(iso2) : undefined;
    return name === undefined ? [] : [{ name, iso3 }];
  });
}

async function records(csv: string): Promise<Record<string, string>[]> {
  const { default: Papa } = await import("papaparse");
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}
