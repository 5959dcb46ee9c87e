import { createMemo, For, Match, Show, Switch } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { lineRows, type Part } from "./lines.ts";

/**
 * Two texts, line by line. What is only in the first has a −, what is only in the second a +, and both their word for
 * who cannot see it. `prose`: set as a text and not as code. `sides`: in two columns where there is room, else below each other.
 */
export function LineDiff(props: {
  t: Messages;
  name: string;
  before: string;
  after: string;
  prose: boolean;
  sides?: boolean;
}) {
  const rows = createMemo(() => lineRows(props.before, props.after));
  const words = () => props.t.compare;
  return (
    <section
      class="diff"
      classList={{ sides: props.sides ?? false, prose: props.prose }}
      aria-label={words().differences(props.name)}
    >
      <For each={rows()}>
        {(row) => (
          <Switch>
            <Match when={row.kind === "same" && row}>
              {(row) => (
                <>
                  <div class="line">{row().text}</div>
                  <Show when={props.sides}>
                    <div class="line again" aria-hidden="true">
                      {row().text}
                    </div>
                  </Show>
                </>
              )}
            </Match>
            <Match when={row.kind === "skipped" && row}>
              {(row) => <p class="line skipped">{words().linesSame(row().lines)}</p>}
            </Match>
            <Match when={row.kind === "other" && row}>
              {(row) => (
                <>
                  <Show when={row().before} fallback={<Show when={props.sides}>{<div class="line none" />}</Show>}>
                    {(parts) => (
                      <del class="line">
                        <Parts sign={words().removedLine} parts={parts()} />
                      </del>
                    )}
                  </Show>
                  <Show when={row().after} fallback={<Show when={props.sides}>{<div class="line none" />}</Show>}>
                    {(parts) => (
                      <ins class="line">
                        <Parts sign={words().addedLine} parts={parts()} />
                      </ins>
                    )}
                  </Show>
                </>
              )}
            </Match>
          </Switch>
        )}
      </For>
    </section>
  );
}

function Parts(props: { sign: string; parts: readonly Part[] }) {
  return (
    <>
      <span class="hide">{props.sign}</span>
      <For each={props.parts}>
        {(part) => (
          <Show when={part.marked} fallback={part.text}>
            {<mark>{part.text}</mark>}
          </Show>
        )}
      </For>
    </>
  );
}
