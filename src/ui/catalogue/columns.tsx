import { createMemo, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { type Catalogue, type Field, listOf, type Resource } from "./resource.ts";
import type { Spread } from "./spread.ts";
import { SpreadBars } from "./spread-bars.tsx";

/** The columns of a table: what each says, in which unit and codes, and what stands in it. */
export function Columns(props: {
  t: Messages;
  catalogue: Catalogue;
  resource: Resource;
  /** Undefined: not computed yet. */
  spreads: ReadonlyMap<string, Spread> | undefined;
  /** They cannot be computed. */
  failed: boolean;
}) {
  const words = () => props.t.catalogue;
  return (
    <section>
      <h2 id="columns">{words().fields.title(props.resource.schema.fields.length)}</h2>
      <section
        class="scroll fields"
        tabindex="0"
        aria-labelledby="columns"
        aria-busy={!props.failed && props.spreads === undefined}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{words().fields.column}</th>
              <th scope="col">{words().fields.type}</th>
              <th scope="col">{words().fields.says}</th>
              <Show when={!props.failed}>
                <th scope="col">{words().fields.spread}</th>
                <th scope="col" class="num">
                  {words().fields.missing}
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={props.resource.schema.fields}>
              {(field) => (
                <tr>
                  <th scope="row">
                    <code>{field.name}</code>
                  </th>
                  <td class="kind">
                    <Type t={props.t} field={field} />
                  </td>
                  <td class="says">
                    <Says t={props.t} field={field} list={listOf(props.resource, field.name)} />
                  </td>
                  <Show when={!props.failed}>
                    <td class="spread">
                      <Show when={props.spreads?.get(field.name)} fallback={props.t.view.pending}>
                        {(spread) => <SpreadBars t={props.t} field={field} spread={spread()} />}
                      </Show>
                    </td>
                    <td class="num">
                      <Show when={props.spreads?.get(field.name)} fallback={props.t.view.pending}>
                        {(spread) => words().number(spread().missing)}
                      </Show>
                    </td>
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The type, its unit, and between what the values lie. */
function Type(props: { t: Messages; field: Field }) {
  const words = () => props.t.catalogue;
  const range = createMemo(() => {
    const { minimum, maximum } = props.field.constraints ?? {};
    const write = (value: number | string) =>
      typeof value === "number" && props.field.type !== "year" ? words().number(value) : String(value);
    if (minimum !== undefined && maximum !== undefined) return words().span(write(minimum), write(maximum));
    if (minimum !== undefined) return words().fields.atLeast(write(minimum));
    return maximum === undefined ? undefined : words().fields.atMost(write(maximum));
  });
  return (
    <>
      {words().types[props.field.type] ?? props.field.type}
      <Show when={props.field.unit}>{(unit) => <small lang="en">{unit()}</small>}</Show>
      <Show when={range()}>{(range) => <small>{range()}</small>}</Show>
    </>
  );
}

/** In words, then the codes: listed here, or in a table of their own. */
function Says(props: { t: Messages; field: Field; list: string | undefined }) {
  const words = () => props.t.catalogue.fields;
  const codes = () => props.field.constraints?.enum ?? [];
  return (
    <>
      <span lang="en">
        {props.field.title}
        <Show when={props.field.description}>
          {(description) => (
            <>
              {props.field.title ? ". " : ""}
              <span class="more">{description()}</span>
            </>
          )}
        </Show>
      </span>
      <Show when={codes().length > 1}>
        <small>
          {words().oneOf}{" "}
          <For each={codes()}>
            {(code, i) => (
              <>
                {i() > 0 && " · "}
                <code>{code}</code>
              </>
            )}
          </For>
        </small>
      </Show>
      <Show when={props.list}>
        {(list) => (
          <small>
            {words().list}{" "}
            <a href={`#/tables/${list()}`}>
              <code>{list()}</code>
            </a>
          </small>
        )}
      </Show>
    </>
  );
}
