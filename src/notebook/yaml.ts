import {
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  type YAMLMap,
} from "yaml";
import type { Json } from "./figures.ts";
import type { Span } from "./notebook.ts";

/** A YAML value and its place in the notebook's text. */
export type Yaml = YamlScalar | YamlList | YamlMap;
export interface YamlScalar {
  readonly kind: "scalar";
  readonly span: Span;
  readonly value: null | boolean | number | bigint | string;
  /** Where the text begins, if it stands in the notebook letter by letter. */
  readonly from: number | undefined;
}
export interface YamlList {
  readonly kind: "list";
  readonly span: Span;
  readonly items: readonly Yaml[];
}
export interface YamlMap {
  readonly kind: "map";
  readonly span: Span;
  readonly entries: readonly Entry[];
}
export interface Entry {
  readonly key: string;
  /** The key's place. */
  readonly span: Span;
  readonly value: Yaml;
}

export interface YamlError {
  readonly detail: string;
  readonly span: Span;
}

/** Longer YAML is no specification. */
const MAX_LENGTH = 100_000;
const MAX_DEPTH = 40;

/** Reads YAML that begins at `offset` in the notebook. Nothing written: no root and no error. Else one of both. */
export function readYaml(
  text: string,
  offset: number,
): { readonly root: Yaml | undefined; readonly error: YamlError | undefined } {
  const whole = { from: offset, to: offset + text.length };
  if (text.length > MAX_LENGTH) return failed(`more than ${MAX_LENGTH} characters`, whole);
  try {
    refuseDeep(text, offset);
    const document = parseDocument(text, {
      intAsBigInt: true,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: "silent",
    });
    const error = document.errors[0];
    if (error) {
      const [from, to] = error.pos.map((at) => offset + Math.min(at, text.length));
      return failed(error.message, { from: from ?? offset, to: to ?? whole.to });
    }
    const root = document.contents === null ? undefined : locate(document.contents, text, offset);
    return { root, error: undefined };
  } catch (error) {
    if (error instanceof YamlFault) return failed(error.message, error.span);
    throw error;
  }
}

/**
 * Throws where collections stand too deep within each other. What is parsed needs no stack of its own, but composing it
 * does: thousands of brackets would end the page, and not with an error that can be caught.
 */
function refuseDeep(text: string, offset: number): void {
  let level: readonly CST.Token[] = [...new Parser().parse(text)];
  for (let depth = 0; level.length > 0; depth += 1) {
    const from = offset + Math.min((level[0] as CST.SourceToken).offset, text.length);
    if (depth > MAX_DEPTH + 2) throw new YamlFault("nested too deep", { from, to: offset + text.length });
    level = level.flatMap(within);
  }
}

/** What stands in a token at first hand. */
function within(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((inner) => inner !== undefined && inner !== null));
}

export function toJson(yaml: Yaml): Json {
  if (yaml.kind === "list") return yaml.items.map(toJson);
  if (yaml.kind === "map") return Object.fromEntries(yaml.entries.map(({ key, value }) => [key, toJson(value)]));
  return typeof yaml.value === "bigint" ? Number(yaml.value) : yaml.value;
}

class YamlFault extends Error {
  readonly span: Span;
  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

function failed(detail: string, span: Span): { readonly root: undefined; readonly error: YamlError } {
  return { root: undefined, error: { detail, span } };
}

function locate(node: Node, text: string, offset: number): Yaml {
  const [from, to] = node.range ?? [0, 0];
  const span = { from: offset + from, to: offset + to };
  if (isAlias(node)) throw new YamlFault("anchors and aliases are not read", span);
  if (isSeq<Node>(node)) {
    return { kind: "list", span, items: node.items.map((item) => locate(item, text, offset)) };
  }
  if (isMap<Node, Node | null>(node)) {
    const seen = new Set<string>();
    const entries = joinSql(node, text).map((pair) => {
      const at = pair.key?.range ?? [from, from];
      const key = { from: offset + at[0], to: offset + at[1] };
      if (!isScalar(pair.key)) throw new YamlFault("a key is not text", key);
      const name = String(pair.key.value);
      if (seen.has(name)) throw new YamlFault(`“${name}” stands twice`, key);
      seen.add(name);
      const value: Yaml = pair.value
        ? locate(pair.value, text, offset)
        : { kind: "scalar", span: key, value: null, from: undefined };
      return { key: name, span: key, value };
    });
    return { kind: "map", span, entries };
  }
  return { kind: "scalar", span, ...scalar(isScalar(node) ? node.value : null, text, from, offset) };
}

/** `{sql: nullif(a, 0)}`: to YAML the comma begins a key, `0)`. Such keys go back to the SQL. */
function joinSql(map: YAMLMap<Node, Node | null>, text: string): Pair<Node, Node | null>[] {
  const [first, ...others] = map.items;
  const sql = first?.value;
  if (!map.flow || !isScalar(first?.key) || first.key.value !== "sql" || !isScalar(sql) || !sql.range) return map.items;
  const isSql = ({ key, value }: Pair<Node, Node | null>) =>
    value === null && !(isScalar(key) && key.value === "label");
  const end = others.findLast(isSql)?.key.range?.[1];
  if (end === undefined || sql.type !== "PLAIN") return map.items;
  sql.value = text.slice(sql.range[0], end);
  return [first, ...others.filter((pair) => !isSql(pair))];
}

function scalar(value: unknown, text: string, start: number, offset: number): Pick<YamlScalar, "value" | "from"> {
  if (typeof value === "bigint")
    return { value: Number.isSafeInteger(Number(value)) ? Number(value) : value, from: undefined };
  if (typeof value === "boolean" || typeof value === "number") return { value, from: undefined };
  if (typeof value !== "string") return { value: null, from: undefined };
  const from = /["']/.test(text[start] ?? "") ? start + 1 : start;
  return { value, from: text.startsWith(value, from) ? offset + from : undefined };
}
