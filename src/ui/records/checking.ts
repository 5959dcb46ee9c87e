import type { Checked } from "../../data/checked.ts";
import type { Asked, Told } from "./check.worker.ts";

/** What became of a file, and the hash of its bytes. */
export interface Done {
  readonly checked: Checked;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}
/** Where a check stands. `done` and `of` count rows; both are 0 while the file is being read. */
export type Checking =
  | { readonly kind: "busy"; readonly done: number; readonly of: number }
  | { readonly kind: "done" | "cancelled" }
  | { readonly kind: "failed"; readonly why: "encoding" | "unreadable" };

/** Checks a file in a worker of its own, and tells how far it is. Gives what ends it; after that it tells nothing. */
export function startCheck(asked: Asked, tell: (now: Checking, done?: Done) => void): () => void {
  const worker = new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" });
  tell({ kind: "busy", done: 0, of: 0 });
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.kind === "rows") return tell({ kind: "busy", done: data.done, of: data.of });
    worker.terminate();
    if (data.kind === "done") return tell({ kind: "done" }, { checked: data.checked, sha256: data.sha256 });
    console.error(data.message);
    return tell({ kind: "failed", why: data.why });
  };
  worker.onerror = () => {
    worker.terminate();
    tell({ kind: "failed", why: "unreadable" });
  };
  worker.postMessage(asked);
  return () => worker.terminate();
}
