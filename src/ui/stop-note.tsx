import { createEffect, createMemo, createSignal, on, onCleanup, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { Opened } from "./opened.ts";

/** ms after which a reader is offered to stop what runs. */
const LONG = 3000;

/** Lets a reader stop a query that runs long, and run it again. Says nothing of those that do not. */
export function StopNote(props: { t: Messages; opened: Opened }) {
  const { opened } = props;
  const words = () => props.t.ui.consent;
  const running = createMemo(() =>
    opened.notebook().cells.find(({ id }) => opened.view(id).state.status === "running"),
  );
  const [state, setState] = createSignal<"long" | "stopped">();
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      () => running()?.id,
      (id) => {
        clearTimeout(timer);
        if (id === undefined) setState((state) => (state === "stopped" ? state : undefined));
        else timer = setTimeout(() => setState("long"), LONG);
      },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  const stop = () => {
    clearTimeout(timer);
    setState("stopped");
    opened.stop();
  };
  const again = () => {
    setState(undefined);
    opened.run();
  };
  return (
    <Show when={state()}>
      {(state) => (
        <div class="note stale wide" role="status">
          <span>{state() === "long" ? words().long : words().stopped}</span>
          <div class="row">
            <button type="button" class="btn" onClick={() => (state() === "long" ? stop() : again())}>
              {state() === "long" ? words().stop : words().again}
            </button>
          </div>
        </div>
      )}
    </Show>
  );
}
