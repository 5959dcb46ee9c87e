import { currentCompletions, startCompletion } from "@codemirror/autocomplete";
import { EditorView } from "@codemirror/view";
import { afterEach, beforeEach, expect, test } from "vitest";
import pack from "../../data/datapackage.json" with { type: "json" };
import { type Editor, makeEditor } from "./editor.ts";
import type { Name, Names } from "./names.ts";

/** The published tables, a cell and an input. */
const names: Names = [
  ...pack.resources.flatMap(({ name, title, schema }): Name[] => [
    { kind: "table", name, detail: "", meaning: title, of: undefined },
    ...schema.fields.map((field): Name => column(field.name, field.type, name)),
  ]),
  { kind: "cell", name: "by_year", detail: "cell", meaning: "", of: undefined },
  column("year", "BIGINT", "by_year"),
  column("traced", "BIGINT", "by_year"),
  { kind: "param", name: "region", detail: "input", meaning: "", of: undefined },
  { kind: "function", name: "arg_max", detail: "(arg, val)", meaning: "", of: undefined },
  { kind: "function", name: "year", detail: "(ts)", meaning: "", of: undefined },
];

function column(name: string, type: string, of: string): Name {
  return { kind: "column", name, detail: `${type} · ${of}`, meaning: "", of };
}

let editor: Editor | undefined;
beforeEach(() => {
  document.body.innerHTML = '<div id="host"></div>';
});
afterEach(() => editor?.destroy());

/** The first of the list at `|`. */
async function offered(marked: string): Promise<string> {
  const at = marked.indexOf("|");
  const host = document.querySelector("#host") as HTMLElement;
  editor = makeEditor(host, {
    text: marked.replace("|", ""),
    language: "sql",
    label: "SQL",
    phrases: {},
    onChange: () => {},
    onRun: () => {},
    onRunBelow: () => {},
    onLeave: () => {},
    names: () => names,
    askValues: async (of, column, part) =>
      [`${of}.${column}`, "seized", "Côte d'Ivoire"].filter((value) => value.includes(part)),
  });
  const view = EditorView.findFromDOM(host) as EditorView;
  view.focus();
  view.dispatch({ selection: { anchor: at } });
  startCompletion(view);
  await expect.poll(() => currentCompletions(view.state).length).toBeGreaterThan(0);
  return currentCompletions(view.state)[0]?.label ?? "";
}

test.each([
  ["SELECT rec| FROM tracing_outcomes", "recovery_mode"],
  ["SELECT iso3, ar| FROM arms_totals", "arms"],
  ["SELECT y| FROM arms_totals", "year"],
  ["SELECT t.out| FROM tracing_outcomes AS t", "outcome"],
  ["SELECT t.out| FROM tracing_outcomes t JOIN countries c USING (iso3)", "outcome"],
  ["SELECT c.| FROM tracing_outcomes t JOIN countries c ON c.iso3 = t.iso3", "iso3"],
  ["SELECT sum(ar|) FROM arms_totals", "arms"],
  ["SELECT iso3 FROM arms_totals WHERE ye| > 2018", "year"],
  ["FROM arms_totals WHERE vin|", "vintage"],
  ["SELECT iso3, sum(arms) FROM arms_totals GROUP BY is|", "iso3"],
  ["SELECT iso3 FROM arms_totals ORDER BY ar|", "arms"],
  ["WITH w AS (SELECT iso3, sum(arms) AS seized FROM arms_totals GROUP BY ALL) SELECT se| FROM w", "seized"],
  ["WITH w(state, amount) AS (SELECT iso3, arms FROM arms_totals) SELECT w.am| FROM w", "amount"],
  ["SELECT q.tot| FROM (SELECT iso3, sum(arms) AS total FROM arms_totals GROUP BY 1) AS q", "total"],
  ["SELECT iso3, (SELECT max(ou|) FROM tracing_outcome_codes) FROM arms_totals", "outcome"],
  ["SELECT arms FROM arms_totals UNION ALL SELECT per| FROM persons_by_sex", "persons"],
  ["SELECT tr| FROM by_year", "traced"],
  ["FROM by_| ", "by_year"],
  ["SELECT * FROM tracing_outcomes WHERE recovery_mode = 'se|'", "seized"],
  ["SELECT arms FROM arms_totals WHERE iso3 = $re|", "$region"],
])("%s offers %s first", async (marked, expected) => {
  expect(await offered(marked)).toBe(expected);
});

test.each([
  ["SELECT 1 FROM tracing_outcomes t WHERE t.outcome IN ('x', '|')", "tracing_outcomes.outcome"],
  ["WITH w AS (SELECT iso3 AS state FROM arms_totals) FROM w WHERE state <> '|'", "arms_totals.iso3"],
  ["FROM arms_totals WHERE iso3 = '|", "arms_totals.iso3"],
])("%s asks for the values of %s", async (marked, expected) => {
  expect(await offered(marked)).toBe(expected);
});
