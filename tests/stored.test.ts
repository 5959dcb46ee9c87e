import { afterAll, beforeAll, expect, test } from "vitest";
import { makeNodeDuckDB } from "../src/engine/duckdb-node.ts";
import type { Engine, Result } from "../src/engine/engine.ts";
import { exact } from "../src/engine/values.ts";
import { run } from "../src/headless/run.ts";
import { parse } from "../src/notebook/parse.ts";
import { readComputed } from "../src/ui/computed.ts";
import { isLasting, storedOf } from "../src/ui/one-file/stored-of.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await makeNodeDuckDB({ tables: [], setup: [] });
});
afterAll(() => engine.close());

const text = `---
title: Stored
lang: en
---
The sum is \${total.n}.

\`\`\`sql id=hidden
SELECT unnest([1, 2, 3]) AS n
\`\`\`
\`\`\`sql id=rows
SELECT n, n / 3 AS share, 'n' || n AS name, DATE '2026-01-01' + n::INTEGER AS day, NULL AS missing FROM hidden
\`\`\`
\`\`\`sql id=total
SELECT sum(n) AS n FROM hidden
\`\`\`
\`\`\`table id=shown data=rows
title: Rows
\`\`\`
`;

const valuesOf = ({ table }: Result) =>
  table.schema.fields.map((_, i) =>
    Array.from({ length: table.numRows }, (_, row) => {
      const column = table.getChildAt(i);
      return column && exact(column, row);
    }),
  );

test("what is shown of a notebook is stored whole, once, and read back as it was; what is not shown is left out", async () => {
  const notebook = parse(text);
  const outcome = await run(notebook, new Map(), engine);
  const stored = JSON.parse(JSON.stringify(await storedOf(notebook, outcome, engine)));
  expect(await readComputed(stored, `${text} `)).toBeUndefined();
  const computed = await readComputed(stored, text);
  const withRows = [...(computed?.cells ?? [])].filter(([, { results }]) => results.size > 0);
  expect(withRows.map(([id]) => id)).toEqual(["rows", "total"]);
  for (const [id, { results }] of withRows) {
    const before = outcome.outputs.find((output) => output.id === id)?.result;
    const after = results.get(id);
    expect(after?.columns).toEqual(before?.columns);
    expect(after && valuesOf(after)).toEqual(before && valuesOf(before));
  }
  expect(computed?.cells.get("rows")?.reads).toEqual([["hidden"]]);
});

test.each([
  ["SELECT n, random FROM numbers", true],
  ["SELECT random() AS n", false],
  ["SELECT current_date AS day", false],
  ["SELECT today() - day AS days FROM meetings", false],
  ["FROM numbers USING SAMPLE 3", false],
  ["CREATE MACRO twice(n) AS 2 * n", false],
])("of a notebook that asks %s, whether it gives the same at any time is %s", (sql, lasting) => {
  expect(isLasting(parse(`\`\`\`sql id=a\n${sql}\n\`\`\`\n`))).toBe(lasting);
});
