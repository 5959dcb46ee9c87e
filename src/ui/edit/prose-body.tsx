import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import type { Fault } from "../../editor/faults.ts";
import type { Names } from "../../editor/names.ts";
import type { Messages } from "../../locales/en.ts";
import { parse } from "../../notebook/parse.ts";
import { CodeEditor } from "./code-editor.tsx";
import { onLeaving } from "./leaving.ts";

export interface ProseBodyProps {
  text: string;
  t: Messages;
  names: Names;
  faults: readonly Fault[];
  /** Begins editing whenever it becomes another true value. */
  focus: unknown;
  rendered: JSX.Element;
  onText(text: string): void;
  /** What is typed and no whole cell yet, with its fences closed. */
  onDraft(text: string): void;
  /** Escape: back to the frame. */
  onLeave(): void;
}

/** Prose as the reader sees it; while it is edited, its Markdown above. */
export function ProseBody(props: ProseBodyProps) {
  let root!: HTMLDivElement;
  const [opened, setOpened] = createSignal(false);
  const [editing, setEditing] = createSignal<object>();
  /** A text that would be more or less than one cell, such as a fence half typed; it goes up when the author leaves. */
  let draft: string | undefined;

  const edit = () => {
    setOpened(true);
    setEditing({});
  };
  const settle = () => {
    if (draft === undefined) return;
    const text = draft;
    draft = undefined;
    props.onText(closed(text));
  };
  const onText = (text: string) => {
    draft = isOneCell(text) ? undefined : text;
    if (draft === undefined) props.onText(text);
    else props.onDraft(closed(text));
  };
  const leave = () => {
    setEditing(undefined);
    settle();
  };

  createEffect(() => {
    if (props.focus) edit();
  });
  onMount(() => {
    onCleanup(onLeaving(root, leave));
    window.addEventListener("pagehide", settle);
    onCleanup(() => window.removeEventListener("pagehide", settle));
  });

  const onClick = (event: MouseEvent) => {
    const isControl =
      event.target instanceof Element && event.target.closest("a, button, input, select, summary, data");
    if (!isControl && getSelection()?.isCollapsed !== false) edit();
  };

  return (
    <div ref={root} class="prose-in">
      <Show when={opened()}>
        <div hidden={editing() === undefined}>
          <CodeEditor
            text={props.text}
            language="markdown"
            label={props.t.editor.textSource}
            t={props.t}
            names={props.names}
            faults={props.faults}
            focus={editing()}
            onText={onText}
            onRun={() => props.onLeave()}
            onLeave={() => props.onLeave()}
          />
        </div>
      </Show>
      {/* The keyboard's way in is Enter on the cell, and its Edit button. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div class="rendered" onClick={onClick}>
        {props.rendered}
      </div>
    </div>
  );
}

const around = (text: string) => parse(`.\n\n${text}`);
const isUnclosed = (text: string) => around(text).problems.some((problem) => problem.kind === "unclosed-fence");
const closed = (text: string) => (isUnclosed(text) ? `${text.trimEnd()}\n\`\`\`\n` : text);
const isOneCell = (text: string) => {
  const { cells } = around(text);
  return text.trim() !== "" && cells.length === 1 && cells[0]?.kind === "prose" && !isUnclosed(text);
};
