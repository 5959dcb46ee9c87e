import { createMemo, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { find } from "../palette.tsx";
import type { Catalogue } from "./resource.ts";

/** An address that names no published table: those whose names share a word with it, and the list of all. */
export function UnknownTable(props: { t: Messages; name: string; catalogue: Catalogue }) {
  const words = () => props.t.catalogue;
  const near = createMemo(() => {
    const items = props.catalogue.resources.map(({ name }) => ({ label: name }));
    const parts = props.name.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2);
    return [...new Set(parts.flatMap((part) => find(items, part)))].slice(0, 6);
  });
  return (
    <>
      <h1>{words().unknownTitle}</h1>
      <p class="stand">{words().unknown(props.name)}</p>
      <Show when={near().length > 0}>
        <div>
          <p>{props.t.ui.notes.instead}</p>
          <ul class="names">
            <For each={near()}>
              {({ label }) => (
                <li>
                  <a href={`#/tables/${label}`}>
                    <code>{label}</code>
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <p>
        <a class="btn main" href="#/tables">
          {words().all}
        </a>
      </p>
    </>
  );
}
