import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { defineConfig, type Plugin } from "vite";
import solid from "vite-plugin-solid";
import control from "./data/control.json" with { type: "json" };
import pack from "./data/datapackage.json" with { type: "json" };
import { headers } from "./src/headless/headers.ts";
import { installed } from "./src/headless/installed.ts";
import { livePage } from "./src/headless/live-page.ts";
import { publishedSource } from "./src/headless/source.ts";
import { computed } from "./src/headless/stored.ts";
import { macroTables } from "./src/notebook/macros.ts";

/** What the page may do. Sent as a header by our server, and held in a meta tag for hosts that send no headers. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types templates default",
];

const rowsOf: Readonly<Record<string, { readonly rows: number }>> = control;

/** Names, titles, columns and rows of the tables: what every page needs of the data package. */
const tables = pack.resources.map(({ name, title, schema }) => ({
  name,
  title,
  rows: rowsOf[name]?.rows ?? 0,
  columns: schema.fields.map(({ name, type, title }) => ({ name, type, title })),
}));

/** What the macros read: a notebook that calls one reads those tables too. */
const macros = [...macroTables(publishedSource().setup)].filter(([, tables]) => tables.length > 0);

const virtualTables = `export default ${JSON.stringify(tables)}; export const macros = ${JSON.stringify(macros)};`;

/**
 * The engine's module in parts, as `virtual:engine-parts`: static hosts refuse files above 25 MiB, and parts are fetched
 * at the same time. Without a build it is one file.
 */
function engineParts(): Plugin {
  const id = "virtual:engine-parts";
  const file = "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm";
  const parts = 2;
  let isBuild = false;
  return {
    name: "engine-parts",
    configResolved: ({ command }) => {
      isBuild = command === "build";
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      if (!isBuild) return `import url from "${file}?url"; export default [url];`;
      const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
      const length = Math.ceil(bytes.length / parts);
      const urls = Array.from({ length: parts }, (_, i) => {
        const source = bytes.subarray(i * length, (i + 1) * length);
        const part = this.emitFile({ type: "asset", name: `duckdb-eh.${i}.wasm`, source });
        return `import.meta.ROLLUP_FILE_URL_${part}`;
      });
      return `export default [${urls.join(", ")}];`;
    },
  };
}

/**
 * Solid makes its elements from templates that stand in the code; they alone may become HTML, by a Trusted Types policy
 * that nothing else can reach.
 */
const trustedTemplates: Plugin = {
  name: "trusted-templates",
  apply: "build",
  transform(code, id) {
    if (!/solid-js\/web\/dist\/web\.js$/.test(id)) return undefined;
    const parts = code.split("t.innerHTML = html;");
    if (parts.length !== 2) throw new Error("solid-js/web makes its templates otherwise than it did");
    return `const templates = globalThis.trustedTypes?.createPolicy("templates", { createHTML: (html) => html });
${parts.join("t.innerHTML = templates ? templates.createHTML(html) : html;")}`;
  },
};

/**
 * What came of the published notebooks when the page was built, as `virtual:stored`: edition → the file of its results.
 * Without a build there is none, and every notebook runs when it is opened.
 */
function storedResults(): Plugin {
  const id = "virtual:stored";
  let isBuild = false;
  return {
    name: "stored-results",
    configResolved: ({ command }) => {
      isBuild = command === "build";
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      if (!isBuild) return "export default {};";
      const { cards, notebooks } = await computed();
      this.emitFile({ type: "asset", fileName: "cards.json", source: JSON.stringify(cards) });
      const urls = Object.entries(notebooks).map(([edition, stored]) => {
        const file = this.emitFile({ type: "asset", name: `${edition}.json`, source: JSON.stringify(stored) });
        return `${JSON.stringify(edition)}: import.meta.ROLLUP_FILE_URL_${file}`;
      });
      return `export default {${urls.join(", ")}};`;
    },
  };
}

/** As `virtual:tables`. */
const tablesModule: Plugin = {
  name: "tables",
  resolveId: (id) => (id === "virtual:tables" ? "\0virtual:tables" : undefined),
  load: (id) => (id === "\0virtual:tables" ? virtualTables : undefined),
};

export default defineConfig({
  base: "./",
  worker: { format: "es" },
  plugins: [
    solid(),
    engineParts(),
    trustedTemplates,
    {
      name: "content-security-policy",
      apply: "build",
      transformIndexHtml: () => [
        {
          tag: "meta",
          injectTo: "head-prepend",
          attrs: { "http-equiv": "Content-Security-Policy", content: policy.join("; ") },
        },
      ],
    },
    tablesModule,
    headers(policy.join("; ")),
    storedResults(),
    livePage(() => [solid(), trustedTemplates, tablesModule]),
    installed(),
  ],
  optimizeDeps: { exclude: ["@duckdb/duckdb-wasm"] },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 1000,
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: "index.html", embed: "embed.html" } },
  },
  preview: {
    port: 4173,
    strictPort: true,
  },
});
