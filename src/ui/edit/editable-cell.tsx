import { type Accessor, createEffect, createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import type { Names } from "../../editor/names.ts";
import type { Messages } from "../../locales/en.ts";
import type { Cell, DataCell, Notebook } from "../../notebook/notebook.ts";
import type { CellView, Failure } from "../../session/state.ts";
import { CellTools } from "./cell-tools.tsx";
import type { Edits } from "./edits.ts";
import { FaultNote } from "./fault-note.tsx";
import { type CellFault, faultsOf, lineOf, placed } from "./faults.ts";
import { Gutter, runMark } from "./gutter.tsx";
import { bodyOf, type Keyed } from "./keys.ts";
import { Progress } from "./progress.tsx";
import { ProseBody } from "./prose-body.tsx";
import { CellEditor } from "./sql/cell-editor.tsx";
import type { SqlDesk } from "./sql/desk.ts";
import { RenameDialog } from "./sql/rename-dialog.tsx";

export interface EditableCellProps {
  row: Keyed;
  notebook: Notebook;
  view: CellView | undefined;
  edits: Edits;
  names: Names;
  sql: SqlDesk;
  t: Messages;
  explain: (failure: Failure) => string;
  onStop(): void;
  /** The cell's result. The cell it is given changes only with the cell's own text. */
  output: (cell: Accessor<Cell>) => JSX.Element;
  /** A data cell as a grid; what is given with it stands among its tools. */
  grid: (cell: Accessor<DataCell>, onCsv: (csv: string) => void, tools: JSX.Element) => JSX.Element;
  /** The cell has the focus, or gets it: what is said of it aloud. */
  onStatus(said: string): void;
  onStep(by: 1 | -1): void;
}

/** A cell opened: its margin, its source and, below it, its result. */
export function EditableCell(props: EditableCellProps) {
  let frame!: HTMLElement;
  const key = props.row.key;
  const { edits } = props;
  const cell = () => props.row.cell;
  const body = createMemo(() => bodyOf(props.row));
  const held = () => edits.isHeld(cell());
  const [asText, setAsText] = createSignal(false);
  const [renaming, setRenaming] = createSignal(false);
  const data = () => (props.row.cell.kind === "data" ? props.row.cell : undefined);
  const toggle = () => (
    <button type="button" class="plain" aria-pressed={asText()} onClick={() => setAsText(!asText())}>
      {asText() ? props.t.grid.asGrid : props.t.grid.asText}
    </button>
  );
  const kindWord = () => props.t.editor.kind[cell().kind];
  const name = () => (cell().kind === "prose" ? props.t.editor.textCell : props.t.editor.cell(kindWord(), cell().id));
  const shown = createMemo(() => props.row, undefined, {
    equals: (a, b) => a.source === b.source && a.cell.kind === b.cell.kind && a.cell.id === b.cell.id,
  });
  const focus = () => {
    const wanted = edits.focus();
    return wanted?.key === key ? wanted : undefined;
  };
  const told = (all: readonly CellFault[]) =>
    JSON.stringify(all.map(({ failure, span, candidates }) => [props.explain(failure), span, candidates]));
  /** While the author types, what was wrong before: it is what is being mended. */
  const faults = createMemo<readonly CellFault[]>(
    (before) => (held() ? before : faultsOf(cell(), props.notebook, props.view)),
    [],
    { equals: (a, b) => told(a) === told(b) },
  );
  const marked = createMemo(() => placed(faults(), props.explain, props.t));
  const mark = createMemo(
    () => {
      const [fault] = faults();
      return runMark(cell(), props.view, held(), fault && { line: lineOf(body(), fault) }, props.t);
    },
    undefined,
    { equals: (a, b) => a.word === b.word && a.detail === b.detail && a.shape === b.shape },
  );
  const running = () => (props.view?.state.status === "running" ? props.view.state : undefined);

  createEffect(() => {
    if (focus()?.part === "frame") frame.focus();
  });
  createEffect(() => {
    const said = [props.row.cell.id, mark().word, mark().detail].join(" ");
    if (frame.contains(document.activeElement)) props.onStatus(said);
  });

  const enter = () => edits.setFocus({ key, part: "editor" });
  const out = () => edits.setFocus({ key, part: "frame" });
  const use = (fault: CellFault) => (candidate: string) => {
    const { span } = fault;
    if (span === undefined) return;
    edits.type(key, body().slice(0, span.from) + candidate + body().slice(span.to));
    edits.run(key);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && event.target !== frame && !event.defaultPrevented) return out();
    if (event.target !== frame) return;
    const action = frameAction(event);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  const frameAction = (event: KeyboardEvent): (() => void) | undefined => {
    const by = event.key === "ArrowUp" ? -1 : 1;
    switch (event.key) {
      case "ArrowUp":
      case "ArrowDown":
        return event.altKey ? () => edits.move(key, by) : () => props.onStep(by);
      case "Enter":
        if ((event.ctrlKey || event.metaKey) && event.shiftKey) return () => edits.runBelow(key);
        return event.shiftKey || event.ctrlKey || event.metaKey ? () => edits.run(key) : enter;
      case "F2":
        return cell().kind === "prose" ? undefined : () => setRenaming(true);
      case "Delete":
      case "Backspace":
        return () => edits.remove(key);
      default:
        return undefined;
    }
  };

  return (
    <>
      <Gutter cell={cell()} mark={mark()} t={props.t} />
      <section
        ref={frame}
        class="cell"
        classList={{ bad: faults().length > 0 && !held() }}
        tabindex={0}
        aria-label={name()}
        onKeyDown={onKeyDown}
      >
        <CellTools
          name={name()}
          t={props.t}
          onRun={cell().kind === "prose" ? undefined : () => edits.run(key)}
          onEdit={cell().kind === "prose" ? enter : undefined}
          onMove={(by) => edits.move(key, by)}
          onRemove={() => edits.remove(key)}
        />
        <Switch
          fallback={
            <>
              <CellEditor
                row={props.row}
                label={props.t.editor.source(kindWord(), cell().id)}
                name={name()}
                t={props.t}
                names={props.names}
                sql={props.sql}
                faults={marked()}
                held={held()}
                explain={props.explain}
                focus={focus()?.part === "editor" ? focus() : undefined}
                onText={(text) => edits.type(key, text)}
                onRun={() => edits.run(key)}
                onRunBelow={() => edits.runBelow(key)}
                onRename={() => setRenaming(true)}
                onLeave={out}
              />
              <Show when={data()}>
                <p class="by">{toggle()}</p>
              </Show>
            </>
          }
        >
          <Match when={cell().kind === "prose"}>
            <ProseBody
              text={body()}
              t={props.t}
              names={props.names}
              faults={marked()}
              focus={focus()?.part === "editor" ? focus() : undefined}
              rendered={props.output(() => shown().cell)}
              onText={(text) => edits.type(key, text)}
              onDraft={(text) => edits.draft(key, text)}
              onLeave={out}
            />
          </Match>
          <Match when={!asText() && data()}>
            {(data) => props.grid(data, (csv) => edits.replace(key, csv), toggle())}
          </Match>
        </Switch>
        <RenameDialog
          t={props.t}
          open={renaming()}
          notebook={props.notebook}
          cell={cell()}
          taken={props.sql.taken}
          onText={(text) => edits.rewrite(text)}
          onClose={() => setRenaming(false)}
        />
        <For each={faults()}>
          {(fault) => (
            <FaultNote
              fault={fault}
              line={lineOf(body(), fault)}
              t={props.t}
              explain={props.explain}
              onUse={fault.span && !held() ? use(fault) : undefined}
              old={held()}
            />
          )}
        </For>
        <Show when={running()}>
          {(state) => <Progress id={cell().id} part={state().progress} t={props.t} onStop={() => props.onStop()} />}
        </Show>
        <Show when={cell().kind !== "prose" && cell().kind !== "broken"}>
          <Waits kind={cell().kind} view={props.view} t={props.t} />
          <Show when={asText() || !data()}>{props.output(() => shown().cell)}</Show>
        </Show>
      </section>
    </>
  );
}

/** Says what an old result below waits for; a figure says itself that it waits for a file. */
function Waits(props: { kind: Cell["kind"]; view: CellView | undefined; t: Messages }) {
  const on = () => {
    const state = props.view?.state;
    if (state?.status === "failed" && state.failure.kind === "upstream") return [state.failure.cell];
    return state?.status === "stale" ? state.on : [];
  };
  const words = () => {
    const state = props.view?.state;
    if (state?.status === "failed" && state.failure.kind === "needs-file" && !isFigure(props.kind))
      return props.t.files.waits(state.failure.title);
    return on().length > 0 ? props.t.editor.waitsFor(on().join(", ")) : undefined;
  };
  return (
    <Show when={words()}>
      <div class="note stale">
        <strong>{words()}</strong>
        <Show when={props.view?.last}>
          <span>{props.t.editor.before}</span>
        </Show>
      </div>
    </Show>
  );
}

const isFigure = (kind: Cell["kind"]) => kind === "plot" || kind === "table" || kind === "map";
