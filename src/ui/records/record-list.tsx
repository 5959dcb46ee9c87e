import { For } from "solid-js";
import type { Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { Templates } from "./templates.tsx";

/** All kinds of records: what one row is, what for, and the tables to fill in. */
export function RecordList(props: { t: Messages; schemas: readonly Schema[] }) {
  const words = () => props.t.records;
  return (
    <>
      <header class="head">
        <h1>{words().title}</h1>
        <p class="stand">{words().lead(props.schemas.length)}</p>
      </header>
      <ul class="record-list">
        <For each={props.schemas}>
          {(schema) => (
            <li>
              <div>
                <h2>
                  <a href={`#/records/${schema.name}`}>{titleOf(schema, props.t)}</a>
                </h2>
                <p>{descriptionOf(schema, props.t)}</p>
                <p class="by">
                  {words().columns(schema.fields.length)} · {words().meets}
                  {props.t.checks.serves[schema.name] ?? schema.name}
                </p>
              </div>
              <div class="row">
                <a class="btn" href={`#/records/${schema.name}`}>
                  {words().check}
                </a>
                <Templates t={props.t} schema={schema} />
              </div>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

/** What one row of a record is, in the language of the page. */
export const descriptionOf = (schema: Schema, t: Messages) =>
  t.locale === "zh" ? schema.description_zh : schema.description;

/** A record's title in the language of the page. */
export const titleOf = (schema: Schema, t: Messages) => (t.locale === "zh" ? schema.title_zh : schema.title);
