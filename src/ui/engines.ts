import { type Accessor, createSignal } from "solid-js";
import type { Boot, Engine } from "../engine/engine.ts";

/** Starts an engine with the published tables in it. Rejects with EngineError. */
export type MakeEngine = (onBoot: (boot: Boot) => void) => Promise<Engine>;

/** An engine that starts when it is first asked for. */
export interface LazyEngine {
  get(): Promise<Engine>;
  /** Undefined before it was asked for. */
  readonly boot: Accessor<Boot | undefined>;
  /** Lets the next `get` try again after one that failed. */
  retry(): void;
  close(): void;
}

export function createLazyEngine(make: MakeEngine): LazyEngine {
  const [boot, setBoot] = createSignal<Boot>();
  let engine: Promise<Engine> | undefined;
  const retry = () => {
    engine = undefined;
    setBoot(undefined);
  };
  return {
    boot,
    get() {
      if (engine) return engine;
      const mine = make(setBoot);
      mine.catch(() => setBoot(undefined));
      engine = mine;
      return mine;
    },
    retry,
    close() {
      engine?.then((engine) => engine.close()).catch(() => undefined);
      retry();
    },
  };
}
