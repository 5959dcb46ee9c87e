import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every test that docs/safety.md names exists, each threat names one, and the README leads there", () => {
  const page = readFileSync("docs/safety.md", "utf8");
  const rows = page.split("\n").filter((line) => /^\| (?!---|Threat )/.test(line));
  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows) {
    const files = [...row.matchAll(/`((?:tests|src)\/[^`]+)`/g)].map(([, file]) => file ?? "");
    expect([row, files.length > 0]).toEqual([row, true]);
    expect([row, files.filter((file) => !existsSync(file))]).toEqual([row, []]);
  }
  expect(readFileSync("README.md", "utf8")).toContain("](docs/safety.md)");
});
