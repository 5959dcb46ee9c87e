import { createResource, createSignal } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { Desk } from "../desk.ts";
import { makeHandles } from "../files/handles.ts";
import { ownName } from "../open-address.ts";
import { addMapping, allMappings } from "../records/kept-mappings.ts";
import { fileName, saveFile } from "../save-file.ts";
import type { Shelf } from "../store.ts";
import { readNewer, type Trouble, troubleOf } from "./database.ts";
import { mayBeCleared } from "./persist.ts";
import type { Apart } from "./record.ts";

const empty: Shelf = { own: [], deleted: [], apart: [] };

/** What the home page shows of all that is kept, and what can be done with it. */
export type KeptShelf = ReturnType<typeof createShelf>;

/** Reads what is kept, and empties what was deleted long ago. */
export function createShelf(desk: Desk) {
  const t = (): Messages => desk.language.t();
  const [trouble, setTrouble] = createSignal<Trouble>();
  const [said, setSaid] = createSignal<string>();
  const fail = (error: unknown) => void setTrouble(troubleOf(error));
  const [shelf, { refetch }] = createResource(
    async () => {
      try {
        for (const id of await desk.store.clean(Date.now())) await makeHandles().removeAll(ownName(id));
        return await desk.store.all();
      } catch (error) {
        fail(error);
        return empty;
      }
    },
    { initialValue: empty },
  );
  const [cleared] = createResource(shelf, mayBeCleared);
  const then = async (work: Promise<unknown>) => {
    await work.catch(fail);
    await refetch();
  };
  return {
    own: () => shelf.latest.own,
    deleted: () => shelf.latest.deleted,
    apart: () => shelf.latest.apart,
    /** Why nothing could be read or kept. */
    trouble,
    fail,
    /** What came of the last thing that was done. */
    said,
    /** Whether the browser may clear it all. */
    cleared: () => cleared.latest,
    delete: (id: string) => then(desk.store.mark(id, Date.now())),
    restore: (id: string) => then(desk.store.mark(id, undefined)),
    remove: (id: string) =>
      then(
        desk.store.remove(id).then(async () => {
          await makeHandles().removeAll(ownName(id));
        }),
      ),
    saveApart: ({ id, content }: Apart) => saveFile(`${id}.txt`, content, "text/plain"),
    saveNewer: () => readNewer().then((json) => saveFile("tracebook-kept.json", json, "application/json"), fail),
    async backUp() {
      const { makeBackup } = await import("./backup.ts");
      const now = new Date();
      try {
        const bytes = makeBackup(await desk.store.all(), await allMappings(), { version: desk.version, now });
        saveFile(
          fileName(`tracebook ${now.toISOString().slice(0, 10)}`, "zip"),
          new Blob([bytes], { type: "application/zip" }),
        );
      } catch (error) {
        fail(error);
      }
    },
    async takeIn(file: File) {
      const { BackupError, takeBackup } = await import("./backup.ts");
      try {
        const taken = await takeBackup(new Uint8Array(await file.arrayBuffer()), desk.store, addMapping);
        setSaid(t().kept.backup.taken(taken));
      } catch (error) {
        if (error instanceof BackupError) setSaid(t().kept.backup.refused[error.kind]);
        else fail(error);
      }
      await refetch();
    },
  };
}
