import { defineConfig } from "vite";
import solid from "vite-plugin-solid";
import control from "./data/control.json" with { type: "json" };
import pack from "./data/datapackage.json" with { type: "json" };
import { cards } from "./src/headless/cards.ts";

/** What the page may do. Sent as a header by our server, and held in a meta tag for hosts that send no headers. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

const rowsOf: Readonly<Record<string, { readonly rows: number }>> = control;

/** Names, titles, columns and rows of the tables: what every page needs of the data package. */
const tables = pack.resources.map(({ name, title, schema }) => ({
  name,
  title,
  rows: rowsOf[name]?.rows ?? 0,
  columns: schema.fields.map(({ name, type, title }) => ({ name, type, title })),
}));

export default defineConfig({
  base: "./",
  plugins: [
    solid(),
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
    {
      name: "tables",
      resolveId: (id) => (id === "virtual:tables" ? "\0virtual:tables" : undefined),
      load: (id) => (id === "\0virtual:tables" ? `export default ${JSON.stringify(tables)}` : undefined),
    },
    {
      name: "cards",
      apply: "build",
      async generateBundle() {
        this.emitFile({ type: "asset", fileName: "cards.json", source: JSON.stringify(await cards()) });
      },
    },
  ],
  optimizeDeps: { exclude: ["@duckdb/duckdb-wasm"] },
  build: { target: "es2022", chunkSizeWarningLimit: 1000, assetsInlineLimit: 0 },
  preview: {
    port: 4173,
    strictPort: true,
    headers: { "Content-Security-Policy": [...policy, "frame-ancestors 'none'"].join("; ") },
  },
});
