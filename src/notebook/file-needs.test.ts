import { describe, expect, test } from "vitest";
import { fileFormat, givesTable, tableName } from "./file-needs.ts";
import { parse } from "./parse.ts";

const files = (yaml: string) => {
  const text = `---\nfiles:\n${yaml}\n---\n`;
  const { front, problems } = parse(text);
  const said = problems.map((problem) => (problem.kind === "spec" ? `${problem.why} ${problem.path}` : problem.kind));
  return { needs: front.files, said, at: problems.map(({ span }) => text.slice(span.from, span.to)) };
};

describe("the files that a notebook needs", () => {
  test("are named, and say what is known of them", () => {
    const { needs, said } = files(
      "  - name: register\n    title: Your register\n    schema: seizure\n  - {name: plain, file: a.csv, columns: [a, 1], rows: 812, sha256: ABC}",
    );
    expect(said).toEqual([]);
    expect(needs).toMatchObject([
      { name: "register", title: "Your register", schema: "seizure" },
      { name: "plain", title: "plain", file: "a.csv", columns: ["a", "1"], rows: 812, sha256: "abc" },
    ]);
    expect(needs[0]).not.toHaveProperty("format");
  });
  test("with a fault are told where it is, and the others work", () => {
    const { needs, said, at } = files(
      "  - words\n  - title: T\n  - name: a b\n  - {name: good, colums: [x]}\n  - name: Good\n  - {name: odd, columns: 3, rows: many}",
    );
    expect(said).toEqual([
      "wrong-type files[0]",
      "missing files[1].name",
      "wrong-type files[2].name",
      "unknown files[3].colums",
      "wrong-type files[4].name",
      "wrong-type files[5].columns",
      "wrong-type files[5].rows",
    ]);
    expect([at[2], at[4]]).toEqual(["a b", "Good"]);
    expect(needs.map(({ name }) => name)).toEqual(["good", "odd"]);
  });
  test("take their names from the cells", () => {
    const { problems } = parse("---\nfiles: [{name: register}]\n---\n```sql id=Register\nSELECT 1\n```\n");
    expect(problems).toMatchObject([{ kind: "duplicate-id", id: "Register" }]);
  });
  test("give their table, and those of a format every table that is newer", () => {
    const [plain, format] = files("  - name: register\n  - {name: workbook, format: unodc-iafq}").needs;
    if (plain === undefined || format === undefined) throw new Error("two needs");
    expect(["Register", "newer_arms"].map((name) => givesTable(plain, name))).toEqual([true, false]);
    expect(["workbook", "Newer_arms", "arms"].map((name) => givesTable(format, name))).toEqual([true, true, false]);
  });
});

test.each([
  ["Seizures 2024.csv", "seizures_2024"],
  ["Régistre (été).CSV", "registre_ete"],
  ["2024.parquet", "file_2024"],
  ["登记.csv", "file"],
  ["taken.csv", "taken_3"],
])("the file %s becomes the table %s", (file, name) => {
  expect(tableName(file, new Set(["taken", "taken_2"]))).toBe(name);
});

test.each([
  ["a.CSV", "csv"],
  ["a.b.tab", "tsv"],
  ["a.jsonl", "ndjson"],
  ["a.constructor", undefined],
  ["csv", undefined],
])("the file %s is read as %s", (file, format) => {
  expect(fileFormat(file)).toBe(format);
});
