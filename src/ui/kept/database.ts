import { promisifyRequest } from "idb-keyval";
import { migrated } from "./record.ts";

/** The browser did not keep or give something. `kind` picks the words and the remedy that the reader is shown. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly kind: Trouble;
  constructor(kind: Trouble, cause?: unknown) {
    super(`${kind}: ${cause}`, { cause });
    this.kind = kind;
  }
}

/**
 * `blocked`: there is no storage here. `full`: no room is left. `newer`: a newer release wrote it. `waiting`: a tab with an
 * older release keeps it open. `overtaken`: another tab saved the notebook since this one read it. `failed`: anything else.
 */
export type Trouble = "blocked" | "full" | "newer" | "waiting" | "overtaken" | "failed";

/**
 * `kept`: own notebooks by id. `revisions`: their saved states, by `[id, ms]`. `histories`: what undo goes back to, by id.
 * `about`: single facts by name. `notebooks` is the first layout's, kept as it was for a while after it was copied.
 */
export type StoreName = "kept" | "revisions" | "histories" | "about" | "notebooks";

/** The name of the database in a browser. */
export const DATABASE = "tracebook";
const VERSION = 2;

/** Gives the value of a request of a transaction. */
export const asked: <T>(request: IDBRequest<T>) => Promise<T> = promisifyRequest;

/** Work on the database: all of a transaction happens, or nothing of it. */
export type Within = <T>(mode: IDBTransactionMode, work: (store: Open) => Promise<T>) => Promise<T>;
export type Open = (name: StoreName) => IDBObjectStore;

const names: readonly StoreName[] = ["kept", "revisions", "histories", "about", "notebooks"];

/** Opens the database with the first work on it, and again where the browser closed it. Rejects with StoreError. */
export function makeWithin(name: string): Within {
  let opened: Promise<IDBDatabase> | undefined;
  const begin = async (mode: IDBTransactionMode) => {
    opened ??= open(name, () => {
      opened = undefined;
    });
    return (await opened).transaction(names, mode);
  };
  return async (mode, work) => {
    try {
      // a connection that another tab's release had closed is opened anew
      const transaction = await begin(mode).catch((error) => {
        opened = undefined;
        return error instanceof DOMException && error.name === "InvalidStateError"
          ? begin(mode)
          : Promise.reject(error);
      });
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new StoreError("failed", "aborted"));
      });
      const worked = work((name) => transaction.objectStore(name)).catch((error) => {
        if (error instanceof StoreError) transaction.abort();
        throw error;
      });
      done.catch(() => undefined); // said where it is waited for, if the work did not fail before
      const value = await worked;
      if (mode === "readwrite") transaction.commit(); // without waiting for the answers
      await done;
      return value;
    } catch (error) {
      throw error instanceof StoreError ? error : new StoreError(kindOf(error), error);
    }
  };
}

function open(name: string, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    let refused = false;
    request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, request.transaction, oldVersion);
    request.onblocked = () => {
      refused = true;
      reject(new StoreError("waiting"));
    };
    request.onerror = () => {
      const { error } = request;
      reject(
        error?.name === "VersionError" ? new StoreError("newer", error) : new StoreError(openKindOf(error), error),
      );
    };
    request.onsuccess = () => {
      const database = request.result;
      if (refused) return database.close();
      database.onversionchange = () => {
        database.close(); // a newer release in another tab waits for it
        onClosed();
      };
      database.onclose = onClosed;
      resolve(database);
    };
  });
}

/** One transaction of the browser's: where anything of it fails, the older layout stands as it was. */
function upgrade(database: IDBDatabase, transaction: IDBTransaction | null, from: number) {
  const [kept, , , about] = (["kept", "revisions", "histories", "about"] as const).map((name) =>
    database.createObjectStore(name),
  );
  if (from === 0) database.createObjectStore("notebooks");
  else if (transaction && kept && about) copyFirstLayout(transaction.objectStore("notebooks"), kept, about);
}

function copyFirstLayout(from: IDBObjectStore, to: IDBObjectStore, about: IDBObjectStore) {
  about.put(Date.now(), "copied");
  const request = from.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    to.put(migrated(cursor.value), cursor.key);
    cursor.continue();
  };
}

/** All that is in a database that a newer release wrote, as JSON. It is read and nothing else. */
export async function readNewer(name = DATABASE): Promise<string> {
  const database = await asked(indexedDB.open(name));
  try {
    const all: Record<string, unknown> = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
      all[name] = keys.map((key, i) => ({ key, value: values[i] }));
    }
    return JSON.stringify({ version: database.version, stores: all }, undefined, 2);
  } finally {
    database.close();
  }
}

function kindOf(error: unknown): Trouble {
  if (error instanceof DOMException) return error.name === "QuotaExceededError" ? "full" : openKindOf(error);
  return error instanceof ReferenceError || error instanceof TypeError ? "blocked" : "failed"; // no `indexedDB`
}

/** How a browser says that it keeps nothing: by its settings, in a private window, or because its disk is broken. */
const openKindOf = (error: DOMException | null): Trouble => {
  if (error?.name === "QuotaExceededError") return "full";
  return ["SecurityError", "InvalidStateError", "UnknownError"].includes(error?.name ?? "") ? "blocked" : "failed";
};

/** What kept something from being kept or read. */
export const troubleOf = (error: unknown): Trouble => (error instanceof StoreError ? error.kind : "failed");
