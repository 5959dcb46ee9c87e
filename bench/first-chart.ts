import { type Browser, chromium as playwright } from "playwright";
import { preview } from "vite";
import { chromium, flags } from "../tests/chromium.ts";

/**
 * How long a reader waits for the first chart of a published notebook that is opened for the first time, and how many
 * bytes come before it: with the results stored when the page was built, and without them, in turn and in one run, so
 * that the ratio counts and not the machine. Prints a Markdown table. Needs `dist/`; `npm run bench` builds it.
 */
const runs = process.argv.includes("--quick") ? 1 : 5;
const notebooks = ["regions", "gender", "reporting"];
/** Above this the stored results would be worth nothing. Seen: 0.15 to 0.20. */
const worst = 0.6;

interface Opening {
  readonly ms: number;
  /** As they came over the wire, headers included. */
  readonly bytes: number;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const server = await preview({ preview: { port: 4172 } });
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await playwright.launch({ executablePath: await chromium(), args: flags });
const lines: string[] = [];
let isGross = false;
for (const name of notebooks) {
  const stored: Opening[] = [];
  const engineFirst: Opening[] = [];
  for (let i = 0; i < runs; i++) {
    stored.push(await open(browser, name, true));
    engineFirst.push(await open(browser, name, false));
  }
  const ms = (openings: readonly Opening[]) => median(openings.map((opening) => opening.ms));
  const ratio = ms(stored) / ms(engineFirst);
  isGross ||= !(ratio <= worst);
  lines.push(
    `| ${[name, seconds(stored), seconds(engineFirst), ratio.toFixed(2), megabytes(stored), megabytes(engineFirst)].join(" | ")} |`,
  );
}
await browser.close();
await server.close();
process.stdout.write(`| notebook | stored results | engine first | ratio | MB before the chart | engine first |
| --- | --- | --- | --- | --- | --- |
${lines.join("\n")}
`);
process.exit(isGross ? 1 : 0);

/** Opens a notebook in a profile that holds nothing. */
async function open(browser: Browser, name: string, isStored: boolean): Promise<Opening> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (!isStored) await page.route(/\/assets\/[\w.]+-[\w-]{8}\.json$/, (route) => route.abort());
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  let bytes = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const start = performance.now();
  await page.goto(`${address}#/${name}`);
  await page.locator("figure .plot svg").first().waitFor({ timeout: 120_000 });
  const opening = { ms: performance.now() - start, bytes };
  await context.close();
  return opening;
}

function seconds(openings: readonly Opening[]): string {
  const all = openings.map(({ ms }) => ms / 1000);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return `${median(all).toFixed(2)} s (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

function megabytes(openings: readonly Opening[]): string {
  return (median(openings.map(({ bytes }) => bytes)) / 1e6).toFixed(2);
}
