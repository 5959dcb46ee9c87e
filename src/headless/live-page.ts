import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";
import { here } from "./source.ts";

const id = "virtual:live";
const hash = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 8);

/**
 * Of what a saved page cannot use, nothing: it holds the engine itself, the computer's Chinese typeface serves, and it
 * takes no files, of which Parquet would need a worker of its own.
 */
const without: Plugin = {
  name: "without",
  enforce: "pre",
  resolveId: (source) =>
    /(^virtual:engine-parts|\.worker\.js\?url|\/chinese\.css|\/parquet-reader\.ts)$/.test(source)
      ? "\0without"
      : undefined,
  load: (source) => (source === "\0without" ? "export default []; export const readParquet = undefined;" : undefined),
};

/**
 * As text of a `script` element, where nothing may look like the element's end; and as the browser reads it, so that
 * its hash is the same.
 */
const asElement = (code: string) =>
  code
    .replace(/\r\n?/g, "\n")
    .replace(/<(?=!--|\/?script)/gi, "\\x3C")
    .replaceAll("\0", "\\x00");

/** The script of a live page and its style, each in one piece. */
async function built(plugins: readonly Plugin[]): Promise<{ script: string; style: string }> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    plugins: [without, ...plugins],
    build: {
      write: false,
      copyPublicDir: false,
      target: "es2022",
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: () => true,
      rolldownOptions: { input: here("src/live.tsx"), output: { codeSplitting: false } },
    },
  });
  const output = "output" in result ? result.output : [];
  const [script, ...scripts] = output.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  const [style, ...others] = output.flatMap((file) => (file.type === "asset" ? [String(file.source)] : []));
  if (script === undefined || style === undefined || scripts.length + others.length > 0)
    throw new Error(
      `src/live.tsx is not one script and one style: ${output.map(({ fileName }) => fileName).join(", ")}`,
    );
  return { script: asElement(script), style };
}

/**
 * What makes a saved page live, as `virtual:live`: its script and style in `live/`, and about how many bytes it all adds
 * to a page. `plugins` are those that the app's modules need. Without a build it is undefined.
 */
export function livePage(plugins: () => readonly Plugin[]): Plugin {
  let isBuild = false;
  return {
    name: "live-page",
    configResolved: ({ command }) => {
      isBuild = command === "build";
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      if (!isBuild) return "export default undefined;";
      const { script, style } = await built(plugins());
      const emit = (name: string, ending: string, source: string) => {
        const fileName = `live/${name}-${hash(source)}.${ending}`;
        this.emitFile({ type: "asset", fileName, source });
        return fileName;
      };
      const resolve = createRequire(import.meta.url).resolve;
      const engine = readFileSync(resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
      const bytes = script.length + (gzipSync(engine).length * 4) / 3;
      const urls = { script: emit("app", "js", script), style: emit("app", "css", style), bytes: Math.round(bytes) };
      return `export default ${JSON.stringify(urls)};`;
    },
  };
}
