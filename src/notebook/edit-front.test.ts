import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FileFacts, setFile, setFront } from "./edit-front.ts";
import { parse } from "./parse.ts";

describe("a word of the front matter", () => {
  test("is set where it stands, and the rest stays as written", () => {
    const text = "---\n# mine\ntitle: Old  # a note\nother: {a:   1}\n---\nProse.\n";
    expect(setFront(text, "title", "New")).toBe("---\n# mine\ntitle: New  # a note\nother: {a:   1}\n---\nProse.\n");
  });
  test("takes the place of one that runs over lines, or of none", () => {
    expect(setFront("---\ntitle: >-\n  Over\n  lines\nlang: en\n---\n", "title", "One")).toBe(
      "---\ntitle: One\nlang: en\n---\n",
    );
    expect(setFront("---\ntitle:\nlang: en\n---\n", "title", "One")).toBe("---\ntitle: One\nlang: en\n---\n");
  });
  test("comes first where it was not there, in a front matter of its own if need be", () => {
    expect(setFront("---\nlang: en\n---\n", "title", "T")).toBe("---\ntitle: T\nlang: en\n---\n");
    expect(setFront("Prose.\r\n", "title", "T")).toBe("---\r\ntitle: T\r\n---\r\nProse.\r\n");
  });
  test("leaves a front matter that cannot be read", () => {
    const broken = "---\ntitle: [\n---\nProse.\n";
    expect(setFront(broken, "title", "T")).toBe(broken);
  });
  test("law: is read back as it was set, whatever it holds, and no cell changes", () => {
    const fronts = fc.constantFrom(
      "",
      "---\n---\n",
      "---\ntitle: Old\nlang: en\n---\n",
      '---\ndescription: "x"\n---\n',
    );
    const words = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("true", "null", "- a", "a: b", "# no", "'", '"'),
    );
    fc.assert(
      fc.property(fronts, words, (front, words) => {
        const body = "Prose.\n\n```sql id=a\nSELECT 1\n```\n";
        const next = setFront(front + body, "title", words);
        expect(parse(next).front.title).toBe(words.replace(/\s+/g, " ").trim());
        expect(next.endsWith(body)).toBe(true);
        expect(parse(next).problems).toEqual([]);
      }),
    );
  });
});

describe("what is known of a file", () => {
  const facts: FileFacts = {
    name: "register",
    file: "a: b.csv",
    columns: ["a", "b, c", "no"],
    rows: 2,
    sha256: "00ff",
  };
  const entry =
    '  - name: register\n    file: "a: b.csv"\n    columns: [ a, "b, c", no ]\n    rows: 2\n    sha256: 00ff\n';

  test("becomes an entry of its own, after the others, and every other line stays", () => {
    expect(setFile("Prose.\n", facts)).toBe(`---\nfiles:\n${entry}---\nProse.\n`);
    const text = "---\n# mine\ntitle:   T\nfiles:\n  - name: other # mine too\nlang: en\n---\nProse.\n";
    expect(setFile(text, facts)).toBe(
      `---\n# mine\ntitle:   T\nfiles:\n  - name: other # mine too\n${entry}lang: en\n---\nProse.\n`,
    );
  });
  test("that has no hash leaves none of an earlier file behind", () => {
    const next = setFile(setFile("", facts), { ...facts, sha256: undefined });
    expect(next).not.toContain("sha256");
    expect(parse(next).front.files[0]?.rows).toBe(2);
  });
  test("takes the place of what was known of it, and its other keys stay", () => {
    const text = "---\nfiles: [{name: register, title: Yours, rows: 9}]\n---\n";
    const [need] = parse(setFile(text, facts)).front.files;
    expect(need).toMatchObject({ ...facts, title: "Yours" });
  });
  test("law: is read back as it was written, whatever the columns are called, and no cell changes", () => {
    const fronts = fc.constantFrom("", "---\n---\n", "---\ntitle: T\nfiles:\n---\n", "---\nfiles: [{name: a}]\n---\n");
    fc.assert(
      fc.property(fronts, fc.array(fc.string({ unit: "grapheme" })), fc.nat(), (front, columns, rows) => {
        const body = "Prose.\n\n```sql id=c\nSELECT 1\n```\n";
        const next = setFile(setFile(front + body, { ...facts, rows: 0 }), { ...facts, columns, rows });
        expect(parse(next).front.files.at(-1)).toMatchObject({ ...facts, columns, rows });
        expect([next.endsWith(body), parse(next).problems]).toEqual([true, []]);
      }),
    );
  });
});
