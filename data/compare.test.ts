import { expect, test } from "vitest";
import { compareIndicator } from "./compare.ts";

test("every published value of 16.4.2 stands beside the recomputed one, and at least 41 are equal", async () => {
  const { csv, summary } = await compareIndicator();
  const [head = "", ...rows] = csv.trim().split("\n");
  const column = (name: string) => head.split(",").indexOf(name);
  expect(rows).toHaveLength(104);
  const equal = rows.map((row) => row.split(",")).filter((row) => row[column("class")] === "equal");
  expect(equal.length).toBeGreaterThanOrEqual(41);
  for (const row of equal) expect(Math.abs(Number(row[column("difference")]))).toBeLessThan(0.0201);
  expect(summary).toBe("41 equal, 33 revised_inputs, 30 no_inputs");
});
