import { createStore, del, get, set, values } from "idb-keyval";

/** A notebook that the reader keeps in this browser. */
export interface Own {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ms since 1970. */
  readonly changed: number;
  /** It came from a stranger and the reader has not run it yet: it opens inert. */
  readonly inert: boolean;
}

/** The reader's notebooks, in IndexedDB. Every method rejects where the browser gives no storage. */
export interface Store {
  all(): Promise<readonly Own[]>;
  get(id: string): Promise<Own | undefined>;
  put(own: Own): Promise<void>;
  remove(id: string): Promise<void>;
}

export function makeStore(): Store {
  const notebooks = createStore("tracebook", "notebooks");
  return {
    all: async () => (await values<Own>(notebooks)).sort((a, b) => b.changed - a.changed),
    // async, so that a browser without IndexedDB rejects here too and does not throw
    get: async (id) => await get<Own>(id, notebooks),
    put: async (own) => await set(own.id, own, notebooks),
    remove: async (id) => await del(id, notebooks),
  };
}

/** An id for a new notebook: short, readable in an address, not guessable from another. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(36).padStart(2, "0")).join("");
}
