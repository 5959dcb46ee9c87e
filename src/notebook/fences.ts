import type { Span } from "./notebook.ts";

/** A fence's `key=value`. The span is the value's, without its quotes. */
export interface Attribute {
  readonly value: string;
  readonly span: Span;
}

/** A fence that is a cell. */
export interface Fence {
  readonly kind: "fence";
  readonly span: Span;
  /** What stands between the fences, without the line end before the closing one. */
  readonly body: Span;
  readonly language: string;
  /** The language's place. */
  readonly name: Span;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly closed: boolean;
}

/** Markdown between two fences, without the blank lines around it. */
export interface Prose {
  readonly kind: "prose";
  readonly span: Span;
  /** A plain fence in it that is not closed. */
  readonly unclosed: Span | undefined;
}

/** The languages whose fences are cells also without an id. */
const ours = new Set(["input", "plot", "table", "map", "data"]);
const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const blank = /^\s*$/;

interface Line extends Span {
  /** Without its end. */
  readonly text: string;
}

/** Prose and cells from `start` on, in order. Between two of them stand only blank lines. */
export function pieces(text: string, start: number): (Prose | Fence)[] {
  const found: (Prose | Fence)[] = [];
  let prose: Span | undefined;
  let unclosed: Span | undefined;
  const endProse = () => {
    if (prose) found.push({ kind: "prose", span: prose, unclosed });
    prose = undefined;
  };
  for (let line = lineAt(text, start); line !== undefined; line = lineAt(text, line.to)) {
    const fence = fenceAt(text, line);
    if (fence && isCell(fence)) {
      endProse();
      found.push(fence);
    } else if (fence || !blank.test(line.text)) {
      prose = { from: prose?.from ?? line.from, to: fence?.span.to ?? line.to };
      if (fence && !fence.closed) unclosed = fence.span;
    }
    if (fence) line = { ...line, to: fence.span.to };
  }
  endProse();
  return found;
}

function isCell(fence: Fence): boolean {
  return ours.has(fence.language) || fence.attributes.has("id");
}

function fenceAt(text: string, first: Line): Fence | undefined {
  const [, fence, info] = opening.exec(first.text) ?? [];
  if (fence === undefined || info === undefined) return undefined;
  const from = first.from + first.text.length - info.length;
  const { language, name, attributes } = readInfo(info, from);
  const closes = closesFence(fence);
  let last = first;
  for (let line = lineAt(text, first.to); line !== undefined; line = lineAt(text, line.to)) {
    if (closes(line.text)) {
      const body = { from: first.to, to: Math.max(first.to, last.from + last.text.length) };
      return { kind: "fence", span: { from: first.from, to: line.to }, body, language, name, attributes, closed: true };
    }
    last = line;
  }
  const body = { from: first.to, to: text.length };
  return {
    kind: "fence",
    span: { from: first.from, to: text.length },
    body,
    language,
    name,
    attributes,
    closed: false,
  };
}

/** Whether a line closes a fence: a fence may be long, so that its length is in no pattern. */
export function closesFence(fence: string): (line: string) => boolean {
  const end = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
  return (line) => {
    const mark = end.exec(line)?.[1] ?? "";
    return mark.length >= fence.length && mark[0] === fence[0];
  };
}

/** `sql id=by_year title="In \"2021\""`: the language, then keys with values. Other words say nothing. */
function readInfo(info: string, offset: number): Pick<Fence, "language" | "name" | "attributes"> {
  const word = /\s*(?:([^\s="]+)=(?:"([^"\\]*(?:\\.[^"\\]*)*)"|(\S*))|(\S+))/y;
  const attributes = new Map<string, Attribute>();
  let name = { from: offset, to: offset };
  for (let match = word.exec(info), first = true; match !== null; match = word.exec(info), first = false) {
    const [, key, quoted, plain = "", other = ""] = match;
    const to = offset + word.lastIndex;
    if (first && key === undefined) name = { from: to - other.length, to };
    if (key === undefined || attributes.has(key)) continue;
    const span = quoted === undefined ? { from: to - plain.length, to } : { from: to - 1 - quoted.length, to: to - 1 };
    attributes.set(key, { value: quoted?.replace(/\\(["\\])/g, "$1") ?? plain, span });
  }
  return { language: info.slice(name.from - offset, name.to - offset), name, attributes };
}

function lineAt(text: string, from: number): Line | undefined {
  if (from >= text.length) return undefined;
  const newline = text.indexOf("\n", from);
  const to = newline < 0 ? text.length : newline + 1;
  return { from, to, text: text.slice(from, to).replace(/\r?\n$/, "") };
}
