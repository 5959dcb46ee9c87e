import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readGrid } from "./data-grid.ts";
import { parse } from "./parse.ts";
import { type Change, redact, remaining } from "./redact.ts";
import { sensitive, sensitiveChoices } from "./sensitive.ts";

const data = (csv: string, id = "seized") => `# Seized\n\n\`\`\`data id=${id}\n${csv}\n\`\`\`\n`;
const found = (text: string) =>
  sensitive(parse(text)).map(({ kind, cell, column, count }) => [kind, cell, column?.name, count]);

test.each([
  ["serial_number", "AB-1234", "serial"],
  ["Número de serie", "7781", "serial"],
  ["numberOfWeapon", "X19", "serial"],
  ["mark", "ПМ 1971", "serial"],
  ["序列号", "9981", "serial"],
  ["anything", "KM1234567", "serial"],
  ["holder", "Jane Doe", "person"],
  ["Name", "Jane Doe", "person"],
  ["姓名", "王小明", "person"],
  ["date_of_birth", "1980-02-03", "birth"],
  ["latitude", "31.2357", "place"],
  ["spot", "31.23571, 30.04442", "place"],
  ["persons_arrested", "3", "few"],
])("a column %s with %s is warned of as %s", (column, value, kind) => {
  expect(found(data(`${column};year\n"${value}";2021`))).toEqual([[kind, "seized", column, 1]]);
});

test.each([
  ["persons_arrested", "0"],
  ["persons_arrested", "5"],
  ["share_women", "3"],
  ["number_of_weapons", "812"],
  ["name", "Battle tanks"],
  ["marks", "yes"],
  ["latitude", "31.2"],
  ["country", "818"],
  ["file", "sdg_16_4_2"],
])("a column %s with %s is not", (column, value) => {
  expect(found(data(`${column},year\n${value},2021`))).toEqual([]);
});

test("rows that stand for one weapon each are named by their key", () => {
  expect(found(data("case_id,serial,type\n1,A11,pistol\n2,A12,rifle"))).toEqual([
    ["serial", "seized", "serial", 2],
    ["record", "seized", "case_id", 2],
  ]);
  expect(found(data("case_id,serial,type\n1,A11,pistol\n1,A12,rifle"))).toEqual([["serial", "seized", "serial", 2]]);
  expect(found(data("case_id,type\n1,pistol\n2,rifle"))).toEqual([]);
});

test("generated rows are not warned of", () => {
  expect(found(data("serial,generated\nA11,true\nA12,false"))).toEqual([["serial", "seized", "serial", 1]]);
  expect(found(data("serial\nA11", "generated_traces"))).toEqual([]);
});

test("serial numbers, names and places in SQL, in prose and in the head are warned of", () => {
  const text = `---
title: The pistol KM1234567
---
Found at 31.23571, 30.04442 with serial number 7781-X, holder unknown.

\`\`\`sql id=one
SELECT name FROM seized WHERE lower(holder) IN ('Jane Doe', 'John Roe') AND name = 'Africa' AND year = '2021'
\`\`\`
`;
  expect(found(text)).toEqual([
    ["serial", undefined, undefined, 2],
    ["place", undefined, undefined, 1],
    ["person", "one", undefined, 2],
  ]);
});

test("what a reader chose is warned of by the input's name, and by its pattern", () => {
  const choices = new Map([
    ["holder", "Jane Doe"],
    ["any", "KM1234567"],
    ["region", "Africa"],
  ]);
  expect(sensitiveChoices(choices).map(({ kind, cell }) => [kind, cell])).toEqual([
    ["person", "holder"],
    ["serial", "any"],
  ]);
});

test("an example shows the first character alone", () => {
  expect(sensitive(parse(data("serial,b\nKM-12,1"))).map(({ example }) => example)).toEqual(["K••••"]);
});

test("no published notebook is warned of", () => {
  const files = readdirSync("notebooks").filter((file) => file.endsWith(".md"));
  expect(files.length).toBeGreaterThan(10);
  const warned = files.filter((file) => sensitive(parse(readFileSync(`notebooks/${file}`, "utf8"))).length > 0);
  expect(warned).toEqual([]);
});

const table = "id,serial,lat,persons\n1,AB1234567,31.23571,3\n2,,30.1,12\n3,AB1234567,-4.99,0";

test("each remedy changes its column and nothing else", async () => {
  const text = data(table);
  const csvOf = async (remedy: Change["remedy"], place: number) => {
    const [, cell] = parse(await redact(parse(text), [{ cell: "seized", place, remedy }], "salt")).cells;
    return cell?.kind === "data" ? cell.csv.trim() : "";
  };
  expect(await csvOf("drop", 1)).toBe("id,lat,persons\n1,31.23571,3\n2,30.1,12\n3,-4.99,0");
  expect(await csvOf("round", 2)).toBe("id,serial,lat,persons\n1,AB1234567,31.2,3\n2,,30.1,12\n3,AB1234567,-5.0,0");
  expect(await csvOf("suppress", 3)).toBe(table.replace("31.23571,3", "31.23571,<5"));
  expect(await csvOf("hash", 1)).toMatch(
    /^id,serial,lat,persons\n1,([\da-f]{12}),31.23571,3\n2,,30.1,12\n3,\1,-4.99,0$/,
  );
});

test("another salt gives other hashes", async () => {
  const change = [{ cell: "seized", place: 1, remedy: "hash" }] as const;
  expect(await redact(parse(data(table)), change, "a")).not.toBe(await redact(parse(data(table)), change, "b"));
});

test("values of a changed column that stand elsewhere are found again", async () => {
  const text = `The pistol AB1234567.\n\n${data(table)}`;
  const after = await redact(parse(text), [{ cell: "seized", place: 1, remedy: "drop" }], "salt");
  expect(remaining(after, ["AB1234567", "3"])).toEqual(["AB1234567"]);
});

test("the only column that is left is emptied, not kept", async () => {
  const notebook = parse(data("serial\nAB1234567\nCD7654321"));
  const after = await redact(notebook, [{ cell: "seized", place: 0, remedy: "drop" }], "salt");
  expect(after).toContain("serial\n");
  expect(after).not.toMatch(/AB1234567|CD7654321/);
});

test("law: whatever is found, its first remedy takes every value out of the column, and other columns stay", async () => {
  const value = fc.oneof(
    fc.constantFrom("AB1234567", "31.23571", "3", "Jane Doe", "1980-02-03", "", 'a "b", c', "x;y", "2021"),
    fc.string({ unit: fc.constantFrom("a", "7", " ", ",", '"', "é", "王") }),
  );
  const columns = ["serial", "holder", "lat", "persons", "dob", "case_id", "note"];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = fc.array(fc.tuple(...columns.map(() => value)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (rows, drops) => {
      const text = data([columns, ...rows].map((row) => row.map(quoted).join(",")).join("\n"));
      const notebook = parse(text);
      const findings = sensitive(notebook);
      const changes = findings.flatMap(({ cell, column, remedies }): Change[] => {
        const remedy = drops ? remedies[0] : remedies.at(-1);
        return cell && column && remedy ? [{ cell, place: column.place, remedy }] : [];
      });
      const once = [...new Map(changes.map((change) => [change.place, change])).values()];
      const after = parse(await redact(notebook, once, "salt"));
      const cell = after.cells.find(({ id }) => id === "seized");
      const grid = readGrid(cell?.kind === "data" ? cell.csv : "");
      expect(grid.rows.length).toBe(rows.length);
      columns.forEach((name, place) => {
        const at = grid.columns.indexOf(name);
        const texts = grid.rows.map((row) => row.cells[at]?.text ?? "");
        const change = once.find((change) => change.place === place);
        if (change?.remedy === "drop")
          expect([at < 0 || grid.columns.length === 1, texts.join("")]).toEqual([true, ""]);
        else if (change === undefined) expect(texts).toEqual(rows.map((row) => row[place]));
        for (const finding of findings) {
          if (finding.column?.place === place)
            expect(texts.filter((text) => finding.values.includes(text.trim()))).toEqual([]);
        }
      });
    }),
  );
});
