import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { makeNodeDuckDB } from "../engine/duckdb-node.ts";
import { type Engine, EngineError } from "../engine/engine.ts";
import { exact } from "../engine/values.ts";
import { below } from "../notebook/graph.ts";
import type { CellId, Value } from "../notebook/notebook.ts";
import { parse } from "../notebook/parse.ts";
import { cellsOf, jobsOf, tablesOf } from "./jobs.ts";
import { type Computed, queriesOf } from "./restore.ts";
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
function open(
  text: string,
  chosen: ReadonlyMap<CellId, Value> = new Map(),
  computed?: Computed,
  getEngine: () => Promise<Engine> = async () => engine,
) {
  const views = new Map<CellId, CellView>();
  let log: string[] = [];
  let values: ReadonlyMap<CellId, Value> = new Map();
  let asked = 0;
  const queries: string[] = [];
  let watcher: (id: CellId, view: CellView) => void = () => undefined;
  const noting = async () => {
    asked++;
    const engine = await getEngine();
    const query: Engine["query"] = (query, options) => {
      queries.push(query.sql.trim());
      return engine.query(query, options);
    };
    return { ...engine, query };
  };
  const events = {
    onCell(id: CellId, view: CellView) {
      if (view.state.status === "running" && views.get(id)?.state.status !== "running") log.push(id);
      views.set(id, view);
      watcher(id, view);
    },
    onValues: (now: ReadonlyMap<CellId, Value>) => {
      values = now;
    },
  };
  const session = makeSession(noting, events, computed);
  session.update(parse(text), chosen);
  return {
    session,
    status: (id: CellId) => views.get(id)?.state.status,
    view: (id: CellId) => views.get(id),
    values: () => values,
    /** How often the engine was asked for, and what it was asked. */
    asked: () => asked,
    queries: () => queries,
    watch(see: typeof watcher) {
      watcher = see;
    },
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

describe("a reader's file", () => {
  const needs = "---\nfiles:\n  - name: register\n    title: Your register\n---\n";
  const text = needs + sql("total", "SELECT sum(n) AS n FROM Register") + sql("below", "SELECT n * 10 AS n FROM total");
  const never = new AbortController().signal;
  const file = (csv: string, generated = false) => ({
    need: "register",
    tables: [{ name: "register", file: { format: "csv" as const, blob: new Blob([csv]) } }],
    generated,
  });
  const waits = { kind: "needs-file", need: "register", title: "Your register" };

  test("is waited for by the cells that read it and by those below, and by no others", async () => {
    const page = open(
      `${text}${sql("apart", "SELECT 7 AS n")}\`\`\`table id=shown data=register\ntitle: Rows\n\`\`\`\n`,
    );
    await page.settled(() => expect(page.first("apart")).toBe(7));
    expect(["total", "below", "shown"].map(page.failure)).toEqual([waits, waits, waits]);
    page.session.close();
  });

  test("runs exactly the cells below it when it is linked, replaced and removed", async () => {
    const page = open(text + sql("apart", "SELECT 7 AS n"));
    await page.settled(() => expect(page.first("apart")).toBe(7));
    page.ran();
    const [result] = await page.session.link(file("n\n1\n2\n"), never);
    expect(result).toMatchObject({ rows: 2, columns: [{ name: "n", type: "BIGINT" }] });
    await page.settled(() => expect(page.first("below")).toBe(30n));
    expect(page.ran()).toEqual(["total", "below"]);
    await page.session.link(file("n\n5\n"), never);
    await page.settled(() => expect(page.first("below")).toBe(50n));
    expect(page.ran()).toEqual(["total", "below"]);
    page.session.unlink("register");
    await page.settled(() => expect(page.failure("below")).toEqual(waits));
    expect([page.ran(), page.view("total")?.last, page.view("below")?.last]).toEqual([[], undefined, undefined]);
    await expect(page.session.link(file("n\n9\n"), never)).resolves.toHaveLength(1);
    await page.settled(() => expect(page.first("below")).toBe(90n));
    page.session.close();
  });

  test("that cannot be read leaves the one before it in its place", async () => {
    const page = open(text);
    await page.session.link(file("n\n4\n"), never);
    await page.settled(() => expect(page.first("below")).toBe(40n));
    await expect(page.session.link(file(""), never)).rejects.toBeInstanceOf(EngineError);
    await page.settled();
    expect(page.first("below")).toBe(40n);
    page.session.close();
  });

  test("of invented rows marks all that descends from it, whether it is said or a column says it", async () => {
    const page = open(text + sql("apart", "SELECT 7 AS n"));
    const marked = () => ["total", "below", "apart"].map((id) => page.view(id)?.generated);
    for (const [given, isMarked] of [
      [file("n\n1\n", true), true],
      [file("n\n1\n"), false],
      [file("n,generated\n1,true\n"), true],
    ] as const) {
      await page.session.link(given, never);
      await page.settled(() => expect(marked()).toEqual([isMarked, isMarked, false]));
    }
    page.session.close();
  });

  test("of a format gives every table that begins with newer_", async () => {
    const page = open(
      `---\nfiles:\n  - {name: newer, title: The workbook, format: unodc-iafq}\n---\n${sql("a", "FROM newer_tracing_outcomes")}${sql("b", "FROM newer_other")}`,
    );
    await page.settled(() => expect(page.failure("a")).toMatchObject({ kind: "needs-file", need: "newer" }));
    const table = (name: string) => ({ name, file: { format: "csv" as const, blob: new Blob(["n\n1\n"]) } });
    const tables = [table("newer_tracing_outcomes"), table("newer_other")];
    await page.session.link({ need: "newer", tables, generated: false }, never);
    await page.settled(() => expect([page.first("a"), page.first("b")]).toEqual([1n, 1n]));
    page.session.close();
  });

  test("is attached again where another engine takes the first one's place", async () => {
    const other = await makeNodeDuckDB({ tables: [], setup: [] });
    let now = engine;
    const views = new Map<CellId, CellView>();
    const session = makeSession(async () => now, {
      onCell: (id, view) => views.set(id, view),
      onValues: () => undefined,
    });
    session.update(parse(text), new Map());
    await session.link(file("n\n3\n"), never);
    await vi.waitFor(() => expect(views.get("below")?.state.status).toBe("done"), { timeout: 20_000 });
    now = other;
    session.run();
    await vi.waitFor(() => expect(views.get("below")).toMatchObject({ runs: 2, state: { status: "done" } }), {
      timeout: 20_000,
    });
    session.close();
    await other.close();
  });
});

describe("what was computed before", () => {
  const text =
    input("factor", "type: number\nlabel: Factor\nvalue: 2") +
    input("row", "type: select\nlabel: Row\noptions: SELECT n FROM numbers ORDER BY n") +
    sql("base", "SELECT unnest(range(1, 6)) AS n") +
    sql("numbers", "SELECT n FROM base WHERE n > 1") +
    sql("scaled", "SELECT sum(n * $factor) AS n FROM numbers") +
    sql("apart", "SELECT count(*) AS n FROM base") +
    "```table id=shown data=scaled\ntitle: Scaled\n```\n```plot id=drawn data=numbers\ntitle: Numbers\nmarks:\n  - dot: {x: n, y: {sql: n * 2}}\n```\n";

  /** What a whole run of a text gives, without the rows of those cells that `without` names. */
  async function compute(text: string, without: readonly CellId[]): Promise<Computed> {
    const page = open(text);
    await page.settled();
    const cells = cellsOf(parse(text));
    const computed = await Promise.all(
      [...cells].map(async ([id, cell]) => {
        const view = page.view(id);
        const reads = await Promise.all(queriesOf(jobsOf(cell, tablesOf(cells))).map((sql) => engine.reads(sql)));
        const results = without.includes(id) ? undefined : view?.last;
        const ms = view?.state.status === "done" ? view.ms : undefined;
        return [id, { reads, ms, results: results ?? new Map() }] as const;
      }),
    );
    page.session.close();
    return { text, cells: new Map(computed) };
  }

  const ids = ["base", "numbers", "scaled", "apart", "shown", "row", "drawn"];
  const keyOfDrawn = (page: ReturnType<typeof open>) => [...(page.view("drawn")?.last?.keys() ?? [])][0] ?? "";
  const all = (page: ReturnType<typeof open>) => [
    ...["scaled", "apart", "row"].map((id) => page.first(id)),
    page.first("shown", "scaled"),
    page.first("drawn", keyOfDrawn(page)),
    [...page.values()],
  ];

  test("is shown as it stands, and nothing is asked of the engine", async () => {
    const page = open(text, new Map(), await compute(text, ["base", "numbers"]));
    await page.settled(() => expect(page.status("drawn")).toBe("done"));
    expect(ids.map(page.status)).toEqual(ids.map(() => "done"));
    expect(all(page)).toEqual([
      28n,
      5n,
      2n,
      28n,
      2n,
      [
        ["factor", 2],
        ["row", 2n],
      ],
    ]);
    expect([page.asked(), page.ran(), ids.map((id) => page.view(id)?.runs)]).toEqual([0, [], ids.map(() => 0)]);
    page.session.close();
  });

  test("a change runs exactly what lies below it, over tables that are made without a word", async () => {
    const page = open(text, new Map(), await compute(text, ["base", "numbers"]));
    await page.settled(() => expect(page.status("drawn")).toBe("done"));
    const seen = new Set<string>();
    page.watch((id, { state }) => {
      if (state.status !== "done") seen.add(id);
    });
    page.update(text, new Map([["factor", 3]]));
    await page.settled(() => expect(page.first("shown", "scaled")).toBe(42n));
    expect(page.ran()).toEqual(["scaled"]);
    expect([...seen].toSorted()).toEqual(["scaled", "shown"]);
    expect(page.queries().toSorted()).toEqual(
      [
        ...["SELECT n FROM base WHERE n > 1", "SELECT sum(n * $factor) AS n FROM numbers"],
        "SELECT unnest(range(1, 6)) AS n",
      ].toSorted(),
    );
    const fresh = open(text, new Map([["factor", 3]]));
    await fresh.settled(() => expect(fresh.status("drawn")).toBe("done"));
    expect(all(page)).toEqual(all(fresh));
    fresh.session.close();
    page.session.close();
  });

  test("is not taken for another text, nor as the value of another choice", async () => {
    const computed = await compute(text, []);
    const other = text.replace("n > 1", "n > 2");
    const page = open(other, new Map(), computed);
    await page.settled(() => expect(page.first("scaled")).toBe(24n));
    expect(page.view("apart")?.runs).toBe(1);
    page.session.close();
    const chosen = open(text, new Map([["factor", 10]]), computed);
    await chosen.settled(() => expect(chosen.first("scaled")).toBe(140n));
    expect([chosen.ran(), chosen.view("apart")?.runs]).toEqual([["scaled"], 0]);
    chosen.session.close();
  });

  test("complete() fills what was left out, and changes nothing else", async () => {
    const page = open(text, new Map(), await compute(text, ["base", "numbers"]));
    await page.settled(() => expect(page.status("drawn")).toBe("done"));
    expect(page.first("numbers")).toBeUndefined();
    const before = page.view("shown")?.last;
    await page.session.complete();
    expect([page.first("base"), page.first("numbers")]).toEqual([1n, 2n]);
    expect([page.view("shown")?.last, page.ran()]).toEqual([before, []]);
    page.session.close();
  });

  test("stays where the engine cannot be had; only what a change asks for fails", async () => {
    const computed = await compute(text, ["base", "numbers"]);
    const page = open(text, new Map(), computed, () => Promise.reject(new EngineError("load", "404")));
    await page.settled(() => expect(page.status("drawn")).toBe("done"));
    await expect(page.session.complete()).rejects.toMatchObject({ kind: "load" });
    page.update(text, new Map([["factor", 3]]));
    await page.settled(() => expect(page.failure("scaled")).toMatchObject({ kind: "load" }));
    expect(page.failure("shown")).toEqual({ kind: "upstream", cell: "scaled" });
    expect(["base", "numbers", "apart", "drawn", "row"].map(page.status)).toEqual(Array(5).fill("done"));
    page.session.close();
  });

  test("cells that wait for a file keep waiting without an engine, and run when it is linked", async () => {
    const needs = "---\nfiles:\n  - name: register\n    title: Your register\n---\n";
    const with_file = `${needs}${sql("base", "SELECT 3 AS n")}${sql("total", "SELECT sum(register.n * base.n) AS n FROM register, base")}`;
    const page = open(with_file, new Map(), await compute(with_file, ["base"]));
    await page.settled(() => expect(page.failure("total")).toMatchObject({ kind: "needs-file" }));
    expect([page.status("base"), page.asked()]).toEqual(["done", 0]);
    const file = { name: "register", file: { format: "csv" as const, blob: new Blob(["n\n2\n"]) } };
    await page.session.link({ need: "register", tables: [file], generated: false }, new AbortController().signal);
    await page.settled(() => expect(page.first("total")).toBe(6n));
    expect(page.ran()).toEqual(["total"]);
    page.session.close();
  });

  test("for any graph, a change gives what a whole run gives, and runs only what lies below", async () => {
    const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(graph, fc.nat(7), fc.nat(255), async (shape, pick, hidden) => {
        const reads = new Map(
          shape.map((list, i) => [`c${i}`, [...new Set(list.filter((j) => j < i))].map((j) => `c${j}`)]),
        );
        const edited = `c${pick % shape.length}`;
        const text = [...reads]
          .map(([id, from]) => {
            const sum = [id === edited ? "$x" : "1", ...from.map((read) => `(SELECT n FROM ${read})`)];
            return sql(id, `SELECT ${sum.join(" + ")} AS n`);
          })
          .reverse()
          .concat(input("x", "type: number\nlabel: X\nvalue: 1"))
          .join("");
        const computed = await compute(
          text,
          [...reads.keys()].filter((_, i) => (hidden >> i) % 2 === 1),
        );
        const page = open(text, new Map(), computed);
        await page.settled(() => expect(page.status(edited)).toBe("done"));
        page.update(text, new Map([["x", 100]]));
        await page.settled(() => expect(page.view(edited)?.runs).toBe(1));
        const changed = below(reads, [edited]);
        expect(page.ran().toSorted()).toEqual([...changed].toSorted());
        const whole = open(text, new Map([["x", 100]]));
        await whole.settled(() => expect(whole.status(edited)).toBe("done"));
        for (const id of changed) expect(page.first(id)).toEqual(whole.first(id));
        whole.session.close();
        page.session.close();
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
