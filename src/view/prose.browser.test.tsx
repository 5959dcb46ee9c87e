import fc from "fast-check";
import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Exact } from "../engine/values.ts";
import { en } from "../locales/en.ts";
import type { ValueRef } from "../notebook/notebook.ts";
import { type Block, blocks, type Inline } from "../notebook/prose.ts";
import { Prose } from "./prose.tsx";

let dispose = () => {};
afterEach(() => dispose());

interface Around {
  readonly live?: boolean;
  readonly values?: Record<string, Exact>;
  readonly stale?: boolean;
  readonly onValue?: (ref: ValueRef) => void;
}
function show(content: string | readonly Block[], { live = true, values = {}, stale = false, onValue }: Around = {}) {
  const ast = typeof content === "string" ? blocks(content, 0) : content;
  const host = document.createElement("div");
  document.body.append(host);
  const unrender = render(
    () => (
      <Prose
        blocks={ast}
        lookup={(cell, column) => values[`${cell}.${column}`]}
        t={en}
        lang="en"
        live={live}
        stale={() => stale}
        onValue={onValue}
      />
    ),
    host,
  );
  dispose = () => {
    unrender();
    host.remove();
  };
  return host;
}

const elements =
  "section aside p h2 h3 h4 ul ol li blockquote table thead tbody tr th td pre code hr em b s a br span data button";
const attributes = "class id lang start scope style tabindex aria-label href title rel value type";
const href = /^(https?:|mailto:|#\/)/i;

function expectHarmless(host: HTMLElement) {
  const names = new Set(elements.split(" "));
  const allowed = new Set(attributes.split(" "));
  for (const element of host.querySelectorAll("*")) {
    expect(names).toContain(element.localName);
    expect(element.namespaceURI).toBe("http://www.w3.org/1999/xhtml");
    for (const { name, value } of element.attributes) {
      expect(allowed).toContain(name);
      if (name === "href") expect(value).toMatch(href);
      if (name === "id") expect(value).toMatch(/^section-/);
      if (name === "style") expect(value).toMatch(/^text-align: (start|center|end);$/);
    }
  }
}

test("no text makes an element or an attribute that is not on the list", () => {
  const payload = fc.constantFrom(
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "![a](https://example.org/x.png)",
    "<https://example.org>",
    '[a](https://example.org "t")',
    "# H",
    "> **T** q",
    "| a | b |\n| :-: | --: |\n| c | d |",
    "- a\n  - b",
    "3. c",
    "```html\n<b>x</b>\n```",
    "${h.n}",
    "~~s~~ *e* **b** `c`  \nbr",
    "---",
    "<svg><a href='javascript:1'>",
  );
  const text = fc.array(fc.oneof(payload, fc.string({ unit: "grapheme", maxLength: 20 })), { maxLength: 12 });
  const law = fc.property(text, fc.constantFrom("\n\n", "\n", " "), fc.boolean(), (parts, between, live) => {
    expectHarmless(show(parts.join(between), { live, values: { "h.n": "<b>" } }));
    dispose();
  });
  fc.assert(law, { numRuns: 200 });
});

test("a syntax tree from elsewhere makes no other element either", () => {
  const word = fc.string({ maxLength: 12 });
  const { inline, block } = fc.letrec<{ inline: Inline; block: Block }>((tie) => {
    const inlines = fc.array(tie("inline"), { maxLength: 3 });
    const inner = fc.array(tie("block"), { maxLength: 2 });
    return {
      inline: fc.oneof(
        { maxDepth: 3 },
        fc.record({ kind: fc.constant("text" as const), text: word }),
        fc.record({ kind: fc.constant("code" as const), text: word }),
        fc.record({ kind: fc.constant("break" as const) }),
        fc.record({
          kind: fc.constantFrom("emphasis" as const, "strong" as const, "strike" as const),
          children: inlines,
        }),
        fc.record({
          kind: fc.constant("link" as const),
          href: fc.oneof(
            word,
            fc.constantFrom("javascript:alert(1)", " javascript:x", "https://a.example", "vbscript:x"),
          ),
          children: inlines,
        }),
      ),
      block: fc.oneof(
        { maxDepth: 3 },
        fc.record({ kind: fc.constant("paragraph" as const), children: inlines }),
        fc.record({ kind: fc.constant("heading" as const), level: fc.integer(), slug: word, children: inlines }),
        fc.record({ kind: fc.constant("quote" as const), children: inner }),
        fc.record({ kind: fc.constant("code" as const), language: word, text: word }),
        fc.record({
          kind: fc.constant("list" as const),
          start: fc.option(fc.nat(), { nil: undefined }),
          items: fc.array(inner, { maxLength: 2 }),
        }),
      ),
    };
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), fc.array(inline, { maxLength: 2 }), (ast, children) => {
      expectHarmless(show([...ast, { kind: "paragraph", children }]));
      dispose();
    }),
    { numRuns: 200 },
  );
});

test("a value is written by its format, and its full precision is in its description", () => {
  const host = show("${h.share:percent} of ${h.n}, ${h.gone}, ${x.y}", {
    values: { "h.share": 73.0135, "h.n": 40192n, "h.gone": null },
  });
  const data = Array.from(host.querySelectorAll("data"));
  expect(data.map(({ textContent }) => textContent)).toEqual(["73.0\u00a0%", "40,192", "missing", "…"]);
  expect(data.map(({ value }) => value)).toEqual(["73.0135", "40192", "", ""]);
  expect(data.map(({ title }) => title)).toEqual([
    "share of h: 73.0135",
    "n of h: 40192",
    "gone of h: missing",
    "y of x: not run yet",
  ]);
});

test("a value is reached and opened by keyboard, and says when it is from before the last change", async () => {
  const opened: string[] = [];
  const host = show("In ${h.year}", {
    values: { "h.year": 2021 },
    stale: true,
    onValue: ({ cell }) => opened.push(cell),
  });
  await userEvent.tab();
  await expect.element(page.getByRole("button", { name: "2021" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(opened).toEqual(["h"]);
  expect(host.querySelector("data")).toHaveClass("stale");
  expect(host.querySelector("button")?.title).toContain("from before your last change");
});

test("links of a published notebook open; those of a stranger's are text with the whole address", () => {
  const text = "[the metadata](https://example.org/a?b=c)";
  const link = show(text).querySelector("a");
  expect(link).toHaveAttribute("href", "https://example.org/a?b=c");
  expect(link).toHaveAttribute("title", "https://example.org/a?b=c");
  expect(link).toHaveAttribute("rel", "noopener noreferrer");
  dispose();
  const host = show(text, { live: false });
  expect(host.querySelector("a")).toBeNull();
  expect(host).toHaveTextContent("the metadata (https://example.org/a?b=c)");
});

test("a quote that begins with a term is a note at the side, another one is a quote", () => {
  const host = show("Text.\n\n> **Traced** The point where.\n\n> A plain one.\n");
  expect(host.querySelector("aside")).toHaveTextContent("Traced The point where.");
  expect(host.querySelector("section.prose blockquote")).toHaveTextContent("A plain one.");
  expect(host.querySelector("section.prose")).not.toHaveTextContent("Traced");
});
