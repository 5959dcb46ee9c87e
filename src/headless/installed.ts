import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { build, type Plugin } from "vite";
import type { ReleaseFile } from "../ui/installed/release.ts";
import { here } from "./source.ts";

const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("base64url").slice(0, 8);

/** A script of its own, with all that it imports in it. */
async function script(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      target: "es2022",
      rolldownOptions: { treeshake: { moduleSideEffects: false } }, // nothing but what the entry calls
      lib: { entry: here(entry), formats: ["iife"], name: "tracebook" },
    },
  });
  const [built] = Array.isArray(result) ? result : [];
  const chunk = built?.output[0];
  if (chunk === undefined || built?.output.length !== 1) throw new Error(`${entry} is not one script`);
  return chunk.code;
}

/** Not part of a release: what only hosts read, the worker itself, and what few need: to install the page, to save one that is live. */
const isOutside = (url: string) => /^(sw\.js|_headers|live\/.*|.*\.webmanifest|.*\.png|.*\.map)$/.test(url);

/** In this order: what opens the page, then code, words and results, tables, fonts, and the engine. */
const order = ["html", "js", "css", "svg", "json", "csv", "woff2", "wasm"];

/** The files of a built page with their checksums, the page itself first. */
function filesOf(folder: string): ReleaseFile[] {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const rank = ({ url, isShell }: ReleaseFile) =>
    isShell ? -1 : (order.length + order.indexOf(url.split(".").at(-1) ?? "")) % (order.length + 1);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((url) => statSync(join(folder, url)).isFile() && !isOutside(url))
    .map((url) => {
      const bytes = readFileSync(join(folder, url));
      return {
        url,
        revision: url.startsWith("assets/") ? null : hash(bytes),
        integrity: `sha256-${createHash("sha256").update(bytes).digest("base64")}`,
        size: bytes.length,
        isShell: url === "index.html" || page.includes(`"./${url}"`),
      };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.url < b.url ? -1 : 1));
}

/** Writes `sw.js` into a built page's folder: the service worker with the list of the files that are there. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const code = await script("src/service-worker.ts");
  writeFileSync(join(folder, "sw.js"), `const RELEASE = ${JSON.stringify(filesOf(folder))};\n${code}`);
}

/** Makes the built page installable: the check that it starts, its manifest, and its service worker. */
export function installed(): Plugin {
  let boot = "";
  return {
    name: "installed",
    apply: "build",
    async buildStart() {
      const source = await script("src/boot.ts");
      boot = `assets/boot-${hash(source)}.js`;
      this.emitFile({ type: "asset", fileName: boot, source });
    },
    transformIndexHtml: (_, { path }) =>
      path === "/index.html" ? [{ tag: "script", injectTo: "head", attrs: { defer: true, src: `./${boot}` } }] : [],
    writeBundle: {
      order: "post",
      sequential: true,
      handler: async ({ dir }) => {
        if (dir !== undefined) await writeServiceWorker(dir);
      },
    },
  };
}
