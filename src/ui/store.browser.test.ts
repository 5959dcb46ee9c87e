import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GONE_AFTER, makeStore, newId, type Own } from "./store.ts";

const own = (changed = 1): Own => ({ id: newId(), title: "Depot", text: "# Depot", changed, inert: false });
const day = 24 * 60 * 60 * 1000;

afterEach(() => vi.unstubAllGlobals());
beforeEach(async () => {
  await makeStore().all();

  await new Promise((resolve) => {
    const request = indexedDB.open("tracebook");
    request.onsuccess = () => {
      const database = request.result;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, "readwrite");
      for (const name of names) transaction.objectStore(name).clear();
      transaction.oncomplete = () => {
        database.close();
        resolve(undefined);
      };
    };
  });
});

/** Puts something into the database past the store. */
function put(store: string, key: IDBValidKey, value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("tracebook");
    request.onerror = reject;
    request.onsuccess = () => {
      const transaction = request.result.transaction(store, "readwrite");
      transaction.objectStore(store).put(value, key);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

test("what is kept is there for the next page, the last changed first", async () => {
  const [older, newer] = [own(1), own(2)];
  await makeStore().put(older);
  await makeStore().put(newer);
  expect((await makeStore().all()).own).toMatchObject([newer, older]);
  expect((await makeStore().get(older.id))?.own).toMatchObject(older);
});

test("what undo goes back to is kept with the text", async () => {
  const notebook = own();
  const past = { texts: ["# De", "# Depot"], at: 1 };
  await makeStore().put(notebook, past);
  expect((await makeStore().get(notebook.id))?.past).toEqual(past);
  await put("histories", notebook.id, { first: 7 });
  expect(await makeStore().get(notebook.id)).toMatchObject({ own: notebook, past: undefined });
});

test("every saved state is a revision, and the one before the first saving here is too", async () => {
  const notebook = own(1);
  const store = makeStore();
  await store.put(notebook);
  await store.put({ ...notebook, text: "# Depot 2", changed: day });
  await store.put({ ...notebook, text: "# Depot 3", changed: 2 * day });
  expect((await store.revisions(notebook.id)).map(({ text }) => text)).toEqual(["# Depot 3", "# Depot 2", "# Depot"]);
});

test("a page that has not seen the newest text does not save over it", async () => {
  const [here, there] = [makeStore(), makeStore()];
  const notebook = own();
  await here.put(notebook);
  const seen = await there.get(notebook.id);
  await here.put({ ...notebook, text: "newest" });
  await expect(there.put({ ...(seen?.own ?? notebook), text: "late" })).rejects.toMatchObject({ kind: "overtaken" });
  expect((await there.get(notebook.id))?.own.text).toBe("newest");
  await there.put({ ...((await there.get(notebook.id))?.own ?? notebook), text: "in time" });
  await expect(here.get(notebook.id)).resolves.toMatchObject({ own: { text: "in time" } });
});

test("what is deleted can be restored, and is gone for good after thirty days and not before", async () => {
  const store = makeStore();
  const notebook = own();
  await store.put(notebook);
  const now = Date.now();
  await store.mark(notebook.id, now);
  expect(await store.get(notebook.id)).toBeUndefined();
  expect(await store.all()).toMatchObject({ own: [], deleted: [{ id: notebook.id, deleted: now }] });
  await store.mark(notebook.id, undefined);
  expect((await store.get(notebook.id))?.own).toMatchObject(notebook);
  await store.mark(notebook.id, now);
  expect(await store.clean(now + GONE_AFTER)).toEqual([]);
  expect(await store.clean(now + GONE_AFTER + 1)).toEqual([notebook.id]);
  expect(await store.all()).toEqual({ own: [], deleted: [], apart: [] });
  expect(await store.revisions(notebook.id)).toEqual([]);
});

test.each([
  ["damaged", { id: 7, text: "# Half" }, "# Half"],
  ["damaged", "not a record", "not a record"],
  ["newer", { form: 99, id: "x", words: ["# New"] }, '"# New"'],
])("a record that is %s is shown apart and never changed", async (why, value, content) => {
  const store = makeStore();
  await store.put(own());
  await put("kept", "x", value);
  const { apart, own: others } = await store.all();
  expect(others).toHaveLength(1);
  expect(apart).toMatchObject([{ id: "x", why }]);
  expect(apart[0]?.content).toContain(content);
  expect(await store.get("x")).toBeUndefined();
  await expect(store.put({ ...own(), id: "x" })).rejects.toMatchObject({ kind: "overtaken" });
  await store.mark("x", 1);
  await store.remove("x");
  await store.clean(Number.MAX_SAFE_INTEGER);
  expect((await store.all()).apart).toEqual(apart);
});

test("a fact is new once in a browser", async () => {
  expect([await makeStore().first("asked"), await makeStore().first("asked")]).toEqual([true, false]);
});

test("a browser without storage rejects, and never throws at the caller", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const store = makeStore();
  for (const work of [store.all(), store.get("a"), store.put(own()), store.remove("a"), store.revisions("a")])
    await expect(work).rejects.toMatchObject({ kind: "blocked" });
});
