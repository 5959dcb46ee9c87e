import { createUniqueId, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { remaining } from "../../notebook/redact.ts";
import type { Finding } from "../../notebook/sensitive.ts";
import type { Leaving } from "./leaving.ts";

/** Warns of what looks personal or weapon-identifying in what is about to leave, and offers to change it there. */
export function Check(props: {
  t: Messages;
  leaving: Leaving;
  /** Found in the values that go with the link. */
  inChoices: readonly Finding[];
  /** The text as it leaves now. */
  text: string;
}) {
  const heading = createUniqueId();
  const words = () => props.t.sending;
  const findings = () => props.leaving.findings();
  const changed = () => props.leaving.changes().length;
  return (
    <Show when={findings().length + props.inChoices.length > 0}>
      <section class="note stale sensitive" aria-labelledby={heading}>
        <h3 id={heading}>{words().sensitive(findings().length + props.inChoices.length)}</h3>
        <p>{words().decide}</p>
        <ul>
          <For each={findings()}>{(finding) => <Found {...props} finding={finding} />}</For>
          <For each={props.inChoices}>
            {(finding) => (
              <li>
                <p>
                  <b>{words().kinds[finding.kind]}</b> {words().inChoice(finding.cell ?? "", finding.example)}
                </p>
              </li>
            )}
          </For>
        </ul>
        <div class="row" role="status">
          <Show when={changed() > 0}>
            <b>{words().changed(changed())}</b> {words().unchanged}
            <button type="button" class="plain" onClick={() => props.leaving.undo()}>
              {words().undo}
            </button>
          </Show>
        </div>
      </section>
    </Show>
  );
}

function Found(props: { t: Messages; leaving: Leaving; text: string; finding: Finding }) {
  const words = () => props.t.sending;
  const where = () => words().where(props.finding.cell, props.finding.column?.name);
  const chosen = () => props.leaving.remedyOf(props.finding);
  const readers = () => (chosen() ? props.leaving.readers(props.finding) : []);
  const elsewhere = () => (chosen() ? remaining(props.text, props.finding.values).length : 0);
  return (
    <li>
      <p>
        <b>{words().kinds[props.finding.kind]}</b> {where()}:{" "}
        {words().found(props.finding.kind, props.finding.count, props.finding.example)}
      </p>
      <Show when={props.finding.remedies.length > 0} fallback={<p class="by">{words().inText}</p>}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in every row would be noise. */}
        <div class="row" role="group" aria-label={where()}>
          <For each={props.finding.remedies}>
            {(remedy) => (
              <button
                type="button"
                class="btn"
                aria-pressed={chosen() === remedy}
                onClick={() => props.leaving.toggle(props.finding, remedy)}
              >
                {words().remedies[remedy]}
              </button>
            )}
          </For>
        </div>
      </Show>
      <Show when={readers().length > 0}>
        <p class="by">{words().readers(readers())}</p>
      </Show>
      <Show when={elsewhere() > 0}>
        <p class="by">{words().elsewhere(elsewhere())}</p>
      </Show>
    </li>
  );
}
