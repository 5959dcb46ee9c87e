import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type DataPackage, macroFiles, source } from "../domain/datasets.ts";
import type { Source } from "../engine/engine.ts";

/** A path from the top of the repository. */
export const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The published tables and macros, read from the repository. */
export function publishedSource(): Source {
  const pack: DataPackage = JSON.parse(readFileSync(here("data/datapackage.json"), "utf8"));
  const macros = macroFiles.map((name) => readFileSync(here(`src/domain/${name}`), "utf8"));
  return source(pack, macros, async (path, signal) => new Uint8Array(await readFile(here(`data/${path}`), { signal })));
}
