import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeNodeDuckDB } from "../../src/engine/duckdb-node.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { csvOf } from "../../src/export/csv.ts";
import { xlsxOf } from "../../src/export/xlsx.ts";
import { quoteName } from "../../src/notebook/sql.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await makeNodeDuckDB({ tables: [], setup: [] });
});
afterAll(() => engine.close());

const cell = fc
  .tuple(fc.constantFrom("", "'", "''", " "), fc.constantFrom("=", "+", "-", "@", "\t", "\r", "a"), fc.string())
  .map((parts) => parts.join("").replaceAll("\0", ""));
const runs = (text: string) => /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text);

/** A query's answer: a column of any name, with a text, a list, a structure and a map of that text, and an ENUM. */
function answer(name: string, text: string) {
  const column = quoteName(name || "a");
  const sql = `SELECT $text AS ${column}, [$text] AS list, {a: $text} AS struct, MAP {$text: $text} AS map, -1.5 AS number,
    DATE '-0044-03-15' AS day, INTERVAL '-1 day' AS span, $text::BLOB AS bytes`;
  return engine.query({ sql, values: new Map([["text", text]]) }, { signal: new AbortController().signal });
}
const ascii = (text: string) => text.replaceAll(/[^ -~\t\r]/g, "?").replaceAll("\\", "/");

test("law: no cell of a saved CSV runs as a formula, whatever its column is called and its values are", async () => {
  await fc.assert(
    fc.asyncProperty(cell, cell, async (name, text) => {
      const rows = csvParseRows(csvOf(await answer(name, ascii(text))));
      expect(rows).toHaveLength(2);
      expect(rows.flat().filter(runs)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("law: no cell of a saved workbook is a formula, and every text is typed as text", async () => {
  await fc.assert(
    fc.asyncProperty(cell, cell, async (name, text) => {
      const about = { data: "Data", about: "About", facts: [["Title", text]] } as const;
      const blob = await xlsxOf(await answer(name, ascii(text)), about, {});
      const parts = Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())));
      const sheets = parts.filter(([path]) => /^xl\/worksheets\/[^/]+\.xml$/.test(path));
      expect(sheets).toHaveLength(2);
      for (const [, xml] of sheets) expect(new TextDecoder().decode(xml)).not.toMatch(/<f[\s>/]/);
    }),
    { numRuns: 100 },
  );
});
