import { createStore, entries, get, set } from "idb-keyval";
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

/** All mappings, as they are stored. Rejects where the browser gives no storage. */
export async function allMappings(): Promise<readonly { readonly key: string; readonly text: string }[]> {
  return (await entries<string, string>(store)).map(([key, text]) => ({ key, text }));
}

/** Keeps a mapping as it was stored, unless there is one for such a file; tells whether it did. What is none is not kept. */
export async function addMapping({ key, text }: { readonly key: string; readonly text: string }): Promise<boolean> {
  try {
    readMapping(text);
  } catch {
    return false;
  }
  if ((await get(key, store)) !== undefined) return false;
  await set(key, text, store);
  return true;
}
