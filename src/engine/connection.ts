import { RecordBatchReader, Table } from "apache-arrow";
import type { Instance } from "./bindings.ts";
import { EngineError } from "./engine.ts";
import { isFatal } from "./failure.ts";

/** How long a query may go on after it was told to stop, before its instance is terminated. */
const graceMs = 1000;

/** A connection to an instance; one statement at a time. Rejects with the library's errors, or an EngineError. */
export interface Connection {
  /** Runs one statement and gives all its rows. Stops when the signal says so, by force after a second. */
  run(sql: string, signal?: AbortSignal): Promise<Table>;
  /** Runs one statement with values for its question marks. */
  prepared(sql: string, values: unknown[]): Promise<void>;
  /** Prepares one statement and runs nothing. */
  prepare(sql: string): Promise<void>;
  /** Makes a file of the instance; the array is no longer usable. */
  register(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a file of the instance that is read from the blob. */
  registerBlob(path: string, blob: Blob): Promise<void>;
  unregister(path: string): Promise<void>;
  /** The tables a statement reads, where the engine can tell. */
  tableNames(sql: string): Promise<string[]>;
}

export async function connect(instance: Instance): Promise<Connection> {
  const { bindings } = instance;
  const id = await instance.connect();
  let isLost = false;
  instance.lost.catch(() => {
    isLost = true;
  });

  /** Waits for an answer, but not for one that will never come. */
  async function call<T>(ask: () => T | Promise<T>): Promise<T> {
    if (isLost) return instance.lost;
    try {
      return await Promise.race([ask(), instance.lost]);
    } catch (error) {
      if (isFatal(error)) instance.terminate(new EngineError("crashed", error));
      throw error;
    }
  }

  async function readAll(sql: string, signal: AbortSignal | undefined): Promise<Table> {
    const batches: Uint8Array[] = [];
    let part = await call(() => bindings.startPendingQuery(id, sql, true));
    for (let isHeader = true; part === null || isHeader || part.length > 0; ) {
      if (part !== null) {
        batches.push(part);
        isHeader = false;
      }
      await instance.pause();
      if (signal?.aborted) {
        await call(() => bindings.cancelPendingQuery(id));
        throw new EngineError("stopped", signal.reason);
      }
      part = await call(() => (isHeader ? bindings.pollPendingQuery(id) : bindings.fetchQueryResults(id)));
    }
    const reader = RecordBatchReader.from(batches).open();
    return new Table(reader.schema, [...reader]);
  }

  return {
    async run(sql, signal) {
      const stopped = () => new EngineError("stopped", signal?.reason);
      if (signal?.aborted) throw stopped();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const onAbort = () => {
        timer = setTimeout(() => instance.terminate(stopped()), graceMs);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      try {
        return await readAll(sql, signal);
      } finally {
        signal?.removeEventListener("abort", onAbort);
        clearTimeout(timer);
      }
    },
    async prepared(sql, values) {
      const statement = await call(() => bindings.createPrepared(id, sql));
      try {
        await call(() => bindings.runPrepared(id, statement, values));
      } finally {
        await call(() => bindings.closePrepared(id, statement));
      }
    },
    async prepare(sql) {
      const statement = await call(() => bindings.createPrepared(id, sql));
      await call(() => bindings.closePrepared(id, statement));
    },
    register: (path, bytes) => call(() => bindings.registerFileBuffer(path, bytes)),
    registerBlob: (path, blob) => call(() => instance.registerBlob(path, blob)),
    unregister: async (path) => {
      await call(() => bindings.dropFile(path));
    },
    tableNames: (sql) => call(() => bindings.getTableNames(id, sql)),
  };
}
