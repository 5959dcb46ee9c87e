import { createSignal, Show } from "solid-js";
import type { Desk } from "../desk.ts";
import { Icon } from "../icons.tsx";
import type { Resource } from "./resource.ts";
import { starterOn } from "./starter.ts";

/** What can be done with a table: a notebook on it, its name, its file as it is published. */
export function Actions(props: { desk: Desk; resource: Resource; onNew(text: string): void }) {
  const { desk } = props;
  const words = () => desk.language.t().catalogue;
  const [copied, setCopied] = createSignal<"copied" | "refused">();
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(props.resource.name) ?? Promise.reject()).then(
      () => setCopied("copied"),
      () => setCopied("refused"),
    );
  return (
    <div class="row actions">
      <button type="button" class="btn main" onClick={() => props.onNew(starterOn(props.resource))}>
        <Icon name="plus" />
        {words().use}
      </button>
      <button type="button" class="btn" onClick={() => void copy()}>
        <Show when={copied() === "copied"}>
          <Icon name="check" />
        </Show>
        {copied() === "copied" ? words().copied : words().copy}
      </button>
      <a class="btn" href={desk.fileOf(props.resource.path)} download={`${props.resource.name}.csv`}>
        <Icon name="save" />
        {words().save}
      </a>
      <span role="status" class={copied() === "refused" ? "by" : "hide"}>
        {copied() && words()[copied() ?? "copied"]}
      </span>
    </div>
  );
}
