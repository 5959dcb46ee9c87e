import { near, type Report, shape } from "./faults.ts";
import type { Json } from "./figures.ts";
import { refused, transforms } from "./plot-vocabulary.ts";
import { toJson, type Yaml, type YamlMap } from "./yaml.ts";

/** What options are read with. */
export interface OptionsContext {
  readonly report: Report;
  /** The column that stands for an expression; undefined where there are no rows to compute it from. */
  readonly column: ((sql: string) => string) | undefined;
}

/**
 * A map of Plot's options as JSON: `{sql: …}` becomes the name of its column, unknown transforms and whatever could
 * fetch, run or navigate are reported and left out.
 */
export function readOptions(map: YamlMap, path: string, context: OptionsContext): Record<string, Json> {
  const kept: [string, Json][] = [];
  for (const { key, span, value } of map.entries) {
    const at = path ? `${path}.${key}` : key;
    if (refused.has(key)) context.report({ span, path: at, why: "refused", allowed: [] });
    else if (isUnknownTransform(key, value)) {
      context.report({ span, path: at, why: "unknown", allowed: near(key, transforms) });
    } else {
      const json = readOption(value, at, context);
      if (json !== undefined) kept.push([key, json]);
    }
  }
  return Object.fromEntries(kept);
}

/** Any value within options; undefined, and reported, where it is refused. */
export function readOption(value: Yaml, path: string, context: OptionsContext): Json | undefined {
  if (value.kind === "list") {
    return value.items.flatMap((item, i) => {
      const json = readOption(item, `${path}[${i}]`, context);
      return json === undefined ? [] : [json];
    });
  }
  if (value.kind === "map") return readSql(value, path, context) ?? readOptions(value, path, context);
  if (typeof value.value !== "string" || isSafe(value.value)) return toJson(value);
  context.report({ span: value.span, path, why: "refused", allowed: [] });
  return undefined;
}

/** `{sql: …}` → the name of its column; with `label`, a channel of that name. */
function readSql(map: YamlMap, path: string, context: OptionsContext): Json | undefined {
  const sql = map.entries.find(({ key }) => key === "sql");
  if (sql === undefined) return undefined;
  if (sql.value.kind !== "scalar" || typeof sql.value.value !== "string") {
    context.report({ span: sql.value.span, path: `${path}.sql`, why: "wrong-type", allowed: [shape.sql] });
    return null;
  }
  if (context.column === undefined) {
    context.report({ span: sql.span, path: `${path}.sql`, why: "missing", allowed: ["data"] });
    return null;
  }
  const value = context.column(sql.value.value);
  const others = { ...map, entries: map.entries.filter((entry) => entry !== sql) };
  return others.entries.length === 0 ? value : { value, ...readOptions(others, path, context) };
}

/** A list that ends in options is how a transform is written. */
function isUnknownTransform(key: string, value: Yaml): boolean {
  if (transforms.has(key)) return false;
  if (value.kind === "list") return value.items.at(-1)?.kind === "map";
  return value.kind === "map" && [...transforms].some((name) => name.toLowerCase() === key.toLowerCase());
}

/** CSS could write `url(` with escapes, hence no backslash before a bracket. */
function isSafe(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what hides a scheme
  const plain = text.replace(/[\u0000-\u0020]/g, "");
  return text === "url(#hatch)" || !/url\(|javascript:|\\.*\(/i.test(plain);
}
