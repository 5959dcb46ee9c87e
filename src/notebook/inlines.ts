import type { SyntaxNode } from "@lezer/common";
import type { Report } from "./faults.ts";
import type { Inline } from "./prose.ts";
import { valueAt } from "./template.ts";

/** The prose that is read, its lines ended by LF, and the addresses it defines (`[label]: https://…`). */
export interface Source {
  readonly text: string;
  /** Where the notebook has what is at a place in `text`. */
  readonly offsetOf: (at: number) => number;
  readonly report: Report | undefined;
  readonly addresses: ReadonlyMap<string, string>;
}

const entities = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" }));
/** Marks within marks that are still read: what stands deeper is text, so that no text can use the stack up. */
const MAX_DEPTH = 40;
/** Marks that are no text. */
const marks = /^(?:HeaderMark|QuoteMark|EmphasisMark|StrikethroughMark|LinkMark|CodeMark|ListMark)$/;

/** What a block says, without blanks at its beginning and end. Raw HTML is text. */
export function readLine(block: SyntaxNode, source: Source): Inline[] {
  const inlines = readInlines(block, source, 0);
  const last = inlines.length - 1;
  return inlines.flatMap((inline, i): Inline[] => {
    if (inline.kind !== "text") return [inline];
    const start = i === 0 ? inline.text.trimStart() : inline.text;
    const text = i === last ? start.trimEnd() : start;
    return text ? [{ kind: "text", text }] : [];
  });
}

/** What stands in a node, or between two places in it. */
function readInlines(parent: SyntaxNode, source: Source, depth: number, from = parent.from, to = parent.to): Inline[] {
  const found: Inline[] = [];
  let at = from;
  for (let node = parent.firstChild; node && node.to <= to; node = node.nextSibling) {
    if (node.from < at) continue;
    addText(found, source.text.slice(at, node.from));
    const inline = depth < MAX_DEPTH ? readInline(node, source, depth + 1) : source.text.slice(node.from, node.to);
    if (typeof inline === "string") addText(found, inline);
    else found.push(inline);
    at = node.to;
  }
  addText(found, source.text.slice(at, to));
  return tidy(found);
}

/** The words alone. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text" || inline.kind === "code") return inline.text;
      return "children" in inline ? plainText(inline.children) : " ";
    })
    .join("");
}

function readInline(node: SyntaxNode, source: Source, depth: number): Inline | string {
  const text = source.text.slice(node.from, node.to);
  if (marks.test(node.name)) return "";
  switch (node.name) {
    case "Emphasis":
      return { kind: "emphasis", children: readInlines(node, source, depth) };
    case "StrongEmphasis":
      return { kind: "strong", children: readInlines(node, source, depth) };
    case "Strikethrough":
      return { kind: "strike", children: readInlines(node, source, depth) };
    case "InlineCode":
      return { kind: "code", text: readCode(text) };
    case "HardBreak":
      return { kind: "break" };
    case "Escape":
      return text.slice(1);
    case "Entity":
      return readEntity(text);
    case "Value": {
      const value = valueAt(source.text, node.from, source.offsetOf(node.from) - node.from, source.report);
      return value ? { kind: "value", ref: value.ref } : text;
    }
    case "Link":
      return readLink(node, source, depth) ?? text;
    case "Image":
      return readImage(node, source, depth) ?? text;
    case "Autolink":
      return bareLink(text.slice(1, -1)) ?? text;
    case "URL":
      return bareLink(text) ?? text;
    default:
      return text;
  }
}

function readLink(node: SyntaxNode, source: Source, depth: number): Inline | undefined {
  const [open, close] = node.getChildren("LinkMark");
  const href = readHref(addressOf(node, source));
  if (!open || !close || href === undefined) return undefined;
  return { kind: "link", href, children: readInlines(node, source, depth, open.to, close.from) };
}

/** Nothing is fetched: the alternative text, and where the picture is. */
function readImage(node: SyntaxNode, source: Source, depth: number): string | undefined {
  const [open, close] = node.getChildren("LinkMark");
  if (!open || !close) return undefined;
  return `${plainText(readInlines(node, source, depth, open.to, close.from))} (${addressOf(node, source)})`;
}

function addressOf(node: SyntaxNode, source: Source): string {
  const marks = node.getChildren("LinkMark");
  const url = node.getChildren("URL").find(({ from }) => from >= (marks[1]?.to ?? node.to));
  if (url) return source.text.slice(url.from, url.to);
  const label = node.getChild("LinkLabel");
  const written = source.text.slice(label?.from ?? node.from, label?.to ?? node.to).slice(1, -1);
  const name = written || source.text.slice(marks[0]?.to ?? 0, marks[1]?.from ?? 0);
  return source.addresses.get(name.toLowerCase()) ?? "";
}

/** A safe address; another notebook's file, `gender.md`, is its page here. */
function readHref(written: string): string | undefined {
  const address = written
    .replace(/^<(.*)>$/, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&[#\w]+;/g, readEntity);
  const notebook = /^(?:\.\/)?([\w-]+)\.md$/.exec(address)?.[1];
  if (notebook) return `#/${notebook}`;
  const safe = /^(?:https?:\/\/|mailto:|#\/)[^\s\p{Cc}]+$/iu.test(address) && !address.includes("${");
  return safe ? address : undefined;
}

function bareLink(text: string): Inline | undefined {
  const address = /^www\./i.test(text) ? `https://${text}` : /^[^:/]+@/.test(text) ? `mailto:${text}` : text;
  const href = readHref(address);
  return href === undefined ? undefined : { kind: "link", href, children: [{ kind: "text", text }] };
}

function readCode(text: string): string {
  const ticks = /^`+/.exec(text)?.[0].length ?? 0;
  const code = text.slice(ticks, -ticks).replace(/\n/g, " ");
  return /^ .*\S.* $/.test(code) ? code.slice(1, -1) : code;
}

function readEntity(text: string): string {
  const name = text.slice(1, -1);
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return entities.get(name) ?? text;
  const code = Number.parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

function addText(found: Inline[], text: string): void {
  const last = found.at(-1);
  if (text === "") return;
  if (last?.kind === "text") found[found.length - 1] = { kind: "text", text: last.text + text };
  else found.push({ kind: "text", text });
}

/** One space where a line ends; none after a break. */
function tidy(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, i): Inline[] => {
    if (inline.kind !== "text") return [inline];
    let text = inline.text.replace(/[ \t]*\n[ \t]*/g, " ");
    if (inlines[i - 1]?.kind === "break") text = text.trimStart();
    return text ? [{ ...inline, text }] : [];
  });
}
