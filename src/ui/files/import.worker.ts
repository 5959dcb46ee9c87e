import countries from "../../../data/countries.csv?raw";
import { areasOf } from "../../data/import/areas.ts";
import { ImportError, type ImportFault } from "../../data/import/failure.ts";
import { importFile } from "../../data/import/import.ts";
import { FORMATS, type Imported } from "../../data/import/imported.ts";
import { hexSha256 } from "../../notebook/hash.ts";

/** What the worker is asked, once: a file, and the format that is expected. */
export interface Asked {
  readonly file: File;
  readonly format: string | undefined;
}
/** What it tells: that the rows are read and are now sorted, what became of the file, or why nothing was read. */
export type Told =
  | { readonly kind: "read" }
  | { readonly kind: "done"; readonly imported: Imported; readonly sha256: string }
  | { readonly kind: "failed"; readonly fault: ImportFault; readonly details: readonly string[] };

const tell = (told: Told) => postMessage(told);

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  try {
    tell(await answer(data));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error; // a fault of ours: it reaches the page as the worker's error
    tell({ kind: "failed", fault: error.kind, details: error.details });
  }
});

async function answer({ file, format }: Asked): Promise<Told> {
  const buffer = await file.arrayBuffer();
  const sha256 = await hexSha256(buffer);
  const imported = await importFile(new Uint8Array(buffer), file.name, {
    format: FORMATS.find((name) => name === format),
    areas: await areasOf(countries),
    onRead: () => tell({ kind: "read" }),
  });
  return { kind: "done", imported, sha256 };
}
