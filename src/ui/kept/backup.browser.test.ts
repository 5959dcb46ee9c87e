import { strToU8, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { makeStore, newId, type Own } from "../store.ts";
import { makeBackup, takeBackup } from "./backup.ts";

const own = (text: string): Own => ({ id: newId(), title: "Depot", text, changed: 5, inert: false });
const release = { version: "1.2.3", now: new Date(0) };
const keepNone = async () => false;
const empty = { own: [], deleted: [], apart: [] };
const none = { added: 0, same: 0, copies: 0, mappings: 0, unread: 0 };

beforeEach(async () => {
  const store = makeStore();
  const { own, deleted } = await store.all();
  for (const { id } of [...own, ...deleted]) await store.remove(id);
});

test("everything comes back as it was, deleted ones as deleted, and none of it runs by itself", async () => {
  const store = makeStore();
  const [one, two] = [own("---\ntitle: Depot\n---\n"), own("# Gone")];
  await store.put(one);
  await store.put(two);
  await store.mark(two.id, 9);
  const shelf = await store.all();
  const bytes = makeBackup(shelf, [{ key: "k", text: "{}" }], release);
  for (const { id } of [one, two]) await store.remove(id);
  const mappings: unknown[] = [];
  const taken = await takeBackup(bytes, store, async (mapping) => mappings.push(mapping) > 0);
  expect(taken).toEqual({ ...none, added: 2, mappings: 1 });
  expect(mappings).toEqual([{ key: "k", text: "{}" }]);
  const back = await store.all();
  expect(back.own).toMatchObject([{ id: one.id, title: "Depot", text: one.text, changed: 5, inert: true }]);
  expect(back.deleted).toMatchObject([{ id: two.id, text: two.text, deleted: 9 }]);
});

test("a notebook with another text becomes a copy, and one with the same text is left", async () => {
  const store = makeStore();
  const [changed, same] = [own("before"), own("same")];
  await store.put(changed);
  await store.put(same);
  const bytes = makeBackup(await store.all(), [], release);
  await store.put({ ...changed, text: "after" });
  expect(await takeBackup(bytes, store, keepNone)).toEqual({ ...none, same: 1, copies: 1 });
  const texts = (await store.all()).own.map(({ text }) => text);
  expect(texts.sort()).toEqual(["after", "before", "same"]);
  expect((await store.get(changed.id))?.own.text).toBe("after");
});

test("what is no backup, or a newer release's, changes nothing", async () => {
  const store = makeStore();
  const zip = (manifest: unknown) => zipSync({ "manifest.json": strToU8(JSON.stringify(manifest)) });
  const whole = { program: "tracebook", form: 2, notebooks: [], mappings: {} };
  for (const bytes of [
    new Uint8Array([1, 2, 3]),
    zipSync({ "a.md": strToU8("# A") }),
    zip({ ...whole, program: "other" }),
    zip({ ...whole, notebooks: [{ id: "../x", file: "a", changed: 1 }] }),
    zip(null),
  ])
    await expect(takeBackup(bytes, store, keepNone)).rejects.toMatchObject({ kind: "not-one" });
  await expect(takeBackup(zip({ ...whole, form: 99 }), store, keepNone)).rejects.toMatchObject({ kind: "newer" });
  expect(await store.all()).toEqual(empty);
});

test("a file that the list names and the backup has not is counted, and the others are taken", async () => {
  const store = makeStore();
  const manifest = {
    ...{ program: "tracebook", form: 2, mappings: {} },
    notebooks: [
      { id: "a", file: "a.md", changed: 1 },
      { id: "b", file: "constructor", changed: 1 },
    ],
  };
  const bytes = zipSync({ "manifest.json": strToU8(JSON.stringify(manifest)), "a.md": strToU8("# A") });
  expect(await takeBackup(bytes, store, keepNone)).toEqual({ ...none, added: 1, unread: 1 });
});
