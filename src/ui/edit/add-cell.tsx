import { For } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { Icon, type IconName } from "../icons.tsx";
import { type Kind, kinds } from "./starters.ts";
import { Toolbar } from "./toolbar.tsx";

const icons: Readonly<Record<Kind, IconName>> = {
  sql: "plus",
  prose: "text",
  plot: "chart",
  input: "input",
  table: "table",
  map: "map",
  data: "file",
};

/** What can be added between two cells. */
export function AddCell(props: { t: Messages; onAdd(kind: Kind): void }) {
  return (
    <Toolbar class="add" label={props.t.editor.add}>
      <For each={kinds}>
        {(kind) => (
          <button type="button" class="btn bare" onClick={() => props.onAdd(kind)}>
            <Icon name={icons[kind]} />
            {props.t.editor.kind[kind]}
          </button>
        )}
      </For>
    </Toolbar>
  );
}
