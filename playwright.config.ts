import { defineConfig } from "@playwright/test";
import { chromium, flags } from "./tests/chromium.ts";

const port = 4174; // not that of `npm start`, which may be running
/** The network is cut: no name but this machine's is known to the browser. */
const noNetwork = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost";

/** Journeys through the built page, and attacks on it, served as `npm start` serves it. */
export default defineConfig({
  testDir: "tests",
  testMatch: ["journeys/*.spec.ts", "threats/*.spec.ts"],
  outputDir: "test-results",
  reporter: [["list"], ["json", { outputFile: "reports/journeys.json" }]],
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 180_000, // axe reads a notebook of sixty open editors for 40 s
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    launchOptions: { executablePath: await chromium(), args: [...flags, noNetwork] },
    screenshot: "only-on-failure",
    trace: "off",
    serviceWorkers: "block", // it would fetch 50 MB in every fresh profile; offline.spec.ts lets it
  },
  webServer: { command: `npx vite preview --port ${port}`, port, reuseExistingServer: false },
});
