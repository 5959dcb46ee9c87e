import { describe, expect, test } from "vitest";
import { shape } from "../notebook/faults.ts";
import type { Problem } from "../notebook/notebook.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const place = { span: { from: 0, to: 1 }, cell: undefined };
const spec = { ...place, kind: "spec", path: "marks[0].lineZ" } as const;
const problems: readonly Problem[] = [
  { ...place, kind: "unclosed-fence" },
  { ...place, kind: "front-matter", detail: "nested too deep" },
  { ...place, kind: "yaml", detail: "nested too deep" },
  { ...place, kind: "no-id" },
  { ...place, kind: "bad-id", id: "1a" },
  { ...place, kind: "duplicate-id", id: "a" },
  { ...place, kind: "unknown-name", name: "a" },
  { ...place, kind: "cycle", cells: ["a"] },
  { ...place, kind: "cycle", cells: ["a", "b"] },
  { ...spec, why: "unknown", allowed: ["line", "lineX"] },
  { ...spec, why: "unknown", allowed: [] },
  { ...spec, why: "missing", allowed: [shape.list] },
  { ...spec, path: "alt", why: "missing", allowed: [shape.text] },
  { ...spec, why: "wrong-type", allowed: [shape.number] },
  { ...spec, why: "refused", allowed: [] },
];

describe.each([en, zh])("in $locale", ({ problem }) => {
  test("every problem has a sentence of its own", () => {
    const sentences = problems.map((each) => problem.text(each));
    expect(new Set(sentences).size).toBe(problems.length);
    for (const sentence of sentences) expect(sentence).toMatch(/[.。]$|nested too deep$/);
  });
  test("what may stand in a place has words, and not a sign", () => {
    for (const sign of Object.values(shape)) {
      expect(problem.text({ ...spec, why: "wrong-type", allowed: [sign] })).not.toContain("<");
    }
  });
});

test("an unknown name is answered with those like it", () => {
  expect(en.problem.text({ ...spec, why: "unknown", allowed: ["line", "lineX", "lineY"] })).toBe(
    "“marks[0].lineZ” is not known here. Known: line, lineX, or lineY.",
  );
});
