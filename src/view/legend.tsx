import { For, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { Swatch } from "./colours.ts";

/** What the colours of a chart mean; nothing where there is nothing to say. */
export function Legend(props: { swatches: readonly Swatch[]; t: Messages }) {
  return (
    <Show when={props.swatches.length > 0}>
      <ul class="legend" aria-label={props.t.view.legend}>
        <For each={props.swatches}>
          {({ colour, label }) => (
            <li>
              <i
                class={colour === undefined ? "miss" : undefined}
                style={colour === undefined ? undefined : { "--c": colour }}
              />
              {label}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
