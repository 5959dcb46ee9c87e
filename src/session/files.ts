import type { Engine, Result, TableFile } from "../engine/engine.ts";
import { type FileNeed, givesTable } from "../notebook/file-needs.ts";
import type { NeedsFile } from "./state.ts";

/** A reader's file as tables. */
export interface LinkedFile {
  /** The name of the need that it meets. */
  readonly need: string;
  readonly tables: readonly { readonly name: string; readonly file: TableFile }[];
  /** Its rows are invented, and what descends from them is marked; as it is where a column is named `generated`. */
  readonly generated: boolean;
}

/** The tables of linked files by name, lower case. `version` tells one file from the one it replaced. */
export type FileTables = ReadonlyMap<string, { readonly version: number; readonly generated: boolean }>;

/** What is linked to a notebook. */
export interface Files {
  tables(): FileTables;
  /** Attaches a file's tables in the place of what the need had. Rejects with EngineError. */
  link(file: LinkedFile, signal: AbortSignal): Promise<readonly Result[]>;
  unlink(need: string): void;
  /** Attaches again what another engine held. */
  carryOver(engine: Engine, signal: AbortSignal): Promise<void>;
  /** Forgets all. */
  close(): void;
}

interface Kept {
  readonly file: LinkedFile;
  readonly version: number;
  engine: Engine;
}

/** Keeps a notebook's linked files in the engine. `onChange` is called when tables came or went. */
export function makeFiles(getEngine: () => Promise<Engine>, onChange: () => void): Files {
  const linked = new Map<string, Kept>();
  let tables: FileTables = new Map();
  let versions = 0;
  let closed = false;

  const changed = () => {
    tables = new Map(
      [...linked.values()].flatMap(({ file, version }) =>
        file.tables.map(({ name }) => [name.toLowerCase(), { version, generated: file.generated }] as const),
      ),
    );
    onChange();
  };
  const namesOf = (file: LinkedFile | undefined) => file?.tables.map(({ name }) => name) ?? [];
  const drop = (engine: Engine, names: readonly string[]) => {
    for (const name of names) engine.drop(name).catch(() => undefined);
  };
  const unlink = (need: string) => {
    const kept = linked.get(need);
    if (kept === undefined) return;
    linked.delete(need);
    drop(kept.engine, namesOf(kept.file));
    changed();
  };

  return {
    tables: () => tables,
    async link(file, signal) {
      const engine = await getEngine();
      const results: Result[] = [];
      try {
        for (const table of file.tables) results.push(await engine.attach(table.name, table.file, signal));
      } catch (error) {
        if (results.length > 0) {
          drop(engine, namesOf(file));
          unlink(file.need);
        }
        throw error;
      }
      const names = namesOf(file);
      if (closed) drop(engine, names);
      const old = namesOf(linked.get(file.need)?.file).filter((name) => !names.includes(name));
      drop(engine, old);
      const generated = file.generated || results.some(({ columns }) => columns.some(isInventedColumn));
      linked.set(file.need, { file: { ...file, generated }, version: versions++, engine });
      changed();
      return results;
    },
    unlink,
    async carryOver(engine, signal) {
      for (const kept of linked.values()) {
        if (kept.engine === engine) continue;
        for (const { name, file } of kept.file.tables) await engine.attach(name, file, signal);
        kept.engine = engine;
      }
    },
    close() {
      closed = true;
      for (const { engine, file } of linked.values()) drop(engine, namesOf(file));
    },
  };
}

/** The column that every invented row carries. */
const isInventedColumn = ({ name }: { readonly name: string }) => name.toLowerCase() === "generated";

/** The first need whose file is not linked, of those that give a table that is read. */
export function missingFile(
  reads: readonly string[],
  needs: readonly FileNeed[],
  tables: FileTables,
): NeedsFile | undefined {
  for (const name of reads) {
    if (tables.has(name.toLowerCase())) continue;
    const need = needs.find((need) => givesTable(need, name));
    if (need) return { kind: "needs-file", need: need.name, title: need.title };
  }
  return undefined;
}
