import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noise } from "../../tests/noise.ts";
import { deleteCell, freshId, insertCell, moveCell, replaceBody } from "./edit.ts";
import type { Cell } from "./notebook.ts";
import { parse } from "./parse.ts";

const text = "---\ntitle: T\n---\nProse.\n\n```sql id=a\nSELECT 1\n```\n~~~data id=b\nx\n1\n~~~\n\nMore.\n";
const cells = (text: string) => parse(text).cells;
const at = (text: string, i: number): Cell => {
  const cell = cells(text)[i];
  if (cell === undefined) throw new Error(`no cell ${i}`);
  return cell;
};
const ids = (text: string) => cells(text).map(({ id }) => id);
/** A notebook and one of its cells. */
const withCell = fc
  .tuple(noise, fc.nat())
  .map(([text, i]) => ({ text, cells: cells(text), i }))
  .filter(({ cells }) => cells.length > 0)
  .map(({ text, cells, i }) => ({ text, cells, cell: cells[i % cells.length] as Cell }));
const lines = (text: string) =>
  text
    .replace("\ufeff", "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
const bodies = fc.array(fc.constantFrom("", "SELECT 1", "```", "  ~~~~ ", "````x", "`````", "a"), { maxLength: 5 });
const isOpen = (text: string) => parse(text).problems.some(({ kind }) => kind === "unclosed-fence");

describe("another body", () => {
  test("replaces the lines between the fences, and other prose the prose", () => {
    expect(replaceBody(text, at(text, 1), "SELECT 2\nFROM t")).toBe(text.replace("SELECT 1", "SELECT 2\nFROM t"));
    expect(replaceBody(text, at(text, 0), "Other\nprose.")).toBe(text.replace("Prose.", "Other\nprose."));
    expect(replaceBody(text, at(text, 1), "")).toBe(text.replace("SELECT 1\n", ""));
  });
  test("that holds a fence gets a longer one", () => {
    const next = replaceBody(text, at(text, 2), "~~~\n~~~~~\n```");
    expect(next).toContain("~~~~~~data id=b\n~~~\n~~~~~\n```\n~~~~~~\n");
    expect(ids(next)).toEqual(ids(text));
  });
  test("goes into a fence that nobody has closed", () => {
    const open = "```sql id=a";
    expect(replaceBody(open, at(open, 0), "SELECT 1")).toBe("```sql id=a\nSELECT 1");
  });
  test("takes the text's line ends", () => {
    const windows = text.replaceAll("\n", "\r\n");
    expect(replaceBody(windows, at(windows, 1), "a\nb")).toBe(
      text.replace("SELECT 1", "a\nb").replaceAll("\n", "\r\n"),
    );
  });
  test("law: changes only the cell's lines, and is what is read between the fences", () => {
    fc.assert(
      fc.property(withCell, bodies, ({ text, cell }, lines) => {
        const body = lines.join("\n");
        const next = replaceBody(text, cell, body);
        expect(next.startsWith(text.slice(0, cell.span.from))).toBe(true);
        expect(next.endsWith(text.slice(cell.span.to))).toBe(true);
        const again = cells(next).find(({ span }) => span.from === cell.span.from);
        if (cell.kind === "prose" || cell.kind === "broken") return;
        expect(again?.id).toBe(cell.id);
        expect(again && next.slice(again.body.from, again.body.to).replaceAll("\r\n", "\n")).toBe(body);
      }),
    );
  });
  test("law: the same body changes nothing", () => {
    fc.assert(
      fc.property(withCell, ({ text, cell }) => {
        fc.pre(!text.includes("\r"));
        expect(replaceBody(text, cell, text.slice(cell.body.from, cell.body.to))).toBe(text);
      }),
    );
  });
});

describe("a new cell", () => {
  const source = "```sql id=c\nSELECT 3\n```";
  test("stands between blank lines, before another or at the end", () => {
    expect(insertCell(text, at(text, 2), source)).toBe(text.replace("~~~data", `\n${source}\n\n~~~data`));
    expect(insertCell(text, undefined, source)).toBe(`${text}\n${source}\n`);
    expect(insertCell(text, at(text, 0), source)).toBe(text.replace("Prose.", `\n${source}\n\nProse.`));
    expect(insertCell("", undefined, source)).toBe(`${source}\n`);
    expect(insertCell("a", undefined, source)).toBe(`a\n\n${source}\n`);
  });
  test("law: leaves every byte of the others, and comes out when it is deleted", () => {
    const noC = fc.tuple(withCell, fc.boolean()).filter(([{ text }]) => !/id=c/.test(text) && !isOpen(text));
    fc.assert(
      fc.property(noC, ([{ text, cells: all, cell }, last]) => {
        const before = last ? undefined : cell;
        const next = insertCell(text, before, source);
        const place = before?.span.from ?? text.length;
        expect(next.startsWith(text.slice(0, place)) && next.endsWith(text.slice(place))).toBe(true);
        const added = cells(next).filter(({ id }) => id === "c");
        expect(added).toHaveLength(1);
        expect(cells(deleteCell(next, added[0] as Cell)).length).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});

describe("deleting a cell", () => {
  test("takes its lines and the blank ones after it", () => {
    expect(deleteCell(text, at(text, 1))).toBe(text.replace("```sql id=a\nSELECT 1\n```\n", ""));
    expect(deleteCell(text, at(text, 3))).toBe(text.replace("More.\n", ""));
  });
  test("keeps the prose above and below apart", () => {
    const tight = "above\n```sql id=a\n```\nbelow\n";
    expect(deleteCell(tight, at(tight, 1))).toBe("above\n\nbelow\n");
  });
  test("law: leaves the lines of all others as they are", () => {
    fc.assert(
      fc.property(withCell, ({ text, cell }) => {
        const rest = [...lines(text.slice(0, cell.span.from)), ...lines(text.slice(cell.span.to))];
        expect(lines(deleteCell(text, cell))).toEqual(rest);
      }),
    );
  });
});

describe("moving a cell", () => {
  test("puts it before another, or at the end", () => {
    expect(ids(moveCell(text, at(text, 2), at(text, 1)))).toEqual(["text-1", "b", "a", "text-2"]);
    expect(ids(moveCell(text, at(text, 1), at(text, 3)))).toEqual(["text-1", "b", "a", "text-2"]);
    expect(ids(moveCell(text, at(text, 1), undefined))).toEqual(["text-1", "b", "text-2", "a"]);
    expect(ids(moveCell(text, at(text, 1), at(text, 0)))).toEqual(["a", "text-1", "b", "text-2"]);
  });
  test("to where it stands changes nothing", () => {
    expect(moveCell(text, at(text, 1), at(text, 1))).toBe(text);
    expect(moveCell(text, at(text, 1), at(text, 2))).toBe(text);
    expect(moveCell(text, at(text, 3), undefined)).toBe(text);
  });
  test("leaves one alone whose fence is open, for it would swallow what follows", () => {
    const open = "```sql id=a\n```\n\n```sql id=b\nx";
    expect(moveCell(open, at(open, 1), at(open, 0))).toBe(open);
  });
  test("law: loses no line and makes none", () => {
    fc.assert(
      fc.property(withCell, fc.nat(), ({ text, cells, cell }, j) => {
        const moved = moveCell(text, cell, cells[j % (cells.length + 1)]);
        expect(lines(moved).sort()).toEqual(lines(text).sort());
      }),
    );
  });
});

test("a fresh id is one that no cell has, also in capitals", () => {
  const notebook = parse("```sql id=Query\n```\n```sql id=query_2\n```\n");
  expect(freshId(notebook, "query")).toBe("query_3");
  expect(freshId(notebook, "chart")).toBe("chart");
});
