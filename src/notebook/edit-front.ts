import { isMap, isScalar, parseDocument, stringify } from "yaml";
import { lineEnd } from "./edit.ts";
import { findFront } from "./front.ts";

/**
 * Sets a word of the front matter, on one line, and makes a front matter where there is none. Only the key's own lines
 * change. A front matter that cannot be read stays as it is.
 */
export function setFront(text: string, key: "title" | "description", value: string): string {
  const line = `${key}: ${stringify(value.replace(/\s+/g, " ").trim(), { lineWidth: 0 }).trim()}`;
  const eol = lineEnd(text);
  const { span, body } = findFront(text);
  if (span.from === span.to) {
    const rule = `---${eol}`;
    return text.slice(0, span.from) + rule + line + eol + rule + text.slice(span.from);
  }
  const source = text.slice(body.from, body.to);
  const document = parseDocument(source);
  if (document.errors.length > 0) return text;
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const pair = pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
  if (pair === undefined) return text.slice(0, body.from) + line + eol + text.slice(body.from);
  const from = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const end = isScalar(pair.value) ? (pair.value.range?.[1] ?? from) : from;
  const old = source.slice(from, Math.max(end, source.indexOf(":", from) + 1)).trimEnd();
  return text.slice(0, body.from + from) + line + text.slice(body.from + from + old.length);
}
