import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileFormat, givesTable } from "../notebook/file-needs.ts";
import type { Notebook } from "../notebook/notebook.ts";
import type { LinkedFile } from "../session/files.ts";
import { UsageError } from "./arguments.ts";

/** The files that were given for a notebook's needs, by the names of tables. Throws UsageError. */
export function readGiven(file: string, notebook: Notebook, given: ReadonlyMap<string, string>): readonly LinkedFile[] {
  return [...given].map(([name, path]) => {
    const needs = notebook.front.files;
    if (!needs.some((need) => givesTable(need, name)))
      throw new UsageError(
        `${file}: needs no file “${name}”; ${needs.length > 0 ? `there is ${needs.map((need) => need.name).join(", ")}` : "there is none"}`,
      );
    const format = fileFormat(path);
    if (format === undefined)
      throw new UsageError(`${basename(path)}: a file is CSV, TSV, JSON, NDJSON or Parquet, by its name`);
    const blob = new Blob([read(path)]);
    return { need: name, tables: [{ name, file: { format, blob } }], generated: false };
  });
}

function read(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(resolve(process.env["INIT_CWD"] ?? ".", path)));
  } catch (error) {
    throw new UsageError(`${path}: cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
