import { type Countries, countryIndex } from "../../data/countries.ts";
import { readSchema, type Schema } from "../../data/schema.ts";
import { type FileOf, publishedRows, rowsOfCsv } from "../published-rows.ts";

const files = import.meta.glob<string>("../../../data/schemas/*.json", { query: "?raw", import: "default" });

/** The record schema of that name; undefined where there is none. */
export async function loadSchema(name: string): Promise<Schema | undefined> {
  const text = await files[`../../../data/schemas/${name}.json`]?.();
  return text === undefined ? undefined : readSchema(text);
}

const names = import.meta.glob<string>("../../../data/schemas/*.csv", { query: "?raw", import: "default" });

/** Finds States by the names of the published table, by those that registers use, and the invented ones. */
export async function loadCountries(fileOf: FileOf): Promise<Countries> {
  const more = await Promise.all(Object.values(names).map((load) => load()));
  return countryIndex([...(await publishedRows(fileOf, "countries.csv")), ...more.flatMap(rowsOfCsv)]);
}
