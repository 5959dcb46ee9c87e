import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { EngineError } from "../../src/engine/engine.ts";
import { readParquet } from "../../src/engine/parquet-reader.ts";
import { changes, mutantBytes } from "./mutants.ts";
import { parquet } from "./parquet.ts";

vi.setConfig({ testTimeout: 300_000 }); // less than a minute each, but for a busy machine

const never = new AbortController().signal;

test("a Parquet file is read in a worker, and its reading ends when it is stopped", async () => {
  expect((await readParquet(new Blob([parquet]), never)).blob.size).toBeGreaterThan(50);
  const stop = new AbortController();
  const reading = readParquet(new Blob([parquet]), stop.signal);
  stop.abort();
  await expect(reading).rejects.toMatchObject({ kind: "stopped" });
});

test.each([1, 2, 3, 4])(
  "law: five hundred mutants of a Parquet file (%i of 4) are each read or clearly not",
  async (part) => {
    const all = fc.sample(changes, { numRuns: 500, seed: part });
    const came = new Set<string>();
    for (let at = 0; at < all.length; at += 10)
      await Promise.all(
        all.slice(at, at + 10).map(async (changes) => {
          const file = new Blob([mutantBytes(parquet, changes)]);
          await readParquet(file, never, 3000).then(
            () => came.add("read"),
            (error: unknown) => {
              expect(error).toBeInstanceOf(EngineError);
              expect((error as EngineError).kind).toBe("sql");
              came.add("refused");
            },
          );
        }),
      );
    expect([...came].sort()).toEqual(["read", "refused"]);
  },
);
