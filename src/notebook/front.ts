import { type Report, shape } from "./faults.ts";
import { Fields } from "./fields.ts";
import { readFiles } from "./file-needs.ts";
import { readGroup } from "./groups.ts";
import type { CardSpec, FrontMatter, Span } from "./notebook.ts";
import { readYaml, type YamlError } from "./yaml.ts";

/** The front matter, and its place with both `---`. Without one the place is the text's beginning, after a BOM. */
export function readFront(
  text: string,
  report: Report,
  fail: (error: YamlError) => void,
): { readonly front: FrontMatter; readonly span: Span } {
  const { span, body } = findFront(text);
  const { root, error } = readYaml(text.slice(body.from, body.to), body.from);
  if (error) fail(error);
  if (root && root.kind !== "map") report({ span: root.span, path: "---", why: "wrong-type", allowed: [shape.keys] });
  const map = root?.kind === "map" ? root : ({ kind: "map", span, entries: [] } as const);
  return { front: readKeys(new Fields(map, "", report)), span };
}

/** The front matter's place, and what stands between its rules: opens with `---` on the first line and ends with the next `---` or `...`; unclosed, it is prose. */
export function findFront(
  text: string,
  start = text.startsWith("\ufeff") ? 1 : 0,
): { readonly span: Span; readonly body: Span } {
  const none = { from: start, to: start };
  const opening = /---[ \t]*\r?\n/y;
  opening.lastIndex = start;
  if (!opening.test(text)) return { span: none, body: none };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/gm;
  closing.lastIndex = opening.lastIndex;
  const end = closing.exec(text);
  if (end === null) return { span: none, body: none };
  return {
    span: { from: start, to: end.index + end[0].length },
    body: { from: opening.lastIndex, to: end.index },
  };
}

function readKeys(fields: Fields): FrontMatter {
  return {
    title: fields.text("title") ?? "",
    description: fields.text("description") ?? "",
    lang: fields.text("lang") ?? "en",
    topic: fields.text("topic") ?? "",
    group: readGroup(fields),
    byline: fields.text("byline") ?? "",
    authors: (fields.list("authors") ?? []).flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : [])),
    card: readCard(fields.map("card")),
    files: readFiles(fields.list("files"), fields.report),
  };
}

function readCard(fields: Fields | undefined): CardSpec | undefined {
  if (fields === undefined) return undefined;
  return {
    measure: fields.template("measure") ?? [],
    key: fields.template("key"),
    note: fields.template("note"),
    plot: fields.text("plot"),
    coverage: fields.template("coverage") ?? [],
  };
}
