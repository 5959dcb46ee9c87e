/** An area of M49 that has an ISO 3166-1 code: `m49` has three digits. */
export interface Area {
  readonly m49: string;
  readonly iso3: string;
}

/** The areas of the table `countries`, from its CSV. */
export async function areasOf(countries: string): Promise<Area[]> {
  const { default: Papa } = await import("papaparse");
  return Papa.parse<Area>(countries, { header: true, skipEmptyLines: true }).data;
}
