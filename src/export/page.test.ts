import fc from "fast-check";
import { expect, test } from "vitest";
import { type Live, notebookIn, pageOf } from "./page.ts";

const page = (text: string, title = "Traced", live?: Live) =>
  pageOf({
    lang: "en",
    dir: "ltr",
    title,
    css: "p { margin: 0 }",
    body: "<p>7</p>",
    notebook: { name: "Text", text },
    live,
  });

test("any text that is put into a page comes out of it as it was", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => notebookIn(page(text)) === text));
  for (const text of ["\nfirst", "\r\nfirst\r\n", "a\rb\0c", "</pre><script>alert(1)</script>", "&amp;lt; &#13;"])
    expect(notebookIn(page(text))).toBe(text);
});

test("a page's only elements are its own, whatever the notebook says", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("</pre>", "</title>", "<script>", '"><img src=x>', "<!--"),
      fc.string(),
      (tag, text) => {
        const evil = page(`${text}${tag}${text}`, `${tag}${text}`);
        const plain = page("", "");
        return evil.match(/<[a-z!/]/gi)?.length === plain.match(/<[a-z!/]/gi)?.length;
      },
    ),
  );
});

test("a notebook that quotes a page is not taken for one", () => {
  expect(notebookIn('# Notes\n\n<pre tabindex="0" id="notebook-text">\nother</pre>\n')).toBeUndefined();
  expect(notebookIn("<!doctype html><p>Any page</p>")).toBeUndefined();
  expect(notebookIn(page(page("inner")))).toBe(page("inner"));
});

test("the notebook comes out of a live page too, whose script speaks of pages", () => {
  const script =
    'find("<pre tabindex=\\"0\\" id=\\"notebook-text\\">x</pre>", `<pre tabindex="0" id="notebook-text">y</pre>`)';
  const live = { script, hash: "aGFzaA==", blocks: new Map([["live-engine", "AAAA"]]) };
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => notebookIn(page(text, "Traced", live)) === text));
});

test("a page lets no script run, a live one its own alone", () => {
  expect(page("")).not.toContain("script-src");
  const live = { script: "start()", hash: "aGFzaA==", blocks: new Map<string, string>() };
  expect(page("", "Traced", live)).toContain("default-src 'none'");
  expect(page("", "Traced", live)).toContain("script-src 'sha256-aGFzaA==' 'wasm-unsafe-eval';");
});
