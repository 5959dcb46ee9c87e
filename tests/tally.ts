/**
 * Prints `N passed, N failed`, summed from the reports that the test runners wrote to reports/, and exits with 1 if
 * anything failed. Steps named as arguments failed outside a test runner: each counts as one. So does a runner that
 * left no report, or that ended badly though each of its tests passed.
 */
import { readFileSync } from "node:fs";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

function vitest(report: { numPassedTests: number; numFailedTests: number; success: boolean }): Count {
  const { numPassedTests: passed, numFailedTests: failed, success } = report;
  return { passed, failed: failed === 0 && !success ? 1 : failed };
}

function playwright(report: {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}): Count {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

function read<Report>(file: string, count: (report: Report) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(`reports/${file}`, "utf8")));
  } catch (error) {
    console.error(`no report of reports/${file}: ${error}`);
    return { passed: 0, failed: 1 };
  }
}

const steps = process.argv.slice(2);
for (const step of steps) console.error(`failed: ${step}`);
const counts = [
  read("unit.json", vitest),
  read("browser.json", vitest),
  read("journeys.json", playwright),
  { passed: 0, failed: steps.length },
];
const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
