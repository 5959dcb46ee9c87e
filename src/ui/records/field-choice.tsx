import { For } from "solid-js";
import type { Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { titleOf } from "./words-of.ts";

const LEFT_OUT = "-";

/** Which field a column holds. */
export function FieldChoice(props: {
  t: Messages;
  schema: Schema;
  label: string;
  /** null: left out. Undefined: no field is found for it. */
  value: string | null | undefined;
  onChoose(field: string | null | undefined): void;
}) {
  const words = () => props.t.records.mapping;
  const groups = () =>
    [true, false].map((required) => ({
      label: required ? words().required : words().others,
      fields: props.schema.fields.filter(({ constraints }) => (constraints?.required ?? false) === required),
    }));
  return (
    <select
      class="box"
      aria-label={props.label}
      onChange={({ currentTarget: { value } }) =>
        props.onChoose(value === "" ? undefined : value === LEFT_OUT ? null : value)
      }
    >
      <option value="" selected={props.value === undefined}>
        {words().notLoaded}
      </option>
      <option value={LEFT_OUT} selected={props.value === null}>
        {words().leaveOut}
      </option>
      <For each={groups()}>
        {({ label, fields }) => (
          <optgroup label={label}>
            <For each={fields}>
              {(field) => (
                <option value={field.name} selected={field.name === props.value}>
                  {titleOf(field, props.t)} · {field.name}
                </option>
              )}
            </For>
          </optgroup>
        )}
      </For>
    </select>
  );
}
