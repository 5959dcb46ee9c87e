import { defineConfig } from "vite";
import solid from "vite-plugin-solid";
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
