import { existsSync } from "node:fs";
import { chromium as downloaded } from "playwright";

/** Flags that keep a test browser off every network but this machine's. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium for the tests: `CHROMIUM_PATH`, the system's, the one that Playwright once downloaded, else the one inside
 * the npm package @sparticuz/chromium, which unpacks itself with its libraries into the temporary folder and needs
 * neither root nor a download.
 */
export async function chromium(): Promise<string> {
  const installed = [
    process.env["CHROMIUM_PATH"],
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    downloaded.executablePath(),
  ];
  const found = installed.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (found !== undefined) return found;
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x"; // makes the package bring its shared libraries
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
