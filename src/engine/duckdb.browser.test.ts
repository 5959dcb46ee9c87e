import { describe, expect, test, vi } from "vitest";
import { engineContract } from "./contract.ts";
import { ask, failureOf, rowsOf, run, source } from "./contract-asking.ts";
import { makeDuckDB } from "./duckdb.ts";
import type { Boot, Engine } from "./engine.ts";
import { wasmBytes } from "./files.ts";

/** An engine, and the worker that it runs in now. */
async function withWorker(): Promise<{ engine: Engine; worker: () => Worker; spawned: () => number }> {
  const workers: Worker[] = [];
  const spawn = (url: string) => {
    const worker = new Worker(url);
    workers.push(worker);
    return worker;
  };
  const engine = await makeDuckDB(source, { spawn });
  const worker = () => {
    const last = workers.at(-1);
    if (last === undefined) throw new Error("no worker");
    return last;
  };
  return { engine, worker, spawned: () => workers.length };
}

const never = new AbortController().signal;
const die = (worker: Worker) => worker.dispatchEvent(new ErrorEvent("error", { message: "out of luck" }));

describe("starting", () => {
  test("a file of the engine that is missing or another is a failure to load, and the next call tries again", async () => {
    const fetches = vi.spyOn(window, "fetch");
    fetches.mockResolvedValueOnce(new Response(null, { status: 404 }));
    expect(await failureOf(makeDuckDB(source))).toMatchObject({
      kind: "load",
      message: expect.stringContaining("404"),
    });
    fetches.mockRejectedValueOnce(new TypeError("no network"));
    expect((await failureOf(makeDuckDB(source))).kind).toBe("load");
    fetches.mockResolvedValueOnce(new Response("<!doctype html>"));
    expect((await failureOf(makeDuckDB(source))).kind).toBe("load");
    fetches.mockRestore();
  });
  test("says how many bytes came, then that it compiles, fills its tables and is ready", async () => {
    const boots: Boot[] = [];
    const engine = await makeDuckDB(source, { onBoot: (boot) => boots.push(boot) });
    const fetched = boots.filter((boot) => boot.phase === "fetch");
    expect(fetched.length).toBeGreaterThan(1);
    expect(fetched.at(-1)).toEqual({ phase: "fetch", loaded: wasmBytes, bytes: wasmBytes });
    expect(boots.slice(fetched.length).map(({ phase }) => phase)).toEqual(["compile", "tables", "ready"]);
    await engine.close();
  });
  test("a second engine shares the first one's download, and none of its tables", async () => {
    const first = await makeDuckDB(source);
    await run(first, "SELECT 1 AS a", {}, { keep: "secret" });
    const fetches = vi.spyOn(window, "fetch");
    const second = await makeDuckDB({ tables: [], setup: [] });
    expect(fetches).not.toHaveBeenCalled();
    fetches.mockRestore();
    expect((await failureOf(run(second, "FROM secret"))).kind).toBe("sql");
    expect((await failureOf(run(second, "FROM outcomes"))).kind).toBe("sql");
    await first.close();
    await second.close();
  });
  test("the worker fetches nothing, even of this origin and before it is locked", async () => {
    const url = new URL("/package.json", location.href);
    expect((await fetch(url)).ok).toBe(true);
    const setup = [
      `CREATE TABLE stolen AS FROM read_csv('${url}', columns = {'line': 'VARCHAR'}, delim = '\t', quote = '')`,
    ];
    expect((await failureOf(makeDuckDB({ tables: [], setup }))).kind).toBe("load");
  });
  test("a browser without WebAssembly exceptions is told so", async () => {
    const validate = vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
    expect((await failureOf(makeDuckDB(source))).kind).toBe("unsupported");
    validate.mockRestore();
  });
});

describe("a worker that dies", () => {
  test("rejects the running query, and the next worker has tables, macros, files, loaded and kept tables again", async () => {
    const { engine, worker, spawned } = await withWorker();
    await engine.attach("register", { format: "csv", blob: new Blob(["a\n8\n"]) }, never);
    await engine.load("loaded", "a\n5\n", never);
    await run(engine, "CREATE MACRO plus(x) AS x + $n", { n: 10 });
    await run(engine, "SELECT plus(a) AS a, $p AS p FROM loaded", { p: "Côte d'Ivoire" }, { keep: "upper" });
    const done = new AbortController();
    await run(engine, "FROM upper", {}, { keep: "lower", signal: done.signal });
    done.abort();
    await run(engine, "SELECT plus(a) + 1 AS a, 'again' AS p FROM loaded", {}, { keep: "upper" });
    await run(engine, "SELECT 1", {}, { keep: "gone" });
    await engine.drop("gone");
    const running = failureOf(
      run(engine, "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range > 7 * b.range"),
    );
    await engine.reads("FROM x");
    die(worker());
    expect((await running).kind).toBe("crashed");
    expect(spawned()).toBe(2);
    expect(rowsOf(await run(engine, "SELECT count(*) FROM outcomes"))).toEqual([[3n]]);
    expect(rowsOf(await run(engine, "FROM lower"))).toEqual([[16n, "again"]]);
    expect(rowsOf(await run(engine, "FROM register"))).toEqual([[8n]]);
    expect((await failureOf(run(engine, "FROM gone"))).kind).toBe("sql");
    expect((await failureOf(run(engine, "SET lock_configuration = false"))).message).toMatch(/locked/);
    await engine.close();
  });
  test("while nothing runs is replaced before the next query", async () => {
    const { engine, worker } = await withWorker();
    await run(engine, "SELECT 7 AS a", {}, { keep: "kept" });
    die(worker());
    expect(rowsOf(await run(engine, "FROM kept"))).toEqual([[7]]);
    expect(await engine.reads("FROM kept")).toEqual(["kept"]);
    await engine.close();
  });
  test("a query that does not stop when told to is killed with its worker, and the tables come back", async () => {
    const { engine, worker, spawned } = await withWorker();
    await run(engine, "SELECT 7 AS a", {}, { keep: "kept" });
    const stop = new AbortController();
    const unheard = new Promise<void>((resolve) => {
      worker().postMessage = () => resolve();
    });
    const running = failureOf(run(engine, "FROM range(10)", {}, { signal: stop.signal }));
    await unheard;
    stop.abort();
    expect((await running).kind).toBe("stopped");
    expect(rowsOf(await run(engine, "FROM kept"))).toEqual([[7]]);
    expect(spawned()).toBe(2);
    await engine.close();
  });
});

test("a long query says how far it is", async () => {
  const engine = await makeDuckDB(source);
  const parts: number[] = [];
  const options = { signal: never, onProgress: (part: number) => parts.push(part) };
  await run(engine, "CREATE TABLE many AS FROM range(5000000)");
  await engine.query(ask("SELECT sum(hash(range) % 7) FROM many"), options);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
  expect(Math.max(...parts)).toBeGreaterThan(0.5);
  await engine.close();
});

describe("DuckDB in its worker", () => engineContract(makeDuckDB));
