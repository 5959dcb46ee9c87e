import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parse } from "../../notebook/parse.ts";
import { fileName } from "../save-file.ts";
import { newId, type Own, type Shelf, type Store } from "../store.ts";
import { form } from "./record.ts";

/** A mapping of a reader's file, with what it was kept for. */
export interface KeptMapping {
  readonly key: string;
  readonly text: string;
}

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** ms since 1970. */
  readonly changed: number;
  readonly deleted?: number;
}
/** `manifest.json` of a backup. */
interface Manifest {
  readonly program: "tracebook";
  /** Of the release that made it. */
  readonly version: string;
  /** Of the records: `record.ts`. */
  readonly form: number;
  readonly made: string;
  readonly notebooks: readonly Entry[];
  /** Files of mappings by their keys. */
  readonly mappings: Readonly<Record<string, string>>;
}

/** What came of taking a backup in. `unread`: files that it names and has not, or has not as text. */
export interface Taken {
  readonly added: number;
  readonly same: number;
  readonly copies: number;
  readonly mappings: number;
  readonly unread: number;
}

/** Why a file is no backup, or none that this page can read. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly kind: "not-one" | "newer" | "too-large";
  constructor(kind: BackupError["kind"], cause?: unknown) {
    super(`${kind}: ${cause}`, { cause });
    this.kind = kind;
  }
}

/** Bytes that a backup may have when unpacked. */
const MOST = 256 * 1024 * 1024;

/** Everything that is kept, as one ZIP: notebooks as Markdown, deleted ones too, mappings, and what was not understood. */
export function makeBackup(
  shelf: Shelf,
  mappings: readonly KeptMapping[],
  { version, now }: { readonly version: string; readonly now: Date },
): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  const entry = ({ id, title, text, changed, deleted }: Own): Entry => {
    const folder = deleted === undefined ? "notebooks" : "deleted";
    const file = `${folder}/${fileName(title, "").slice(0, -1)}-${id}.md`;
    files[file] = strToU8(text);
    return { id, file, title, changed, ...(deleted === undefined ? {} : { deleted }) };
  };
  const manifest: Manifest = {
    program: "tracebook",
    version,
    form,
    made: now.toISOString(),
    notebooks: [...shelf.own, ...shelf.deleted].map(entry),
    mappings: Object.fromEntries(mappings.map(({ key }, i) => [key, `mappings/${i + 1}.json`])),
  };
  mappings.forEach(({ text }, i) => {
    files[`mappings/${i + 1}.json`] = strToU8(text);
  });
  shelf.apart.forEach(({ content }, i) => {
    files[`not-read/${i + 1}.txt`] = strToU8(content);
  });
  files["manifest.json"] = strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`);
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

/**
 * Takes a backup in. Nothing that is there is overwritten: a notebook with another text becomes a copy. What comes in is
 * inert until the reader runs it: a file can come from anyone. Rejects with BackupError or StoreError.
 */
export async function takeBackup(
  bytes: Uint8Array,
  store: Pick<Store, "all" | "put">,
  keepMapping: (mapping: KeptMapping) => Promise<boolean>,
): Promise<Taken> {
  const { manifest, textOf } = readBackup(bytes);
  const shelf = await store.all();
  const there = new Map([...shelf.own, ...shelf.deleted].map((own) => [own.id, own.text]));
  const taken = new Set([...there.keys(), ...shelf.apart.map(({ id }) => id)]);
  const count = { added: 0, same: 0, copies: 0, mappings: 0, unread: 0 };
  for (const { id, file, changed, deleted } of manifest.notebooks) {
    const text = textOf(file);
    if (text === undefined) {
      count.unread++;
      continue;
    }
    if (there.get(id) === text) {
      count.same++;
      continue;
    }
    const isCopy = taken.has(id);
    const own = { id: isCopy ? newId() : id, title: parse(text).front.title, text, changed, inert: true };
    await store.put(deleted === undefined || isCopy ? own : { ...own, deleted });
    taken.add(own.id);
    there.set(own.id, text);
    if (isCopy) count.copies++;
    else count.added++;
  }
  for (const [key, file] of Object.entries(manifest.mappings)) {
    const text = textOf(file);
    if (text === undefined) count.unread++;
    else if (await keepMapping({ key, text })) count.mappings++;
  }
  return count;
}

function readBackup(bytes: Uint8Array) {
  let size = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > MOST) throw new BackupError("too-large", size);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError("not-one", error);
  }
  const textOf = (file: string) => {
    const found = Object.hasOwn(files, file) ? files[file] : undefined;
    return found && strFromU8(found);
  };
  let manifest: unknown;
  try {
    manifest = JSON.parse(textOf("manifest.json") ?? "");
  } catch (error) {
    throw new BackupError("not-one", error);
  }
  if (typeof manifest !== "object" || manifest === null) throw new BackupError("not-one", "manifest");
  const { program, form: itsForm, notebooks, mappings } = manifest as Partial<Record<keyof Manifest, unknown>>;
  if (program !== "tracebook" || typeof itsForm !== "number") throw new BackupError("not-one", "manifest");
  if (itsForm > form) throw new BackupError("newer", itsForm);
  if (!Array.isArray(notebooks) || !notebooks.every(isEntry) || !isNames(mappings))
    throw new BackupError("not-one", "manifest");
  return { manifest: { notebooks, mappings }, textOf };
}

const isEntry = (value: unknown): value is Entry => {
  const { id, file, changed, deleted } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof id === "string" &&
    /^[0-9a-z]{1,40}$/.test(id) &&
    typeof file === "string" &&
    Number.isSafeInteger(changed) &&
    (deleted === undefined || Number.isSafeInteger(deleted))
  );
};
const isNames = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every((file) => typeof file === "string");
