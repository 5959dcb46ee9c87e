import { createStore, get, set } from "idb-keyval";
import { type Mapping, mappingText, readMapping } from "../../data/mapping.ts";

/** The mappings that the reader made, in IndexedDB: by the schema and the header of the file. */
const store = createStore("tracebook-mappings", "mappings");
const keyOf = (schema: string, header: readonly string[]) => JSON.stringify([schema, ...header]);

/** The mapping that was kept for such a file; undefined where there is none, or where the browser keeps nothing. */
export async function keptMapping(schema: string, header: readonly string[]): Promise<Mapping | undefined> {
  try {
    const text = await get<string>(keyOf(schema, header), store);
    return text === undefined ? undefined : readMapping(text);
  } catch {
    return undefined;
  }
}

/** Keeps a mapping. Rejects where the browser gives no storage. */
export async function keepMapping(schema: string, header: readonly string[], mapping: Mapping): Promise<void> {
  await set(keyOf(schema, header), mappingText(mapping), store);
}
