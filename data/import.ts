import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { areasOf } from "../src/data/import/areas.ts";
import { ImportError } from "../src/data/import/failure.ts";
import { importFile } from "../src/data/import/import.ts";
import { FORMATS } from "../src/data/import/imported.ts";
import { importText, notTakenCsv } from "../src/data/import/report-text.ts";
import { en } from "../src/locales/en.ts";
import { zh } from "../src/locales/zh.ts";

export const usage = `npm run -s data -- import FILE --out FOLDER
    --format NAME        ${FORMATS.join(", ")}; found out where it is not given
    --vintage NAME       the release, where neither the file's name nor its title says it
    --language zh        prints in Chinese
`;

const here = (path: string) => resolve(process.env["INIT_CWD"] ?? ".", path);

/**
 * Reads a file in one of the real formats, prints the report, and writes its tables into a folder, with not_taken.csv
 * where a row was not taken. Gives the exit code: 0 all taken, 1 some rows not, 2 nothing.
 */
export async function importCommand(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    // What the reader asked for and is not there: files, options.
    if (error instanceof Error && "code" in error) return fail(`${error.message}\n`);
    throw error;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string" },
      vintage: { type: "string" },
      out: { type: "string" },
      language: { type: "string", default: "en" },
    },
  });
  const [file] = positionals;
  const format = FORMATS.find((name) => name === values.format);
  if (file === undefined || values.out === undefined || format !== values.format) return fail(usage);
  const words = (values.language === "zh" ? zh : en).importing;
  const areas = await areasOf(await readFile(join(import.meta.dirname, "countries.csv"), "utf8"));
  const bytes = await readFile(here(file));
  const imported = await importFile(bytes, basename(file), { format, vintage: values.vintage, areas }).catch(
    (error: unknown) => {
      if (error instanceof ImportError) return error;
      throw error;
    },
  );
  if (imported instanceof ImportError) return fail(`${words.fault(imported.kind, imported.details)}\n`);
  process.stdout.write(importText(imported, words));
  const folder = here(values.out);
  await mkdir(folder, { recursive: true });
  await Promise.all(imported.tables.map(({ name, csv }) => writeFile(join(folder, `${name}.csv`), csv)));
  if (imported.report.rejected.length === 0) return 0;
  await writeFile(join(folder, "not_taken.csv"), notTakenCsv(imported.report, words));
  return 1;
}

function fail(text: string): number {
  process.stderr.write(text);
  return 2;
}
