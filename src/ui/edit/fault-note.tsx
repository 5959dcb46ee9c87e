import { For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { Failure } from "../../session/state.ts";
import type { CellFault } from "./faults.ts";

export interface FaultNoteProps {
  fault: CellFault;
  line: number | undefined;
  t: Messages;
  explain: (failure: Failure) => string;
  /** Puts a candidate in the fault's place; undefined where the place is not known. */
  onUse: ((candidate: string) => void) | undefined;
  /** The text has changed since. */
  old: boolean;
}

/** What is wrong, where, and buttons that mend it. */
export function FaultNote(props: FaultNoteProps) {
  const lines = () => props.explain(props.fault.failure).split("\n");
  const first = () => {
    const what = lines()[0] ?? "";
    return props.line === undefined ? what : props.t.editor.inLine(String(props.line), what);
  };
  return (
    <div class="note error" classList={{ old: props.old }} role="alert">
      <strong>{first()}</strong>
      <Show when={lines().length > 1}>
        <span class="detail">{lines().slice(1).join("\n")}</span>
      </Show>
      <Show when={props.fault.candidates.length > 0 && props.onUse}>
        {(use) => (
          <div class="row">
            <For each={props.fault.candidates.slice(0, 5)}>
              {(candidate) => (
                <button type="button" class="btn" onClick={() => use()(candidate)}>
                  {props.t.editor.use(candidate)}
                </button>
              )}
            </For>
          </div>
        )}
      </Show>
    </div>
  );
}
