import { afterAll, beforeAll, expect, test } from "vitest";
import transfer from "../../data/schemas/transfer.json" with { type: "json" };
import { publishedEngine, rowsOf } from "../../tests/published.ts";
import { countryIndex } from "../data/countries.ts";
import { readSchema } from "../data/schema.ts";
import type { Engine } from "../engine/engine.ts";
import { checkGrid } from "../ui/data-grid/check.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
}, 60_000);
afterAll(() => engine.close());
const rows = (sql: string) => rowsOf(engine, sql);
const keep = (name: string, sql: string) =>
  engine.query({ sql, values: new Map() }, { signal: new AbortController().signal, keep: name });

test("a transfer stands once, with what either side says of it, and a silent side is not zero", async () => {
  await keep(
    "reports",
    `FROM (VALUES
      ('AAA', 'BBB', 'export', 2020, 'SA1', 10), ('BBB', 'AAA', 'import', 2020, 'SA1', 10),
      ('AAA', 'CCC', 'export', 2020, 'SA1', 5), ('CCC', 'AAA', 'import', 2020, 'SA1', 4),
      ('AAA', 'CCC', 'export', 2020, 'SA2', 7), ('AAA', 'CCC', 'export', 2020, 'SA2', 1),
      ('CCC', 'AAA', 'import', 2021, 'SA2', 0)
    ) AS t (iso3, partner_iso3, direction, year, category, items)`,
  );
  expect(await rows("FROM transfer_mirror('reports')")).toEqual([
    ["AAA", "BBB", 2020, "SA1", 10, 10, "equal"],
    ["AAA", "CCC", 2020, "SA1", 5, 4, "differ"],
    ["AAA", "CCC", 2020, "SA2", 8, null, "exporter_only"],
    ["AAA", "CCC", 2021, "SA2", null, 0, "importer_only"],
  ]);
});

test("a report without a number is in no sum, and is neither silence nor agreement", async () => {
  await keep(
    "partial",
    `FROM (VALUES
      ('AAA', 'BBB', 'export', 2020, 'SA1', 10), ('AAA', 'BBB', 'export', 2020, 'SA1', NULL),
      ('BBB', 'AAA', 'import', 2020, 'SA1', 10),
      ('CCC', 'AAA', 'import', 2020, 'SA2', NULL)
    ) AS t (iso3, partner_iso3, direction, year, category, items)`,
  );
  expect(await rows("FROM transfer_mirror('partial')")).toEqual([
    ["AAA", "BBB", 2020, "SA1", null, 10, "no_number"],
    ["AAA", "CCC", 2020, "SA2", null, null, "no_number"],
  ]);
  expect(
    await rows(
      "SELECT column_type FROM (DESCRIBE FROM transfer_mirror('partial')) WHERE column_name IN ('exported', 'imported')",
    ),
  ).toEqual([["BIGINT"], ["BIGINT"]]);
});

test("generated transfers are valid records: every row holds against the schema, and no key stands twice", async () => {
  const fields = transfer.fields.map(({ name }) => name);
  await keep("transfers", "FROM generated_transfers(3000, 7)");
  const columns = (await rows("SELECT column_name FROM (DESCRIBE transfers)")).map(([name]) => String(name));
  const known = columns.filter((name) => fields.includes(name));
  const records = await rows(`SELECT ${known.join(", ")} FROM transfers`);
  const states = (await rows("SELECT iso3, state FROM generated_states()")).map(([iso3, name]) => ({
    iso3: String(iso3),
    name: String(name),
  }));
  const span = { from: 0, to: 0 };
  const grid = {
    delimiter: ",",
    header: undefined,
    columns: known,
    rows: records.map((cells) => ({
      span,
      cells: cells.map((text) => ({ span, text: text === null ? "" : String(text) })),
    })),
  };
  expect(records.length).toBeGreaterThan(3000);
  const checked = checkGrid(grid, readSchema(JSON.stringify(transfer)), countryIndex(states));
  expect([...checked.cells]).toEqual([]);
  expect(checked.columns).toEqual([]);
});

test("generated transfers are reported in every way, and one seed always gives the same", async () => {
  await keep("transfers", "FROM generated_transfers(3000, 7)");
  expect(
    await rows(`SELECT count(DISTINCT fit), bool_and(exported IS DISTINCT FROM 0), min(year), max(year)
      FROM transfer_mirror('transfers')`),
  ).toEqual([[4, true, 2014, 2025]]);
  expect(await rows("(FROM transfers EXCEPT FROM generated_transfers(3000, 7))")).toEqual([]);
  expect(await rows("(FROM generated_transfers(500, 7) EXCEPT FROM transfers)")).toEqual([]);
});

test("embargoes name invented States", async () => {
  expect(
    await rows("SELECT count(*) FROM generated_embargoes() WHERE iso3 IN (SELECT iso3 FROM generated_states())"),
  ).toEqual([[2]]);
});
