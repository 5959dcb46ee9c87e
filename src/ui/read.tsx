import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import type { Messages } from "../locales/en.ts";
import { replaceBody } from "../notebook/edit.ts";
import type { Frame } from "../notebook/figures.ts";
import type { Cell, CellId } from "../notebook/notebook.ts";
import type { Subject } from "./cite/subject.ts";
import type { Opened } from "./opened.ts";
import { Outline } from "./outline.tsx";
import { Input } from "./output.tsx";
import type { FileOf } from "./published-rows.ts";
import { QueryDialog } from "./query.tsx";
import { ReadCell } from "./read-cell.tsx";
import { keyOf, outlineItem, proseOf, type Row, rowsOf } from "./read-rows.ts";
import { RunMark } from "./run-mark.tsx";
import { Toast } from "./toast.tsx";

/** A notebook to be read: prose, inputs and figures; no code unless it is asked for, or nothing has run yet. */
export function ReadView(props: {
  t: Messages;
  opened: Opened;
  /** Links are links; without it, they are text. */
  live: boolean;
  /** The engine is on its way. */
  starting: boolean;
  /** The reader is about to change an input. */
  onReach(): void;
  onRetry(): void;
  onEdit(): void;
  /** Shows where a value or figure comes from. */
  onOrigin(subject: Subject): void;
  /** Makes a link that leads to a cell. */
  onLink?: (cell: Cell) => void;
  /** No code is shown, nor what leads to it. */
  report: boolean;
  /** A new text, as `EditView` hands it up: a data cell was edited in its grid. */
  onText(text: string, held: ReadonlySet<CellId>): void;
  fileOf: FileOf;
  /** The title block, and what is to be said above the text. */
  children: JSX.Element;
}) {
  const { opened } = props;
  const [queried, setQueried] = createSignal<readonly Frame[]>();
  const rows = createMemo(() => rowsOf(opened.notebook()));
  const byKey = createMemo(() => new Map(rows().map((row) => [keyOf(row), row])));
  const keys = createMemo(() => [...byKey().keys()]);
  const [edited, setEdited] = createSignal<{
    readonly before: string;
    readonly after: string;
    readonly said: string;
  }>();
  const lastEdit = () => (edited()?.after === opened.text() ? edited() : undefined);
  const onCsv = (id: CellId, csv: string, said: string) => {
    const cell = opened.notebook().cells.find((each) => each.id === id);
    if (cell === undefined) return;
    const before = opened.text();
    const after = replaceBody(before, cell, csv);
    props.onText(after, opened.held());
    setEdited({ before, after, said });
  };
  const prose = createMemo(() => proseOf(opened.notebook()));
  const outline = createMemo(() => [...prose().values()].flat().flatMap(outlineItem));
  const firstInputs = createMemo(() => rows().find((row) => row.kind === "inputs"));
  return (
    <div class="nb" classList={{ inert: !opened.runs() }}>
      {props.children}
      <Outline t={props.t} items={outline()} />
      <For each={keys()}>
        {(key) => {
          const row = createMemo<Row | undefined>((before) => byKey().get(key) ?? before);
          const as = <Kind extends Row["kind"]>(kind: Kind) =>
            row()?.kind === kind ? (row() as Extract<Row, { kind: Kind }>) : undefined;
          return (
            <Switch>
              <Match when={opened.runs() && as("inputs")}>
                {(row) => (
                  <form
                    class="inputs wide"
                    aria-label={props.t.ui.notebook.choices}
                    onSubmit={(e) => e.preventDefault()}
                    onPointerDown={() => props.onReach()}
                    onFocusIn={() => props.onReach()}
                  >
                    <For each={row().cells}>{(cell) => <Input t={props.t} opened={opened} cell={cell} />}</For>
                    <Show when={row() === firstInputs()}>
                      <RunMark t={props.t} opened={opened} starting={props.starting} />
                    </Show>
                  </form>
                )}
              </Match>
              <Match when={as("cell")}>
                {(row) => (
                  <ReadCell
                    {...props}
                    cell={row().cell}
                    source={row().source}
                    blocks={prose().get(row().cell.id) ?? []}
                    onQuery={(frames) => setQueried(frames)}
                    onCsv={(csv, said) => onCsv(row().cell.id, csv, said)}
                  />
                )}
              </Match>
            </Switch>
          );
        }}
      </For>
      <Toast
        text={lastEdit()?.said}
        action={props.t.editor.undo}
        close={props.t.ui.close}
        onAction={() => props.onText(edited()?.before ?? opened.text(), opened.held())}
        onClose={() => setEdited(undefined)}
      />
      <QueryDialog
        t={props.t}
        opened={opened}
        frames={queried()}
        onClose={() => setQueried(undefined)}
        onEdit={props.onEdit}
      />
    </div>
  );
}
