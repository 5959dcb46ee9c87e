import { Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { Icon, type IconName } from "../icons.tsx";
import { Toolbar } from "./toolbar.tsx";

export interface CellToolsProps {
  /** `SQL cell by_year` */
  name: string;
  t: Messages;
  onRun: (() => void) | undefined;
  onEdit: (() => void) | undefined;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

/** What can be done with a cell; seen when it is pointed at or has the focus. */
export function CellTools(props: CellToolsProps) {
  const words = () => props.t.editor;
  return (
    <Toolbar class="tools" label={words().actions(props.name)}>
      <Show when={props.onRun}>
        {(run) => <Tool icon="run" label={words().run} keys="Shift+Enter" onClick={run()} />}
      </Show>
      <Show when={props.onEdit}>
        {(edit) => <Tool icon="edit" label={words().edit} keys="Enter" onClick={edit()} />}
      </Show>
      <Tool icon="up" label={words().up} keys="Alt+ArrowUp" onClick={() => props.onMove(-1)} />
      <Tool icon="down" label={words().down} keys="Alt+ArrowDown" onClick={() => props.onMove(1)} />
      <Tool icon="trash" label={words().remove} keys="Delete" onClick={() => props.onRemove()} />
    </Toolbar>
  );
}

function Tool(props: { icon: IconName; label: string; keys: string; onClick: () => void }) {
  return (
    <button
      type="button"
      class="btn bare"
      aria-label={props.label}
      aria-keyshortcuts={props.keys}
      title={`${props.label} (${props.keys.replace("Arrow", "")})`}
      onClick={() => props.onClick()}
    >
      <Icon name={props.icon} />
    </button>
  );
}
