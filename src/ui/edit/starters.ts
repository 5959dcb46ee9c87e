import type { Messages } from "../../locales/en.ts";
import { freshId } from "../../notebook/edit.ts";
import type { Cell, Notebook } from "../../notebook/notebook.ts";

/** What an author can add, in the order of the toolbar. */
export const kinds = ["sql", "prose", "plot", "input", "table", "map", "data"] as const;
export type Kind = (typeof kinds)[number];

/** A cell to begin with: it runs as it stands, on the published tables or, for a table, on the cell above. */
export function starter(kind: Kind, notebook: Notebook, above: Cell | undefined, t: Messages): string {
  const words = t.editor.starters;
  const id = (name: string) => freshId(notebook, name);
  switch (kind) {
    case "prose":
      return `${words.text}\n`;
    case "sql":
      return fence(`sql id=${id("query")}`, [
        "SELECT year, sum(arms) AS arms",
        "FROM tracing_outcomes",
        "GROUP BY year",
        "ORDER BY year",
      ]);
    case "plot":
      return fence(`plot id=${id("chart")}`, [
        "data: tracing_outcomes",
        `title: ${quote(words.title)}`,
        `subtitle: ${quote(words.measure)}`,
        `alt: ${quote(words.alt)}`,
        "marks:",
        "  - barX: {groupY: [{x: sum}, {x: arms, y: recovery_mode, tip: true}]}",
        "  - ruleX: [0]",
        "marginLeft: 100",
      ]);
    case "input":
      return fence(`input id=${id("year")}`, [
        "type: select",
        `label: ${quote(words.label)}`,
        "options: SELECT DISTINCT year FROM tracing_outcomes ORDER BY year DESC",
      ]);
    case "table": {
      const data = above?.kind === "sql" || above?.kind === "data" ? above.id : "countries";
      return fence(`table id=${id("table")}`, [`data: ${data}`, `title: ${quote(words.title)}`]);
    }
    case "map": {
      const data = id("by_state"); // a map takes one row for each State
      const query = ["SELECT iso3, sum(arms) AS arms", "FROM tracing_outcomes", "GROUP BY iso3"];
      const map = fence(`map id=${id("map")}`, [
        `data: ${data}`,
        `title: ${quote(words.title)}`,
        `subtitle: ${quote(words.measure)}`,
        `alt: ${quote(words.mapAlt)}`,
        "country: iso3",
        "value: arms",
        "steps: [100, 1000, 10000]",
      ]);
      return `${fence(`sql id=${data}`, query)}\n${map}`;
    }
    case "data":
      return fence(`data id=${id("data")}`, ["name,value", "a,1", "b,2"]);
  }
}

const fence = (info: string, lines: readonly string[]) => [`\`\`\`${info}`, ...lines, "```", ""].join("\n");
const quote = (text: string) => JSON.stringify(text);
