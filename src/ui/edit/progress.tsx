import { createSignal, onCleanup, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { seconds } from "./times.ts";

/** A run that takes longer than 300 ms: how far it is, or how long it has taken, and its Stop. */
export function Progress(props: { id: string; part: number | undefined; t: Messages; onStop(): void }) {
  const begun = performance.now();
  const [ms, setMs] = createSignal(0);
  const ticks = setInterval(() => setMs(performance.now() - begun), 100);
  onCleanup(() => clearInterval(ticks));
  const percent = () => (props.part === undefined ? undefined : Math.round(100 * props.part));
  return (
    <Show when={ms() > 300}>
      <div class="row running-row">
        <div
          class="bar"
          classList={{ unknown: percent() === undefined }}
          role="progressbar"
          aria-label={props.t.editor.progress(props.id)}
          aria-valuenow={percent()}
        >
          <i style={{ "inline-size": `${percent() ?? 30}%` }} />
        </div>
        <span class="by">
          <Show when={percent() !== undefined} fallback={seconds(ms(), props.t)}>
            {props.t.view.percent(String(percent()))}
          </Show>
        </span>
        <button type="button" class="btn" onClick={() => props.onStop()}>
          {props.t.editor.stop}
        </button>
      </div>
    </Show>
  );
}
