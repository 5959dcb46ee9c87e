import type { Column } from "./engine.ts";
import { csvOfParquet } from "./parquet-file.ts";

/** What the worker tells: that it goes on, what came of the file, or why nothing did. */
export type Told =
  | { readonly kind: "going" }
  | { readonly kind: "done"; readonly columns: readonly Column[]; readonly lines: Blob }
  | { readonly kind: "failed"; readonly message: string };

const tell = (told: Told) => postMessage(told);

addEventListener("message", async ({ data }: MessageEvent<Blob>) => {
  try {
    const { columns, lines } = await csvOfParquet(data, () => tell({ kind: "going" }));
    tell({ kind: "done", columns, lines: new Blob([...lines]) });
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
