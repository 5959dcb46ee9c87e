import fc from "fast-check";
import { expect, test } from "vitest";
import { addRow, nextKey, readGrid, removeRow, setCell, withoutInvented } from "./data-grid.ts";

const texts = (csv: string) => readGrid(csv).rows.map(({ cells }) => cells.map(({ text }) => text));
const written = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.constantFrom("", " ", ",", '"', ';"', "a\nb", "é,è", "0,5"),
);
const quote = (text: string) => (/["\r\n,]|^\s|\s$|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** A body of two to four columns, its lines ended in either way. */
const bodies = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.constantFrom("\n", "\r\n"),
    fc.array(fc.array(written, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
  )
  .map(([width, end, rows]) => ({
    csv: ["a,b,c,d".slice(0, 2 * width - 1), ...rows.map((row) => row.slice(0, width).map(quote).join(","))].join(end),
    rows: rows.map((row) => row.slice(0, width)),
    width,
  }));

test("what was written is read", () => {
  fc.assert(
    fc.property(bodies, ({ csv, rows }) => {
      expect(texts(csv)).toEqual(rows);
    }),
  );
});

test("an edit of a cell is read back, and every other byte stays", () => {
  fc.assert(
    fc.property(bodies, fc.nat(), fc.nat(), written, ({ csv, rows, width }, i, j, text) => {
      const [row, column] = [i % rows.length, j % width];
      const next = setCell(csv, row, column, text);
      const expected = rows.map((cells, r) => cells.map((old, c) => (r === row && c === column ? text : old)));
      expect(texts(next)).toEqual(expected);
      const { span } = readGrid(csv).rows[row]?.cells[column] ?? { span: { from: 0, to: 0 } };
      expect(next.startsWith(csv.slice(0, span.from))).toBe(true);
      expect(next.endsWith(csv.slice(span.to))).toBe(true);
    }),
  );
});

test("a row that is added stands last, and its removal brings the text back", () => {
  fc.assert(
    fc.property(bodies, written, ({ csv, rows }, text) => {
      const next = addRow(csv, new Map([["b", text]]));
      expect(next.startsWith(csv)).toBe(true);
      expect(texts(next).at(-1)?.[1]).toBe(text);
      expect(removeRow(next, rows.length)).toBe(csv);
    }),
  );
});

test("the removal of a row takes its line only", () => {
  expect(removeRow("a,b\n1,2\n\n3,4\n", 0)).toBe("a,b\n\n3,4\n");
  expect(removeRow("a,b\r\n1,2\r\n3,4", 1)).toBe("a,b\r\n1,2");
  expect(removeRow("a,b\n1,2", 7)).toBe("a,b\n1,2");
});

test("no text makes the reading or an edit fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "a", " ", "\t", "|") }), (csv) => {
      readGrid(csv);
      expect(setCell(csv, 99, 0, "x")).toBe(csv);
      const { columns } = readGrid(csv);
      const next = addRow(csv, new Map(columns.map((column) => [column, "x"])));
      if (columns.length === 0) expect(next).toBe(csv);
    }),
  );
});

test("semicolons, tabs and bars divide where the header says so, and a short row is filled up", () => {
  expect(texts("a;b;c\n1;2,5")).toEqual([["1", "2,5"]]);
  expect(setCell("a;b;c\n1", 0, 2, "x;y")).toBe('a;b;c\n1;;"x;y"');
  expect(texts("a|b\n1|2")).toEqual([["1", "2"]]);
  expect(addRow("a\n1", new Map())).toBe('a\n1\n""');
  expect(texts(addRow("a\tb\n1\t2\n", new Map()))).toEqual([
    ["1", "2"],
    ["", ""],
  ]);
});

test("invented rows go with their column, and the reader's own stay", () => {
  expect(withoutInvented('generated,id,what\ntrue,1,x\nfalse,2,"y,z"\n')).toBe('id,what\n2,"y,z"\n');
  expect(withoutInvented("id,what\n1,x")).toBe("id,what\n1,x");
});

test("the next key counts on as the keys are written", () => {
  expect(nextKey([])).toBe("1");
  expect(nextKey(["T06", "T10", "x"])).toBe("T11");
  expect(nextKey(["A-009"])).toBe("A-010");
});
