import fc from "fast-check";
import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import { EngineError } from "../../src/engine/engine.ts";
import { createOpened } from "../../src/ui/opened.ts";
import { noise } from "../noise.ts";

/** How often the engine is asked for when a text is opened, and the reader looks, chooses and edits. */
async function asks(text: string, runs: boolean): Promise<number> {
  let asked = 0;
  const engine = async () => {
    asked++;
    throw new EngineError("load", "no engine in this test");
  };
  const { opened, dispose } = createRoot((dispose) => ({
    opened: createOpened({ text, params: new Map([["c", "1"]]), runs, engine }),
    dispose,
  }));
  opened.notebook().cells.map(({ id }) => opened.view(id));
  opened.choose("c", 1);
  opened.edit(`${text}\n\n\`\`\`sql id=more\nSELECT 1\n\`\`\`\n`, new Set());
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
  dispose();
  return asked;
}

test("law: a notebook that opened inert never asks for an engine, whatever its text", async () => {
  await fc.assert(
    fc.asyncProperty(noise, async (text) => {
      expect(await asks(text, false)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test("a notebook that runs does ask", async () => {
  expect(await asks("```sql id=a\nSELECT 1\n```\n", true)).toBeGreaterThan(0);
});
