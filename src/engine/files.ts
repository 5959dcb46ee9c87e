import partUrls from "virtual:engine-parts";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import { type Boot, EngineError } from "./engine.ts";

/** What a worker is made of. */
export interface EngineFiles {
  readonly module: WebAssembly.Module;
  readonly script: string;
}

/** Where these files are, relative to the page. */
export const engineUrls = { module: partUrls, worker: workerUrl };

/** Where they come from: the module in parts that follow each other. */
export interface EngineSource {
  module(): Promise<readonly Response[]>;
  script(): Promise<string>;
}

/** From beside the page. */
const besidePage: EngineSource = {
  module: () => Promise.all(partUrls.map(fetchFile)),
  script: async () => (await fetchFile(workerUrl)).text(),
};

/** Of duckdb-eh.wasm 1.32.0: where the server compresses, the response does not say how long it is. */
export const wasmBytes = 34_242_586;

/** A module that throws: `WebAssembly.validate` takes it where there are WebAssembly exceptions. */
const throwing = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11];

let files: Promise<EngineFiles> | undefined;
const listeners = new Set<(boot: Boot) => void>();

/**
 * The engine's files, fetched and compiled once a page; every caller hears how far that is. Rejects with an
 * EngineError, `unsupported` or `load`, and then the next call tries again.
 */
export async function engineFiles(onBoot: (boot: Boot) => void, source = besidePage): Promise<EngineFiles> {
  if (!WebAssembly.validate(new Uint8Array(throwing)))
    throw new EngineError("unsupported", "This browser has no WebAssembly exceptions");
  listeners.add(onBoot);
  try {
    files ??= readFiles(source);
    return await files;
  } catch (error) {
    files = undefined;
    throw new EngineError("load", error);
  } finally {
    listeners.delete(onBoot);
  }
}

async function readFiles(source: EngineSource): Promise<EngineFiles> {
  const [module, script] = await Promise.all([source.module().then(compile), source.script()]);
  return { module, script };
}

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return response;
}

/** Compiles the parts while their bytes come in, whatever type the server gives them. */
function compile(parts: readonly Response[]): Promise<WebAssembly.Module> {
  const report = (boot: Boot) => {
    for (const listener of listeners) listener(boot);
  };
  let loaded = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      report({ phase: "fetch", loaded, bytes: wasmBytes });
      controller.enqueue(chunk);
    },
    flush: () => report({ phase: "compile" }),
  });
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(joined(parts).pipeThrough(counter), { headers }));
}

/** The bodies one after the other; later ones come in meanwhile. */
function joined(parts: readonly Response[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const last = parts.length - 1;
  const write = async () => {
    for (const [i, { body }] of parts.entries()) await body?.pipeTo(writable, { preventClose: i < last });
  };
  write().catch((error) => writable.abort(error).catch(() => {}));
  return readable;
}
