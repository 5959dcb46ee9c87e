import { createMemo, createSignal, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { find } from "../palette.tsx";
import { bySubject, type Catalogue, type Resource, releasesOf, yearsOf } from "./resource.ts";

/** All published tables by subject; the search reads names, titles, descriptions and columns. */
export function TableList(props: { t: Messages; catalogue: Catalogue }) {
  const words = () => props.t.catalogue;
  const [text, setText] = createSignal("");
  const items = createMemo(() =>
    props.catalogue.resources.map((resource) => ({
      label: `${resource.name} ${resource.title} ${subjectWords(resource, props.t)}`,
      detail: `${resource.description} ${resource.schema.fields.map(({ name, title = "" }) => `${name} ${title}`).join(" ")}`,
      resource,
    })),
  );
  const found = createMemo(() => find(items(), text()).map(({ resource }) => resource));
  const groups = createMemo(() => bySubject(found()));
  let field!: HTMLInputElement;
  return (
    <>
      <header class="head">
        <h1>{words().title}</h1>
        <p class="stand">{words().lead(props.catalogue.resources.length)}</p>
      </header>
      <search class="row apart">
        <label class="field">
          {words().search}
          <input
            ref={field}
            type="search"
            placeholder={words().placeholder}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p class="by" role="status">
          {words().found(found().length, props.catalogue.resources.length)}
        </p>
      </search>
      <Show
        when={found().length > 0}
        fallback={
          <div class="blank">
            <span>{words().none(text().trim())}</span>
            <button
              type="button"
              class="plain"
              onClick={() => {
                setText("");
                field.value = "";
                field.focus();
              }}
            >
              {words().showAll}
            </button>
          </div>
        }
      >
        <table class="list">
          <caption class="hide">{words().title}</caption>
          <thead>
            <tr>
              <th scope="col">{words().columns.table}</th>
              <th scope="col" class="opt">
                {words().columns.years}
              </th>
              <th scope="col" class="opt">
                {words().columns.release}
              </th>
              <th scope="col" class="num">
                {words().columns.rows}
              </th>
            </tr>
          </thead>
          <For each={groups()}>
            {([subject, resources]) => (
              <tbody>
                <tr>
                  <th scope="rowgroup" colspan="4" class="group">
                    {words().subjects[subject] ?? subject}
                  </th>
                </tr>
                <For each={resources}>
                  {(resource) => (
                    <Row {...props} resource={resource} rows={props.catalogue.control[resource.name]?.rows} />
                  )}
                </For>
              </tbody>
            )}
          </For>
        </table>
      </Show>
    </>
  );
}

function Row(props: { t: Messages; resource: Resource; rows: number | undefined }) {
  const words = () => props.t.catalogue;
  const years = () => {
    const span = yearsOf(props.resource);
    return span ? words().span(...span) : "";
  };
  const releases = () => releasesOf(props.resource).join(props.t.view.comma);
  return (
    <tr>
      <th scope="row">
        <a class="name" href={`#/tables/${props.resource.name}`}>
          <code>{props.resource.name}</code>
        </a>
        <p lang="en">{props.resource.title}</p>
        <p class="by narrow-only">{[years(), releases()].filter((fact) => fact !== "").join(" · ")}</p>
      </th>
      <td class="opt">{years()}</td>
      <td class="opt">{releases()}</td>
      <td class="num">{props.rows === undefined ? "" : words().number(props.rows)}</td>
    </tr>
  );
}

/** A table's subject in words. */
export function subjectWords(resource: Resource, t: Messages): string {
  const { subject } = resource.tracebook;
  return t.catalogue.subjects[subject] ?? subject;
}
