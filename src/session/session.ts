import { type Engine, EngineError, type Result } from "../engine/engine.ts";
import { bind } from "../notebook/bind.ts";
import { below, runOrder } from "../notebook/graph.ts";
import type { CellId, Notebook, Value } from "../notebook/notebook.ts";
import { keyOf, optionsOf, valueInForce } from "./inputs.ts";
import type { Job } from "./jobs.ts";
import { type Node, plan } from "./plan.ts";
import { rememberReads } from "./reads.ts";
import type { CellState, SessionEvents } from "./state.ts";

export interface Session {
  /**
   * Takes a text and the values that the reader chose, and runs exactly what lies below the change. Cells `held` are
   * being edited: they and what lies below them wait, stale, until they are no longer held.
   */
  update(notebook: Notebook, chosen: ReadonlyMap<CellId, Value>, held?: ReadonlySet<CellId>): void;
  /** Runs these cells again, and so what lies below them; all, where none is named. */
  run(cells?: Iterable<CellId>): void;
  /** Stops what runs; what has not run yet is stale until the next change or run. */
  stop(): void;
  /** Ends what runs and forgets the tables it kept; the engine lives on. */
  close(): void;
}

/**
 * Runs stale cells in order, one query at a time. `engine` is asked for with the first cell that needs it, and again
 * after it could not be had.
 */
export function makeSession(engine: () => Promise<Engine>, events: SessionEvents): Session {
  let nodes: ReadonlyMap<CellId, Node> = new Map();
  let order: readonly CellId[] = [];
  let asked: { notebook: Notebook; chosen: ReadonlyMap<CellId, Value>; held: ReadonlySet<CellId> } | undefined;
  let current: { id: CellId; signature: string; controller: AbortController } | undefined;
  let values: ReadonlyMap<CellId, Value> = new Map();
  let started: Promise<Engine> | undefined;
  let asks = 0;
  let plans = 0;
  let draining = false;
  let stopped = false;

  const getEngine = () => {
    started = engine();
    return started;
  };
  const readsOf = rememberReads(getEngine);
  const forget = (id: CellId) => void started?.then((engine) => engine.drop(id)).catch(() => undefined);

  const show = (node: Node, state: CellState) => {
    node.state = state;
    events.onCell(node.cell.id, {
      state,
      last: node.results,
      ms: node.ms,
      runs: node.version,
      generated: node.generated,
    });
  };

  /** All that decides a cell's results. */
  const signature = (node: Node) =>
    JSON.stringify([
      node.jobs,
      node.reads.map((id) => {
        const read = nodes.get(id);
        return read?.cell.kind === "input" ? [id, keyOf(values.get(id) ?? null)] : [id, read?.version];
      }),
    ]);

  const setValue = (node: Node) => {
    if (node.cell.kind !== "input" || asked === undefined) return;
    const { id } = node.cell;
    const value = valueInForce(node.cell, optionsOf(node.cell, node.results?.get(id)), asked.chosen.get(id));
    if (values.has(id) && keyOf(values.get(id) ?? null) === keyOf(value)) return;
    values = new Map(values).set(id, value);
    events.onValues(values);
  };

  async function replan() {
    if (asked === undefined) return;
    const mine = ++asks;
    const { notebook } = asked;
    const planned = await plan(notebook, nodes, readsOf);
    if (mine !== asks || asked === undefined) return;
    for (const [id, node] of nodes) if (!planned.has(id) && node.keeps) forget(id);
    nodes = planned;
    order = runOrder(readsNow());
    plans++;
    const gone = [...values.keys()].filter((id) => nodes.get(id)?.cell.kind !== "input");
    if (gone.length > 0) {
      values = new Map([...values].filter(([id]) => !gone.includes(id)));
      events.onValues(values);
    }
    for (const node of nodes.values()) if (node.jobs.length === 0 || node.results !== undefined) setValue(node);
    announce(asked.held);
    const running = current && nodes.get(current.id);
    if (current && (!running || asked.held.has(current.id) || signature(running) !== current.signature))
      current.controller.abort();
    void drain();
  }

  const readsNow = () => new Map([...nodes].map(([id, node]) => [id, node.reads]));

  /** Says at once which cells wait, so that nothing old passes for current while others run. */
  function announce(held: ReadonlySet<CellId>) {
    const changed = [...nodes].filter(([id, node]) => held.has(id) || node.signature !== signature(node));
    const reads = readsNow();
    const waiting = below(
      reads,
      changed.map(([id]) => id),
    );
    const stale = below(reads, held);
    for (const [id, node] of nodes) {
      if (node.fault) show(node, { status: "failed", failure: node.fault });
      else if (!order.includes(id)) showUpstream(node, (read) => !order.includes(read.cell.id));
      else if (waiting.has(id) && id !== current?.id) {
        const on = node.reads.filter((read) => waiting.has(read));
        show(node, { status: stale.has(id) ? "stale" : "waiting", on });
      }
    }
  }

  const upstream = (node: Node) => node.reads.map((id) => nodes.get(id)).filter((read) => read !== undefined);
  /** Fails a cell because of a cell it reads; says whether it did. */
  function showUpstream(node: Node, isBad: (read: Node) => boolean): boolean {
    const bad = upstream(node).find(isBad);
    if (bad) show(node, { status: "failed", failure: { kind: "upstream", cell: bad.cell.id } });
    return bad !== undefined;
  }

  async function drain() {
    if (draining) return;
    draining = true;
    for (let pass = -1; pass !== plans; ) {
      pass = plans;
      for (const id of order) {
        const node = nodes.get(id);
        if (node !== undefined) await settle(node);
        if (pass !== plans) break;
      }
    }
    draining = false;
  }

  /** Brings one cell up to date, if what it reads is. */
  async function settle(node: Node) {
    const { id } = node.cell;
    if (asked === undefined || node.fault) return;
    if (asked.held.has(id)) return show(node, { status: "stale", on: [] });
    if (showUpstream(node, (read) => read.state.status === "failed")) return;
    const late = upstream(node).filter((read) => read.state.status !== "done");
    if (late.length > 0) return show(node, { status: "stale", on: late.map((read) => read.cell.id) });
    const wanted = signature(node);
    if (node.signature === wanted && node.failure) return show(node, { status: "failed", failure: node.failure });
    if (node.signature === wanted) {
      if (node.state.status !== "done") showDone(node);
      return;
    }
    if (stopped) return show(node, { status: "stale", on: [] });
    await runNode(node, wanted);
  }

  const showDone = (node: Node) => show(node, { status: "done", results: node.results ?? new Map(), ms: node.ms ?? 0 });

  async function runNode(node: Node, wanted: string) {
    const { id } = node.cell;
    const controller = new AbortController();
    current = { id, signature: wanted, controller };
    const since = Date.now();
    if (node.jobs.some((job) => job.kind !== "alias")) show(node, { status: "running", since, progress: undefined });
    /** The node as it now stands, if it still wants what was run. */
    const wanting = () => {
      const now = nodes.get(id);
      return now !== undefined && !controller.signal.aborted && signature(now) === wanted ? now : undefined;
    };
    const onProgress = (progress: number) => {
      const now = wanting();
      if (now) show(now, { status: "running", since, progress });
    };
    try {
      const results = new Map<string, Result>();
      for (const job of node.jobs) results.set(job.key, await runJob(job, controller.signal, onProgress));
      const now = wanting();
      if (now === undefined) return;
      now.results = results;
      now.ms = [...results.values()].reduce((ms, result) => ms + result.ms, 0);
      now.signature = wanted;
      now.failure = undefined;
      now.version++;
      setValue(now);
      showDone(now);
    } catch (error) {
      const now = wanting();
      if (now === undefined) {
        const node = nodes.get(id);
        if (node) show(node, { status: "stale", on: [] });
        return;
      }
      now.signature = wanted;
      now.failure = error instanceof EngineError ? error : new EngineError("crashed", error);
      show(now, { status: "failed", failure: now.failure });
    } finally {
      if (current?.controller === controller) current = undefined;
    }
  }

  async function runJob(job: Job, signal: AbortSignal, onProgress: (part: number) => void): Promise<Result> {
    if (job.kind === "alias") {
      const result = nodes.get(job.cell)?.results?.get(job.cell);
      if (result === undefined) throw new EngineError("crashed", `${job.cell} has no result`);
      return result;
    }
    const engine = await getEngine();
    if (job.kind === "load") return engine.load(job.key, job.csv, signal);
    const { query } = bind(job.sql, values);
    return engine.query(query, job.keep ? { signal, keep: job.key, onProgress } : { signal, onProgress });
  }

  return {
    update(notebook, chosen, held = new Set()) {
      asked = { notebook, chosen, held };
      stopped = false;
      void replan();
    },
    run(cells = order) {
      stopped = false;
      for (const id of cells) {
        const node = nodes.get(id);
        if (node) node.signature = undefined;
        if (current?.id === id) current.controller.abort();
      }
      void replan();
    },
    stop() {
      stopped = true;
      current?.controller.abort();
    },
    close() {
      asked = undefined;
      asks++;
      plans++;
      order = [];
      current?.controller.abort();
      for (const [id, node] of nodes) if (node.keeps) forget(id);
    },
  };
}
