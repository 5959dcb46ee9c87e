import { asked, DATABASE, makeWithin, type Open, StoreError } from "./kept/database.ts";
import { type Apart, form, isApart, type KeptRecord, type Own, readRecord } from "./kept/record.ts";
import { type Past, packSteps, unpackSteps } from "./kept/steps.ts";
import { kept } from "./kept/thin.ts";

export type { Own } from "./kept/record.ts";

/** ms after which what the reader deleted is gone. */
export const GONE_AFTER = 30 * 24 * 60 * 60 * 1000;

/** A saved state of a notebook. */
export interface Revision {
  /** ms since 1970. */
  readonly at: number;
  readonly text: string;
}

/** All that is kept: own notebooks, the last changed first; deleted ones; and what this page does not understand. */
export interface Shelf {
  readonly own: readonly Own[];
  readonly deleted: readonly Own[];
  readonly apart: readonly Apart[];
}

/** The reader's notebooks, in IndexedDB. Every method rejects with StoreError. */
export interface Store {
  all(): Promise<Shelf>;
  /** A notebook that is not deleted, and what undo goes back to. */
  get(id: string): Promise<{ readonly own: Own; readonly past: Past | undefined } | undefined>;
  /**
   * Saves a notebook, as a revision too. Rejects with `overtaken`, and changes nothing, where another page has saved it
   * since `own.edition` was read, or what stands there is not understood.
   */
  put(own: Own, past?: Past): Promise<void>;
  /** Marks a notebook as deleted at a time, or as not deleted. */
  mark(id: string, deleted: number | undefined): Promise<void>;
  /** Deletes for good a notebook with its revisions, and nothing that is not understood. */
  remove(id: string): Promise<void>;
  /** The saved states that are left of a notebook, the newest first. */
  revisions(id: string): Promise<readonly Revision[]>;
  /** Deletes for good what was deleted longer ago than `GONE_AFTER`; gives its ids. */
  clean(now: number): Promise<readonly string[]>;
  /** True the first time it is asked in this browser. */
  first(fact: string): Promise<boolean>;
}

export function makeStore(name = DATABASE): Store {
  const within = makeWithin(name);
  /** This page, among all that may save a notebook. */
  const writer = newId();

  const read = async (open: Open, id: string) => {
    const value: unknown = await asked(open("kept").get(id));
    return value === undefined ? undefined : readRecord(id, value);
  };
  const readAll = async (open: Open) => {
    const [keys, values] = await Promise.all([asked(open("kept").getAllKeys()), asked(open("kept").getAll())]);
    return keys.map((key, i) => readRecord(String(key), values[i]));
  };
  const write = (open: Open, own: Own, before: KeptRecord | undefined) => {
    const { id, title, text, changed, inert, deleted } = own;
    const record: KeptRecord = {
      ...{ form, id, title, text, changed, inert, writer },
      edition: (before?.edition ?? 0) + 1,
      ...(deleted === undefined ? {} : { deleted }),
    };
    open("kept").put(record, id);
  };
  const timesOf = async (open: Open, id: string) =>
    (await asked(open("revisions").getAllKeys(rangeOf(id)))).map(timeOf);
  const revise = (
    open: Open,
    { id, text, changed }: Own,
    before: KeptRecord | undefined,
    earlier: readonly number[],
  ) => {
    const revisions = open("revisions");
    // of a notebook that was copied from the first layout there is none yet
    if (before && earlier.length === 0) revisions.put(before.text, [id, before.changed]);
    revisions.put(text, [id, changed]);
    const times = [...earlier, changed];
    const left = kept(times, Date.now());
    for (const time of times) if (!left.has(time)) revisions.delete([id, time]);
  };
  const erase = (open: Open, id: string) => {
    open("kept").delete(id);
    open("histories").delete(id);
    open("notebooks").delete(id);
    open("revisions").delete(rangeOf(id));
  };

  return {
    all: () =>
      within("readonly", async (open) => {
        const records = await readAll(open);
        const own = records
          .flatMap((record) => (isApart(record) ? [] : [record]))
          .sort((a, b) => b.changed - a.changed);
        return {
          own: own.filter(({ deleted }) => deleted === undefined),
          deleted: own.filter(({ deleted }) => deleted !== undefined),
          apart: records.filter(isApart),
        };
      }),
    get: (id) =>
      within("readonly", async (open) => {
        const [record, past] = await Promise.all([read(open, id), asked(open("histories").get(id))]);
        if (record === undefined || isApart(record) || record.deleted !== undefined) return undefined;
        return { own: record, past: unpackSteps(past) };
      }),
    put: (own, past) =>
      within("readwrite", async (open) => {
        // asked for together: a busy page gets each answer late
        const [before, earlier] = await Promise.all([read(open, own.id), timesOf(open, own.id)]);
        if (before && isApart(before)) throw new StoreError("overtaken", before.why);
        if (before && before.writer !== writer && before.edition !== own.edition)
          throw new StoreError("overtaken", `edition ${before.edition}`);
        write(open, own, before);
        if (past) open("histories").put(packSteps(past), own.id);
        revise(open, own, before, earlier);
      }),
    mark: (id, deleted) =>
      within("readwrite", async (open) => {
        const record = await read(open, id);
        if (record === undefined || isApart(record)) return;
        const { deleted: _, ...own } = record;
        write(open, deleted === undefined ? own : { ...own, deleted }, record);
      }),
    remove: (id) =>
      within("readwrite", async (open) => {
        const record = await read(open, id);
        if (record && !isApart(record)) erase(open, id);
      }),
    revisions: (id) =>
      within("readonly", async (open) => {
        const range = rangeOf(id);
        const [keys, texts] = await Promise.all([
          asked(open("revisions").getAllKeys(range)),
          asked(open("revisions").getAll(range)),
        ]);
        return keys
          .flatMap((key, i) => (typeof texts[i] === "string" ? [{ at: timeOf(key), text: texts[i] }] : []))
          .reverse();
      }),
    clean: (now) =>
      within("readwrite", async (open) => {
        const copied: unknown = await asked(open("about").get("copied"));
        if (typeof copied === "number" && now - copied > GONE_AFTER) open("notebooks").clear();
        const gone = (await readAll(open)).filter(
          (record) => !isApart(record) && record.deleted !== undefined && now - record.deleted > GONE_AFTER,
        );
        for (const { id } of gone) erase(open, id);
        return gone.map(({ id }) => id);
      }),
    first: (fact) =>
      within("readwrite", async (open) => {
        const said: unknown = await asked(open("about").get(fact));
        if (said === undefined) open("about").put(Date.now(), fact);
        return said === undefined;
      }),
  };
}

const rangeOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_VALUE]);
const timeOf = (key: IDBValidKey) => (Array.isArray(key) ? Number(key[1]) : 0);

/** An id for a new notebook: short, readable in an address, not guessable from another. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(36).padStart(2, "0")).join("");
}
