import type { SyntaxNode } from "@lezer/common";
import { Autolink, type MarkdownConfig, parser, Strikethrough, Table } from "@lezer/markdown";
import type { Report } from "./faults.ts";
import { plainText, readLine, type Source } from "./inlines.ts";
import type { ValueRef } from "./notebook.ts";

/** A piece of prose that stands on lines of its own. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly slug: string; readonly children: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
  | { readonly kind: "list"; readonly start: number | undefined; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "quote"; readonly children: readonly Block[] }
  | {
      readonly kind: "table";
      readonly align: readonly (Align | undefined)[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | { readonly kind: "rule" };
export type Align = "start" | "center" | "end";

/** A piece of a line. A link's `href` is http, https, mailto, or `#/` and a notebook's name; it holds no cell's value. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "emphasis" | "strong" | "strike"; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: "value"; readonly ref: ValueRef }
  | { readonly kind: "break" };

/** Slugs that headings have, each with the last number that was tried for another heading of the same words. */
export type Slugs = Map<string, number>;

/** Lists and quotations within each other that are still read: what stands deeper is text. */
const MAX_DEPTH = 40;

const values: MarkdownConfig = {
  defineNodes: ["Value"],
  parseInline: [
    {
      name: "Value",
      parse(context, next, from) {
        const length =
          next === 36 ? /^\$\{[^{}\n]{0,300}\}/.exec(context.slice(from, from + 303))?.[0].length : undefined;
        return length === undefined ? -1 : context.addElement(context.elt("Value", from, from + length));
      },
    },
  ],
};
/** HTML blocks are no blocks: what they hold is prose, and their tags come out as they are written. */
const markdown = parser.configure([Table, Strikethrough, Autolink, values, { remove: ["HTMLBlock"] }]);

/**
 * Prose as blocks; `offset` is where it begins in the notebook. `taken` holds the slugs that headings above have, and
 * takes theirs. Values that cannot be read are text, and reported. Prose that would take too long is one paragraph.
 */
export function blocks(text: string, offset: number, taken: Slugs = new Map(), report?: Report): Block[] {
  if (isCostly(text)) return [{ kind: "paragraph", children: [{ kind: "text", text }] }];
  const lines = text.replaceAll("\r\n", "\n");
  const source = { text: lines, offsetOf: offsets(text, offset), report, addresses: new Map<string, string>() };
  try {
    const top = markdown.parse(lines).topNode;
    for (const node of children(top)) if (node.name === "LinkReference") readAddress(node, source);
    return readBlocks(top, source, taken, 0);
  } catch (error) {
    if (error instanceof RangeError) return [{ kind: "paragraph", children: [{ kind: "text", text }] }];
    throw error;
  }
}

/** The values in prose, code left out. */
export function proseValues(text: string, offset: number, report?: Report): ValueRef[] {
  return text.includes("${") ? blocks(text, offset, new Map(), report).flatMap(blockValues) : [];
}

function blockValues(block: Block): ValueRef[] {
  if (block.kind === "heading" || block.kind === "paragraph") return block.children.flatMap(inlineValues);
  if (block.kind === "list") return block.items.flat().flatMap(blockValues);
  if (block.kind === "quote") return block.children.flatMap(blockValues);
  if (block.kind === "table") return [...block.head, ...block.rows.flat()].flat().flatMap(inlineValues);
  return [];
}

function inlineValues(inline: Inline): ValueRef[] {
  if (inline.kind === "value") return [inline.ref];
  return "children" in inline ? inline.children.flatMap(inlineValues) : [];
}

function readBlocks(parent: SyntaxNode, source: Source, taken: Slugs, depth: number): Block[] {
  if (depth > MAX_DEPTH) return [{ kind: "paragraph", children: [{ kind: "text", text: slice(source, parent) }] }];
  return children(parent).flatMap((node) => readBlock(node, source, taken, depth + 1) ?? []);
}

function readBlock(node: SyntaxNode, source: Source, taken: Slugs, depth: number): Block | undefined {
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
  if (level !== undefined) {
    const inlines = readLine(node, source);
    return { kind: "heading", level: Number(level), slug: makeSlug(plainText(inlines), taken), children: inlines };
  }
  switch (node.name) {
    case "Paragraph":
      return { kind: "paragraph", children: readLine(node, source) };
    case "Blockquote":
      return { kind: "quote", children: readBlocks(node, source, taken, depth) };
    case "BulletList":
    case "OrderedList": {
      const items = node.getChildren("ListItem");
      const mark = items[0]?.getChild("ListMark");
      const start = node.name === "OrderedList" ? Number.parseInt(slice(source, mark ?? node), 10) : undefined;
      return { kind: "list", start, items: items.map((item) => readBlocks(item, source, taken, depth)) };
    }
    case "FencedCode":
    case "CodeBlock": {
      const info = node.getChild("CodeInfo");
      const text = node.getChildren("CodeText").map((part) => slice(source, part));
      const language = info ? (slice(source, info).split(/\s/)[0] ?? "") : "";
      return { kind: "code", language, text: text.join("") };
    }
    case "Table":
      return readTable(node, source);
    case "HorizontalRule":
      return { kind: "rule" };
    default:
      return undefined;
  }
}

function readTable(node: SyntaxNode, source: Source): Block {
  const header = node.getChild("TableHeader");
  const head = header ? readRow(header, source) : [];
  const line = node.getChild("TableDelimiter");
  const align = (line ? slice(source, line) : "")
    .replace(/^\s*\||\|\s*$/g, "")
    .split("|")
    .map((cell) => readAlign(cell.trim()));
  const rows = node.getChildren("TableRow").map((row) => {
    const cells = readRow(row, source);
    return head.map((_, i) => cells[i] ?? []);
  });
  return { kind: "table", align: head.map((_, i) => align[i]), head, rows };
}

function readAlign(cell: string): Align | undefined {
  if (cell.endsWith(":")) return cell.startsWith(":") ? "center" : "end";
  return cell.startsWith(":") ? "start" : undefined;
}

/** Between two bars without a cell stands an empty one. */
function readRow(row: SyntaxNode, source: Source): Inline[][] {
  const cells: Inline[][] = [];
  let open = children(row)[0]?.name === "TableCell";
  for (const child of children(row)) {
    if (child.name === "TableCell") {
      cells.push(readLine(child, source));
      open = false;
    } else if (child.name === "TableDelimiter") {
      if (open) cells.push([]);
      open = true;
    }
  }
  return cells;
}

function readAddress(node: SyntaxNode, source: Source & { readonly addresses: Map<string, string> }): void {
  const [label, url] = [node.getChild("LinkLabel"), node.getChild("URL")];
  const key = label ? slice(source, label).slice(1, -1).toLowerCase() : "";
  if (url && !source.addresses.has(key)) source.addresses.set(key, slice(source, url));
}

/** `Women, 2021` → `women-2021`, and `women-2021-2` where that is taken. */
function makeSlug(text: string, taken: Slugs): string {
  const base =
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join("-") ?? "section";
  let slug = base;
  for (let i = (taken.get(base) ?? 1) + 1; taken.has(slug); i += 1) {
    slug = `${base}-${i}`;
    taken.set(base, i);
  }
  taken.set(slug, taken.get(slug) ?? 1);
  return slug;
}

/** Where the notebook has what is at a place in `text` without its CRs. To be asked for places in rising order. */
function offsets(text: string, offset: number): (at: number) => number {
  let lost = 0;
  let next = text.indexOf("\r\n");
  return (at) => {
    for (; next >= 0 && next - lost < at; next = text.indexOf("\r\n", next + 1)) lost += 1;
    return offset + at + lost;
  };
}

/** The parser tries each mark of a paragraph against all others: noise of marks would hold the page up. */
function isCostly(text: string): boolean {
  let cost = 0;
  for (const paragraph of text.split(/\n[ \t\r]*\n/)) cost += (paragraph.match(/[*_`<>[\]~!]/g)?.length ?? 0) ** 2;
  return cost > 4e7;
}

function slice(source: Source, { from, to }: { readonly from: number; readonly to: number }): string {
  return source.text.slice(from, to);
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}
