import { createEffect, createRoot } from "solid-js";
import type { Cell } from "../../notebook/notebook.ts";
import { writeValue } from "../../notebook/params.ts";
import { createLazyEngine, type MakeEngine } from "../engines.ts";
import { createOpened, type Opened } from "../opened.ts";

/** Whether nothing of a notebook runs or waits to be run. */
export function isSettled(opened: Opened): boolean {
  const isDone = ({ id, kind }: Cell) =>
    kind === "prose" || !["running", "waiting"].includes(opened.view(id).state.status);
  return !opened.runs() || opened.notebook().cells.every(isDone);
}

/**
 * A changed text run to its end with the choices and files of the notebook that it was made of, in an engine of its own,
 * which is closed then. Rejects with EngineError where a file cannot be read again.
 */
export function rerun(text: string, of: Opened, makeEngine: MakeEngine): Promise<Opened> {
  return createRoot(async (dispose) => {
    const engine = createLazyEngine(makeEngine);
    try {
      const params = new Map([...of.chosen()].map(([id, value]) => [id, writeValue(value)]));
      const opened = createOpened({ text, params, runs: true, engine: engine.get });
      for (const file of of.linked().values()) await opened.link(file, new AbortController().signal);
      await new Promise<void>((done) => {
        createRoot((stop) =>
          createEffect(() => {
            if (!isSettled(opened)) return;
            stop();
            done();
          }),
        );
      });
      return opened;
    } finally {
      dispose();
      engine.close();
    }
  });
}
