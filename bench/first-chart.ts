import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { build } from "vite";
import { atMost, type Figure, median, spread } from "./figure.ts";
import { type Line, serve, slowLine } from "./server.ts";

const notebooks = ["regions", "gender", "reporting"];
const chart = "figure:not([aria-busy=true]) .plot svg";

/** One visit with a profile that holds nothing. */
interface Visit {
  readonly ms: number;
  /** Of all files' bodies until then, as Brotli makes them. */
  readonly bytes: number;
  readonly requests: number;
  /** To other addresses than the page's own. */
  readonly foreign: number;
  /** The longest time in which the page could not answer, in ms. */
  readonly longestTask: number;
}

/**
 * From the address to the first chart, cold: our page with its stored results, our page when the reader's first wish
 * needs the engine, and a page of ten lines with DuckDB-WASM and Plot (`floor/`), in turn.
 */
export async function firstChart(browser: Browser, isQuick: boolean): Promise<readonly Figure[]> {
  const floor = join(tmpdir(), `tracebook-floor-${process.pid}`);
  await build({
    root: "bench/floor",
    configFile: false,
    logLevel: "error",
    build: { outDir: floor, target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  });
  const lines: readonly [string, Line | undefined][] = isQuick
    ? [["local", undefined]]
    : [
        ["local", undefined],
        ["9 Mbit/s, 170 ms", slowLine],
      ];
  const figures: Figure[] = [];
  for (const [where, line] of lines) figures.push(...(await onLine(browser, floor, where, line, isQuick ? 1 : 5)));
  rmSync(floor, { recursive: true });
  return figures;
}

async function onLine(
  browser: Browser,
  floorFolder: string,
  where: string,
  line: Line | undefined,
  runs: number,
): Promise<readonly Figure[]> {
  const page = await serve("dist", line);
  const floor = await serve(floorFolder, line);
  const floors: Visit[] = [];
  const stored = new Map<string, Visit[]>(notebooks.map((name) => [name, []]));
  const live: Visit[] = [];
  for (let i = 0; i < runs; i++) {
    floors.push(await visit(browser, floor, "", "svg"));
    for (const name of notebooks) stored.get(name)?.push(await visit(browser, page, `#/${name}`, chart));
    live.push(await visit(browser, page, "#/gender?p.year=2021", chart));
  }
  await page.close();
  await floor.close();

  const ms = (visits: readonly Visit[]) => visits.map((one) => one.ms);
  const reference = `${spread(ms(floors), "ms")}, ${kilobytes(floors)} kB`;
  const figures = [...stored].map(([name, visits]): Figure => {
    const ratio = median(ms(visits)) / median(ms(floors));
    return {
      what: `first chart of \`${name}\`, cold, ${where}`,
      value: spread(ms(visits), "ms"),
      reference,
      ratio,
      goal: atMost(0.1),
      gross: 0.6,
    };
  });
  const all = [...stored.values()].flat();
  figures.push(
    {
      what: `live (the reader's choice is computed), cold, ${where}`,
      value: spread(ms(live), "ms"),
      reference,
      ratio: median(ms(live)) / median(ms(floors)),
      goal: atMost(0.9),
      gross: 3,
    },
    {
      what: `kB before the first chart, ${where}`,
      value: `${kilobytes(all)}, in ${median(all.map((one) => one.requests))} requests`,
      reference: `${kilobytes(floors)}, in ${median(floors.map((one) => one.requests))} requests`,
      ratio: median(all.map((one) => one.bytes)) / median(floors.map((one) => one.bytes)),
      goal: "≤ 250 kB",
      gross: 0.3,
    },
    {
      what: `longest task before the first chart, ${where}`,
      value: `${Math.round(median(all.map((one) => one.longestTask)))} ms`,
      reference: `${Math.round(median(floors.map((one) => one.longestTask)))} ms`,
      ratio: undefined,
      goal: "",
      gross: undefined,
    },
    {
      what: `requests to other origins, ${where}`,
      value: `${all.reduce((sum, one) => sum + one.foreign, 0)}`,
      reference: "",
      ratio: undefined,
      goal: "0",
      gross: undefined,
    },
  );
  return figures;
}

async function visit(
  browser: Browser,
  server: Awaited<ReturnType<typeof serve>>,
  hash: string,
  awaited: string,
): Promise<Visit> {
  const context = await browser.newContext({ locale: "en-GB", serviceWorkers: "block" });
  const page = await context.newPage();
  const urls: string[] = [];
  context.on("request", (request) => urls.push(request.url()));
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
      buffered: true,
    });
  });
  const before = server.sent();
  const start = performance.now();
  await page.goto(`${server.address}${hash}`, { waitUntil: "commit" });
  await page.locator(awaited).first().waitFor({ timeout: 180_000 });
  const ms = performance.now() - start;
  const bytes = server.sent() - before;
  const longestTask = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
  await context.close();
  const web = urls.filter((url) => /^https?:/.test(url));
  const foreign = web.filter((url) => !url.startsWith(server.address)).length;
  return { ms, bytes, requests: web.length, foreign, longestTask };
}

const kilobytes = (visits: readonly Visit[]) => Math.round(median(visits.map((one) => one.bytes)) / 1000);
