import { playwright } from "@vitest/browser-playwright";
import { defineConfig, mergeConfig } from "vitest/config";
import pack from "./package.json" with { type: "json" };
import { chromium, flags } from "./tests/chromium.ts";
import vite from "./vite.config.ts";

/** Bundled before the first test in Chromium: what Vite finds out only then makes it load the page anew in mid-test. */
const bundled = ["solid-js/web", "fast-check", "read-excel-file/universal", ...Object.keys(pack.dependencies)].filter(
  (name) => !/^@fontsource|duckdb-wasm$|^world-atlas$|^(read|write)-excel-file$/.test(name),
);

/** `unit` runs in Node, `browser` in a real Chromium. */
export default mergeConfig(
  vite,
  defineConfig({
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
            testTimeout: 60_000, // an engine starts in a second or two, and in more where two share a core
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          optimizeDeps: { include: bundled, noDiscovery: true },
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
  }),
);
