import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { usage as recordUsage, run } from "../src/data/command.ts";
import { type Checked, check } from "./check.ts";
import { compareIndicator } from "./compare.ts";
import { compile } from "./compile/compile.ts";
import { importCommand, usage as importUsage } from "./import.ts";

const here = import.meta.dirname;
const usage =
  "npm run -s data -- check\nnpm run -s data -- compile FOLDER    FOLDER holds sources/ and tables/\nnpm run -s data -- compare-16-4-2    every published value beside the recomputed one, as CSV\n";

const [command, folder] = process.argv.slice(2);
if (command === "compile" && folder !== undefined) {
  await compile(folder, here, join(here, "../src/locales"));
  await report();
} else if (command === "check") {
  await report();
} else if (command === "compare-16-4-2") {
  const { csv, summary } = await compareIndicator();
  process.stdout.write(csv);
  process.stderr.write(`${summary}\n`);
} else if (command === "validate" || command === "template") {
  process.exitCode = await run(process.argv.slice(2));
} else if (command === "import") {
  process.exitCode = await importCommand(process.argv.slice(3));
} else {
  process.stderr.write(usage + importUsage + recordUsage);
  process.exitCode = 2;
}

/** Checks what stands in this folder: a line per table, a line per fault, and exit code 1 where there is one. */
async function report(): Promise<void> {
  const read = (path: string) => readFile(join(here, path), "utf8");
  const tables = await check(JSON.parse(await read("datapackage.json")), JSON.parse(await read("control.json")), read);
  for (const { name, rows } of tables) process.stdout.write(`${name}: ${rows} rows\n`);
  const faults = tables.flatMap((table: Checked) => table.faults);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
