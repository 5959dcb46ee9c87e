import { createMemo, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { type Change, compare } from "../../notebook/compare.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { blockName } from "./block-name.ts";
import { LineDiff } from "./line-diff.tsx";

/** What one has to do to the first notebook to get the second, cell by cell. */
export function Changes(props: { t: Messages; before: Notebook; after: Notebook }) {
  const changes = createMemo(() => compare(props.before, props.after));
  return (
    <Show when={changes().length > 0} fallback={<p class="lede">{props.t.compare.none}</p>}>
      <ul class="changes">
        <For each={changes()}>
          {(change) => (
            <li class="change">
              <ChangeHead t={props.t} change={change} />
              <Show when={change.kind !== "moved"}>
                <LineDiff
                  t={props.t}
                  name={blockName(change.after ?? change.before, props.t)}
                  before={change.before?.source ?? ""}
                  after={change.after?.source ?? ""}
                  prose={(change.after ?? change.before).cell?.kind === "prose"}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** What became of a block, and which it is. */
export function ChangeHead(props: { t: Messages; change: Change }) {
  return (
    <h3>
      <span class={`kind ${props.change.kind}`}>{props.t.compare.kind[props.change.kind]}</span>{" "}
      {blockName(props.change.after ?? props.change.before, props.t)}
    </h3>
  );
}
