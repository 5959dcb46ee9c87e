import { createStore, del, delMany, entries, get, set, setMany } from "idb-keyval";

/** A file that the reader chose, and the browser's handle on it where it gives one. */
export interface Chosen {
  readonly file: File;
  readonly handle?: FileSystemFileHandle | undefined;
}

/** Remembers where files are, and never what is in them. Rejects where the browser gives no storage. */
export interface Handles {
  get(owner: string, need: string): Promise<FileSystemFileHandle | undefined>;
  put(owner: string, need: string, handle: FileSystemFileHandle): Promise<void>;
  remove(owner: string, need: string): Promise<void>;
  /** Forgets all of an owner's; gives what remembers them again. */
  removeAll(owner: string): Promise<() => Promise<void>>;
}

/** Of browsers that have file handles; TypeScript's DOM has these not yet. */
interface Picker {
  showOpenFilePicker?: () => Promise<readonly FileSystemFileHandle[]>;
}
interface Permitted {
  requestPermission?: (wanted: { readonly mode: "read" }) => Promise<PermissionState>;
}

export function makeHandles(): Handles {
  const handles = createStore("tracebook-files", "handles");
  const key = (owner: string, need: string) => `${owner} ${need}`;
  return {
    get: async (owner, need) => await get<FileSystemFileHandle>(key(owner, need), handles),
    put: async (owner, need, handle) => await set(key(owner, need), handle, handles),
    remove: async (owner, need) => await del(key(owner, need), handles),
    async removeAll(owner) {
      const all = await entries<string, FileSystemFileHandle>(handles);
      const gone = all.filter(([name]) => name.startsWith(key(owner, "")));
      await delMany(
        gone.map(([name]) => name),
        handles,
      );
      return () => setMany(gone, handles);
    },
  };
}

/** Asks for a file, with the browser's picker that gives handles, else by the input, whose change event then tells. */
export async function pick(input: HTMLInputElement, onFile: (chosen: Chosen) => void): Promise<void> {
  const { showOpenFilePicker } = window as Picker;
  if (showOpenFilePicker === undefined) return input.click();
  try {
    const [handle] = await showOpenFilePicker.call(window);
    if (handle) onFile({ file: await handle.getFile(), handle });
  } catch (error) {
    // AbortError: nothing was chosen
    if (error instanceof DOMException && error.name === "SecurityError") input.click();
  }
}

/** An input for `pick`. */
export function fileInput(onFile: (chosen: Chosen) => void): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "file";
  input.hidden = true;
  input.onchange = () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) onFile({ file });
  };
  return input;
}

/** The first file that is dropped; the event's data must be taken before it ends. Undefined: none. */
export function dropped(data: DataTransfer | null): Promise<Chosen> | undefined {
  const item = [...(data?.items ?? [])].find(({ kind }) => kind === "file");
  const file = item?.getAsFile() ?? data?.files[0];
  if (!file) return undefined;
  const asked: Promise<FileSystemHandle | null> | undefined = (
    item as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> } | undefined
  )?.getAsFileSystemHandle?.();
  const found = asked?.catch(() => null) ?? Promise.resolve(null);
  return found.then((handle) => ({ file, handle: handle instanceof FileSystemFileHandle ? handle : undefined }));
}

/** Opens a remembered file again, with the reader's leave; undefined where it is not given. Rejects where it is gone. */
export async function openAgain(handle: FileSystemFileHandle): Promise<File | undefined> {
  const leave = await (handle as Permitted).requestPermission?.({ mode: "read" });
  return leave === "denied" || leave === "prompt" ? undefined : handle.getFile();
}
