import { beforeEach, expect, test } from "vitest";
import { GONE_AFTER, makeStore } from "../store.ts";
import { readNewer } from "./database.ts";

/** Not that of the other tests. */
const name = "tracebook-of-another-release";

const done = (request: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const erase = () => done(indexedDB.deleteDatabase(name));

/** A database of another release, with one object store; it stays open. */
function makeDatabase(version: number, store: string, records: Readonly<Record<string, unknown>>) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    const made = request.result.createObjectStore(store);
    for (const [key, value] of Object.entries(records)) made.put(value, key);
  };
  return done(request);
}

const old = { id: "a", title: "Depot", text: "# Depot", changed: 5, inert: true };

beforeEach(erase);

test("notebooks of the first layout are copied, those that are damaged apart, and stay as they were for thirty days", async () => {
  (await makeDatabase(1, "notebooks", { a: old, b: { id: "b", text: "# Half" } })).close();
  const store = makeStore(name);
  const { own, apart } = await store.all();
  expect(own).toMatchObject([{ ...old, edition: 1 }]);
  expect(apart).toEqual([{ id: "b", why: "damaged", content: "# Half" }]);
  await store.put({ ...old, text: "# Depot 2", changed: Date.now(), edition: 1 });
  expect((await store.revisions("a")).map(({ text }) => text)).toEqual(["# Depot 2", "# Depot"]);
  expect(JSON.parse(await readNewer(name)).stores.notebooks).toContainEqual({ key: "a", value: old });
  await store.clean(Date.now() + GONE_AFTER + 1000);
  expect(JSON.parse(await readNewer(name)).stores.notebooks).toEqual([]);
  expect((await store.all()).own).toHaveLength(1);
});

test("a newer release's database is said to be one, left as it is, and can be read out", async () => {
  (await makeDatabase(99, "later", { a: old })).close();
  await expect(makeStore(name).all()).rejects.toMatchObject({ kind: "newer" });
  await expect(makeStore(name).put(old)).rejects.toMatchObject({ kind: "newer" });
  expect(JSON.parse(await readNewer(name))).toEqual({ version: 99, stores: { later: [{ key: "a", value: old }] } });
});

test("while a tab with the first layout is open nothing is kept, and everything once it is closed", async () => {
  const other = await makeDatabase(1, "notebooks", { a: old });
  const store = makeStore(name);
  await expect(store.all()).rejects.toMatchObject({ kind: "waiting" });
  other.close();
  expect((await store.all()).own).toMatchObject([old]);
});

test("a page gives way to a newer release, and says so from then on", async () => {
  const store = makeStore(name);
  await store.put(old);
  (await makeDatabase(99, "later", {})).close();
  await expect(store.put({ ...old, text: "late" })).rejects.toMatchObject({ kind: "newer" });
});
