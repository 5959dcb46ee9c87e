import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { controls } from "./controls.ts";
import { iso3166Module } from "./iso3166.ts";
import { dataPackage } from "./package.ts";
import { readSources } from "./read.ts";
import { toCsv } from "./table.ts";
import { allTables } from "./tables.ts";

/**
 * Reads the sources in `folder` and writes the tables, datapackage.json and control.json into `data`, and
 * iso3166.ts into `locales`. Throws at the first label, name or number that it does not know.
 */
export async function compile(folder: string, data: string, locales: string): Promise<void> {
  const raw = await readSources(folder);
  const tables = allTables(raw);
  const areas = tables.find((table) => table.name === "countries");
  if (areas === undefined) throw new Error("no table countries");
  await Promise.all([
    ...tables.map((table) => writeFile(join(data, `${table.name}.csv`), toCsv(table))),
    writeFile(join(data, "datapackage.json"), json(dataPackage(tables))),
    writeFile(join(data, "control.json"), json(controls(raw))),
    writeFile(join(locales, "iso3166.ts"), iso3166Module(areas)),
  ]);
}

/** JSON as the project's formatter writes it: a list of plain values on one line where it fits in 120 columns. */
function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(/^(.*)\[\n([^[\]{}]+)\](,?)$/gm, (list, before, items, after) => {
    const line = `${before}[${items.trim().replace(/\n\s+/g, " ")}]${after}`;
    return line.length <= 120 ? line : list;
  });
  return `${text}\n`;
}
