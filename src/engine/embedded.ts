import type { CellId } from "../notebook/notebook.ts";
import { parameters, quoteName, statements } from "../notebook/sql.ts";
import { tablesRead } from "../notebook/tables-read.ts";
import { attachFile } from "./attach.ts";
import type { Instance } from "./bindings.ts";
import { checkStatements } from "./check.ts";
import { type Connection, connect } from "./connection.ts";
import { loadCsv, type Place, setUpAndLock } from "./database.ts";
import { type Boot, type Engine, EngineError, type Result, type Source } from "./engine.ts";
import { toEngineError } from "./failure.ts";
import { bindStatement } from "./parameters.ts";
import { createTable, type Filled, makePublished } from "./published.ts";
import { rebuild, type Steps } from "./rebuild.ts";
import { directRows, fetchRows, type Rows } from "./results.ts";
import { onlyReads, refuseChanges, runStatements } from "./statements.ts";

export interface EmbeddedOptions {
  readonly onBoot?: (boot: Boot) => void;
  /** As DuckDB writes it: `512MB`. Undefined: DuckDB's own limit. */
  readonly memoryLimit?: string;
}

/** An instance with its tables, locked. */
interface Live extends Place, Filled {
  readonly instance: Instance;
  /** Answers while the other connection runs a query. */
  readonly side: Connection;
}

const ignore = (): void => undefined;

/** Where the rows of a query stand that are not kept, until they are fetched. No cell can have this name. */
const scratch = "rows of a query";

/**
 * An engine over DuckDB instances, one at a time, always locked. When one dies, or has to be killed, `start` gives the
 * next, and its tables are made again. Rejects with an EngineError if the first cannot be had.
 */
export async function makeEmbedded(
  start: (onBoot: (boot: Boot) => void) => Promise<Instance>,
  source: Source,
  { onBoot = ignore, memoryLimit }: EmbeddedOptions,
): Promise<Engine> {
  const closing = new AbortController();
  const published = makePublished(source, closing.signal);
  const steps: Steps<Live> = new Map();
  let last: Promise<unknown> = Promise.resolve();

  async function open(report: (boot: Boot) => void): Promise<Live> {
    const instance = await start(report);
    try {
      report({ phase: "tables" });
      const [connection, side] = [await connect(instance), await connect(instance)];
      const opened = { instance, connection, side, directory: instance.directory, filled: new Set<string>() };
      await setUpAndLock(opened, [...source.tables.map(createTable), ...source.setup], memoryLimit);
      if (!(await rebuild(steps, opened))) return open(report);
      instance.lost.catch(reopen);
      report({ phase: "ready" });
      return opened;
    } catch (error) {
      const failure = toEngineError(error);
      instance.terminate(failure);
      throw failure.kind === "sql" ? new EngineError("load", failure) : failure;
    }
  }

  function reopen(): void {
    if (closing.signal.aborted) return;
    live = open(ignore);
    live.catch(ignore); // the next query tries again, and says what is wrong
  }

  let live = open(onBoot);
  await live;

  /** Does a task when those before it are done; they may fail. */
  function inTurn<T>(task: (live: Live) => Promise<T>, signal: AbortSignal = closing.signal): Promise<T> {
    const turn = last.then(async () => {
      if (closing.signal.aborted) throw new EngineError("stopped", "the engine was closed");
      const current = await live.catch(() => {
        reopen();
        return live;
      });
      try {
        return await task(current);
      } catch (error) {
        if (signal.aborted) throw new EngineError("stopped", signal.reason);
        const failure = toEngineError(error);
        if (failure.kind === "crashed") await live.catch(ignore);
        throw failure;
      }
    });
    last = turn.catch(ignore);
    return turn;
  }

  function refusePublished(name: CellId): void {
    if (published.names.has(name.toLowerCase()))
      throw new EngineError("sql", `There is a published table named ${name}`);
  }

  async function timed(work: () => Promise<Rows>): Promise<Result> {
    const started = performance.now();
    const rows = await work();
    return { ...rows, ms: performance.now() - started };
  }

  return {
    async reads(sql) {
      published.prefetch(sql);
      const values = new Map(parameters(sql).map(({ name }) => [name, ""]));
      const found = new Set<string>();
      for (const span of statements(sql)) {
        const names = live
          .then(({ side }) => side.tableNames(bindStatement({ sql, values }, span).sql))
          .catch(() => tablesRead(sql.slice(span.from, span.to)));
        for (const name of await names) found.add(name);
      }
      return [...found];
    },

    check(query, signal) {
      return inTurn(({ connection }) => checkStatements(connection, query, signal), signal).catch(() => undefined);
    },

    query(query, { signal, keep, onProgress = ignore }) {
      return inTurn(async (place) => {
        const { instance, connection } = place;
        if (keep !== undefined) refusePublished(keep);
        refuseChanges(query.sql, published.names);
        await published.fill(place, query.sql);
        const into = keep ?? scratch;
        try {
          const result = await timed(async () => {
            instance.onProgress(onProgress);
            const run = runStatements(connection, query, into, signal);
            const answer = await run.finally(() => instance.onProgress(ignore));
            return answer ? directRows(answer) : fetchRows(connection, `temp.${quoteName(into)}`, signal);
          });
          if (keep !== undefined || !onlyReads(query.sql))
            steps.set(keep ?? query.sql, async (next) => {
              await published.fill(next, query.sql);
              return runStatements(next.connection, query, into, closing.signal);
            });
          return result;
        } finally {
          if (keep === undefined) await connection.run(`DROP TABLE IF EXISTS temp.${quoteName(scratch)}`);
        }
      }, signal);
    },

    load(name, csv, signal) {
      return inTurn(async (place) => {
        refusePublished(name);
        const create = `CREATE OR REPLACE TEMP TABLE ${quoteName(name)}`;
        const result = await timed(async () => {
          await loadCsv(place, create, csv, signal);
          return fetchRows(place.connection, `temp.${quoteName(name)}`, signal);
        });
        steps.set(name, (next) => loadCsv(next, create, csv, closing.signal));
        return result;
      }, signal);
    },

    attach(name, file, signal) {
      return inTurn(async (place) => {
        refusePublished(name);
        const result = await timed(async () => {
          await attachFile(place, name, file, signal);
          return fetchRows(place.connection, `temp.${quoteName(name)}`, signal);
        });
        steps.set(name, (next) => attachFile(next, name, file, closing.signal));
        return result;
      }, signal);
    },

    drop(name) {
      return inTurn(async ({ connection }) => {
        steps.delete(name);
        await connection.run(`DROP TABLE IF EXISTS temp.${quoteName(name)}`);
      });
    },

    async close() {
      closing.abort();
      const current = await live.catch(() => undefined);
      current?.instance.terminate(new EngineError("stopped", "the engine was closed"));
    },
  };
}
