import { createStore, del, get, set } from "idb-keyval";

/** The salt of the reader's serial numbers, in IndexedDB; only where they asked for that. */
const store = createStore("tracebook-salt", "salt");

/** The salt that is kept; undefined where there is none, or where the browser keeps nothing. */
export const keptSalt = (): Promise<string | undefined> => get<string>("salt", store).catch(() => undefined);

/** Keeps the salt, or forgets it (undefined). Rejects where the browser gives no storage. */
export const keepSalt = (salt: string | undefined): Promise<void> =>
  salt === undefined ? del("salt", store) : set("salt", salt, store);

/** A salt nobody can guess: 128 bits, as 32 hexadecimal digits. */
export const newSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
