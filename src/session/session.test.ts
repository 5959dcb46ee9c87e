import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import { type Engine, EngineError } from "../engine/engine.ts";
import { exact } from "../engine/values.ts";
import { below } from "../notebook/graph.ts";
import type { CellId, Value } from "../notebook/notebook.ts";
import { parse } from "../notebook/parse.ts";
import { makeSession } from "./session.ts";
import type { CellView } from "./state.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await makeNodeDuckDB({ tables: [], setup: [] });
});
afterAll(() => engine.close());

const sql = (id: CellId, text: string) => `\`\`\`sql id=${id}\n${text}\n\`\`\`\n`;
const input = (id: CellId, body: string) => `\`\`\`input id=${id}\n${body}\n\`\`\`\n`;

/** A session over a text, and what it told. */
function open(text: string, chosen: ReadonlyMap<CellId, Value> = new Map()) {
  const views = new Map<CellId, CellView>();
  let log: string[] = [];
  let values: ReadonlyMap<CellId, Value> = new Map();
  const session = makeSession(async () => engine, {
    onCell(id, view) {
      if (view.state.status === "running" && views.get(id)?.state.status !== "running") log.push(id);
      views.set(id, view);
    },
    onValues: (now) => {
      values = now;
    },
  });
  session.update(parse(text), chosen);
  return {
    session,
    status: (id: CellId) => views.get(id)?.state.status,
    view: (id: CellId) => views.get(id),
    values: () => values,
    failure: (id: CellId) => {
      const state = views.get(id)?.state;
      return state?.status === "failed" ? state.failure : undefined;
    },
    /** The first row's first value. */
    first: (id: CellId, key = id) => {
      const column = views.get(id)?.last?.get(key)?.table.getChildAt(0);
      return column ? exact(column, 0) : undefined;
    },
    /** Cells in the order in which they began to run since the last call. */
    ran() {
      const now = log;
      log = [];
      return now;
    },
    update: (text: string, chosen: ReadonlyMap<CellId, Value> = new Map(), held?: ReadonlySet<CellId>) =>
      session.update(parse(text), chosen, held),
    /** Until nothing waits and nothing runs. */
    settled: (expected: () => unknown = () => undefined) =>
      vi.waitFor(
        () => {
          expected();
          const busy = [...views].filter(([, view]) => ["waiting", "running"].includes(view.state.status));
          expect(busy.map(([id]) => id)).toEqual([]);
          expect(views.size).toBeGreaterThan(0);
        },
        { timeout: 20_000, interval: 5 },
      ),
  };
}

describe("what runs", () => {
  test("each cell runs once, after all it reads, however many read it", async () => {
    const text = [
      sql("total", "SELECT (SELECT sum(n) FROM odd) + (SELECT sum(n) FROM even) AS n"),
      sql("odd", "SELECT n FROM numbers WHERE n % 2 = 1"),
      sql("even", "SELECT n FROM numbers WHERE n % 2 = 0"),
      sql("numbers", "SELECT unnest(range(10)) AS n"),
    ].join("\n");
    const page = open(text);
    await page.settled();
    const ran = page.ran();
    expect(ran.toSorted()).toEqual(["even", "numbers", "odd", "total"]);
    expect(ran[0]).toBe("numbers");
    expect(ran[3]).toBe("total");
    expect(page.first("total")).toBe(45n);
    page.session.close();
  });

  test("a changed cell reruns itself and what lies below it, and nothing else", async () => {
    const text = (n: number) =>
      sql("a", `SELECT ${n} AS n`) + sql("b", "SELECT n + 1 AS n FROM a") + sql("apart", "SELECT 7 AS n");
    const page = open(text(1));
    await page.settled();
    page.ran();
    page.update(text(5));
    await page.settled(() => expect(page.first("b")).toBe(6));
    expect(page.ran()).toEqual(["a", "b"]);
    expect(page.view("apart")?.runs).toBe(1);
    page.session.close();
  });

  test("a change of prose runs nothing", async () => {
    const text = sql("a", "SELECT 1 AS n");
    const page = open(`Before\n\n${text}`);
    await page.settled();
    page.ran();
    page.update(`After, and longer\n\n${text}\nEnd`);
    page.update(`${text}\n${sql("mark", "SELECT 2 AS n")}`);
    await page.settled(() => expect(page.first("mark")).toBe(2));
    expect(page.ran()).toEqual(["mark"]);
    page.session.close();
  });

  test("an input's change reruns what reads it, and nothing else", async () => {
    const text =
      input("who", "type: text\nlabel: Who\nvalue: world") +
      sql("greeting", "SELECT 'hello ' || $who AS s") +
      sql("loud", "SELECT upper(s) AS s FROM greeting") +
      sql("apart", "SELECT 1 AS n");
    const page = open(text);
    await page.settled();
    expect(page.first("loud")).toBe("HELLO WORLD");
    page.ran();
    page.update(text, new Map([["who", "Côte d'Ivoire"]]));
    await page.settled(() => expect(page.first("loud")).toBe("HELLO CÔTE D'IVOIRE"));
    expect(page.ran()).toEqual(["greeting", "loud"]);
    page.session.close();
  });

  test("for any graph, an edit of one cell reruns exactly the cells below it", async () => {
    const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(graph, fc.nat(7), async (shape, pick) => {
        // cell i reads some of the cells before it
        const reads = new Map(
          shape.map((list, i) => [`c${i}`, [...new Set(list.filter((j) => j < i).map((j) => `c${j}`))]]),
        );
        const edited = `c${pick % shape.length}`;
        const text = (round: number) =>
          [...reads]
            .map(([id, from]) => {
              const sum = [`${id === edited ? round : 0}`, ...from.map((read) => `(SELECT n FROM ${read})`)];
              return sql(id, `SELECT ${sum.join(" + ")} AS n`);
            })
            .reverse()
            .join("");
        const page = open(text(1));
        await page.settled();
        page.ran();
        page.update(text(2));
        await page.settled(() => expect(page.first(edited)).toBeDefined());
        await page.settled(() => expect(page.view(edited)?.runs).toBe(2));
        expect(page.ran().toSorted()).toEqual([...below(reads, [edited])].toSorted());
        page.session.close();
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test("a held cell and what lies below it wait, with their last results, until it is run", async () => {
    const text = (n: number) => sql("a", `SELECT ${n} AS n`) + sql("b", "SELECT n * 10 AS n FROM a");
    const page = open(text(1));
    await page.settled();
    page.ran();
    page.update(text(2), new Map(), new Set(["a"]));
    await page.settled(() => expect(page.status("b")).toBe("stale"));
    expect(page.status("a")).toBe("stale");
    expect(page.first("b")).toBe(10);
    expect(page.ran()).toEqual([]);
    page.update(text(2));
    await page.settled(() => expect(page.first("b")).toBe(20));
    page.session.close();
  });

  test("run() runs everything again", async () => {
    const page = open(sql("a", "SELECT 1 AS n") + sql("b", "SELECT n FROM a"));
    await page.settled();
    page.ran();
    page.session.run();
    await page.settled(() => expect(page.view("b")?.runs).toBe(2));
    expect(page.ran()).toEqual(["a", "b"]);
    page.session.close();
  });
});

describe("inputs", () => {
  const years =
    input("year", "type: select\nlabel: Year\noptions: SELECT y FROM years ORDER BY y DESC") +
    sql("years", "SELECT unnest([2020, 2021]) AS y") +
    sql("shown", "SELECT $year AS y");

  test("the first option is in force until one is chosen; it arrives typed", async () => {
    const page = open(years);
    await page.settled();
    expect(page.first("shown")).toBe(2021n);
    expect(page.values().get("year")).toBe(2021);
    page.update(years, new Map([["year", 2020]]));
    await page.settled(() => expect(page.first("shown")).toBe(2020n));
    page.session.close();
  });

  test("a choice that is no option any more gives way to the first", async () => {
    const page = open(years, new Map([["year", 1066]]));
    await page.settled();
    expect(page.first("shown")).toBe(2021n);
    page.session.close();
  });
});

describe("while something runs", () => {
  const slow = "SELECT count(*) AS n FROM range(3000000) a, range(300000) b WHERE a.range * b.range % 7 = 1";

  test("a new change aborts the run in progress, and its result is the new one's", async () => {
    const page = open(sql("a", slow));
    await vi.waitFor(() => expect(page.status("a")).toBe("running"));
    page.update(sql("a", "SELECT 42 AS n"));
    await page.settled(() => expect(page.first("a")).toBe(42));
    page.session.close();
  });

  test("a change elsewhere leaves it running", async () => {
    const fair = "SELECT sum(a.range * b.range % 7) AS n FROM range(3000) a, range(3000) b";
    const page = open(sql("a", fair));
    await vi.waitFor(() => expect(page.status("a")).toBe("running"));
    page.update(sql("a", fair) + sql("b", "SELECT 1 AS n"));
    await page.settled(() => expect(page.first("b")).toBe(1));
    expect(page.view("a")?.runs).toBe(1);
    expect(page.ran()).toEqual(["a", "b"]);
    page.session.close();
  });

  test("stop leaves the cell stale; run takes it up again", async () => {
    const page = open(sql("a", slow));
    await vi.waitFor(() => expect(page.status("a")).toBe("running"));
    page.session.stop();
    await page.settled(() => expect(page.status("a")).toBe("stale"));
    page.update(sql("a", "SELECT 3 AS n"));
    await page.settled(() => expect(page.first("a")).toBe(3));
    page.session.close();
  });

  test("the last results stay while the next are computed", async () => {
    const page = open(sql("a", "SELECT 1 AS n"));
    await page.settled();
    page.update(sql("a", slow));
    await vi.waitFor(() => expect(page.status("a")).toBe("running"));
    expect(page.first("a")).toBe(1);
    page.update(sql("a", "SELECT 2 AS n"));
    await page.settled(() => expect(page.first("a")).toBe(2));
    page.session.close();
  });
});

describe("what goes wrong", () => {
  test("a failing cell fails what reads it, disturbs nothing else, and mends with its text", async () => {
    const text = (column: string) =>
      sql("a", `SELECT ${column} FROM (SELECT 1 AS serial_hash)`) +
      sql("b", "SELECT * FROM a") +
      sql("apart", "SELECT 7 AS n");
    const page = open(text("serial_no"));
    await page.settled();
    const failure = page.failure("a");
    expect(failure).toBeInstanceOf(EngineError);
    expect(failure).toMatchObject({ kind: "sql", candidates: ["serial_hash"] });
    expect(page.failure("b")).toEqual({ kind: "upstream", cell: "a" });
    expect(page.first("apart")).toBe(7);
    page.update(text("serial_hash"));
    await page.settled(() => expect(page.first("b")).toBe(1));
    expect(page.view("apart")?.runs).toBe(1);
    page.session.close();
  });

  test("a cycle is told on its cells; what reads it waits for it; the rest runs", async () => {
    const page = open(
      sql("a", "SELECT * FROM b") +
        sql("b", "SELECT * FROM a") +
        sql("under", "SELECT * FROM b") +
        sql("apart", "SELECT 1 AS n"),
    );
    await page.settled(() => expect(page.first("apart")).toBe(1));
    expect(page.failure("a")).toMatchObject({ kind: "cycle", cells: expect.arrayContaining(["a", "b"]) });
    expect(page.failure("b")).toMatchObject({ kind: "cycle" });
    expect(page.failure("under")).toEqual({ kind: "upstream", cell: "b" });
    page.session.close();
  });

  test("a cell that reads itself is a cycle of one", async () => {
    const page = open(sql("a", "SELECT * FROM a") + sql("apart", "SELECT 1 AS n"));
    await page.settled(() => expect(page.first("apart")).toBe(1));
    expect(page.failure("a")).toMatchObject({ kind: "cycle", cells: ["a"] });
    page.session.close();
  });

  test("a $name that no input sets is a problem at its place in the text", async () => {
    const text = `Prose first.\n\n${sql("a", "SELECT $nobody AS x")}`;
    const page = open(text);
    await page.settled();
    const failure = page.failure("a");
    expect(failure).toMatchObject({ kind: "unknown-name", name: "$nobody" });
    const span = failure && "span" in failure ? failure.span : undefined;
    expect(text.slice(span?.from, span?.to)).toBe("$nobody");
    page.session.close();
  });

  test("a removed cell's table is gone for those who read it", async () => {
    const page = open(sql("a", "SELECT 1 AS n") + sql("b", "SELECT n FROM a"));
    await page.settled();
    page.update(sql("b", "SELECT n FROM a "));
    await page.settled(() => expect(page.failure("b")).toMatchObject({ kind: "sql" }));
    page.session.close();
  });

  test("what descends from invented records says so, whatever becomes of it, and no longer when it does not", async () => {
    const of = (from: string) =>
      sql("made", `SELECT n FROM ${from}`) +
      sql("share", "SELECT sum(n) AS n FROM made") +
      sql("real", "SELECT 1 AS n");
    await engine.query(
      { sql: "CREATE OR REPLACE MACRO generated_ones(n) AS TABLE SELECT 1 AS n FROM range(n)", values: new Map() },
      { signal: new AbortController().signal },
    );
    const plot = "```table id=shown data=share\ntitle: Sum\n```\n";
    const broken = sql("broken", "SELECT no_such_column FROM share");
    const page = open(of("generated_ones(3)") + plot + broken);
    const marked = () => ["made", "share", "shown", "broken", "real"].map((id) => page.view(id)?.generated);
    await page.settled(() => expect(page.first("share")).toBe(3n));
    expect(marked()).toEqual([true, true, true, true, false]);
    page.update(of("(SELECT 2 AS n)") + plot + broken);
    await page.settled(() => expect(page.first("share")).toBe(2n));
    expect(marked()).toEqual([false, false, false, false, false]);
    page.session.close();
  });

  test("where the engine cannot be had, every cell says so, and run() asks for it again", async () => {
    let there = false;
    const states = new Map<CellId, CellView>();
    const session = makeSession(
      async () => {
        if (!there) throw new EngineError("load", "404");
        return engine;
      },
      { onCell: (id, view) => states.set(id, view), onValues: () => undefined },
    );
    session.update(parse(sql("a", "SELECT 1 AS n")), new Map());
    await vi.waitFor(() => expect(states.get("a")?.state).toMatchObject({ failure: { kind: "load" } }));
    there = true;
    session.run();
    await vi.waitFor(() => expect(states.get("a")?.state.status).toBe("done"));
    session.close();
  });
});
