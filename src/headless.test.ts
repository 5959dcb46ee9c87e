import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly errors: readonly string[];
}

/** Runs the command as `npm run -s notebook -- …` does. */
function notebook(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "src/headless.ts", ...args],
      { maxBuffer: 1e9, env: { ...process.env, INIT_CWD: process.cwd() } },
      (error, out, stderr) => resolve({ code: error ? Number(error.code) : 0, out, errors: stderr.trim().split("\n") }),
    );
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tracebook-notebook-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const inputs = `
\`\`\`input id=region
type: select
label: Region
options: SELECT DISTINCT sdg_region FROM countries WHERE sdg_region IS NOT NULL ORDER BY 1
\`\`\`
\`\`\`input id=least
type: number
label: At least
value: 2
\`\`\`
\`\`\`sql id=chosen
SELECT $region AS region, $least AS least, count(*) AS states FROM countries WHERE sdg_region = $region
\`\`\`
`;

const needs = `---
files:
  - {name: register, title: Your register}
---
\`\`\`sql id=total
SELECT sum(arms)::INTEGER AS arms FROM register
\`\`\`
\`\`\`sql id=below
SELECT 10 * arms AS arms FROM total
\`\`\`
\`\`\`sql id=apart
SELECT 7 AS n
\`\`\`
`;

test("every cell with a table is printed as JSON, exactly", async () => {
  const file = await write(
    "exact.md",
    `# Exact
\`\`\`sql id=exact
SELECT 9007199254740993 AS big, 7::BIGINT AS small, 1.10 AS price, DATE '2021-03-04' AS day, NULL AS nothing,
  [1, 2] AS list, {'a': 1.5::DOUBLE} AS record, 'Côte d''Ivoire' AS name, true AS yes, 170141183460469231731687303715884105727 AS huge
\`\`\`
\`\`\`data id=targets
code,target
XXA,80
\`\`\`
\`\`\`plot id=picture data=targets alt="Targets"
marks:
  - barY: {x: code, y: {sql: target * 2}}
\`\`\`
`,
  );
  const { code, out, errors } = await notebook(file, "--json");
  expect(errors).toEqual([""]);
  expect(code).toBe(0);
  const { cells } = JSON.parse(out);
  expect(cells.map((cell: { id: string; kind: string }) => [cell.id, cell.kind])).toEqual([
    ["exact", "sql"],
    ["targets", "data"],
    ["picture", "plot"],
  ]);
  expect(cells[0].rows).toEqual([
    {
      big: "9007199254740993",
      small: 7,
      price: "1.10",
      day: "2021-03-04",
      nothing: null,
      list: [1, 2],
      record: { a: 1.5 },
      name: "Côte d'Ivoire",
      yes: true,
      huge: "170141183460469231731687303715884105727",
    },
  ]);
  expect(cells[0].columns.slice(0, 4)).toEqual([
    { name: "big", type: "BIGINT" },
    { name: "small", type: "BIGINT" },
    { name: "price", type: "DECIMAL(3,2)" },
    { name: "day", type: "DATE" },
  ]);
  expect(Object.values(cells[2].rows[0])).toEqual(["XXA", 80, 160]);
});

test("a table longer than what a page takes is printed whole", async () => {
  const file = await write("long.md", "```sql id=long\nSELECT range AS i FROM range(250001)\n```\n");
  const { out } = await notebook(file, "--json");
  const rows: { i: number }[] = JSON.parse(out).cells[0].rows;
  expect(rows.length).toBe(250_001);
  expect(rows.findIndex(({ i }, at) => i !== at)).toBe(-1);
});

test("a parameter is given as a link spells it, and only what was asked for is printed", async () => {
  const file = await write("inputs.md", inputs);
  const { code, out } = await notebook(
    file,
    "--json",
    "--param",
    "region=Oceania",
    "--param",
    "least=7",
    "--cell",
    "chosen",
  );
  expect(code).toBe(0);
  const { cells } = JSON.parse(out);
  expect(cells).toHaveLength(1);
  expect(cells[0].rows).toMatchObject([{ region: "Oceania", least: 7 }]);
  expect(cells[0].rows[0].states).toBeGreaterThan(10);
});

test("a cell that fails says where and why, the others are printed, and the exit code is 1", async () => {
  const file = await write(
    "broken.md",
    "# One\n\n```sql id=good\nSELECT 1 AS one\n```\n\n```sql id=bad\nSELECT\n  iso3, yaer FROM countries\n```\n\n```sql id=below\nFROM bad\n```\n",
  );
  const { code, out, errors } = await notebook(file, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out).cells.map((cell: { id: string }) => cell.id)).toEqual(["good"]);
  expect(errors[0]).toMatch(`${file}:9:9: bad: `);
  expect(errors[0]).toContain("yaer");
  expect(errors[1]).toMatch(`${file}:13:1: below: `);
  expect(errors).toHaveLength(2);
});

test("what is wrong with the text is said with its line", async () => {
  const file = await write(
    "text.md",
    "Hello\n\n```plot id=p data=q\nmarks: [\n```\n\n```sql id=q\nSELECT $nobody\n```\n",
  );
  const { code, errors } = await notebook(file);
  expect(code).toBe(1);
  expect(errors[0]).toMatch(/text\.md:\d+:\d+: p: /);
  expect(errors.at(-1)).toMatch(/text\.md:8:8: q: .*\$nobody/);
});

test.each([
  ["a file", ["nowhere.md"], /nowhere\.md/],
  ["an option", ["--jsno"], /--jsno/],
  ["an input", ["inputs.md", "--param", "regoin=Oceania"], /regoin.*region, least/],
  ["a value", ["inputs.md", "--param", "region=Atlantis"], /region.*Atlantis.*Oceania/],
  ["a number", ["inputs.md", "--param", "least=many"], /least.*many/],
  ["a cell", ["inputs.md", "--cell", "chosne"], /chosne.*region, least, chosen/],
])("%s that is not there is named, and the exit code is 2", async (_, args, message) => {
  const file = await write("inputs.md", inputs);
  const { code, out, errors } = await notebook(...args.map((arg) => (arg === "inputs.md" ? file : arg)));
  expect(errors.join("\n")).toMatch(message);
  expect(out).toBe("");
  expect(code).toBe(2);
});

test("the published notebook on 16.4.2 gives the values of the worked examples", async () => {
  const { code, out, errors } = await notebook("notebooks/sdg-16-4-2.md", "--json", "--cell", "recomputed");
  expect(errors).toEqual([""]);
  expect(code).toBe(0);
  const [cell] = JSON.parse(out).cells;
  expect(cell.columns.map((column: { name: string }) => column.name).join()).toBe(
    "iso3,year,rule,unknown_counted,numerator,denominator,pct",
  );
  const pct = (iso3: string, rule: string, from: number, to: number) =>
    cell.rows
      .filter((row: Recomputed) => row.iso3 === iso3 && row.rule === rule && row.unknown_counted)
      .filter((row: Recomputed) => row.year >= from && row.year <= to)
      .map((row: Recomputed) => row.pct.toFixed(2));
  expect(pct("ESP", "two_years_pooled", 2017, 2021)).toEqual(["55.22", "59.68", "53.35", "48.44", "44.54"]);
  expect(pct("AZE", "mean_of_two_years", 2018, 2018)).toEqual(["7.82"]);
});

test("a notebook that needs a file says which cells wait for it, and that is no failure", async () => {
  const file = await write("needs.md", needs);
  const { code, out, errors } = await notebook(file, "--json");
  expect(errors).toEqual([`${file}: Waits for the file “Your register”. --file register=PATH: total, below`]);
  expect(code).toBe(0);
  expect(JSON.parse(out).cells).toMatchObject([{ id: "apart", rows: [{ n: 7 }] }]);
});

test("a file that is given is a table, and its invented rows mark what descends from them", async () => {
  const file = await write("needs.md", needs);
  for (const [name, text] of [
    ["register.csv", "arms;generated\n1;true\n2;true\n"],
    ["register.json", '[{"arms": 1, "generated": true}, {"arms": 2, "generated": true}]'],
  ] as const) {
    const given = `register=${await write(name, text)}`;
    const { code, out, errors } = await notebook(file, "--json", "--cell", "below", "--file", given);
    expect(errors).toEqual([""]);
    expect(code).toBe(0);
    expect(JSON.parse(out).cells).toMatchObject([{ id: "below", generated: true, rows: [{ arms: 30 }] }]);
  }
});

test("a file for which a record schema is named is held against it: its right rows load, of fictional States as generated", async () => {
  const file = await write(
    "records.md",
    needs
      .replace("title: Your register}", "title: Your register, schema: seizure}")
      .replace("sum(arms)", "sum(n_arms)"),
  );
  const rows = ["Nummer;iso3;date;recovery_mode;n_arms", "1;QMA;2024-01-31;Saisie;4", "2;QMA;31/31/2024;seized;5"];
  const given = ["--file", `register=${await write("seizures.csv", rows.join("\n"))}`];
  const without = await notebook(file, ...given);
  expect([without.code, without.errors.join("\n").includes("no row can be loaded")]).toEqual([2, true]);
  const mapping = ["--mapping", `register=${await write("mapping.json", '{"Nummer": "seizure_id"}')}`];
  const { code, out, errors } = await notebook(file, "--json", "--cell", "total", ...given, ...mapping);
  expect(errors.join("\n")).toContain("2 rows: 1 can be loaded, 1 rejected.");
  expect(errors.join("\n")).toContain("(legal_justification)");
  expect(code).toBe(0);
  expect(JSON.parse(out).cells).toMatchObject([{ id: "total", generated: true, rows: [{ arms: 4 }] }]);
});

test("a file that is not asked for, not there or no table is told, with what is asked for", async () => {
  const file = await write("needs.md", needs);
  const empty = await write("empty.csv", "");
  for (const [given, words] of [
    ["other=a.csv", "needs no file “other”; there is register"],
    ["register=no.csv", "cannot be read"],
    ["register=no.xlsx", "by its name"],
    [`register=${empty}`, "The file is empty"],
    ["register", "--file register: write --file NAME=PATH"],
  ] as const) {
    const { code, errors } = await notebook(file, "--file", given);
    expect(errors.join("\n")).toContain(words);
    expect(code).toBe(2);
  }
});

test("the notebook in README runs", async () => {
  const [, text = ""] = /````markdown\n(.*?)````/s.exec(await readFile("README.md", "utf8")) ?? [];
  const { code, out, errors } = await notebook(await write("reporters.md", text), "--json", "--param", "since=2020");
  expect(errors).toEqual([""]);
  expect(code).toBe(0);
  expect(JSON.parse(out).cells[0].rows[0].year).toBe(2020);
});

interface Recomputed {
  readonly iso3: string;
  readonly year: number;
  readonly rule: string;
  readonly unknown_counted: boolean;
  readonly pct: number;
}
