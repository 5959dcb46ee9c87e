import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { type Engine, EngineError, type TableFile } from "../../engine/engine.ts";
import type { FileFacts } from "../../notebook/edit-front.ts";
import { type FileNeed, fileFormat, tableName } from "../../notebook/file-needs.ts";
import type { Opened } from "../opened.ts";
import { type Differences, differences, isKnown } from "./differences.ts";
import { type Chosen, type Handles, openAgain } from "./handles.ts";
import type { Linked } from "./linked.ts";
import { tryOut } from "./try-out.ts";

/** What goes on at a need, beside the file that is linked to it. */
export type SlotState =
  | { readonly status: "idle" }
  /** A file of an earlier visit can be opened again. */
  | { readonly status: "remembered"; readonly handle: FileSystemFileHandle }
  | { readonly status: "reading"; readonly fileName: string }
  /** A dialog holds the file against a schema, or reads its format. */
  | { readonly status: "dialog"; readonly chosen: Chosen }
  | { readonly status: "differs"; readonly fileName: string; readonly differences: Differences }
  | { readonly status: "failed"; readonly fileName: string; readonly why: EngineError | Unreadable };
/** format: no table by its name; text: a CSV that is no text; gone: not where it was; unreadable: the browser says no. */
export type Unreadable = "format" | "text" | "gone" | "unreadable";

export interface LinkingOptions {
  readonly opened: Opened;
  /** The engine that the notebook runs in. */
  readonly engine: () => Promise<Engine>;
  readonly handles: Handles;
  /** Under which the notebook's files are remembered; undefined: they are not. */
  readonly owner: Accessor<string | undefined>;
  /** Table names that a new file cannot have, lower case. */
  readonly taken: () => ReadonlySet<string>;
  /** Writes into the notebook what is known of a file; undefined while it is not the reader's own. */
  readonly onFacts: (facts: FileFacts, isNew: boolean) => void;
}

/** Links the reader's files to an open notebook. */
export type Linking = ReturnType<typeof createLinking>;

/** For a file that may yet not be linked: no cell can have such a name, and no query can guess it. */
const scratchName = () => `a file at the door ${crypto.randomUUID()}`;

export function createLinking({ opened, engine, handles, owner, taken, onFacts }: LinkingOptions) {
  const [states, setStates] = createSignal<ReadonlyMap<string, SlotState>>(new Map());
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, { changed: number; encoding: string | undefined }>>(
    new Map(),
  );
  /** Files that the notebook did not ask for, and how they will be named. */
  const [coming, setComing] = createSignal<readonly { readonly need: FileNeed; readonly chosen: Chosen }[]>([]);
  const stops = new Map<string, AbortController>();
  const answers = new Map<string, () => Promise<void>>();
  onCleanup(() => {
    for (const stop of stops.values()) stop.abort();
  });
  const set = (need: string, state: SlotState) => setStates((states) => new Map(states).set(need, state));
  const idle = (need: string) => {
    setComing((coming) => coming.filter((one) => one.need.name !== need));
    set(need, { status: "idle" });
  };
  const state = (need: string): SlotState => states().get(need) ?? { status: "idle" };

  const remember = (need: string, handle: FileSystemFileHandle | undefined) => {
    const by = owner();
    if (by === undefined) return;
    const kept = handle ? handles.put(by, need, handle) : handles.remove(by, need);
    kept.catch(() => undefined); // then the slot asks for the file again
  };
  /** Looks for what was remembered, for each need that nothing is known of yet. */
  const recall = async (by: string, needs: readonly FileNeed[]) => {
    for (const { name } of needs) {
      const handle = await handles.get(by, name).catch(() => undefined);
      if (handle && !states().has(name) && !opened.linked().has(name)) set(name, { status: "remembered", handle });
    }
  };
  createEffect(
    on([owner, () => opened.notebook().front.files], ([by, needs]) => {
      if (by !== undefined && needs.length > 0) void recall(by, needs);
    }),
  );

  /** Does what may fail or be cancelled; says whether it was done. */
  async function attempt(need: string, fileName: string, work: (signal: AbortSignal) => Promise<void>) {
    stops.get(need)?.abort();
    const controller = new AbortController();
    stops.set(need, controller);
    set(need, { status: "reading", fileName });
    try {
      await work(controller.signal);
    } catch (error) {
      if (stops.get(need) !== controller) return;
      if (controller.signal.aborted) return void idle(need);
      const why = error instanceof EngineError ? error : error instanceof Refused ? error.why : "unreadable";
      set(need, { status: "failed", fileName, why });
    }
  }

  async function finish(linked: Linked, { file, handle }: Chosen, encoding: string | undefined, signal: AbortSignal) {
    const done = await opened.link(linked, signal);
    const { need, fileName, sha256 } = linked;
    setChosen((known) => new Map(known).set(need, { changed: file.lastModified, encoding }));
    idle(need);
    remember(need, handle);
    return { name: need, file: fileName, sha256, ...done };
  }

  /** A file's columns and rows. It is a table only until they are known. */
  async function shapeOf(table: TableFile, signal: AbortSignal) {
    const at = await engine();
    const scratch = scratchName();
    try {
      return await at.attach(scratch, table, signal);
    } finally {
      await at.drop(scratch).catch(() => undefined);
    }
  }

  /** Reads a plain file; the table is asked about where it is not the one that the notebook knows. */
  async function linkPlain(need: FileNeed, chosen: Chosen, isNew: boolean, signal: AbortSignal) {
    const { file } = chosen;
    const format = fileFormat(file.name);
    if (format === undefined) throw new Refused("format");
    const { readFile } = await import("./read-file.ts");
    const read = await readFile(file, format);
    if (read === undefined) throw new Refused("text");
    signal.throwIfAborted();
    const { sha256, table, encoding } = read;
    const { name } = need;
    const tables = [{ name, file: table, rows: undefined }];
    const linked = { need: name, fileName: file.name, bytes: file.size, sha256, tables, rejected: 0, generated: false };
    const go = async (signal: AbortSignal) => onFacts(await finish(linked, chosen, encoding, signal), isNew);
    if (!isKnown(need) || (sha256 !== undefined && need.sha256 === sha256)) return go(signal);
    const { columns, rows } = await shapeOf(table, signal);
    const names = columns.map((column) => column.name);
    answers.set(name, () => attempt(name, file.name, go));
    set(name, { status: "differs", fileName: file.name, differences: differences(need, names, rows) });
  }

  return {
    state,
    coming,
    /** When the linked file was changed last, and what it was written in if that is not UTF-8. */
    facts: (need: string) => chosen().get(need),
    /** Takes a file for a need, or another for one that is coming. */
    choose(need: FileNeed, chosen: Chosen) {
      if (coming().some((one) => one.need.name === need.name)) {
        idle(need.name);
        return void this.add(chosen);
      }
      if (need.schema ?? need.format) return void set(need.name, { status: "dialog", chosen });
      void attempt(need.name, chosen.file.name, (signal) => linkPlain(need, chosen, false, signal));
    },
    /** Takes what a dialog made of a need's file. */
    take(linked: Linked) {
      const now = state(linked.need);
      if (now.status !== "dialog") return;
      const { chosen } = now;
      void attempt(linked.need, linked.fileName, async (signal) => {
        await finish(linked, chosen, undefined, signal);
      });
    },
    /** Makes generated records, and takes them in place of a need's file. */
    tryOut({ name, schema = "" }: FileNeed) {
      void attempt(name, `generated_${schema}`, async (signal) => {
        const file = await tryOut(await engine(), schema, signal);
        set(name, { status: "dialog", chosen: { file } });
      });
    },
    /** Takes a file that the notebook did not ask for yet. */
    add(chosen: Chosen) {
      const name = tableName(chosen.file.name, taken());
      const need: FileNeed = { name, title: chosen.file.name, span: { from: 0, to: 0 } };
      setComing((coming) => [...coming, { need, chosen }]);
      void attempt(name, chosen.file.name, (signal) => linkPlain(need, chosen, true, signal));
    },
    /** Links a file although it differs. */
    confirm: (need: string) => void answers.get(need)?.(),
    /** Ends what goes on at a need; a file that is linked stays. */
    cancel(need: string) {
      stops.get(need)?.abort();
      idle(need);
    },
    /** Opens the file of an earlier visit. */
    async again(need: FileNeed) {
      const now = state(need.name);
      if (now.status !== "remembered") return;
      const { handle } = now;
      try {
        const file = await openAgain(handle);
        if (file) this.choose(need, { file, handle });
      } catch {
        set(need.name, { status: "failed", fileName: handle.name, why: "gone" });
      }
    },
    remove(need: string) {
      opened.unlink(need);
      remember(need, undefined);
      idle(need);
    },
  };
}

/** A file that is not given to the engine at all. */
class Refused extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(why);
    this.why = why;
  }
}
