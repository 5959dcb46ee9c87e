import { type Resource, rowOf } from "./resource.ts";

/** The text of a new notebook on a table, in the table's language: its first rows, to be changed. */
export function starterOn(resource: Resource): string {
  return `---
title: ${JSON.stringify(resource.title)}
lang: en
---
${rowOf(resource)}

\`\`\`sql id=first_rows
SELECT *
FROM ${resource.name}
LIMIT 100
\`\`\`
`;
}
