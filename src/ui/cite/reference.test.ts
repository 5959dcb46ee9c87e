import fc from "fast-check";
import { expect, test } from "vitest";
import { bibtex, cslJson, type Reference, ris } from "./reference.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom("{", "}", "\\", "%", "&", "$", "#", "_", "~", "^", "\n", "\r", "ER  - ", "\u2028", "a", "文"),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join("")),
);
const reference: fc.Arbitrary<Reference> = fc.record({
  key: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
  kind: fc.constantFrom("notebook", "data"),
  title: text,
  within: fc.option(text, { nil: undefined }),
  authors: fc.array(text, { maxLength: 2 }),
  publisher: fc.option(text, { nil: undefined }),
  version: fc.option(text, { nil: undefined }),
  url: fc.option(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), text), { nil: undefined }),
  accessed: fc.constant("2026-11-21"),
  language: fc.constantFrom("en", "zh", undefined),
  note: text,
});
const plain = (words: string) => words.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** What TeX prints of a field. */
const printed = (written: string) =>
  written.replace(
    /\\(text(?:backslash|braceleft|braceright|asciitilde|asciicircum))\{\}|\\([#$%&_])/g,
    (_, word: string | undefined, sign: string) =>
      word === undefined
        ? sign
        : ({ textbackslash: "\\", textbraceleft: "{", textbraceright: "}", textasciitilde: "~", textasciicircum: "^" }[
            word
          ] ?? ""),
  );

/** The fields of a BibTeX entry, read as BibTeX reads them: by counting braces, whatever stands before them. */
function fieldsOf(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  let rest = entry.replace(/^@misc\{[\w-]+,\n/, "");
  while (!rest.startsWith("}")) {
    const [, name = ""] = /^\s*(\w+) = \{/.exec(rest) ?? [];
    expect(name, rest).not.toBe("");
    const start = rest.indexOf("{") + 1;
    let depth = 1;
    let end = start;
    for (; depth > 0 && end < rest.length; end++) depth += rest[end] === "{" ? 1 : rest[end] === "}" ? -1 : 0;
    expect(depth).toBe(0);
    fields.set(name, rest.slice(start, end - 1));
    rest = rest.slice(end).replace(/^,\n/, "");
  }
  expect(rest).toBe("}\n");
  return fields;
}

test("whatever a title holds, a BibTeX entry closes where it should and prints the title as it is", () => {
  fc.assert(
    fc.property(reference, (one) => {
      const fields = fieldsOf(bibtex([one]));
      expect(printed(fields.get("title") ?? "").replace(/^\{|\}$/g, "")).toBe(plain(one.title));
      expect(printed(fields.get("note") ?? "")).toBe(plain(one.note));
      expect(fields.get("url") ?? "").not.toMatch(/[\s{}\\]/);
    }),
  );
});

test("whatever a reference holds, RIS has one line for each value, and ends once", () => {
  fc.assert(
    fc.property(fc.array(reference, { minLength: 1, maxLength: 3 }), (all) => {
      const written = ris(all);
      const lines = written.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).filter((line) => line !== "");
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
      expect(lines.filter((line) => line.startsWith("ER  -"))).toHaveLength(all.length);
      const titles = lines.filter((line) => line.startsWith("TI  - ")).map((line) => line.slice(6));
      expect(titles).toEqual(all.map(({ title }) => plain(title)).filter((title) => title !== ""));
    }),
  );
});

test("CSL-JSON gives back what was said", () => {
  fc.assert(
    fc.property(reference, (one) => {
      const [item] = JSON.parse(cslJson([one]));
      expect([item.title, item["container-title"], item.URL]).toEqual([one.title, one.within, one.url]);
      expect((item.author ?? []).map(({ literal }: { literal: string }) => literal)).toEqual(one.authors);
      expect(item.accessed).toEqual({ "date-parts": [[2026, 11, 21]] });
    }),
  );
});
