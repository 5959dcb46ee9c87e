import { readdirSync, readFileSync } from "node:fs";
import lz from "lz-string";
import { deflate } from "../src/notebook/deflate.ts";
import { pack } from "../src/notebook/link.ts";
import { sign, toBase64 } from "../src/notebook/signed.ts";

/**
 * How many characters of a link each published notebook takes, and one of a hundred cells: plain deflate (`d1`), deflate
 * with the dictionary (`d2`), and lz-string's `compressToEncodedURIComponent`, which link-sharing tools commonly use. Prints
 * a Markdown table. Ends with 1 where the mean of the published notebooks is above what is promised.
 */
const promised = 0.7;

interface Payload {
  readonly name: string;
  readonly bytes: number;
  readonly d1: number;
  readonly d2: number;
  readonly lz: number;
}

async function payloadOf(name: string, text: string): Promise<Payload> {
  return {
    name,
    bytes: new TextEncoder().encode(text).length,
    d1: sign(`d1.${toBase64(deflate(text, "d1"))}`).length,
    d2: (await pack(text)).length,
    lz: lz.compressToEncodedURIComponent(text).length,
  };
}

/** A hundred cells as an analyst may write them: prose, a query, an input and a chart, twenty-five times over. */
function hundredCells(): string {
  const words = "pistols rifles seizures marking tracing transfers stockpiles markets borders brokers".split(" ");
  const of = (i: number) => words[i % words.length] ?? "";
  const cells = Array.from({ length: 25 }, (_, i) => {
    const [what, other] = [of(i * 7), of(i * 3 + 1)];
    return `## ${what} beside ${other}, part ${i + 1}

Of the ${what} in part ${i + 1}, \${share_${i}.pct:percent.1} were among the ${other} of the years chosen.

\`\`\`input id=years_${i}
type: range
label: Years of ${what}
min: ${1990 + i}
max: ${2010 + i}
\`\`\`

\`\`\`sql id=share_${i}
SELECT year, 100.0 * sum(${what}) / nullif(sum(${other}), 0) AS pct, count(*) AS n
FROM records_${i} WHERE year BETWEEN $years_${i}[1] AND $years_${i}[2] GROUP BY year ORDER BY year
\`\`\`

\`\`\`plot id=chart_${i} data=share_${i}
title: Share of ${what} among ${other}
source: Own records; computed here.
marks:
  - lineY: {x: year, y: pct, stroke: var(--cat-${(i % 6) + 1})}
\`\`\`
`;
  });
  return `---\ntitle: A hundred cells\nlang: en\n---\n${cells.join("\n")}`;
}

const names = readdirSync("notebooks").filter((name) => name.endsWith(".md"));
const published = await Promise.all(names.map((name) => payloadOf(name, readFileSync(`notebooks/${name}`, "utf8"))));
const row = ({ name, bytes, d1, d2, lz }: Payload) =>
  `| ${[name, bytes, d1, d2, lz, (d1 / lz).toFixed(2), (d2 / lz).toFixed(2)].join(" | ")} |`;
const mean = (value: (payload: Payload) => number) =>
  published.reduce((sum, payload) => sum + value(payload), 0) / published.length;
const ratio = mean(({ d2, lz }) => d2 / lz);
process.stdout.write(`| notebook | bytes | d1 | d2 | lz-string | d1 / lz-string | d2 / lz-string |
| --- | --- | --- | --- | --- | --- | --- |
${[...published, await payloadOf("100 cells", hundredCells())].map(row).join("\n")}
| mean of the published | ${Math.round(mean(({ bytes }) => bytes))} | ${Math.round(mean(({ d1 }) => d1))} | ${Math.round(mean(({ d2 }) => d2))} | ${Math.round(mean(({ lz }) => lz))} | ${mean(({ d1, lz }) => d1 / lz).toFixed(2)} | ${ratio.toFixed(2)} |
`);
process.exit(ratio <= promised ? 0 : 1);
