import { For, Show } from "solid-js";
import type { Checked } from "../../data/checked.ts";
import { type Mapping, withValue } from "../../data/mapping.ts";
import { isCountry, type Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { Icon } from "../icons.tsx";
import { codeWithWords, createCountryNames, titleOf } from "./words-of.ts";

/** What the reader's words stand for, each with its column; each can be taken back. */
export function YourValues(props: {
  t: Messages;
  schema: Schema;
  checked: Checked;
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
}) {
  const words = () => props.t.records.mapping;
  const values = () =>
    Object.entries(props.mapping.values ?? {}).flatMap(([name, of]) => {
      const field = props.schema.fields.find((field) => field.name === name);
      const column =
        props.checked.header[props.checked.fields.indexOf(name)] ?? (field ? titleOf(field, props.t) : name);
      return Object.entries(of).map(([text, meant]) => ({ name, field, column, text, meant }));
    });
  const countries = createCountryNames(() => values().some(({ name }) => isCountry(props.schema, name)));
  return (
    <Show when={values().length > 0}>
      <h2>{words().values}</h2>
      <ul class="meanings">
        <For each={values()}>
          {({ name, field, column, text, meant }) => (
            <li class="row">
              <code>{column}</code>
              <span>
                <q>{text}</q> {words().means}{" "}
                {meant === "" ? (
                  props.t.records.findings.leaveEmpty
                ) : (
                  <b>{codeWithWords(meant, field, props.t, countries())}</b>
                )}
              </span>
              <button
                type="button"
                class="btn bare"
                aria-label={words().remove(text, column)}
                onClick={() => props.onMapping(withValue(props.mapping, name, text, undefined))}
              >
                <Icon name="close" />
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
