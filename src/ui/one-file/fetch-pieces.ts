import { type Pieces, packed, type Tables } from "./pieces.ts";

/** Where the pieces of a live page are, relative to this page. */
export interface PieceUrls {
  readonly script: string;
  readonly style: string;
  readonly engine: { readonly module: readonly string[]; readonly worker: string };
  /** Path in the data package → address. */
  readonly tables: readonly (readonly [string, string])[];
}

/** Of the time that it takes, the part of the engine's module. */
const MOST = 0.9;

/** Fetches and compresses them. Rejects where one cannot be fetched, or at the signal. */
export async function fetchPieces(
  urls: PieceUrls,
  signal: AbortSignal,
  onPart: (part: number) => void,
): Promise<Pieces> {
  const get = async (url: string) => {
    const response = await fetch(new URL(url, document.baseURI), { signal });
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
    return response;
  };
  const packedText = (text: string) => packed(new Blob([text]).stream());
  const packedUrl = async (url: string) => packedText(await (await get(url)).text());
  const tables = async (): Promise<Tables> =>
    Object.fromEntries(
      await Promise.all(urls.tables.map(async ([path, url]) => [path, await (await get(url)).text()] as const)),
    );
  const [script, style, worker, held] = await Promise.all([
    get(urls.script).then((response) => response.text()),
    packedUrl(urls.style),
    packedUrl(urls.engine.worker),
    tables().then((tables) => packedText(JSON.stringify(tables))),
  ]);
  onPart(1 - MOST);
  const module = await Promise.all(urls.engine.module.map(async (url) => (await get(url)).blob()));
  signal.throwIfAborted();
  const whole = new Blob(module);
  let done = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      signal.throwIfAborted();
      done += chunk.byteLength;
      onPart(1 - MOST + (MOST * done) / whole.size);
      controller.enqueue(chunk);
    },
  });
  return { script, style, worker, tables: held, engine: await packed(whole.stream().pipeThrough(counter)) };
}
