import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { countryIndex } from "./countries.ts";
import { readDate } from "./dates.ts";
import { candidates, near, plain } from "./near.ts";
import { readNumber } from "./numbers.ts";

test.each([
  ["1234.5", 1234.5],
  ["-3", -3],
  ["1e3", 1000],
  ["12,5", 12.5],
  ["0,125", 0.125],
  ["1 234,5", 1234.5],
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1,234,567", 1234567],
  ["1.234.567", 1234567],
  ["1\u202f234", 1234],
  ["1'234", 1234],
  ["١٢٫٥", 12.5],
  ["１２", 12],
])("the number %s is read as %d", (text, value) => {
  expect(readNumber(text, false)).toMatchObject({ value });
});

test.each(["", "-", "1,2,3", "12 34", "1..2", "<5", "0x10", "NaN", "Infinity", "1e999", "9007199254740993"])(
  "“%s” is no number",
  (text) => expect(readNumber(text, false)).toEqual({ readings: [] }),
);

test("1,234 is grouping in a whole number, and otherwise undecided until the mark is named", () => {
  expect(readNumber("1,234", true)).toEqual({ value: 1234, change: "grouping" });
  expect(readNumber("1,234", false)).toEqual({ readings: ["1.234", "1234"] });
  expect(readNumber("1,234", false, ",")).toEqual({ value: 1.234, change: "decimal-comma" });
  expect(readNumber("1,234", false, ".")).toEqual({ value: 1234, change: "grouping" });
  expect(readNumber("1.234", false, ",")).toEqual({ value: 1234, change: "grouping" });
});

test("every number that is written canonically is read as it is, and said to be so", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })),
      (value) => {
        const text = String(value === 0 ? 0 : value);
        expect(readNumber(text, false)).toEqual({ value: Number(text) });
      },
    ),
  );
});

test.each([
  "2021-03-04",
  "2021/3/4",
  "20210304",
  "2021年3月4日",
  "4 March 2021",
  "Mar 4, 2021",
  "4th of March 2021",
  "4 mars 2021",
  "4 de marzo de 2021",
  "4 марта 2021 г.",
  "4 مارس 2021",
  "٢٠٢١-٠٣-٠٤",
  "2021-03-04T00:00:00Z",
])("%s is the fourth of March", (text) => expect(readDate(text)).toMatchObject({ day: "2021-03-04" }));

test("a day in numbers is read only where it can be read one way", () => {
  expect(readDate("25/03/2021")).toMatchObject({ day: "2021-03-25" });
  expect(readDate("03/25/2021")).toMatchObject({ day: "2021-03-25" });
  expect(readDate("03.03.2021")).toMatchObject({ day: "2021-03-03" });
  expect(readDate("03/04/2021")).toEqual({ readings: ["2021-04-03", "2021-03-04"] });
  expect(readDate("03/04/2021", "mdy")).toMatchObject({ day: "2021-03-04" });
  expect(readDate("25/03/2021", "mdy")).toEqual({ readings: [] });
  expect(readDate("25/03/21")).toEqual({ readings: ["2021-03-25"] });
  expect(readDate("44259")).toEqual({ readings: ["2021-03-04"] });
  for (const text of ["2021-02-29", "31/04/2021", "soon", "2021", "4 Brumaire 2021", ""])
    expect(readDate(text)).toEqual({ readings: [] });
});

test("every day that is read is a day, written as ISO 8601 has it", () => {
  const part = fc.constantFrom(
    "1",
    "2",
    "29",
    "30",
    "31",
    "12",
    "13",
    "2021",
    "2020",
    "March",
    "/",
    "-",
    " ",
    ".",
    "T",
    ":",
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 7 }).map((parts) => parts.join("")),
      (text) => {
        const read = readDate(text);
        for (const day of "day" in read ? [read.day] : read.readings)
          expect(new Date(`${day}T00:00:00Z`).toISOString()).toBe(`${day}T00:00:00.000Z`);
      },
    ),
  );
});

const table = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;
const published = table("data/countries.csv");
const variants = table("data/schemas/country_names.csv");
const countries = countryIndex([...published, ...variants]);

test("each country is found by each of its codes and names, and each further name by the country it is given to", () => {
  const wrong = published.flatMap((row) =>
    Object.entries(row)
      .filter(([column, text]) => /^(iso|m49|name|short)/.test(column) && text !== "")
      .filter(([, text]) => countries.find(text) !== row["iso3"])
      .map(([column, text]) => `${row["iso3"]} ${column} ${text}`),
  );
  expect(wrong).toEqual([]);
  for (const { name = "", iso3 } of variants) expect([name, countries.find(name)]).toEqual([name, iso3]);
});

test.each([
  ["cote d'ivoire", "CIV"],
  ["CÔTE D’IVOIRE", "CIV"],
  ["NA", "NAM"],
  ["4", "AFG"],
  ["Costa de Marfil", "CIV"],
  ["刚果（金）", "COD"],
])("%s is %s", (text, iso3) => expect(countries.find(text)).toBe(iso3));

test("what is nearly a country's name is offered and not taken", () => {
  expect(countries.find("Ivory Cost")).toBeUndefined();
  expect(countries.near("Ivory Cost")).toEqual(["Côte d’Ivoire (CIV)"]);
  expect(countries.near("Germny")[0]).toBe("Germany (DEU)");
});

/** What `near` gives, by the definition alone. */
function nearSlowly(wanted: string, words: readonly string[]): string[] {
  const edits = (a: string, b: string): number => {
    if (a === "" || b === "") return a.length + b.length;
    let above = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++)
        row[j] = Math.min(
          (above[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
      above = row;
    }
    return above[b.length] ?? 0;
  };
  return words
    .flatMap((word) => {
      const limit = Math.floor((Math.max(wanted.length, word.length) + 2) / 4);
      const distance = edits(wanted, word);
      if (distance <= limit) return [{ word, distance }];
      const within =
        Math.min(wanted.length, word.length) > 3 &&
        [
          [wanted, word],
          [word, wanted],
        ].some(([a, b]) => ` ${a} `.includes(` ${b} `));
      return within ? [{ word, distance: limit + Math.abs(wanted.length - word.length) }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ word }) => word)
    .slice(0, 3);
}

test("near gives what the distance between all letters gives", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "1", "é", " "), minLength: 1, maxLength: 12 });
  const plainWord = word.map(plain).filter((text) => text !== "");
  fc.assert(
    fc.property(plainWord, fc.uniqueArray(plainWord, { maxLength: 12 }), (wanted, words) => {
      expect(near(wanted, candidates(words))).toEqual(nearSlowly(wanted, words));
    }),
  );
});

test("a longer word that only begins like another is not near it", () => {
  expect(near("Pistolet mitrailleur", candidates(["Pistol", "Sub-machine gun"]))).toEqual([]);
  expect(near("Rifle", candidates(["Rifle or carbine", "Shotgun"]))).toEqual(["Rifle or carbine"]);
  expect(near("步枪", candidates(["突击步枪", "霰弹枪"]))).toEqual(["突击步枪"]);
});

test("near finds a text with one letter changed among others", () => {
  const words = ["recovery_date", "request_date", "response_date", "weapon_type"];
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), (word, nat) => {
      const at = nat % word.length;
      expect(near(`${word.slice(0, at)}q${word.slice(at + 1)}`, candidates(words))[0]).toBe(word);
    }),
  );
});
