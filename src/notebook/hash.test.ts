import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "./hash.ts";

test("a text's hash is that of its file in UTF-8", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary" }).filter((text) => text.isWellFormed()),
      async (text) => {
        expect(await sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      },
    ),
  );
});
