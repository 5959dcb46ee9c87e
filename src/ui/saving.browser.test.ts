import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSaving, type Saving } from "./saving.ts";
import { makeStore, newId, type Own } from "./store.ts";

const depot = (text: string): Own => ({ id, title: "Depot", text, changed: Date.now(), inert: false });
let id = newId();
let dispose = () => {};
beforeEach(() => {
  id = newId();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

/** Saves what is said, in a page of its own. */
function open(first?: Own): { say(own: Own): void; saving: Saving; overtaken: Own[] } {
  const overtaken: Own[] = [];
  return createRoot((end) => {
    dispose = end;
    const [own, say] = createSignal<Own | undefined>(first);
    const saving = createSaving(makeStore(), own, () => undefined, {
      onSaved: () => {},
      onOvertaken: (late) => overtaken.push(late),
    });
    return { say, saving, overtaken };
  });
}
const kept = async () => (await makeStore().get(id))?.own.text;

test("a notebook is kept at once when it becomes the reader's", async () => {
  const { say } = open();
  say(depot("first"));
  await expect.poll(kept).toBe("first");
});

test("whoever types without a pause has it kept within half a second, and not only at the end", async () => {
  const { say } = open();
  say(depot(""));
  await expect.poll(kept).toBe("");
  for (let typed = 1; typed <= 70; typed++) {
    say(depot("x".repeat(typed)));
    vi.advanceTimersByTime(10);
  }
  await expect.poll(kept).toBe("x".repeat(70));
});

test("what waits is kept when the page goes to the background, and when it is left", async () => {
  const { say } = open();
  say(depot(""));
  await expect.poll(kept).toBe("");
  say(depot("background"));
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  vi.restoreAllMocks();
  await expect.poll(kept).toBe("background");
  say(depot("left"));
  dispatchEvent(new Event("pagehide"));
  await expect.poll(kept).toBe("left");
});

test("what another page was faster with is handed back, and the other's stays", async () => {
  await makeStore().put(depot("read"));
  const read = (await makeStore().get(id))?.own as Own;
  const { say, saving, overtaken } = open(read);
  await makeStore().put({ ...read, text: "theirs" });
  say({ ...read, text: "mine" });
  await saving.flush();
  expect(overtaken).toMatchObject([{ text: "mine" }]);
  expect(saving.state()).toEqual({ kind: "failed", why: "overtaken" });
  expect(await kept()).toBe("theirs");
});

test("opening what is kept does not save it again", async () => {
  await makeStore().put(depot("read"));
  const read = (await makeStore().get(id))?.own as Own;
  const { saving } = open(read);
  await saving.flush();
  expect((await makeStore().get(id))?.own.edition).toBe(read.edition);
});
