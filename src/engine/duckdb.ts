import { AsyncDuckDB, DuckDBDataProtocol, type ProgressEntry, VoidLogger } from "@duckdb/duckdb-wasm";
import type { Instance } from "./bindings.ts";
import { type EmbeddedOptions, makeEmbedded } from "./embedded.ts";
import { type Boot, type Engine, EngineError, type Source } from "./engine.ts";
import { type EngineSource, engineFiles } from "./files.ts";

export interface DuckDBOptions extends EmbeddedOptions {
  /** Starts the worker. `url` is a blob's, so that the worker has the page's Content-Security-Policy. */
  readonly spawn?: (url: string) => Worker;
  /** Where the engine's files come from; without it, from beside the page. */
  readonly files?: EngineSource;
}

/**
 * DuckDB-WASM in a worker of its own, with the given tables, locked. Rejects with an EngineError: `unsupported` where
 * the browser lacks WebAssembly exceptions, `load` where a file of the engine or a table cannot be had; then a later
 * call tries again. Engines of one page share the download.
 */
export function makeDuckDB(source: Source, options: DuckDBOptions = {}): Promise<Engine> {
  const spawn = options.spawn ?? ((url) => new Worker(url));
  return makeEmbedded((onBoot) => startInstance(spawn, onBoot, options.files), source, options);
}

/**
 * Runs in the worker before DuckDB's own script. DuckDB would fetch and compile the module itself, and never settle if
 * that fails; instead it gets the module that the page compiled, by the first message. Nothing else may it fetch.
 *
 * To tell its progress DuckDB calls JavaScript through emscripten, which writes the caller's source and evaluates it;
 * the page's Content-Security-Policy rightly refuses that (docs/decisions/0005). The caller made here does the same.
 */
const prelude = `addEventListener("message", (event) => {
  event.stopImmediatePropagation();
  const module = event.data;
  WebAssembly.instantiateStreaming = async (_, imports) =>
    ({ module, instance: await WebAssembly.instantiate(module, imports) });
}, { once: true });
fetch = async () => new Response();
XMLHttpRequest.prototype.open = () => { throw new Error("refused"); };
{
  const prototype = Function.prototype;
  Function = function (...source) {
    const body = source.at(-1);
    return (returns, ...rest) => (object, callee, destructors, args) => {
      let at = args;
      const values = rest.filter((part) => part.readValueFromPointer).map((type) => {
        const value = type.readValueFromPointer(at);
        at += type.argPackAdvance;
        return value;
      });
      if (body.includes("func.call(obj")) values.unshift(object);
      const value = body.includes("new func(") ? new callee(...values) : callee.call(...values);
      return returns.isVoid ? undefined : rest.at(-1)(returns, destructors, value);
    };
  };
  Function.prototype = prototype;
}
`;

async function startInstance(
  spawn: (url: string) => Worker,
  onBoot: (boot: Boot) => void,
  files: EngineSource | undefined,
): Promise<Instance> {
  const { module, script } = await engineFiles(onBoot, files);
  const url = URL.createObjectURL(new Blob([prelude, script], { type: "text/javascript" }));
  const worker = spawn(url);
  let lose = (_reason: Error) => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  const terminate = (reason: Error) => {
    worker.terminate();
    lose(reason);
  };
  let failure: EngineError["kind"] = "load";
  worker.addEventListener("error", (event) => terminate(new EngineError(failure, event.message)));
  worker.postMessage(module);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await Promise.race([database.instantiate("about:blank"), lost]);
    await Promise.race([database.open({}), lost]);
    failure = "crashed";
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(url);
  }
  return {
    bindings: database,
    directory: "local/",
    lost,
    connect: () => Promise.race([database.connectInternal(), lost]),
    registerBlob: (path, blob) =>
      Promise.race([database.registerFileHandle(path, blob, DuckDBDataProtocol.BROWSER_FILEREADER, true), lost]),
    pause: () => Promise.resolve(),
    onProgress: (listener) => listenToProgress(database, listener),
    terminate,
  };
}

/** DuckDB-WASM calls these with percent, but does not document them. */
function listenToProgress(database: AsyncDuckDB, listener: (part: number) => void): void {
  const onProgress = ({ percentage }: ProgressEntry) => listener(Math.min(Math.max(Number(percentage) / 100, 0), 1));
  Object.assign(database, { _onExecutionProgress: [onProgress] });
}
