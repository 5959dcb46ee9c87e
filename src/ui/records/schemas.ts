import { readSchema, type Schema } from "../../data/schema.ts";

const files = import.meta.glob<string>("../../../data/schemas/*.json", { query: "?raw", import: "default" });

/** A record schema by its name; undefined where there is none. Rejects where it cannot be fetched. */
export async function schemaNamed(name: string): Promise<Schema | undefined> {
  const text = await files[`../../../data/schemas/${name}.json`]?.();
  return text === undefined ? undefined : readSchema(text);
}

/** All record schemas, in alphabetical order. */
export async function allSchemas(): Promise<readonly Schema[]> {
  const texts = await Promise.all(Object.values(files).map((fetchText) => fetchText()));
  return texts.map(readSchema).toSorted((a, b) => a.title.localeCompare(b.title, "en"));
}
