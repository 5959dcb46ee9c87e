import { For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { FileNeed } from "../../notebook/file-needs.ts";
import type { Differences } from "./differences.ts";
import type { Linked } from "./linked.ts";

/** Of a linked file: ms since 1970, and what it was written in if that is not UTF-8. */
export interface KnownFacts {
  readonly changed: number;
  readonly encoding: string | undefined;
}

/** What is known of the file that is waited for. */
export function Wanted(props: { t: Messages; need: FileNeed }) {
  const words = () => props.t.files;
  const said = () => {
    const { schema, format, file, rows } = props.need;
    return [
      file ?? "",
      rows === undefined ? "" : words().rows(rows),
      schema ? words().schema(schema) : "",
      format ? words().format(props.t.importing.formats[format] ?? format) : "",
    ].filter((part) => part !== "");
  };
  return (
    <>
      <Show when={said().length > 0}>
        <p class="by">{said().join(" · ")}</p>
      </Show>
      <Show when={!props.need.format}>
        <p class="by">
          {words().asTables(1)} <code>{props.need.name}</code>
        </p>
      </Show>
      <Show when={props.need.columns?.length}>
        <p class="by columns">
          {words().columns} <Names names={props.need.columns ?? []} />
        </p>
      </Show>
    </>
  );
}

/** What is linked. */
export function Facts(props: { t: Messages; linked: Linked; facts: KnownFacts | undefined }) {
  const words = () => props.t.files;
  const rows = () => props.linked.tables.reduce((sum, table) => sum + (table.rows ?? 0), 0);
  const said = () =>
    [
      words().rows(rows()),
      props.linked.rejected > 0 ? words().rejected(props.linked.rejected) : "",
      words().bytes(props.linked.bytes),
      props.facts ? words().changed(new Date(props.facts.changed)) : "",
      props.facts?.encoding ? words().encoding(props.facts.encoding) : "",
    ].filter((part) => part !== "");
  return (
    <>
      <p class="by">
        <b>{props.linked.fileName}</b> · {said().join(" · ")}{" "}
        <Show when={props.linked.generated}>
          <span class="mark generated">{props.t.view.generated}</span>
        </Show>
      </p>
      <p class="by columns">
        {words().asTables(props.linked.tables.length)} <Names names={props.linked.tables.map(({ name }) => name)} />
      </p>
    </>
  );
}

/** The file is not the one that the notebook knows: how, and whether to take it. */
export function Differs(props: {
  t: Messages;
  fileName: string;
  differences: Differences;
  onConfirm(): void;
  onCancel(): void;
}) {
  const words = () => props.t.files;
  const found = () => props.differences;
  const fits = () => found().missing.length === 0;
  return (
    <div class="note stale" role="alert">
      <strong>{fits() ? words().differs(props.fileName) : words().fitsNot(props.fileName)}</strong>
      <ul>
        <Show when={found().missing.length > 0}>
          <li>
            {words().missing(found().missing.length)} <Names names={found().missing} />
          </li>
        </Show>
        <Show when={found().added.length > 0}>
          <li>
            {words().added(found().added.length)} <Names names={found().added} />
          </li>
        </Show>
        <Show when={found().missing.length + found().added.length === 0}>
          <li>{words().sameColumns}</li>
        </Show>
        <li>{words().rowsNow(found().rowsBefore, found().rows)}</li>
      </ul>
      <div class="row">
        <button type="button" class="btn" classList={{ main: fits() }} onClick={() => props.onConfirm()}>
          {fits() ? words().link : words().linkAnyway}
        </button>
        <button type="button" class="btn" onClick={() => props.onCancel()}>
          {words().cancel}
        </button>
      </div>
    </div>
  );
}

function Names(props: { names: readonly string[] }) {
  return (
    <For each={props.names}>
      {(name, i) => (
        <>
          {i() > 0 && ", "}
          <code>{name}</code>
        </>
      )}
    </For>
  );
}
