import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileFormat, givesTable } from "../notebook/file-needs.ts";
import type { Notebook } from "../notebook/notebook.ts";
import type { LinkedFile } from "../session/files.ts";
import { type Asked, UsageError } from "./arguments.ts";
import { readRecords } from "./records.ts";

/**
 * The files that were given for a notebook's needs, by the names of tables. Where the need names a record schema, the
 * file is held against it: its right rows are the table, and what is wrong is told on stderr. Rejects with UsageError.
 */
export async function readGiven(
  file: string,
  notebook: Notebook,
  { given, mappings, salt }: Asked,
): Promise<readonly LinkedFile[]> {
  const needs = notebook.front.files;
  const files: LinkedFile[] = [];
  for (const [name, path] of given) {
    const need = needs.find((need) => givesTable(need, name));
    if (!need)
      throw new UsageError(
        `${file}: needs no file “${name}”; ${needs.length > 0 ? `there is ${needs.map((need) => need.name).join(", ")}` : "there is none"}`,
      );
    if (need.schema !== undefined) {
      const mapping = mappings.get(name);
      files.push(
        await readRecords(name, need.schema, path, read(path), {
          mapping: mapping === undefined ? undefined : textOf(mapping),
          salt: salt === undefined ? undefined : textOf(salt).trim(),
        }),
      );
      continue;
    }
    const format = fileFormat(path);
    if (format === undefined)
      throw new UsageError(`${basename(path)}: a file is CSV, TSV, JSON, NDJSON or Parquet, by its name`);
    files.push({ need: name, tables: [{ name, file: { format, blob: new Blob([read(path)]) } }], generated: false });
  }
  return files;
}

const textOf = (path: string) => new TextDecoder().decode(read(path));

function read(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(resolve(process.env["INIT_CWD"] ?? ".", path)));
  } catch (error) {
    throw new UsageError(`${path}: cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
