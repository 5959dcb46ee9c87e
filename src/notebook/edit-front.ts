import { Document, isMap, isScalar, isSeq, type Pair, parseDocument, stringify, YAMLSeq } from "yaml";
import { lineEnd } from "./edit.ts";
import { findFront } from "./front.ts";

/**
 * Sets a word of the front matter, on one line, and makes a front matter where there is none. Only the key's own lines
 * change. A front matter that cannot be read stays as it is.
 */
export function setFront(text: string, key: "title" | "description", value: string): string {
  const line = `${key}: ${stringify(value.replace(/\s+/g, " ").trim(), { lineWidth: 0 }).trim()}`;
  return setKey(text, key, "start", () => line);
}

/** What is known of a file that was linked. */
export interface FileFacts {
  readonly name: string;
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Undefined: not known; then none stays in the entry. */
  readonly sha256: string | undefined;
}

/** Writes what is known of a file into its entry of `files`, which is made where there is none. The rest as `setFront`. */
export function setFile(text: string, facts: FileFacts): string {
  return setKey(text, "files", "end", (pair) => {
    const alone = new Document({});
    const list = isSeq(pair?.value) ? pair.value : new YAMLSeq();
    list.flow = false;
    const found = list.items.find((item) => isMap(item) && item.get("name") === facts.name);
    const entry = isMap(found) ? found : alone.createNode({});
    if (found === undefined) list.add(entry);
    for (const [key, value] of Object.entries(facts)) {
      if (value === undefined) entry.delete(key);
      else entry.set(key, key === "columns" ? alone.createNode(value, { flow: true }) : value);
    }
    alone.set("files", list);
    return alone.toString({ lineWidth: 0 }).trimEnd();
  });
}

/** Puts new lines in the place of a key's, or at one end of the front matter. */
function setKey(
  text: string,
  key: string,
  place: "start" | "end",
  linesOf: (pair: Pair | undefined) => string,
): string {
  const eol = lineEnd(text);
  const write = (pair?: Pair) => linesOf(pair).replaceAll("\n", eol);
  const { span, body } = findFront(text);
  if (span.from === span.to) {
    const rule = `---${eol}`;
    return text.slice(0, span.from) + rule + write() + eol + rule + text.slice(span.from);
  }
  const source = text.slice(body.from, body.to);
  const document = parseDocument(source);
  if (document.errors.length > 0) return text;
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const pair = pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
  if (pair === undefined) {
    const at = place === "start" ? body.from : body.to;
    return text.slice(0, at) + write() + eol + text.slice(at);
  }
  const from = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const value = pair.value as { readonly range?: readonly number[] } | null;
  const end = value?.range?.[1] ?? from;
  const old = source.slice(from, Math.max(end, source.indexOf(":", from) + 1)).trimEnd();
  return text.slice(0, body.from + from) + write(pair) + text.slice(body.from + from + old.length);
}
