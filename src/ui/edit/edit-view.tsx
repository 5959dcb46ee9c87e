import { type Accessor, createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, onMount } from "solid-js";
import type { Names } from "../../editor/names.ts";
import type { Cell, CellId } from "../../notebook/notebook.ts";
import type { CellView, Failure } from "../../session/state.ts";
import { Toast } from "../toast.tsx";
import { AddCell } from "./add-cell.tsx";
import "./edit.css";
import { EditableCell, type EditableCellProps } from "./editable-cell.tsx";
import { createEdits, type EditsProps } from "./edits.ts";
import type { Keyed } from "./keys.ts";
import { noDesk, type SqlDesk } from "./sql/desk.ts";

export interface EditViewProps extends EditsProps {
  view: (id: CellId) => CellView | undefined;
  names: Names;
  /** What the SQL cells ask; undefined: nothing. */
  sql?: SqlDesk;
  /** A failure in the reader's words; lines after the first are details. */
  explain: (failure: Failure) => string;
  onStop(): void;
  /** A cell's result, made once for each cell; the accessor changes with the cell's own text only. */
  output: (cell: Accessor<Cell>) => JSX.Element;
  /** A data cell as a grid: `EditableCellProps.grid`. */
  grid: EditableCellProps["grid"];
  /** What stands above the cells: the title block. */
  children?: JSX.Element;
}

/** A notebook with its cells opened. */
export function EditView(props: EditViewProps) {
  let root!: HTMLDivElement;
  const edits = createEdits(props);
  const [said, setSaid] = createSignal("");
  const [dismissed, setDismissed] = createSignal<Cell>();
  const byKey = createMemo(() => new Map(edits.rows().map((row) => [row.key, row])));
  const keys = createMemo(() => edits.rows().map((row) => row.key));
  const removed = () => (edits.removed() === dismissed() ? undefined : edits.removed());
  const nameOf = (cell: Cell) =>
    cell.kind === "prose" ? props.t.editor.textCell : props.t.editor.cell(props.t.editor.kind[cell.kind], cell.id);

  createEffect(
    on(
      () => props.notebook.text,
      (text) => props.history.push(text),
    ),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(".cm-editor, input, textarea, select, dialog")) return;
    const letter = event.key.toLowerCase();
    if (letter !== "z" && letter !== "y") return;
    event.preventDefault();
    if (letter === "y" || event.shiftKey) edits.redo();
    else edits.undo();
  };
  onMount(() => {
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });

  const step = (key: number, by: 1 | -1) => {
    const next = keys()[keys().indexOf(key) + by];
    if (next !== undefined) edits.setFocus({ key: next, part: "frame" });
  };

  return (
    <div ref={root} class="nb edit">
      {props.children}
      <For each={keys()}>
        {(key, at) => {
          const row = createMemo<Keyed | undefined>((before) => byKey().get(key) ?? before);
          return (
            <>
              <AddCell t={props.t} onAdd={(kind) => edits.insert(at(), kind)} />
              <EditableCell
                row={row() as Keyed}
                notebook={props.notebook}
                view={props.view((row() as Keyed).cell.id)}
                edits={edits}
                names={props.names}
                sql={props.sql ?? noDesk}
                t={props.t}
                explain={props.explain}
                onStop={() => props.onStop()}
                output={(cell) => props.output(cell)}
                grid={(cell, onCsv, tools) => props.grid(cell, onCsv, tools)}
                onStatus={setSaid}
                onStep={(by) => step(key, by)}
              />
            </>
          );
        }}
      </For>
      <AddCell t={props.t} onAdd={(kind) => edits.insert(keys().length, kind)} />
      <p class="hide" aria-live="polite">
        {said()}
      </p>
      <Toast
        text={removed() && props.t.editor.removed(nameOf(removed() as Cell))}
        action={props.t.editor.undo}
        close={props.t.editor.phrases["close"] ?? ""}
        onAction={() => edits.undo()}
        onClose={() => setDismissed(edits.removed())}
      />
    </div>
  );
}
