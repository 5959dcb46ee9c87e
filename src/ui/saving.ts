import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Own, Store } from "./store.ts";

/** ms after the last keystroke. */
const PAUSE = 300;

/**
 * Keeps a notebook as it changes: at once when it becomes the reader's and when the page goes away, else after a pause.
 * `own` is undefined while the notebook is not the reader's. Gives what last came of it.
 */
export function createSaving(store: Store, own: Accessor<Own | undefined>): Accessor<"saved" | "saving" | "failed"> {
  const [state, setState] = createSignal<"saved" | "saving" | "failed">("saved");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Own | undefined;
  const flush = () => {
    clearTimeout(timer);
    const now = waiting;
    waiting = undefined;
    if (now)
      store.put(now).then(
        () => waiting ?? setState("saved"),
        () => setState("failed"),
      );
  };
  createEffect(
    on(own, (now, before) => {
      if (now === undefined || now === before) return;
      waiting = now;
      setState("saving");
      clearTimeout(timer);
      if (before === undefined) flush();
      else timer = setTimeout(flush, PAUSE);
    }),
  );
  addEventListener("pagehide", flush);
  onCleanup(() => {
    removeEventListener("pagehide", flush);
    flush();
  });
  return state;
}
