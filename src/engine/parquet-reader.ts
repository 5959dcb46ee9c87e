import { type CsvFile, writtenCsv } from "./csv-file.ts";
import { EngineError } from "./engine.ts";
import type { Told } from "./parquet.worker.ts";

/** ms in which the reader must have got on. */
const PATIENCE = 30_000;

/**
 * A Parquet file as a CSV with the file's types. A damaged file can hold its reader up for ever, so in a page it is read
 * in a worker, which is ended when the signal says so or when it does not get on for `patience` ms. Rejects with EngineError.
 */
export async function readParquet(blob: Blob, signal: AbortSignal, patience = PATIENCE): Promise<CsvFile> {
  const stopped = () => new EngineError("stopped", signal.reason);
  if (signal.aborted) throw stopped();
  if (typeof Worker === "undefined") return readHere(blob);
  const worker = new Worker(new URL("./parquet.worker.ts", import.meta.url), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<CsvFile>((resolve, reject) => {
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(
          () => reject(new EngineError("sql", "The file is damaged: it cannot be read to its end")),
          patience,
        );
      };
      signal.addEventListener("abort", () => reject(stopped()), { once: true });
      worker.addEventListener("error", ({ message }) => reject(new EngineError("sql", message)));
      worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
        if (data.kind === "going") wait();
        else if (data.kind === "done") resolve(writtenCsv(data.columns, [data.lines]));
        else reject(new EngineError("sql", data.message));
      });
      wait();
      worker.postMessage(blob);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** Where there are no such workers: in Node, which a reader of its own machine can stop. */
async function readHere(blob: Blob): Promise<CsvFile> {
  const { csvOfParquet } = await import("./parquet-file.ts");
  try {
    const { columns, lines } = await csvOfParquet(blob, () => undefined);
    return writtenCsv(columns, lines);
  } catch (error) {
    throw new EngineError("sql", error);
  }
}
