import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, blocks, type Inline, proseValues, type Slugs } from "./prose.ts";

const text = (text: string): Inline => ({ kind: "text", text });
const paragraph = (...children: Inline[]): Block => ({ kind: "paragraph", children });
const only = (markdown: string): readonly Inline[] => {
  const [block] = blocks(markdown, 0);
  return block?.kind === "paragraph" ? block.children : [];
};

describe("prose", () => {
  test("headings have levels and slugs that are unique in the notebook", () => {
    const taken: Slugs = new Map();
    const slugs = (markdown: string) =>
      blocks(markdown, 0, taken).map((block) => block.kind === "heading" && block.slug);
    expect(slugs("# Women, *2021*\n\n## Women: 2021 ##\n\nالأسلحة\n===")).toEqual([
      "women-2021",
      "women-2021-2",
      "الأسلحة",
    ]);
    expect(slugs("###### 妇女\n\n# ?\n\n# Women 2021")).toEqual(["妇女", "section", "women-2021-3"]);
  });
  test("a line's marks are read, also within each other", () => {
    expect(only("A *b **c*** `d` ~~e~~")).toEqual([
      text("A "),
      { kind: "emphasis", children: [text("b "), { kind: "strong", children: [text("c")] }] },
      text(" "),
      { kind: "code", text: "d" },
      text(" "),
      { kind: "strike", children: [text("e")] },
    ]);
  });
  test("lines of a paragraph are one; two spaces or a backslash break it", () => {
    expect(only("a\n   b  \nc\\\nd")).toEqual([
      text("a b"),
      { kind: "break" },
      text("c"),
      { kind: "break" },
      text("d"),
    ]);
  });
  test("lists, quotes, code and rules are what CommonMark says", () => {
    expect(
      blocks("3. a\n4. b\n   - c\n\n> q\n> r\n\n```sql x\nSELECT 1\n\nFROM t\n```\n\n    plain\n\n***", 0),
    ).toEqual([
      {
        kind: "list",
        start: 3,
        items: [
          [paragraph(text("a"))],
          [paragraph(text("b")), { kind: "list", start: undefined, items: [[paragraph(text("c"))]] }],
        ],
      },
      { kind: "quote", children: [paragraph(text("q r"))] },
      { kind: "code", language: "sql", text: "SELECT 1\n\nFROM t" },
      { kind: "code", language: "", text: "plain" },
      { kind: "rule" },
    ]);
  });
  test("a table keeps its empty cells, and every row is as long as its head", () => {
    expect(blocks("| a | b | c |\n|:--|:-:|--:|\n| 1 || 3 |\n| `|` | 2\n||x", 0)).toMatchObject([
      {
        kind: "table",
        align: ["start", "center", "end"],
        head: [[text("a")], [text("b")], [text("c")]],
        rows: [
          [[text("1")], [], [text("3")]],
          [expect.anything(), expect.anything(), expect.anything()],
          [[], [text("x")], []],
        ],
      },
    ]);
  });
  test("a link leads to the web, to mail or to another notebook, and is text where it leads elsewhere", () => {
    const href = (markdown: string) => only(markdown).map((inline) => (inline.kind === "link" ? inline.href : inline));
    expect(href("[a](https://un.org/x)")).toEqual(["https://un.org/x"]);
    expect(href("<https://un.org>")).toEqual(["https://un.org"]);
    expect(href("www.un.org")).toEqual(["https://www.un.org"]);
    expect(href("[a](mailto:a@un.org)")).toEqual(["mailto:a@un.org"]);
    expect(href("[a](gender.md)")).toEqual(["#/gender"]);
    expect(href("[a][b]\n\n[b]: <https://un.org/b>")).toEqual(["https://un.org/b"]);
    for (const bad of [
      "javascript:alert(1)",
      "JaVaScRiPt:x",
      "data:text/html,x",
      "//x.org",
      "/x",
      "java&#115;cript:x",
    ]) {
      expect(href(`[a](${bad})`)).toEqual([text(`[a](${bad})`)]);
    }
    expect(href("[a](https://x.org/?d=${a.b})")).toEqual([text("[a](https://x.org/?d=${a.b})")]);
  });
  test("raw HTML is text, block or not", () => {
    expect(only("<b onclick=x>hi</b> <!-- c -->")).toEqual([text("<b onclick=x>hi</b> <!-- c -->")]);
    expect(blocks("<div>\n*a*\n</div>", 0)).toEqual([
      paragraph(text("<div> "), { kind: "emphasis", children: [text("a")] }),
      paragraph(text("</div>")),
    ]);
  });
  test("a picture is its words and its address", () => {
    expect(only("![a *b*](https://x.org/y.png)")).toEqual([text("a b (https://x.org/y.png)")]);
  });
  test("characters are decoded, and escaped ones stand for themselves", () => {
    expect(only("&amp;&#233;&#x41;&nope; \\*a\\*")).toEqual([text("&éA&nope; *a*")]);
  });
  test("values stand with their place in the notebook, but not in code", () => {
    const markdown = "In ${headline.year:year} `${a.b}` **${c.d}** \\${e.f}\n\n    ${g.h}\n";
    const refs = proseValues(markdown, 100);
    expect(refs.map(({ cell, column }) => `${cell}.${column}`)).toEqual(["headline.year", "c.d"]);
    expect(refs.map(({ span }) => markdown.slice(span.from - 100, span.to - 100))).toEqual([
      "${headline.year:year}",
      "${c.d}",
    ]);
  });
  test("Windows line ends change nothing", () => {
    const markdown =
      "# A\n\nb\nc  \nd\n\n- e\n- f\n\n> g\n> h\n\n| a | b |\n|--:|---|\n| 1 |   |\n\n```x\ny\n\nz\n```\n\n    i\n    j\n\nS\n===\n";
    expect(blocks(markdown.replaceAll("\n", "\r\n"), 0)).toEqual(blocks(markdown, 0));
    const values = "a ${b.c}\r\n\r\n- ${d.e}\r\n  f ${g.h}\r\n";
    const places = proseValues(values, 10).map(({ span }) => values.slice(span.from - 10, span.to - 10));
    expect(places).toEqual(["${b.c}", "${d.e}", "${g.h}"]);
  });
  test("noise of marks never throws", () => {
    const marks = fc.constantFrom(
      "*",
      "_",
      "`",
      "[",
      "]",
      "(",
      ")",
      "<",
      ">",
      "!",
      "|",
      "-",
      "\n",
      " ",
      "${",
      "}",
      "a",
      "عربي",
    );
    fc.assert(fc.property(fc.array(marks), (parts) => Array.isArray(blocks(parts.join(""), 0))));
  });
  test.each([">", "- ", "[", "*a_", "`", "<a ", "![", "${", "|", "&"])("a megabyte of %s is read in time", (mark) => {
    expect(blocks(mark.repeat(1e6 / mark.length), 0).length).toBeGreaterThan(0);
  });
});
