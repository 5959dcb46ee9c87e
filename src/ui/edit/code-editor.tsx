import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { Editor, Fault } from "../../editor/editor.ts";
import type { Language } from "../../editor/language.ts";
import type { Names } from "../../editor/names.ts";
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
    });
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
  createEffect(() => editor()?.setNames(props.names ?? []));
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
