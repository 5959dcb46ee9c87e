import type { Messages } from "../../locales/en.ts";
import { quoteName } from "../../notebook/sql.ts";
import { type Resource, yearsOf } from "./resource.ts";

/** Under so many States a year is drawn pale: what few report says little of the many. */
const FEW = 10;

/**
 * A notebook of two figures, `reporters` and `covered`: the States in a table by year, and the years by State. The
 * table has the columns `iso3` and `year`.
 */
export function coverageNotebook(resource: Resource, t: Messages): string {
  const words = t.catalogue.coverage;
  const table = quoteName(resource.name);
  const source = JSON.stringify(
    words.source(
      resource.sources.map(({ title }) => title),
      FEW,
    ),
  );
  const text = (words: string) => JSON.stringify(words);
  return `---
title: ${text(words.byYear)}
topic: ${resource.name}
lang: ${t.locale}
---
\`\`\`sql id=states_by_year
-- States with at least one row, also for the years in between that have none.
SELECT year, count(DISTINCT iso3) AS states
FROM (SELECT unnest(range(min(year), max(year) + 1)) AS year FROM ${table})
LEFT JOIN ${table} USING (year)
GROUP BY year ORDER BY year
\`\`\`

\`\`\`sql id=years_by_state
SELECT iso3, count(DISTINCT year) AS years, min(year) AS first, max(year) AS last
FROM ${table} WHERE iso3 IS NOT NULL GROUP BY iso3 ORDER BY iso3
\`\`\`

\`\`\`sql id=told
SELECT
  (SELECT count(*) FROM years_by_state) AS states,
  (SELECT count(*) FROM countries WHERE un_member AND iso3 IN (SELECT iso3 FROM years_by_state)) AS reporting,
  (SELECT count(*) FROM countries WHERE un_member) AS members,
  min(states) AS least, max(states) AS most,
  arg_min(year, states) AS least_year, arg_max(year, states) AS most_year
FROM states_by_year
\`\`\`

\`\`\`plot id=reporters data=states_by_year
title: ${text(words.byYear)}
subtitle: ${text(words.byYearMeasure)}
alt: ${text(words.byYearAlt)}
source: ${source}
height: 260
x: {type: band, padding: 0.25}
y: {axis: null}
marks:
  - barY: {x: year, y: states, fill: {sql: "CASE WHEN states < ${FEW} THEN 'var(--seq-2)' ELSE 'var(--seq-4)' END"}, tip: true}
  - text: {x: year, y: states, text: states, dy: -9, fill: var(--ink-2), fontSize: 12}
  - ruleY: [0]
\`\`\`

\`\`\`map id=covered data=years_by_state
title: ${text(words.byState)}
subtitle: ${text(words.byStateMeasure)}
alt: ${text(words.byStateAlt)}
coverage: {reporting: "\${told.reporting:number}", of: "\${told.members:number}"}
source: ${text(words.mapSource(resource.sources.map(({ title }) => title)))}
country: iso3
value: years
steps: ${JSON.stringify(stepsOf(resource))}
format: number
tip:
  - {name: first, label: ${text(words.first)}, format: year}
  - {name: last, label: ${text(words.last)}, format: year}
\`\`\`
`;
}

/** Quarters of the years that the table spans. */
function stepsOf(resource: Resource): number[] {
  const [first, last] = yearsOf(resource) ?? [0, 7];
  const quarters = [1, 2, 3].map((part) => Math.round(((last - first + 1) * part) / 4));
  return [...new Set(quarters)].filter((step) => step > 1);
}
