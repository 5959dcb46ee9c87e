import { For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { FileNeed } from "../../notebook/file-needs.ts";
import { licensesOf, Out, terms } from "../catalogue/provenance.tsx";
import type { Catalogue, Resource } from "../catalogue/resource.ts";

/** The published tables and the reader's files at the end of a trail: each with its source, release and terms. */
export function Tables(props: {
  t: Messages;
  catalogue: Catalogue | undefined;
  tables: readonly string[];
  files: readonly FileNeed[];
}) {
  const words = () => props.t.cite;
  const resources = (catalogue: Catalogue) =>
    props.tables.flatMap((name) => catalogue.resources.find((each) => each.name.toLowerCase() === name) ?? []);
  return (
    <>
      <section>
        <h3>{words().tables}</h3>
        <Show when={props.tables.length > 0} fallback={<p class="lede">{words().noTables}</p>}>
          <Show when={props.catalogue} fallback={<p class="lede">{words().loading}</p>}>
            {(catalogue) => (
              <ul class="plainlist">
                <For each={resources(catalogue())}>
                  {(resource) => <Table t={props.t} catalogue={catalogue()} resource={resource} />}
                </For>
              </ul>
            )}
          </Show>
        </Show>
      </section>
      <Show when={props.files.length > 0}>
        <section>
          <h3>{words().files}</h3>
          <ul class="plainlist">
            <For each={props.files}>
              {(need) => (
                <li>
                  <code>{need.name}</code> {need.title}
                  <p class="by">
                    {[need.file, need.sha256 && words().sum(need.sha256)].filter((part) => part).join(" · ")}
                  </p>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}

function Table(props: { t: Messages; catalogue: Catalogue; resource: Resource }) {
  return (
    <li>
      <a href={`#/tables/${props.resource.name}`}>
        <code>{props.resource.name}</code>
      </a>{" "}
      <span lang="en">{props.resource.title}</span>
      <For each={props.resource.sources}>
        {(source) => (
          <p class="by">
            <span lang="en">
              <Out href={source.path}>{source.title}</Out>
            </span>
            <Show when={source.version}>{(version) => <> · {props.t.catalogue.released(version())}</>}</Show>
            {" · "}
            {licensesOf(props)
              .map((license) => terms(license, props.t))
              .join(props.t.view.comma)}
          </p>
        )}
      </For>
    </li>
  );
}
