import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import write, { type SheetData } from "write-excel-file/universal";
import { readSheets, readXlsx, unpackedLimit, XlsxError, type XlsxFault } from "./xlsx.ts";
import { numberText } from "./xlsx-cells.ts";

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const workbook = async (data: SheetData) => bytesOf(await write(data).toBlob());

/** A workbook whose sheets have this XML within their sheetData. */
function handmade(...sheets: string[]): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const all = (part: (n: number) => string) => sheets.map((_, i) => part(i + 1)).join("");
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${all((n) => `<sheet name="Sheet ${n}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${all((n) => `<Relationship Id="r${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
async function faultOf(bytes: Uint8Array, sheet?: string): Promise<XlsxFault | undefined> {
  const error = await readXlsx(bytes, sheet).catch((thrown: unknown) => thrown);
  return error instanceof XlsxError ? error.kind : undefined;
}

test("a workbook's cells are read as text: words as they are, numbers in full, dates by ISO 8601, booleans, blanks", async () => {
  const day = new Date("2021-04-03T00:00:00Z");
  const time = new Date("2021-04-03T13:45:10Z");
  const bytes = await workbook([
    ["name", "number", "day", "time", "yes"],
    [
      " 姓名 & <b> ",
      0.1 + 0.2,
      { value: day, type: Date, format: "dd/mm/yyyy" },
      { value: time, type: Date, format: "dd/mm/yyyy hh:mm:ss" },
      true,
    ],
    [null, null, null, null, null],
    ["<5", 1e-9, null, null, false],
  ]);
  expect((await readXlsx(bytes)).rows).toEqual([
    ["name", "number", "day", "time", "yes"],
    [" 姓名 & <b> ", "0.30000000000000004", "2021-04-03", "2021-04-03T13:45:10", "true"],
    ["", "", "", "", ""],
    ["<5", "0.000000001", "", "", "false"],
  ]);
});

test("a sheet is chosen by name, else it is the first with any cell; all are named", async () => {
  const blob = await write([
    { sheet: "Empty", data: [] },
    { sheet: "Notes", data: [["a note"]] },
    { sheet: "Data", data: [["a", "b"]] },
  ]).toBlob();
  const bytes = await bytesOf(blob);
  expect(await readXlsx(bytes)).toEqual({ sheets: ["Empty", "Notes", "Data"], rows: [["a note"]] });
  expect((await readXlsx(bytes, "Data")).rows).toEqual([["a", "b"]]);
  expect(await faultOf(bytes, "Other")).toBe("no-sheet");
  expect((await readSheets(bytes)).map(({ rows }) => rows.length)).toEqual([0, 1, 1]);
});

test("of merged cells the first has the value, and the others are empty", async () => {
  const bytes = await workbook([
    [{ value: "Arms seized, by type", columnSpan: 3 }, null, null],
    ["a", "b", "c"],
  ]);
  expect((await readXlsx(bytes)).rows[0]).toEqual(["Arms seized, by type", "", ""]);
});

test("errors show as they do in the workbook, and a formula as its stored value; nothing is dropped", async () => {
  const cells = `<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="str"><f>A2</f><v>sum</v></c><c r="C1"><f>1+1</f><v>2</v></c>`;
  const rows = `<row r="1">${cells}</row>`;
  expect((await readXlsx(handmade(rows))).rows).toEqual([["#N/A", "sum", "2"]]);
  expect((await readXlsx(handmade(rows.replaceAll('"', "'")))).rows).toEqual([["#N/A", "sum", "2"]]);
});

test.each([
  ["0.45000000000000001", "0.45"],
  ["1E-3", "0.001"],
  ["1.2345E+25", "12345000000000000000000000"],
  ["-1E-7", "-0.0000001"],
  ["12345678901234567890", "12345678901234567890"],
  ["2016.0", "2016"],
])("the stored number %s is %s", (stored, text) => {
  expect(numberText(stored)).toBe(text);
});

test("what is no workbook, or is one that cannot be opened, is told apart", async () => {
  const bytes = await workbook([["a"], ...Array.from({ length: 500 }, (_, i) => [`row ${i}`])]);
  const compound = new Uint8Array(1024);
  compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const encrypted = compound.slice();
  encrypted.set(strToU8([..."EncryptedPackage"].join("\0")), 600);
  expect(await faultOf(compound)).toBe("xls");
  expect(await faultOf(encrypted)).toBe("encrypted");
  expect(await faultOf(strToU8("a,b\n1,2\n"))).toBe("not-xlsx");
  expect(await faultOf(new Uint8Array())).toBe("not-xlsx");
  expect(await faultOf(zipSync({ "word/document.xml": strToU8("<document/>") }))).toBe("not-xlsx");
  expect(await faultOf(bytes.slice(0, bytes.length / 2))).toBe("damaged");
  expect(await faultOf(handmade('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toBe("damaged");
});

test("a bomb is refused by what its directory says, before it is unpacked", async () => {
  const bytes = handmade('<row r="1"><c r="A1"><v>1</v></c></row>');
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, unpackedLimit + 1, true);
  expect(await faultOf(bytes)).toBe("too-large");
});

test("a part that unpacks to more than its directory says is damaged", async () => {
  const bytes = handmade(`<row r="1"><c r="A1" t="str"><v>${"a".repeat(100_000)}</v></c></row>`);
  const view = new DataView(bytes.buffer);
  let entry = view.getUint32(bytes.length - 6, true);
  const nameLength = (at: number) => view.getUint16(at + 28, true);
  while (!new TextDecoder().decode(bytes.subarray(entry + 46, entry + 46 + nameLength(entry))).includes("sheet1"))
    entry += 46 + nameLength(entry) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  view.setUint32(entry + 24, 10, true);
  expect(await faultOf(bytes)).toBe("damaged");
});

test.each([
  ["a cell far to the right and down", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
  ["a column that no sheet has", '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
  ["a row that no sheet has", '<row r="999999999999"><c r="A1"><v>1</v></c></row>'],
  ["a cell far away, in single quotation marks", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"],
  ["a row that no sheet has, in single quotation marks", "<row r='999999999999'><c r='A1'><v>1</v></c></row>"],
  ["a cell far away behind what looks like another", `<row r="1"><c s=" r='A1'" r = "XFD1048576"><v>1</v></c></row>`],
  ["a cell far away behind what looks like the tag's end", '<row r="1"><c s="/>" r="XFD1048576"><v>1</v></c></row>'],
])("a sheet that would fill memory with blank cells is refused: %s", async (_, rows) => {
  expect(await faultOf(handmade(rows))).toBe("too-large");
});

test("sheets that would fill memory together are refused, though each alone is read", async () => {
  const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="700"><c r="XFD700"><v>1</v></c></row>';
  expect(await faultOf(handmade(far, far))).toBe("too-large");
  expect((await readXlsx(handmade(far, ""))).rows).toHaveLength(700);
});

test("a cell whose place is no place is damage, and so is a tag of millions of signs", async () => {
  expect(await faultOf(handmade(`<row r="1"><c r="A1"${" s=''".repeat(4_000_000)}><v>1</v></c></row>`))).toBe(
    "damaged",
  );
  expect(await faultOf(handmade('<row r="1"><c r="&#88;FD1048576"><v>1</v></c></row>'))).toBe("damaged");
});

test("formatted blank cells at the edge of a sheet cost nothing", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="XFD1048576" s="0"/></row>';
  expect((await readXlsx(handmade(rows))).rows).toEqual([["1"]]);
});
