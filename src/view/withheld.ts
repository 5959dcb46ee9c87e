import { Float64, Table, Utf8, type Vector, vectorFromArray } from "apache-arrow";
import type { Column, Result } from "../engine/engine.ts";
import { exact, exactNumber, exactText } from "../engine/values.ts";
import { hashesOf } from "../notebook/redact.ts";
import { isSensitiveValue, type Remedy } from "../notebook/sensitive.ts";

/**
 * A result with columns dropped, hashed, rounded or suppressed. Counts below five are written `<5` in a table; a chart,
 * which takes numbers, leaves them out.
 */
export async function withheld(
  result: Result,
  remedies: ReadonlyMap<string, Remedy>,
  as: "table" | "chart",
  salt: string,
): Promise<Result> {
  const columns: Column[] = [];
  const vectors: Record<string, Vector> = {};
  for (const [i, column] of result.columns.entries()) {
    const vector = result.table.getChildAt(i);
    const remedy = remedies.get(column.name);
    if (vector === null || remedy === "drop") continue;
    const [type, changed] = remedy === undefined ? [column.type, vector] : await changedBy(vector, remedy, as, salt);
    columns.push({ name: column.name, type });
    vectors[column.name] = changed;
  }
  return { ...result, columns, table: new Table(vectors) };
}

async function changedBy(
  vector: Vector,
  remedy: Exclude<Remedy, "drop">,
  as: "table" | "chart",
  salt: string,
): Promise<readonly [string, Vector]> {
  const values = Array.from({ length: vector.length }, (_, row) => exact(vector, row));
  const words = (text: (word: string) => string) =>
    ["VARCHAR", textsOf(values.map((value) => (value === null ? null : text(exactText(value)))))] as const;
  const numbers = (number: (n: number) => number | null) => {
    const changed = values.map((value) => number(exactNumber(value) ?? Number.NaN));
    const present = changed.map((n) => (Number.isNaN(n) ? null : n));
    return ["DOUBLE", vectorFromArray(present, new Float64())] as const;
  };
  const areNumbers = values.every((value) => value === null || exactNumber(value) !== undefined);
  switch (remedy) {
    case "hash": {
      const hashes = await hashesOf(
        values.flatMap((value) => (value === null ? [] : [exactText(value)])),
        salt,
      );
      return words((text) => hashes.get(text) ?? text);
    }
    case "round":
      return areNumbers
        ? numbers((n) => Math.round(n * 10) / 10)
        : words((text) => text.replace(/-?\d+\.\d{2,}/g, (number) => Number(number).toFixed(1)));
    case "suppress":
      return as === "chart" && areNumbers
        ? numbers((n) => (isSensitiveValue("few", String(n)) ? null : n))
        : words((text) => (isSensitiveValue("few", text) ? "<5" : text));
  }
}

const textsOf = (texts: readonly (string | null)[]) => vectorFromArray(texts, new Utf8());
