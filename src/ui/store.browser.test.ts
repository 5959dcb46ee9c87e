import { afterEach, expect, test, vi } from "vitest";
import { makeStore, newId, type Own } from "./store.ts";

const own = (changed: number): Own => ({ id: newId(), title: "Depot", text: "# Depot", changed, inert: false });

afterEach(async () => {
  vi.unstubAllGlobals();
  const store = makeStore();
  for (const { id } of await store.all()) await store.remove(id);
});

test("what is kept is there for the next page, the last changed first", async () => {
  const [older, newer] = [own(1), own(2)];
  await makeStore().put(older);
  await makeStore().put(newer);
  expect(await makeStore().all()).toEqual([newer, older]);
  expect(await makeStore().get(older.id)).toEqual(older);
});

test("what is removed is gone, and removing it again is no error", async () => {
  const store = makeStore();
  const notebook = own(1);
  await store.put(notebook);
  await store.remove(notebook.id);
  await store.remove(notebook.id);
  expect(await store.get(notebook.id)).toBeUndefined();
});

test("a browser without storage rejects, and never throws at the caller", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const store = makeStore();
  await expect(store.all()).rejects.toThrow();
  await expect(store.get("a")).rejects.toThrow();
  await expect(store.put(own(1))).rejects.toThrow();
  await expect(store.remove("a")).rejects.toThrow();
});
