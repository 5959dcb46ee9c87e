import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { chromium as playwright } from "playwright";
import { chromium, flags } from "../tests/chromium.ts";
import { type Figure, table } from "./figure.ts";
import { firstChart } from "./first-chart.ts";
import { expectBuild } from "./server.ts";

/**
 * Measures the built page beside its references, in one run, so that the ratio counts and not the machine. Writes
 * `bench/results/NAME.json` and prints a Markdown table. `npm run bench -- [--quick] [PART…]`; quick: one run of each,
 * and the exit code is 1 where a ratio is far off.
 */
const parts = { "first-chart": firstChart };

expectBuild("dist");
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isQuick = process.argv.includes("--quick");
const browser = await playwright.launch({ executablePath: await chromium(), args: flags });
const all: Figure[] = [];
mkdirSync("bench/results", { recursive: true });
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const figures = await measure(browser, isQuick);
  all.push(...figures);
  const machine = { processors: cpus().length, chromium: browser.version(), node: process.version };
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify({ machine, isQuick, figures }, null, 2)}\n`);
}
await browser.close();
process.stdout.write(table(all));
const broken = all.filter(({ ratio, gross }) => ratio !== undefined && gross !== undefined && !(ratio <= gross));
for (const { what, ratio } of broken) process.stderr.write(`far off: ${what}: ${ratio?.toFixed(2)} ×\n`);
process.exit(isQuick && broken.length > 0 ? 1 : 0);
