import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./csv.ts";
import { decode } from "./encoding.ts";

const names = new Set(["id", "state", "persons male", "persons female", "date"]);
const isName = (text: string) => names.has(text.trim().toLowerCase());
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(utf8(text), isName);

/** A text in UTF-16, without a byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test.each([
  ["UTF-8", utf8, "utf-8"],
  ["UTF-8 with a mark", (text: string) => join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text)), "utf-8"],
  ["UTF-16 LE with a mark", (text: string) => join(Uint8Array.of(0xff, 0xfe), utf16(text, true)), "utf-16le"],
  ["UTF-16 BE with a mark", (text: string) => join(Uint8Array.of(0xfe, 0xff), utf16(text, false)), "utf-16be"],
  ["UTF-16 LE without a mark", (text: string) => utf16(text, true), "utf-16le"],
  ["UTF-16 BE without a mark", (text: string) => utf16(text, false), "utf-16be"],
])("%s is told from its bytes", (_, encode, encoding) => {
  const text = "id;state\n1;Côte d’Ivoire\n2;苏丹\n3;Куба\n4;مصر\n";
  expect(decode(encode(text))).toEqual({ text, encoding, supposed: false, isText: true });
});

test("Latin-1 is supposed where bytes are no UTF-8, and another encoding can be named", () => {
  const latin1 = Uint8Array.from("état", (sign) => sign.charCodeAt(0));
  expect(decode(latin1)).toMatchObject({ text: "état", encoding: "windows-1252", supposed: true });
  expect(decode(Uint8Array.of(0xcb, 0xd5, 0xb5, 0xa4), "gb18030")).toMatchObject({ text: "苏丹", supposed: false });
});

test("what was written by RFC 4180 is read back, whatever the delimiter and the line ends", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "苏", " ", ",", ";", "\t", "|", '"', "\n", "1") });
  const row = fc.tuple(cell, cell).map(([a, b]) => [`x${a}`, `y${b}`]);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1 }),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n", "\r"),
      async (rows, delimiter, end) => {
        const text = [["id", "state"], ...rows].map((cells) => cells.map(quoted).join(delimiter) + end).join("");
        const sheet = await read(text);
        expect(sheet.reading.delimiter).toBe(delimiter);
        expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows);
        expect(sheet.rows.every(({ torn }) => !torn)).toBe(true);
      },
    ),
  );
});

test("the header is found below a title, and what stands above it is kept", async () => {
  const sheet = await read("Register; of arms;\n;;\nid;state;date\n1;A;2021\n;;\n2;B;2022\n");
  expect(sheet.header).toEqual(["id", "state", "date"]);
  expect(sheet.reading).toMatchObject({ delimiter: ";", headerRow: 3, blank: [5] });
  expect(sheet.reading.above[0]).toEqual({ row: 1, cells: ["Register", " of arms", ""] });
  expect(sheet.rows.map(({ row }) => row)).toEqual([4, 6]);
});

test("merged cells above the header are read with the cells under them", async () => {
  const sheet = await read("id,Persons,,date\n,male,female,\n1,2,3,2021-01-01\n");
  expect(sheet.header).toEqual(["id", "Persons male", "Persons female", "date"]);
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([["1", "2", "3", "2021-01-01"]]);
});

test("a first line that names the delimiter is believed", async () => {
  const sheet = await read("sep=|\nid|state, or area\n1|A, B\n");
  expect(sheet.header).toEqual(["id", "state, or area"]);
});

test("a quotation mark that is never closed is told at its row", async () => {
  const sheet = await read('id,state\n1,A\n2,"B\n3,C\n');
  expect(sheet.rows.map(({ row, torn }) => [row, torn])).toEqual([
    [2, false],
    [3, true],
  ]);
});
