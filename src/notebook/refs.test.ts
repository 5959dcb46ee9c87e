import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { valueCells } from "./refs.ts";

test("a cell's words name the cells that they take values from, each once", () => {
  const text = `In \${head.year} of \${head.n} and \${other.x}.

\`\`\`plot data=d alt="\${alt.a}"
title: \${title.a}
coverage: {reporting: "\${n.a}", facts: ["\${fact.a}"]}
strip: {x: year, y: n, label: "\${strip.a}"}
marks: [dot]
\`\`\`

\`\`\`table data=d
source: \${source.a}
\`\`\`

\`\`\`sql id=a
SELECT '\${no.no}'
\`\`\`
`;
  const { cells, problems } = parse(text);
  expect(problems).toEqual([]);
  expect(cells.map((cell) => valueCells(cell, text))).toEqual([
    ["head", "other"],
    ["title", "alt", "n", "fact", "strip"],
    ["source"],
    [],
  ]);
});
