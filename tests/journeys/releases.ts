import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { writeServiceWorker } from "../../src/headless/installed.ts";
import { t } from "./steps.ts";

/** How a release is broken: a file was not uploaded, or the code throws before the page begins. */
export type Fault = "a file is missing" | "the code throws";

/**
 * A release of the page: the built one under another name, as its heading says. All its code has names of its own.
 * `worker` is put in the place of its service worker. Gives the folder.
 */
export async function makeRelease(name: string, fault?: Fault, worker?: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `tracebook-${name}-`));
  cpSync("dist", folder, { recursive: true });
  const assets = join(folder, "assets");
  const code = readdirSync(assets).filter((file) => extname(file) === ".js");
  const renamed = (file: string) => file.replace(/\.js$/, `${name}.js`);
  const pattern = new RegExp(code.map((file) => file.replaceAll(".", "\\.")).join("|"), "g");
  for (const path of [join(folder, "index.html"), ...code.map((file) => join(assets, file))]) {
    const text = readFileSync(path, "utf8").replace(pattern, renamed);
    const isEntry = /\bindex-[^/]*\.js$/.test(path);
    const broken = fault === "the code throws" && isEntry ? `throw new Error("${name}");\n` : "";
    writeFileSync(path, broken + text.replaceAll(t.ui.home.title, title(name)));
  }
  for (const file of code) renameSync(join(assets, file), join(assets, renamed(file)));
  if (worker === undefined) await writeServiceWorker(folder);
  else writeFileSync(join(folder, "sw.js"), worker);
  if (fault === "a file is missing")
    for (const file of readdirSync(assets).filter((file) => file.startsWith("notebook-page-")))
      rmSync(join(assets, file));
  return folder;
}

/** The heading of a release's home page. */
export const title = (name: string): string => `Release ${name}`;
