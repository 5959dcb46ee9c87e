import type { Engine, Result } from "../engine/engine.ts";
import { below, runOrder } from "../notebook/graph.ts";
import type { CellId, Notebook, Value } from "../notebook/notebook.ts";
import { type LinkedFile, makeFiles } from "./files.ts";
import { keyOf, optionsOf, valueInForce } from "./inputs.ts";
import { doneOf, lackingFor, lacks, type Nodes, readsAmong, signatureOf, upstream } from "./nodes.ts";
import { type Node, plan } from "./plan.ts";
import { rememberReads } from "./reads.ts";
import { type Computed, knownReads, knownResults } from "./restore.ts";
import { makeRunner } from "./runner.ts";
import type { CellState, SessionEvents } from "./state.ts";

export interface Session {
  /**
   * Takes a text and the values that the reader chose, and runs exactly what lies below the change. Cells `held` are
   * being edited: they and what lies below them wait, stale, until they are no longer held.
   */
  update(notebook: Notebook, chosen: ReadonlyMap<CellId, Value>, held?: ReadonlySet<CellId>): void;
  /** Runs these cells again, and so what lies below them; all, where none is named. */
  run(cells?: Iterable<CellId>): void;
  /**
   * Makes tables of a reader's file, in the place of what its need had; exactly the cells below them run. Gives what the
   * engine said of each table. Rejects with EngineError; a need whose file could not be read keeps the one it had.
   */
  link(file: LinkedFile, signal: AbortSignal): Promise<readonly Result[]>;
  /** Forgets a need's file; the cells below it wait again. */
  unlink(need: string): void;
  /** Has the engine compute the tables that were shown without it. Rejects with EngineError where it cannot be had. */
  complete(): Promise<void>;
  /** The tables a statement reads: asked of the engine once for each text. */
  reads(sql: string): Promise<readonly string[]>;
  /** Stops what runs; what has not run yet is stale until the next change or run. */
  stop(): void;
  /** Ends what runs and forgets the tables it kept; the engine lives on. */
  close(): void;
}

/**
 * Runs stale cells in order, one query at a time. `engine` is asked for with the first cell that needs it, and again
 * after it could not be had. What was `computed` of the text stands for a run of it: then the engine is asked with the
 * first change, and computes what lies below it and, without a word, the tables that this reads.
 */
export function makeSession(engine: () => Promise<Engine>, events: SessionEvents, computed?: Computed): Session {
  let nodes: Nodes = new Map();
  let order: readonly CellId[] = [];
  let asked: { notebook: Notebook; chosen: ReadonlyMap<CellId, Value>; held: ReadonlySet<CellId> } | undefined;
  let values: ReadonlyMap<CellId, Value> = new Map();
  let started: Promise<Engine> | undefined;
  let asks = 0;
  let plans = 0;
  let draining: Promise<void> | undefined;
  let stopped = false;
  /** Tables that the engine is to make though their cells are done. */
  let lacking: ReadonlySet<CellId> = new Set();
  let wantsAll = false;

  const getEngine = () => {
    started = engine();
    return started;
  };
  const known = new Map<string, readonly string[]>();
  const readsOf = rememberReads(getEngine, known);
  const files = makeFiles(getEngine, () => void replan());
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

  const signature = (node: Node) => signatureOf(node, nodes, values);

  const setValue = (node: Node, chosen: ReadonlyMap<CellId, Value>) => {
    if (node.cell.kind !== "input") return;
    const { id } = node.cell;
    const value = valueInForce(node.cell, optionsOf(node.cell, node.results?.get(id)), chosen.get(id));
    if (values.has(id) && keyOf(values.get(id) ?? null) === keyOf(value)) return;
    values = new Map(values).set(id, value);
    events.onValues(values);
  };

  const runner = makeRunner({
    nodes: () => nodes,
    values: () => values,
    engine: getEngine,
    files,
    show,
    onResults: (node) => {
      if (asked) setValue(node, asked.chosen);
    },
  });

  async function replan() {
    if (asked === undefined) return;
    const mine = ++asks;
    const { notebook, chosen, held } = asked;
    const planned = await plan(notebook, nodes, readsOf, files.tables());
    if (mine !== asks || asked === undefined) return;
    for (const [id, node] of nodes) if (!planned.has(id) && node.keeps) forget(id);
    nodes = planned;
    order = runOrder(readsAmong(nodes));
    if (plans++ === 0 && computed?.text === notebook.text) restore(computed);
    const gone = [...values.keys()].filter((id) => nodes.get(id)?.cell.kind !== "input");
    if (gone.length > 0) {
      values = new Map([...values].filter(([id]) => !gone.includes(id)));
      events.onValues(values);
    }
    for (const node of nodes.values()) if (node.jobs.length === 0 || node.results !== undefined) setValue(node, chosen);
    const waiting = announce(held);
    lacking = lackingFor(nodes, waiting, held, wantsAll);
    runner.forgetUnmade();
    const current = runner.current();
    const running = current && nodes.get(current.id);
    if (current && (!running || held.has(current.id) || signature(running) !== current.signature))
      current.controller.abort();
    draining ??= Promise.resolve().then(drain);
    await draining;
  }

  /** Takes the results that are known for the notebook's own values, where all that they come of is known too. */
  function restore(computed: Computed) {
    for (const id of order) {
      const node = nodes.get(id);
      if (!node || node.fault || upstream(node, nodes).some((read) => read.signature === undefined)) continue;
      const results = knownResults(node, computed);
      if (results === undefined) continue;
      node.results = results;
      node.ms = computed.cells.get(id)?.ms;
      setValue(node, new Map());
      node.signature = signature(node);
    }
  }

  /** Says at once which cells wait, so that nothing old passes for current while others run. */
  function announce(held: ReadonlySet<CellId>): ReadonlySet<CellId> {
    const changed = [...nodes].filter(([id, node]) => held.has(id) || node.signature !== signature(node));
    const reads = readsAmong(nodes);
    const waiting = below(
      reads,
      changed.map(([id]) => id),
    );
    const stale = below(reads, held);
    for (const [id, node] of nodes) {
      if (node.fault) show(node, { status: "failed", failure: node.fault });
      else if (!order.includes(id)) showUpstream(node, (read) => !order.includes(read.cell.id));
      else if (waiting.has(id) && id !== runner.current()?.id) {
        const on = node.reads.filter((read) => waiting.has(read));
        show(node, { status: stale.has(id) ? "stale" : "waiting", on });
      }
    }
    return waiting;
  }

  /** Fails a cell because of a cell it reads; says whether it did. */
  function showUpstream(node: Node, isBad: (read: Node) => boolean): boolean {
    const bad = upstream(node, nodes).find(isBad);
    if (bad === undefined) return false;
    const { state } = bad;
    const waits = state.status === "failed" && state.failure.kind === "needs-file" ? state.failure : undefined;
    if (waits) {
      node.results = undefined;
      node.signature = undefined;
    }
    show(node, { status: "failed", failure: waits ?? { kind: "upstream", cell: bad.cell.id } });
    return true;
  }

  /** Until all is settled that was planned, also meanwhile. */
  async function drain() {
    for (let pass = -1; pass !== plans; ) {
      pass = plans;
      for (const id of order) {
        const node = nodes.get(id);
        if (node !== undefined) await settle(node);
        if (pass !== plans) break;
      }
    }
    draining = undefined;
  }

  /** Brings one cell up to date, if what it reads is. */
  async function settle(node: Node) {
    const { id } = node.cell;
    if (asked === undefined || node.fault) return;
    if (asked.held.has(id)) return show(node, { status: "stale", on: [] });
    if (showUpstream(node, (read) => read.state.status === "failed")) return;
    const late = upstream(node, nodes).filter((read) => read.state.status !== "done");
    if (late.length > 0) return show(node, { status: "stale", on: late.map((read) => read.cell.id) });
    const wanted = signature(node);
    const isCurrent = node.signature === wanted;
    if (isCurrent && node.failure) return show(node, { status: "failed", failure: node.failure });
    if (isCurrent && node.state.status !== "done") show(node, doneOf(node));
    if (isCurrent && !(lacking.has(id) && lacks(node))) return;
    if (!stopped) return isCurrent ? runner.hold(node, wanted) : runner.run(node, wanted);
    if (!isCurrent) show(node, { status: "stale", on: [] });
  }

  return {
    update(notebook, chosen, held = new Set()) {
      if (asked === undefined && computed?.text === notebook.text)
        for (const [sql, reads] of knownReads(notebook, computed)) known.set(sql, reads);
      asked = { notebook, chosen, held };
      stopped = false;
      void replan();
    },
    run(cells = order) {
      stopped = false;
      for (const id of cells) {
        const node = nodes.get(id);
        if (node) node.signature = undefined;
        const current = runner.current();
        if (current?.id === id) current.controller.abort();
      }
      void replan();
    },
    link(file, signal) {
      stopped = false;
      return files.link(file, signal);
    },
    unlink: files.unlink,
    reads: readsOf,
    async complete() {
      if (![...nodes.values()].some(lacks)) return;
      await getEngine();
      wantsAll = true;
      await replan();
    },
    stop() {
      stopped = true;
      runner.current()?.controller.abort();
    },
    close() {
      asked = undefined;
      asks++;
      plans++;
      order = [];
      runner.current()?.controller.abort();
      files.close();
      for (const [id, node] of nodes) if (node.keeps) forget(id);
    },
  };
}
