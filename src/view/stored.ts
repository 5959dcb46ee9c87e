import { tableFromIPC, tableToIPC } from "apache-arrow";
import type { Column, Result } from "../engine/engine.ts";

/** A result computed when the page was built, as JSON. */
export interface StoredResult {
  readonly columns: readonly Column[];
  /** Arrow's stream in hexadecimal: every host compresses JSON, and in this form it compresses as the bytes do. */
  readonly ipc: string;
}
/** Results by cell or frame. */
export type StoredResults = Readonly<Record<string, StoredResult>>;

/** What the cards of the home page show: edition → results. */
export type StoredCards = Readonly<Record<string, StoredCard>>;
export interface StoredCard {
  readonly results: StoredResults;
  /** Some of it descends from generated data. */
  readonly generated: boolean;
}

/** What came of a whole notebook with its own values. */
export interface StoredNotebook {
  /** SHA-256 of the text that was run. */
  readonly sha256: string;
  /** The day when it was run, in UTC: `2026-03-04`. */
  readonly day: string;
  readonly cells: Readonly<Record<string, StoredCell>>;
}
export interface StoredCell {
  /** The tables that each of its queries reads, in order. */
  readonly reads: readonly (readonly string[])[];
  /** How long it ran; missing where it failed or waits for a file. */
  readonly ms?: number;
  /** Of cells whose rows are shown. */
  readonly results?: StoredResults;
}

/** Reads stored results. Throws where they are none of Arrow's. */
export function readStored(stored: StoredResults): ReadonlyMap<string, Result> {
  return new Map(
    Object.entries(stored).map(([key, { columns, ipc }]) => {
      const table = tableFromIPC(bytesOf(ipc));
      return [key, { columns, table, rows: table.numRows, ms: 0 }];
    }),
  );
}

/** A result as it is stored. */
export function writeStored({ columns, table }: Result): StoredResult {
  const ipc = Array.from(tableToIPC(table, "stream"), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { columns, ipc };
}

function bytesOf(hexadecimal: string): Uint8Array {
  const bytes = new Uint8Array(hexadecimal.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hexadecimal.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
