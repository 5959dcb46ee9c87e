import { For, Show } from "solid-js";
import { type Field, isCountry, type Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";

/** The columns of a record: what each says, its type, unit and codes, whether it is required, and how well it is known. */
export function RecordColumns(props: { t: Messages; schema: Schema }) {
  const words = () => props.t.records.fields;
  return (
    <section>
      <h2 id="columns">{words().title(props.schema.fields.length)}</h2>
      <section class="scroll fields record-columns" tabindex="0" aria-labelledby="columns">
        <table>
          <thead>
            <tr>
              <th scope="col">{words().column}</th>
              <th scope="col">{words().type}</th>
              <th scope="col">{words().says}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.schema.fields}>
              {(field) => (
                <tr>
                  <th scope="row">
                    <code>{field.name}</code>
                    <Show when={field.constraints?.required}>
                      <small class="needed">{words().required}</small>
                    </Show>
                  </th>
                  <td class="kind">
                    <Type t={props.t} schema={props.schema} field={field} />
                  </td>
                  <td class="says">
                    <Says t={props.t} field={field} />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Type(props: { t: Messages; schema: Schema; field: Field }) {
  const words = () => props.t.records.fields;
  const range = () => {
    const { minimum, maximum } = props.field.constraints ?? {};
    return minimum === undefined && maximum === undefined ? undefined : words().range(minimum, maximum);
  };
  return (
    <>
      <Show when={props.field.type === "list"} fallback={props.t.catalogue.types[props.field.type]}>
        {words().listOf(props.field.delimiter ?? ";")}
      </Show>
      <Show when={isCountry(props.schema, props.field.name)}>
        <small>{words().country}</small>
      </Show>
      <Show when={props.field.unit}>{(unit) => <small lang="en">{unit()}</small>}</Show>
      <Show when={range()}>{(range) => <small>{range()}</small>}</Show>
    </>
  );
}

function Says(props: { t: Messages; field: Field }) {
  const words = () => props.t.records.fields;
  const isChinese = () => props.t.locale === "zh";
  return (
    <>
      {isChinese() ? props.field.title_zh : props.field.title}
      <Show when={isChinese() ? props.field.description_zh : props.field.description}>
        {(description) => <small>{description()}</small>}
      </Show>
      <Show when={props.field.categories}>
        {(codes) => (
          <details class="codes">
            <summary>{words().codes(codes().length)}</summary>
            <dl>
              <For each={codes()}>
                {(code) => (
                  <div>
                    <dt>
                      <code>{code.value}</code>
                    </dt>
                    <dd>{isChinese() ? code.label_zh : code.label}</dd>
                  </div>
                )}
              </For>
            </dl>
          </details>
        )}
      </Show>
      <small>
        {words().evidence[props.field.evidence]}
        <Show when={props.field.source}>{(source) => <> · {source()}</>}</Show>
      </small>
    </>
  );
}
