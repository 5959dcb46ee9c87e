import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import type * as Blocking from "@duckdb/duckdb-wasm/blocking";
import type { Instance } from "./bindings.ts";
import { type EmbeddedOptions, makeEmbedded } from "./embedded.ts";
import type { Engine, Source } from "./engine.ts";

/**
 * DuckDB-WASM's blocking build in this Node process, with the given tables, locked. It computes on this very thread, in
 * turns of about 100 ms between which timers and an abort get their chance; a turn that never ends cannot be stopped.
 * Rejects with an EngineError of kind `load` if a table cannot be had.
 */
export function makeNodeDuckDB(source: Source, options: EmbeddedOptions = {}): Promise<Engine> {
  return makeEmbedded(startInstance, source, options);
}

const require = createRequire(import.meta.url);

async function startInstance(): Promise<Instance> {
  const duckdb: typeof Blocking = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const mainModule = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const bundle = { mainModule, mainWorker: "" };
  const bindings = await duckdb.createDuckDB({ mvp: bundle, eh: bundle }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await bindings.instantiate();
  bindings.open({});
  let lose = (_reason: Error) => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  return {
    bindings,
    directory: `local-${randomUUID()}/`,
    lost,
    connect: async () => bindings.connect().useUnsafe((_, connection) => connection),
    registerBlob: async (path, blob) => bindings.registerFileBuffer(path, new Uint8Array(await blob.arrayBuffer())),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    onProgress: () => {},
    terminate: lose,
  };
}
