import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noise } from "../../tests/noise.ts";
import { align, type Block, blocks, compare } from "./compare.ts";
import { parse } from "./parse.ts";
import { take } from "./take.ts";

const sql = (id: string, body: string) => `\`\`\`sql id=${id}\n${body}\n\`\`\`\n`;
const join = (...parts: string[]) => parts.join("\n");
const said = (before: string, after: string) =>
  compare(parse(before), parse(after)).map((change) => `${change.kind} ${name(change.after ?? change.before)}`);
const name = ({ cell }: Block) => cell?.id ?? "front";
const sources = (text: string) => blocks(parse(text)).map(({ source }) => source);

const long = "Most of the weapons that were found in the port had been made before the year two thousand.\n";
const front = "---\ntitle: T\n---\n";

describe("two notebooks", () => {
  test("differ by what was added, removed, changed and moved, in the order of the second", () => {
    const before = join(front, long, sql("a", "SELECT 1"), sql("b", "SELECT 2"), sql("c", "SELECT 3"));
    const after = join(front, sql("c", "SELECT 3"), long, sql("a", "SELECT 10"), sql("d", "SELECT 4"));
    expect(said(before, after)).toEqual(["moved c", "changed a", "removed b", "added d"]);
  });
  test("know a renamed cell by its equal body, and edited prose by most of its words", () => {
    const after = join(long.replace("port", "harbour"), sql("sums", "SELECT 1"));
    expect(said(join(long, sql("a", "SELECT 1")), after)).toEqual(["changed text-1", "changed sums"]);
  });
  test("know edited Chinese prose too", () => {
    expect(
      said("港口发现的武器大多是在二〇〇〇年以前制造的。", "码头发现的武器大多是在二〇〇〇年以前制造的。"),
    ).toEqual(["changed text-1"]);
  });
  test("say of a block that is elsewhere and other both", () => {
    const before = join(sql("a", "SELECT 1"), sql("b", "SELECT 2"), sql("c", "SELECT 3"));
    const after = join(sql("c", "SELECT 33"), sql("a", "SELECT 1"), sql("b", "SELECT 2"));
    expect(said(before, after)).toEqual(["changed-moved c"]);
  });
  test("do not differ by line ends or blank lines between cells", () => {
    const text = join(front, long, sql("a", "SELECT 1"));
    expect(said(text, text.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(said(text, text.replace("```sql", "\n\n\n```sql"))).toEqual([]);
  });
  test("a prose of other words is another prose", () => {
    expect(said(long, "Nothing of this is said here.\n")).toEqual(["added text-1", "removed text-1"].reverse());
  });
  test("a cell that an error made unusable is still the same cell", () => {
    const chart = "```plot id=p data=a\nmarks: [frame]\n```\n";
    expect(said(chart, chart.replace("[frame]", "[frame"))).toEqual(["changed p"]);
  });
  test("the front matter is a block of its own", () => {
    expect(said(join(front, long), join(front.replace("T", "U"), long))).toEqual(["changed front"]);
  });
});

/** Two notebooks of SQL cells with an id each: a sequence, and what someone made of it. */
const edited = fc
  .tuple(
    fc.uniqueArray(fc.nat(12), { maxLength: 9 }),
    fc.uniqueArray(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 9, selector: ([id]) => id }),
  )
  .map(([old, now]) => ({
    before: join(front, ...old.map((id) => sql(`c${id}`, `SELECT ${id}`))),
    after: join(front, ...now.map(([id, same]) => sql(`c${id}`, `SELECT ${id}${same ? "" : " + 1"}`))),
  }));
const apply = (before: string, after: string, indices: readonly number[]) => {
  const mine = parse(before);
  const rows = align(mine, parse(after));
  const changes = rows.filter(({ kind }) => kind !== "same");
  const taken = new Set(indices.flatMap((i) => changes[i] ?? []));
  return { text: take(mine, rows, taken), left: changes.length - taken.size };
};
const all = (before: string, after: string) => compare(parse(before), parse(after)).map((_, i) => i);

describe("taking changes", () => {
  test("puts a new cell after what it comes after, and leaves all other bytes", () => {
    const before = join(front, "Odd \t\n", sql("a", "SELECT 1"), "\n\n\nEnd");
    const after = join(front, "Odd", sql("a", "SELECT 2"), sql("b", "SELECT 3"), "End");
    const add = compare(parse(before), parse(after)).findIndex(({ kind }) => kind === "added");
    expect(apply(before, after, [add]).text).toBe(
      before.replace("```\n\n\n\n\nEnd", `\`\`\`\n\n${sql("b", "SELECT 3")}\nEnd`),
    );
  });
  test("gives a taken cell this text's line ends", () => {
    const before = join(front, sql("a", "SELECT 1")).replaceAll("\n", "\r\n");
    expect(apply(before, join(front, sql("a", "SELECT 2\nFROM t")), [0]).text).toBe(
      before.replace("SELECT 1", "SELECT 2\r\nFROM t"),
    );
  });
  test("closes an open fence that would swallow what follows", () => {
    const { text } = apply(sql("a", "SELECT 1"), "```sql id=b\nSELECT 2", [1]);
    expect(parse(text).cells.map(({ id }) => id)).toEqual(["b", "a"]);
  });
  test("a fence within the front matter is none, and blank lines below stay out of an open one", () => {
    const front = "---\n```plot data=a\n---\n```";
    expect(sources(apply("", front, all("", front)).text)).toEqual(sources(front));
    const open = "Words\n```";
    expect(sources(apply("Words\n\n", open, all("Words\n\n", open)).text)).toEqual(sources(open));
  });
  test("law: a notebook does not differ from itself", () => {
    fc.assert(
      fc.property(noise, (text) => {
        expect(said(text, text)).toEqual([]);
      }),
    );
  });
  test("law: taking nothing leaves every byte", () => {
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        expect(apply(before, after, []).text).toBe(before);
      }),
    );
  });
  test("law: taking everything gives the other's blocks, in its order", () => {
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        expect(sources(apply(before, after, all(before, after)).text)).toEqual(sources(after));
      }),
      { numRuns: 500 },
    );
  });
  test("law: each change that is taken is one difference less, whatever was taken before it", () => {
    fc.assert(
      fc.property(edited, fc.array(fc.nat(20)), ({ before, after }, some) => {
        const { text, left } = apply(before, after, some);
        expect(said(text, after)).toHaveLength(left);
      }),
      { numRuns: 500 },
    );
  });
  test("law: taken in two steps, in either order, gives the same cells as at once", () => {
    fc.assert(
      fc.property(edited, fc.infiniteStream(fc.boolean()), ({ before, after }, coin) => {
        const order = all(before, after);
        const [one, two]: [number[], number[]] = [[], []];
        for (const i of order) (coin.next().value ? one : two).push(i);
        const rest = (text: string) => apply(text, after, all(text, after)).text;
        const ways = [one, two].map((first) => sources(rest(apply(before, after, first).text)));
        expect(ways[0]).toEqual(ways[1]);
      }),
    );
  });
});
