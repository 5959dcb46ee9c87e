import { expect, test } from "vitest";
import { parse } from "../notebook/parse.ts";
import { knownOf, tablesNamed } from "./tables.ts";

const table = (name: string) => ({ name, title: name, rows: 1 });
const tables = ["sdg_16_4_2", "countries", "arms_totals", "organisations"].map(table);
const fence = (info: string, body: string) => `\`\`\`${info}\n${body}\n\`\`\`\n`;

test("the tables that a notebook names are those of its queries, its inputs' options and its figures", () => {
  const text =
    fence("sql id=a", "SELECT 'organisations' FROM sdg_16_4_2 -- organisations") +
    fence("input id=i", "type: select\nlabel: I\noptions: SELECT iso3 FROM countries") +
    fence("table id=t data=arms_totals", "title: T") +
    fence("table id=own data=a", "title: Own");
  expect(tablesNamed(parse(text), knownOf(tables, new Map()))).toEqual(["arms_totals", "countries", "sdg_16_4_2"]);
});

test("a table that only a macro reads is named too", () => {
  const known = knownOf(tables, new Map([["by_state", ["organisations"]]]));
  expect(tablesNamed(parse(fence("sql id=a", "FROM by_state()")), known)).toEqual(["organisations"]);
});
