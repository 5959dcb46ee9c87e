import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { publishedEngine, rowsOf } from "../published.ts";
import { elements } from "../threats/elements.ts";
import { calls, ends } from "../threats/functions.ts";
import { statements } from "../threats/statements.ts";

const url = "http://attacker";
const sql = [...statements(url), ...calls(url), ...ends(url)].join("\n");
const markup = elements(url).join("\n");

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
});
afterAll(() => engine.close());

const names = async (query: string) => (await rowsOf(engine, query)).map(([name]) => String(name));
/** Names of which no attack says anything. */
const untried = (all: readonly string[]) => all.filter((name) => !new RegExp(`\\b${name}\\b`, "i").test(sql));

describe("the attacks name all that this engine has", () => {
  test("of table functions that take a text, a list of texts, anything or a pointer", async () => {
    const found = await names(`SELECT DISTINCT function_name FROM duckdb_functions() WHERE internal
      AND function_type IN ('table', 'table_macro')
      AND (function_type = 'table_macro' OR list_has_any(parameter_types, ['VARCHAR', 'VARCHAR[]', 'ANY', 'POINTER', 'TABLE']))`);
    expect(found).toEqual(expect.arrayContaining(["read_csv", "glob", "query", "sniff_csv", "arrow_scan"]));
    expect(untried(found)).toEqual([]);
  });

  test("of functions whose name speaks of files, addresses, queries, secrets, variables or the system", async () => {
    const speaks =
      "^read|^write|^load|glob|scan|env$|path|file|url|http|secret|setting|variable|query|nextval|exec|system";
    const found = await names(`SELECT DISTINCT function_name FROM duckdb_functions() WHERE internal
      AND function_type = 'scalar' AND regexp_matches(function_name, '${speaks}') AND NOT function_name ^@ 'current_query_'
      AND function_name <> 'pg_get_viewdef'`);
    expect(found).toContain("getvariable");
    expect(untried(found)).toEqual([]);
  });

  test("of PRAGMAs that take something", async () => {
    const found = await names(`SELECT DISTINCT function_name FROM duckdb_functions()
      WHERE function_type = 'pragma' AND len(parameter_types) > 0`);
    expect(found).toContain("import_database");
    expect(untried(found)).toEqual([]);
  });

  test("of settings that speak of places, addresses, extensions, secrets, output or access", async () => {
    const speaks =
      "path|direct|proxy|repositor|extension|secret|^s3|http|endpoint|access|file|output|agent|lock|memory_limit";
    const found = await names(`SELECT name FROM duckdb_settings() WHERE regexp_matches(name, '${speaks}')
      AND NOT regexp_matches(name, '^arrow_|^debug_|block|^explain_|^partitioned_|metadata_cache')`);
    expect(found.length).toBeGreaterThan(30);
    expect(untried(found)).toEqual([]);
  });
});

test("no setting of a locked engine can be changed, by SET, RESET or PRAGMA, but where names are looked up", async () => {
  const before = await rowsOf(engine, "SELECT name, value FROM duckdb_settings() ORDER BY name");
  const took: string[] = [];
  for (const [name] of before)
    for (const statement of [
      `SET ${name} = 'x'`,
      `SET ${name} = 1`,
      `SET GLOBAL ${name} = true`,
      `RESET ${name}`,
      `PRAGMA ${name} = 'x'`,
    ])
      await rowsOf(engine, statement).then(
        () => took.push(statement),
        () => undefined,
      );
  expect(took).toEqual(["RESET schema", "RESET search_path"]);
  expect(await rowsOf(engine, "SELECT name, value FROM duckdb_settings() ORDER BY name")).toEqual(before);
});

/** All elements of HTML, SVG and MathML, also of those that no browser knows any more, that fetch, run or navigate. */
const reaching =
  "a area animate applet audio base bgsound body button embed feImage fencedframe foreignObject form frame frameset iframe image " +
  "img input isindex link maction marquee meta object picture portal script set source style svg table td template track use video";

test("the attacks name every element that can fetch, run or navigate", () => {
  const missing = reaching.split(" ").filter((tag) => !new RegExp(`<${tag}[\\s>]`).test(markup));
  expect(missing).toEqual([]);
});
