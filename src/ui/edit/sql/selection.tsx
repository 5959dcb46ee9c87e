import { createEffect, createSignal, Match, on, onCleanup, Show, Switch } from "solid-js";
import { EngineError, type Result } from "../../../engine/engine.ts";
import type { Messages } from "../../../locales/en.ts";
import { TableView } from "../../../view/table.tsx";
import { Icon } from "../../icons.tsx";
import type { SqlDesk } from "./desk.ts";

type Outcome = { readonly result: Result } | { readonly fault: string };

/** The result of what is selected in a cell, under it. The cell stays as it is. */
export function SelectionResult(props: {
  t: Messages;
  /** As it is said aloud: `SQL cell by_year`. */
  cell: string;
  /** Another object runs it again, also where the text is the same. */
  sql: { readonly sql: string };
  desk: SqlDesk;
  explain: (failure: EngineError) => string;
  onClose(): void;
}) {
  const words = () => props.t.editing;
  // No resource: that would suspend the page, and take the focus from the editor.
  const [outcome, setOutcome] = createSignal<Outcome>();
  const [isRunning, setRunning] = createSignal(false);
  createEffect(
    on(
      () => props.sql,
      async ({ sql }) => {
        const stop = new AbortController();
        onCleanup(() => stop.abort());
        setRunning(true);
        try {
          const result = await props.desk.run?.(sql, stop.signal);
          if (!stop.signal.aborted) setOutcome(result && { result });
        } catch (error) {
          if (!(error instanceof EngineError)) throw error;
          if (!stop.signal.aborted) setOutcome({ fault: props.explain(error) });
        }
        if (!stop.signal.aborted) setRunning(false);
      },
    ),
  );
  return (
    <section class="selection-result" aria-label={words().selectionOf(props.cell)} aria-busy={isRunning()}>
      <header class="row">
        <span class="mark selected">{words().selection}</span>
        <span class="says">{isRunning() ? props.t.view.running : words().selectionNote}</span>
        <button type="button" class="btn bare" aria-label={words().closeSelection} onClick={() => props.onClose()}>
          <Icon name="close" />
        </button>
      </header>
      <Switch>
        <Match when={ofResult(outcome())} keyed>
          {(result) => <TableView result={result} name={words().selectionOf(props.cell)} t={props.t} />}
        </Match>
        <Match when={ofFault(outcome())}>
          {(fault) => (
            <Show when={fault()}>
              <div class="note error" role="alert">
                <strong>{fault()}</strong>
              </div>
            </Show>
          )}
        </Match>
      </Switch>
    </section>
  );
}

const ofResult = (outcome: Outcome | undefined) => (outcome && "result" in outcome ? outcome.result : undefined);
const ofFault = (outcome: Outcome | undefined) => (outcome && "fault" in outcome ? outcome.fault : undefined);
