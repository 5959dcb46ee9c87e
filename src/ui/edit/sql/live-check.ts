import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { EngineError } from "../../../engine/engine.ts";

/** After so long without a key the SQL is looked at. */
const pauseMs = 400;

/**
 * What the engine says of SQL that is being typed, without running it; undefined while nothing is known to be wrong.
 * `sql` is undefined where nothing may be asked. The next key calls the asking off.
 */
export function createLiveCheck(
  sql: Accessor<string | undefined>,
  check: (sql: string, signal: AbortSignal) => Promise<EngineError | undefined>,
): Accessor<EngineError | undefined> {
  const [found, setFound] = createSignal<EngineError>();
  createEffect(
    on(sql, (text) => {
      setFound(undefined);
      if (text === undefined || text.trim() === "") return;
      const stop = new AbortController();
      const timer = setTimeout(async () => {
        const fault = await check(text, stop.signal);
        if (!stop.signal.aborted) setFound(() => fault);
      }, pauseMs);
      onCleanup(() => {
        clearTimeout(timer);
        stop.abort();
      });
    }),
  );
  return found;
}
