import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { Checked } from "../../data/checked.ts";
import { type Mapping, mappingText, readMapping, withColumn } from "../../data/mapping.ts";
import type { Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { Icon } from "../icons.tsx";
import { saveFile } from "../save-file.ts";
import { Constants } from "./constants.tsx";
import { FieldChoice } from "./field-choice.tsx";
import { titleOf } from "./words-of.ts";
import { YourValues } from "./your-values.tsx";

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
  const loaded = () => props.checked.fields.filter((field) => field !== undefined).length;
  const missing = () =>
    props.schema.fields.filter(
      ({ name, constraints }) =>
        constraints?.required && !props.checked.fields.includes(name) && props.mapping.constants?.[name] === undefined,
    );
  const isEmpty = () => mappingText(props.mapping) === mappingText({ columns: {} });
  const misfits = () => props.checked.faults.filter(({ kind }) => /^mapping-|^constant-/.test(kind)).length;
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
        <Show when={misfits() > 0}>
          <p class="note stale" role="status">
            {props.t.checks.mapping.unknown(misfits())}
          </p>
        </Show>
        <Show when={missing().length > 0}>
          <p class="note stale" role="status">
            {words().missing(missing().map((field) => titleOf(field, props.t)))}
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
        <YourValues
          t={props.t}
          schema={props.schema}
          checked={props.checked}
          mapping={props.mapping}
          onMapping={props.onMapping}
        />
        <Constants {...props} />
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
