import { playwright } from "@vitest/browser-playwright";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { chromium, flags } from "./tests/chromium.ts";

/** What the page may do; SAFETY.md's measured policy. Sent as a header by our servers and as a meta tag by the page. */
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
  ],
  optimizeDeps: { exclude: ["@duckdb/duckdb-wasm"] },
  build: { target: "es2022", chunkSizeWarningLimit: 1000, assetsInlineLimit: 0 },
  preview: {
    port: 4173,
    strictPort: true,
    headers: { "Content-Security-Policy": [...policy, "frame-ancestors 'none'"].join("; ") },
  },
  test: {
    environment: "node", // else the Solid plugin asks for jsdom
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["{src,data,tests}/**/*.test.ts"],
          exclude: ["**/*.browser.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["{src,tests}/**/*.browser.test.{ts,tsx}"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: await chromium(), args: flags } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
