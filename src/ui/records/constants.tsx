import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { Checked } from "../../data/checked.ts";
import { type Mapping, withConstant } from "../../data/mapping.ts";
import { type Field, isCountry, type Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { Icon } from "../icons.tsx";
import { choicesOf, codeIn, codeWithWords, createCountryNames, titleOf } from "./words-of.ts";

interface ConstantProps {
  readonly t: Messages;
  readonly schema: Schema;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** What is the same in all rows, where no column holds it: what was said, and a field more. */
export function Constants(props: ConstantProps & { checked: Checked }) {
  const words = () => props.t.checks.constants;
  const set = () => Object.entries(props.mapping.constants ?? {});
  const fieldNamed = (name: string) => props.schema.fields.find((field) => field.name === name);
  const countries = createCountryNames(() => set().some(([name]) => isCountry(props.schema, name)));
  const free = () =>
    props.schema.fields
      .filter(({ name }) => !props.checked.fields.includes(name) && props.mapping.constants?.[name] === undefined)
      .filter(({ name, type }) => type !== "list" && !props.schema.primaryKey.includes(name))
      .toSorted((a, b) => Number(b.constraints?.required ?? false) - Number(a.constraints?.required ?? false));
  const [chosen, setChosen] = createSignal("");
  return (
    <section class="constants">
      <h2>{words().title}</h2>
      <p class="by">{words().lead}</p>
      <ul class="meanings">
        <For each={set()}>
          {([name, text]) => {
            const title = () => titleOf(fieldNamed(name) ?? noField(name), props.t);
            return (
              <li class="row">
                <span>
                  {words().forAll(title())} <b>{codeWithWords(text, fieldNamed(name), props.t, countries())}</b>
                </span>
                <button
                  type="button"
                  class="btn bare"
                  aria-label={words().remove(title())}
                  onClick={() => props.onMapping(withConstant(props.mapping, name, undefined))}
                >
                  <Icon name="close" />
                </button>
              </li>
            );
          }}
        </For>
      </ul>
      <div class="row">
        <select class="box" aria-label={words().add} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="" selected={chosen() === ""}>
            {words().choose}
          </option>
          <For each={free()}>
            {(field) => (
              <option value={field.name} selected={chosen() === field.name}>
                {titleOf(field, props.t)}
              </option>
            )}
          </For>
        </select>
        <Show when={free().find(({ name }) => name === chosen())} keyed>
          {(field) => <ConstantChoice {...props} field={field} />}
        </Show>
      </div>
    </section>
  );
}

/** A field of a mapping that the record does not have: it is told by its name. */
const noField = (name: string): Field => ({ name, type: "string", title: name, title_zh: name, evidence: "own" });

/** Says of all rows what a field is: by its codes, its countries, or a text. */
export function ConstantChoice(props: ConstantProps & { field: Field }) {
  const words = () => props.t.checks.constants;
  const id = createUniqueId();
  const label = () => words().forAll(titleOf(props.field, props.t));
  const hasCountries = () => isCountry(props.schema, props.field.name);
  const countries = createCountryNames(hasCountries);
  const take = (text: string) => {
    if (text.trim() !== "") props.onMapping(withConstant(props.mapping, props.field.name, codeIn(text.trim())));
  };
  return (
    <Show
      when={choicesOf(props.field, props.t)}
      fallback={
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            take(String(new FormData(event.currentTarget).get("text") ?? ""));
          }}
        >
          <input
            class="box"
            name="text"
            aria-label={label()}
            autocomplete="off"
            {...(hasCountries() ? { list: id } : {})}
          />
          <button type="submit" class="btn">
            {words().set}
          </button>
          <datalist id={id}>
            <For each={countries()}>{(name) => <option value={name} />}</For>
          </datalist>
        </form>
      }
    >
      {(choices) => (
        <select class="box" aria-label={label()} onChange={(event) => take(event.currentTarget.value)}>
          <option value="">{words().value}</option>
          <For each={choices()}>{({ value, label }) => <option value={value}>{label}</option>}</For>
        </select>
      )}
    </Show>
  );
}
