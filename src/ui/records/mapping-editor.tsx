import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { Checked } from "../../data/checked.ts";
import { type Mapping, mappingText, readMapping, withColumn, withValue } from "../../data/mapping.ts";
import type { Field, Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { Icon } from "../icons.tsx";
import { saveFile } from "../save-file.ts";

/** Which field each of the reader's columns holds, and what their own words stand for; a small file to keep and share. */
export function MappingEditor(props: {
  t: Messages;
  schema: Schema;
  checked: Checked;
  mapping: Mapping;
  kept: "kept" | "not-kept" | undefined;
  onMapping(mapping: Mapping): void;
}) {
  const words = () => props.t.records.mapping;
  const id = createUniqueId();
  const [failed, setFailed] = createSignal(false);
  let picker!: HTMLInputElement;
  const titleOf = (field: Field) => (props.t.locale === "zh" ? field.title_zh : field.title);
  const loaded = () => props.checked.fields.filter((field) => field !== undefined).length;
  const missing = () =>
    props.schema.fields.filter(
      ({ name, constraints }) => constraints?.required && !props.checked.fields.includes(name),
    );
  const isEmpty = () => Object.keys(props.mapping.columns).length === 0 && values().length === 0;
  const values = () =>
    Object.entries(props.mapping.values ?? {}).flatMap(([field, of]) =>
      Object.entries(of).map(([text, meant]) => ({ field, text, meant })),
    );
  const load = async (file: File) => {
    try {
      props.onMapping(readMapping(await file.text()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  // Open from the start where something is to be done.
  const [open] = createSignal(missing().length > 0 || loaded() < props.checked.header.length);
  return (
    <>
      <Show when={props.kept === "kept"}>
        <p class="note" role="status">
          {words().kept}
        </p>
      </Show>
      <Show when={props.kept === "not-kept"}>
        <p class="note stale" role="alert">
          {words().notKept}
        </p>
      </Show>
      <details class="mapping" open={open()}>
        <summary>
          {words().title} <span class="by">{words().loaded(loaded())}</span>
        </summary>
        <p class="by">{words().lead}</p>
        <Show when={failed()}>
          <p class="note error" role="alert">
            {words().notMapping}
          </p>
        </Show>
        <Show when={missing().length > 0}>
          <p class="note stale" role="status">
            {words().missing(missing().map(titleOf))}
          </p>
        </Show>
        <section class="scroll" tabindex="0" aria-labelledby={id}>
          <table>
            <caption class="hide" id={id}>
              {words().title}
            </caption>
            <thead>
              <tr>
                <th scope="col">{words().yours}</th>
                <th scope="col">{words().field}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.checked.header}>
                {(column, i) => (
                  <tr>
                    <th scope="row">{column.trim() || <i class="by">{words().unnamed(i() + 1)}</i>}</th>
                    <td>
                      <FieldChoice
                        t={props.t}
                        schema={props.schema}
                        label={words().fieldOf(column.trim() || String(i() + 1))}
                        value={props.mapping.columns[column] === null ? null : props.checked.fields[i()]}
                        onChoose={(field) => props.onMapping(withColumn(props.mapping, column, field))}
                      />
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
        <Show when={values().length > 0}>
          <h3>{words().values}</h3>
          <ul class="meanings">
            <For each={values()}>
              {({ field, text, meant }) => (
                <li class="row">
                  <code>{field}</code>
                  <span>
                    <q>{text}</q> {words().means}{" "}
                    {meant === "" ? props.t.records.findings.leaveEmpty : <code>{meant}</code>}
                  </span>
                  <button
                    type="button"
                    class="btn bare"
                    aria-label={words().remove(text)}
                    onClick={() => props.onMapping(withValue(props.mapping, field, text, undefined))}
                  >
                    <Icon name="close" />
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <div class="row">
          <button
            type="button"
            class="btn"
            disabled={isEmpty()}
            onClick={() =>
              saveFile(`${props.schema.name}-mapping.json`, mappingText(props.mapping), "application/json")
            }
          >
            <Icon name="save" />
            {words().save}
          </button>
          <button type="button" class="btn" onClick={() => picker.click()}>
            {words().load}
          </button>
          <button type="button" class="btn" disabled={isEmpty()} onClick={() => props.onMapping({ columns: {} })}>
            {words().reset}
          </button>
          <input
            ref={picker}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) void load(file);
            }}
          />
        </div>
      </details>
    </>
  );
}

const LEFT_OUT = "-";

function FieldChoice(props: {
  t: Messages;
  schema: Schema;
  label: string;
  /** null: left out. Undefined: no field is found for it. */
  value: string | null | undefined;
  onChoose(field: string | null | undefined): void;
}) {
  const words = () => props.t.records.mapping;
  const titleOf = (field: Field) => (props.t.locale === "zh" ? field.title_zh : field.title);
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
                  {titleOf(field)} · {field.name}
                </option>
              )}
            </For>
          </optgroup>
        )}
      </For>
    </select>
  );
}
