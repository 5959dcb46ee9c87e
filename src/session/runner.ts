import { type Engine, EngineError, type Result } from "../engine/engine.ts";
import { bind } from "../notebook/bind.ts";
import type { CellId, Value } from "../notebook/notebook.ts";
import type { Files } from "./files.ts";
import type { Job } from "./jobs.ts";
import { doneOf, type Nodes, signatureOf } from "./nodes.ts";
import type { Node } from "./plan.ts";
import type { CellState } from "./state.ts";

/** What a runner knows of its session, as it now stands. */
export interface RunnerOptions {
  nodes(): Nodes;
  /** The values in force. */
  values(): ReadonlyMap<CellId, Value>;
  /** Rejects with EngineError. */
  engine(): Promise<Engine>;
  readonly files: Files;
  show(node: Node, state: CellState): void;
  /** Called with a cell that has new results, before it is shown. */
  onResults(node: Node): void;
}

/** Runs one cell at a time. `wanted` is the signature that the cell is run for: what comes of another is left. */
export interface Runner {
  /** The cell that runs. */
  current(): { readonly id: CellId; readonly signature: string; readonly controller: AbortController } | undefined;
  run(node: Node, wanted: string): Promise<void>;
  /** Has the engine make the table of a cell that is done. It stays done, also where there is no engine. */
  hold(node: Node, wanted: string): Promise<void>;
  /** Forgets which tables the engine could not make. */
  forgetUnmade(): void;
}

export function makeRunner({ nodes, values, engine, files, show, onResults }: RunnerOptions): Runner {
  let current: ReturnType<Runner["current"]>;
  /** Why the engine could not make the tables of cells that are done. */
  let unmade = new Map<CellId, EngineError>();

  async function run(node: Node, wanted: string) {
    const { id } = node.cell;
    const { controller, wanting } = begin(id, wanted);
    const since = Date.now();
    if (node.jobs.some((job) => job.kind !== "alias")) show(node, { status: "running", since, progress: undefined });
    const onProgress = (progress: number) => {
      const now = wanting();
      if (now) show(now, { status: "running", since, progress });
    };
    try {
      const results = await runJobs(node, controller.signal, onProgress);
      const now = wanting();
      if (now === undefined) return;
      now.results = results;
      now.inEngine = true;
      now.ms = [...results.values()].reduce((ms, result) => ms + result.ms, 0);
      now.signature = wanted;
      now.failure = undefined;
      now.version++;
      onResults(now);
      show(now, doneOf(now));
    } catch (error) {
      const now = wanting();
      if (now === undefined) {
        const node = nodes().get(id);
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

  async function hold(node: Node, wanted: string) {
    const { id } = node.cell;
    const { controller, wanting } = begin(id, wanted);
    try {
      const results = await runJobs(node, controller.signal, () => undefined);
      const now = wanting();
      if (now === undefined) return;
      now.inEngine = true;
      if (now.results?.size === results.size) return;
      now.results = results;
      show(now, doneOf(now));
    } catch (error) {
      if (wanting()) unmade.set(id, error instanceof EngineError ? error : new EngineError("crashed", error));
    } finally {
      if (current?.controller === controller) current = undefined;
    }
  }

  /** Makes a cell the current one. `wanting` gives it as it now stands, if it still wants what is run. */
  function begin(id: CellId, wanted: string) {
    const controller = new AbortController();
    current = { id, signature: wanted, controller };
    const wanting = () => {
      const now = nodes().get(id);
      return now !== undefined && !controller.signal.aborted && signatureOf(now, nodes(), values()) === wanted
        ? now
        : undefined;
    };
    return { controller, wanting };
  }

  /** Rejects with EngineError: what it reads and could not be made fails it too. */
  async function runJobs(node: Node, signal: AbortSignal, onProgress: (part: number) => void) {
    for (const read of node.reads) {
      const failure = unmade.get(read);
      if (failure) throw failure;
    }
    const results = new Map<string, Result>();
    for (const job of node.jobs) results.set(job.key, await runJob(job, signal, onProgress));
    return results;
  }

  async function runJob(job: Job, signal: AbortSignal, onProgress: (part: number) => void): Promise<Result> {
    if (job.kind === "alias") {
      const result = nodes().get(job.cell)?.results?.get(job.cell);
      if (result === undefined) throw new EngineError("crashed", `${job.cell} has no result`);
      return result;
    }
    const started = await engine();
    await files.carryOver(started, signal);
    if (job.kind === "load") return started.load(job.key, job.csv, signal);
    const { query } = bind(job.sql, values());
    return started.query(query, job.keep ? { signal, keep: job.key, onProgress } : { signal, onProgress });
  }

  return {
    current: () => current,
    run,
    hold,
    forgetUnmade() {
      unmade = new Map();
    },
  };
}
