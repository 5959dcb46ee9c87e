import { expect, test } from "vitest";
import { en } from "../../locales/en.ts";
import { zh } from "../../locales/zh.ts";
import { insertCell } from "../../notebook/edit.ts";
import { parse } from "../../notebook/parse.ts";
import { kinds, starter } from "./starters.ts";

test.each([en, zh])("everything that can be added is sound, twice over, in $locale", (t) => {
  let text = "---\ntitle: New\n---\n";
  for (const kind of [...kinds, ...kinds]) {
    const notebook = parse(text);
    text = insertCell(text, undefined, starter(kind, notebook, notebook.cells.at(-1), t));
  }
  const { cells, problems } = parse(text);
  expect(problems).toEqual([]);
  expect(new Set(cells.map((cell) => cell.kind))).toEqual(new Set(kinds));
});

test("a table shows the query above it", () => {
  const notebook = parse("```sql id=by_year\nSELECT 1\n```\n");
  expect(starter("table", notebook, notebook.cells[0], en)).toContain("data: by_year");
});
