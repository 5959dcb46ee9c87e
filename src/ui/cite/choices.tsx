import { createMemo, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { InputCell, Value } from "../../notebook/notebook.ts";
import { writeValue } from "../../notebook/params.ts";
import { optionsOf, sameValue } from "../../session/inputs.ts";
import type { Opened } from "../opened.ts";

/** The inputs that had a say, with the values in force as the reader sees them. */
export function Choices(props: { t: Messages; opened: Opened; inputs: readonly InputCell[] }) {
  return (
    <Show when={props.inputs.length > 0}>
      <section>
        <h3>{props.t.cite.choices}</h3>
        <dl class="pairs">
          <For each={props.inputs}>{(cell) => <Choice {...props} cell={cell} />}</For>
        </dl>
      </section>
    </Show>
  );
}

function Choice(props: { t: Messages; opened: Opened; cell: InputCell }) {
  const { opened } = props;
  const options = createMemo(() => optionsOf(props.cell, opened.view(props.cell.id).last?.get(props.cell.id)));
  const one = (value: Value) => options()?.find((option) => sameValue(option.value, value))?.label ?? writeValue(value);
  const written = () => {
    const value = opened.values().get(props.cell.id);
    if (value === undefined) return props.t.view.pending;
    if (value === null) return props.t.view.missing;
    return (Array.isArray(value) ? value.map(one).join(props.t.view.comma) : one(value)) || props.t.view.none;
  };
  return (
    <>
      <dt lang={opened.notebook().front.lang}>{props.cell.spec.label}</dt>
      <dd>{written()}</dd>
    </>
  );
}
