import { tableFromIPC } from "apache-arrow";
import type { Column, Result } from "../engine/engine.ts";

/** Results computed when the page was built, as JSON: notebook → cell or frame → columns and base64 of Arrow's stream. */
export type Stored = Readonly<Record<string, Readonly<Record<string, StoredResult>>>>;
export interface StoredResult {
  readonly columns: readonly Column[];
  readonly ipc: string;
}

/** Reads one notebook's stored results. */
export function readStored(stored: Readonly<Record<string, StoredResult>>): ReadonlyMap<string, Result> {
  return new Map(
    Object.entries(stored).map(([key, { columns, ipc }]) => {
      const table = tableFromIPC(Uint8Array.from(atob(ipc), (character) => character.charCodeAt(0)));
      return [key, { columns, table, rows: table.numRows, ms: 0 }];
    }),
  );
}
