import { For, Show } from "solid-js";
import type { Fault } from "../../data/report.ts";
import type { Field } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { choicesOf, codeIn, codeWithWords } from "./words-of.ts";

/** Whether a reader can say what texts like this one stand for. */
export const canStandFor = (fault: Fault, field: Field | undefined): boolean =>
  fault.kind === "country" || fault.kind === "code" || (fault.kind === "type" && field?.type === "boolean");

/** What a text may stand for: the near ones by one press, any other from the code list, or nothing. */
export function StandsFor(props: {
  t: Messages;
  field: Field;
  value: string;
  fault: Fault;
  /** The id of a datalist of countries. */
  countries: string;
  onChoose(meant: string): void;
}) {
  const words = () => props.t.records.findings;
  const near = () => ("near" in props.fault ? props.fault.near : []);
  const label = () => words().standsFor(props.value, props.fault.column);
  return (
    <div class="row stands-for">
      <For each={near()}>
        {(text) => (
          <button type="button" class="btn" onClick={() => props.onChoose(codeIn(text))}>
            {words().use(codeWithWords(text, props.field, props.t, []))}
          </button>
        )}
      </For>
      <Show
        when={props.fault.kind === "country"}
        fallback={
          <select
            class="box"
            aria-label={label()}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value !== "?") props.onChoose(value);
            }}
          >
            <option value="?">{words().choose}</option>
            <Show when={!props.field.constraints?.required}>
              <option value="">{words().leaveEmpty}</option>
            </Show>
            <For each={choicesOf(props.field, props.t)}>
              {({ value, label }) => <option value={value}>{label}</option>}
            </For>
          </select>
        }
      >
        <input
          class="box"
          list={props.countries}
          aria-label={label()}
          placeholder={words().choose}
          autocomplete="off"
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value.trim() !== "") props.onChoose(codeIn(value.trim()));
          }}
        />
      </Show>
    </div>
  );
}
