import { createMemo, For, type JSX, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { type Catalogue, type License, type Resource, releasesOf, yearsOf } from "./resource.ts";

/** The table in numbers; how many States it has is known when the engine has counted them. */
export function Facts(props: {
  t: Messages;
  catalogue: Catalogue;
  resource: Resource;
  states: number | undefined;
  failed: boolean;
}) {
  const words = () => props.t.catalogue;
  const rows = () => props.catalogue.control[props.resource.name]?.rows;
  const hasStates = () => props.resource.schema.fields.some(({ name }) => name === "iso3");
  return (
    <dl class="facts">
      <Show when={hasStates() && !props.failed}>
        <Fact name={words().facts.states}>
          {props.states === undefined ? props.t.view.pending : words().number(props.states)}
        </Fact>
      </Show>
      <Show when={yearsOf(props.resource)}>
        {(years) => <Fact name={words().facts.years}>{words().span(...years())}</Fact>}
      </Show>
      <Show when={rows()}>{(rows) => <Fact name={words().facts.rows}>{words().number(rows())}</Fact>}</Show>
      <Show when={releasesOf(props.resource).length > 0}>
        <Fact name={words().facts.release}>{releasesOf(props.resource).join(props.t.view.comma)}</Fact>
      </Show>
      <Show when={licensesOf(props).length > 0}>
        <Fact name={words().facts.terms}>
          {licensesOf(props)
            .map((license) => terms(license, props.t))
            .join(props.t.view.comma)}
        </Fact>
      </Show>
    </dl>
  );
}

function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Where the table comes from, under which terms, and which tables read it. */
export function Sources(props: { t: Messages; catalogue: Catalogue; resource: Resource; readers: readonly string[] }) {
  const words = () => props.t.catalogue;
  const licenses = createMemo(() => licensesOf(props));
  return (
    <section class="origin" aria-labelledby="source">
      <h2 id="source">{words().source}</h2>
      <dl>
        <For each={props.resource.sources}>
          {(source) => (
            <>
              <dt>{words().publisher}</dt>
              <dd>
                <span lang="en">
                  <Out href={source.path}>{source.title}</Out>
                </span>
                <Show when={source.version}>{(version) => <span class="by"> {words().released(version())}</span>}</Show>
              </dd>
            </>
          )}
        </For>
        <For each={licenses()}>
          {(license) => (
            <>
              <dt>{words().facts.terms}</dt>
              <dd lang="en">
                <Out href={license.path}>{license.title ?? license.name ?? ""}</Out>
              </dd>
            </>
          )}
        </For>
        <Show when={props.resource.schema.primaryKey?.length}>
          <dt>{words().key}</dt>
          <dd>
            <code>{props.resource.schema.primaryKey?.join(", ")}</code>
          </dd>
        </Show>
        <Show when={props.readers.length > 0}>
          <dt>{words().readers}</dt>
          <dd>
            <ul class="names">
              <For each={props.readers}>
                {(name) => (
                  <li>
                    <a href={`#/tables/${name}`}>
                      <code>{name}</code>
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </dd>
        </Show>
      </dl>
    </section>
  );
}

/** A link out of the page; nothing is fetched before it is followed. */
export function Out(props: { href: string | undefined; children: JSX.Element }) {
  return (
    <Show when={/^https?:/.test(props.href ?? "") && props.href} fallback={props.children}>
      {(href) => (
        <a href={href()} rel="noreferrer">
          {props.children}
        </a>
      )}
    </Show>
  );
}

/** A table's own terms, else those of the whole package. */
export function licensesOf({ resource, catalogue }: { resource: Resource; catalogue: Catalogue }): readonly License[] {
  return resource.licenses ?? catalogue.licenses;
}

export function terms({ name = "", title = name }: License, t: Messages): string {
  return t.catalogue.terms[name] ?? title;
}
