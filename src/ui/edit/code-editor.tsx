import { createEffect, createSignal, onCleanup, onMount, Show, untrack } from "solid-js";
import type { Editor } from "../../editor/editor.ts";
import type { Fault } from "../../editor/faults.ts";
import type { Language } from "../../editor/language.ts";
import type { AskValues, Figure, Names } from "../../editor/names.ts";
import type { Messages } from "../../locales/en.ts";

export interface CodeEditorProps {
  /** Blank lines at its start and end stay as they are, and are not shown. */
  text: string;
  language: Language;
  label: string;
  t: Messages;
  names?: Names;
  /** Offsets into `text`. */
  faults?: readonly Fault[];
  /** Takes the focus whenever it becomes another true value. */
  focus?: unknown;
  onText(text: string): void;
  onRun?(): void;
  onRunBelow?(): void;
  onLeave?(): void;
  onRunSelection?: ((text: string) => void) | undefined;
  onRename?: (() => void) | undefined;
  onUnformatted?(): void;
  askValues?: AskValues;
  figure?: Figure | undefined;
  /** The editor, when it is there. */
  onEditor?(editor: Editor): void;
}

/** Text in a code editor, which is fetched with the first; until it is there the text stands as it is. */
export function CodeEditor(props: CodeEditorProps) {
  let host!: HTMLDivElement;
  let disposed = false;
  /** What the author wrote last, while nobody else has written since. */
  let said: string | undefined;
  let frame = split(props.text);
  const [editor, setEditor] = createSignal<Editor>();

  onMount(async () => {
    const { makeEditor } = await import("../../editor/editor.ts");
    if (disposed) return;
    frame = split(props.text);
    const made = makeEditor(host, {
      text: frame.text,
      language: props.language,
      label: props.label,
      phrases: props.t.editor.phrases,
      onChange: (text) => {
        said = split(text).text;
        props.onText(frame.before + said + frame.after);
      },
      onRun: () => props.onRun?.(),
      onRunBelow: () => props.onRunBelow?.(),
      onLeave: () => props.onLeave?.(),
      onRunSelection: (text) => props.onRunSelection?.(text),
      onRename: () => props.onRename?.(),
      onUnformatted: () => props.onUnformatted?.(),
      askValues: (of, column, part, signal) => props.askValues?.(of, column, part, signal) ?? Promise.resolve([]),
      figure: () => props.figure,
      names: () => untrack(() => props.names ?? []),
    });
    props.onEditor?.(made);
    setEditor(made);
  });
  onCleanup(() => {
    disposed = true;
    editor()?.destroy();
  });

  createEffect(() => {
    const next = split(props.text);
    if (next.text === said) return; // what was typed comes back
    said = undefined;
    frame = next;
    editor()?.setText(next.text);
  });
  createEffect(() => {
    const at = frame.before.length;
    const faults = props.faults ?? [];
    editor()?.setFaults(
      faults.map((each) => ({ ...each, span: { from: each.span.from - at, to: each.span.to - at } })),
    );
  });
  createEffect(() => {
    if (props.focus) editor()?.focus();
  });

  return (
    <div class="code-in" dir="ltr">
      <Show when={editor() === undefined}>
        <pre class="sql">{frame.text}</pre>
      </Show>
      <div ref={host} />
    </div>
  );
}

/** Text apart from the blank lines around it, and from the space at its end. */
function split(whole: string): { readonly before: string; readonly text: string; readonly after: string } {
  const [before = ""] = /^(?:[ \t]*\r?\n)*/.exec(whole) ?? [];
  const text = whole.slice(before.length).trimEnd();
  return { before, text, after: whole.slice(before.length + text.length) };
}
