import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { type Trouble, troubleOf } from "./kept/database.ts";
import type { Past } from "./kept/steps.ts";
import type { Own, Store } from "./store.ts";

/** ms after the last keystroke. */
const PAUSE = 200;
/** ms after the first keystroke that is not kept yet: with the time that storing takes, less than a second. */
const LONGEST = 300;

export type Saved = { readonly kind: "saved" | "saving" } | { readonly kind: "failed"; readonly why: Trouble };

/** What becomes of a notebook's changes. */
export interface Saving {
  readonly state: Accessor<Saved>;
  /** Saves what is not saved yet; resolves when that was tried. */
  flush(): Promise<void>;
}

/**
 * Keeps a notebook as it changes: at once when it becomes the reader's and when the page is left, else after a pause and
 * at the latest after `LONGEST`. What could not be saved is tried again with the next change. `own` is undefined while
 * this page does not save it; `past` is what undo goes back to. `onOvertaken` gets what another page was faster with.
 */
export function createSaving(
  store: Pick<Store, "put">,
  own: Accessor<Own | undefined>,
  past: () => Past | undefined,
  { onSaved, onOvertaken }: { onSaved(own: Own): void; onOvertaken(own: Own): void },
): Saving {
  const [state, setState] = createSignal<Saved>({ kind: "saved" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Own | undefined;
  /** When the first change came that waits. */
  let since: number | undefined;
  let last: Promise<void> = Promise.resolve();

  const save = async (now: Own) => {
    try {
      await store.put(now, past());
      if (waiting === undefined) setState({ kind: "saved" });
      onSaved(now);
    } catch (error) {
      const why = troubleOf(error);
      if (why === "overtaken") {
        waiting = undefined;
        onOvertaken(now);
      } else waiting ??= now;
      setState({ kind: "failed", why });
    }
  };
  const flush = () => {
    clearTimeout(timer);
    const now = waiting;
    waiting = undefined;
    since = undefined;
    if (now) last = Promise.all([last, save(now)]).then(() => undefined);
    return last;
  };
  createEffect(
    on(own, (now, before) => {
      if (now === undefined || now === before) return;
      if (before === undefined && now.edition !== undefined) return; // as it was read
      waiting = now;
      if (state().kind !== "failed") setState({ kind: "saving" });
      since ??= performance.now();
      clearTimeout(timer);
      const left = since + LONGEST - performance.now();
      // not by a timer where the time is over: while keys come faster than timers, it would never run
      if (before === undefined || left <= 0) void flush();
      else timer = setTimeout(flush, Math.min(PAUSE, left));
    }),
  );

  const stop = new AbortController();
  const { signal } = stop;
  addEventListener("pagehide", () => void flush(), { signal });
  document.addEventListener("visibilitychange", () => document.hidden && void flush(), { signal });
  addEventListener(
    "beforeunload",
    (event) => {
      void flush();
      if (state().kind === "failed") event.preventDefault(); // the browser asks whether to leave
    },
    { signal },
  );
  onCleanup(() => {
    stop.abort();
    void flush();
  });
  return { state, flush };
}
