import { type Accessor, createMemo, type JSX, Match, Show, Switch } from "solid-js";
import type { Result } from "../engine/engine.ts";
import { csvOf } from "../export/csv.ts";
import { XLSX_ROWS, xlsxOf } from "../export/xlsx.ts";
import type { Messages } from "../locales/en.ts";
import type { FigureSpec, Frame } from "../notebook/figures.ts";
import type { Cell, InputCell, MapCell, PlotCell, TableCell } from "../notebook/notebook.ts";
import { blocks } from "../notebook/prose.ts";
import { valueCells } from "../notebook/refs.ts";
import { optionsOf } from "../session/inputs.ts";
import { Figure } from "../view/figure.tsx";
import { InputView } from "../view/input.tsx";
import { MapView } from "../view/map.tsx";
import { PlotView } from "../view/plot.tsx";
import { Prose } from "../view/prose.tsx";
import { TableView } from "../view/table.tsx";
import { fill } from "../view/template.ts";
import { aboutFigure } from "./about-figure.ts";
import type { Subject } from "./cite/subject.ts";
import { FailureNote, WaitNote } from "./notes.tsx";
import type { Opened } from "./opened.ts";
import { goTo } from "./outline.tsx";
import { fileName, saveFile } from "./save-file.ts";

export interface OutputProps {
  t: Messages;
  opened: Opened;
  onRetry(): void;
  /** Shows the queries behind a figure. */
  onQuery?: ((frames: readonly Frame[]) => void) | undefined;
  /** Shows where a figure comes from. */
  onOrigin?: ((subject: Subject) => void) | undefined;
  /** Makes a link that leads to a figure. */
  onLink?: ((cell: Cell) => void) | undefined;
  /** The cell's own failure stands elsewhere. */
  editing?: boolean;
}

type FigureOutputProps = OutputProps & { generated: boolean };

/** What a cell shows besides its source: a table, a figure, a control, prose. Broken cells show nothing here. */
export function CellOutput(props: OutputProps & { cell: Cell }): JSX.Element {
  const { opened } = props;
  const generated = createGenerated(opened, () => props.cell);
  const as = <Kind extends Cell["kind"]>(kind: Kind) =>
    props.cell.kind === kind ? (props.cell as Extract<Cell, { kind: Kind }>) : undefined;
  return (
    <Switch>
      <Match when={as("plot")}>{(cell) => <PlotFigure {...props} cell={cell()} generated={generated()} />}</Match>
      <Match when={as("table")}>{(cell) => <TableFigure {...props} cell={cell()} generated={generated()} />}</Match>
      <Match when={as("map")}>{(cell) => <MapFigure {...props} cell={cell()} generated={generated()} />}</Match>
      <Match when={as("input")}>{(cell) => <Input {...props} cell={cell()} />}</Match>
      <Match when={as("prose")}>
        {(cell) => (
          <Prose
            blocks={blocks(opened.text().slice(cell().span.from, cell().span.to), cell().span.from)}
            lookup={opened.lookup}
            live={false}
            generated={generated()}
            lang={opened.notebook().front.lang}
            t={props.t}
          />
        )}
      </Match>
      <Match when={as("sql") ?? as("data")}>{(cell) => <Rows {...props} id={cell().id} />}</Match>
    </Switch>
  );
}

/** An input with the value in force. */
export function Input(props: { t: Messages; opened: Opened; cell: InputCell }): JSX.Element {
  const { opened } = props;
  const options = createMemo(() => optionsOf(props.cell, opened.view(props.cell.id).last?.get(props.cell.id)));
  return (
    <Show when={opened.values().has(props.cell.id)}>
      <InputView
        spec={props.cell.spec}
        options={options()}
        value={opened.values().get(props.cell.id) ?? null}
        changed={opened.chosen().has(props.cell.id)}
        onChange={(value) => opened.choose(props.cell.id, value)}
        onReset={() => opened.reset(props.cell.id)}
        t={props.t}
      />
    </Show>
  );
}

function Rows(props: OutputProps & { id: string }) {
  const result = () => props.opened.view(props.id).last?.get(props.id);
  const stale = () => props.opened.view(props.id).state.status !== "done";
  return (
    <Show when={result()} keyed>
      {(result) => (
        <div classList={{ stale: stale() }}>
          <Show when={props.opened.view(props.id).generated}>
            <p>
              <span class="mark generated">{props.t.view.generated}</span>
            </p>
          </Show>
          <TableView result={result} name={props.t.view.tableOf(props.id)} t={props.t} />
        </div>
      )}
    </Show>
  );
}

function PlotFigure(props: FigureOutputProps & { cell: PlotCell }) {
  return (
    <Framed {...props}>
      {(results) => (
        <PlotView
          spec={props.cell.spec}
          frames={results()}
          lookup={props.opened.lookup}
          t={props.t}
          generated={props.generated}
        />
      )}
    </Framed>
  );
}

function MapFigure(props: FigureOutputProps & { cell: MapCell }) {
  return (
    <Framed {...props} map>
      {(results) => (
        <MapView
          spec={props.cell.spec}
          frames={results()}
          lookup={props.opened.lookup}
          t={props.t}
          generated={props.generated}
        />
      )}
    </Framed>
  );
}

function TableFigure(props: FigureOutputProps & { cell: TableCell }) {
  const name = () => props.t.view.tableOf(fill(props.cell.spec.figure.title, props.opened.lookup, props.t));
  return (
    <Framed {...props} isTable>
      {(results) => (
        <Show when={first(results())} keyed>
          {(result) => <TableView result={result} columns={props.cell.spec.columns} name={name()} t={props.t} />}
        </Show>
      )}
    </Framed>
  );
}

/** Whether what a cell shows, its words included, descends from generated data. Its text is read once, not at each run. */
export function createGenerated(opened: Opened, cell: () => Cell): Accessor<boolean> {
  const shown = createMemo(() => [cell().id, ...valueCells(cell(), opened.text())]);
  return createMemo(() => shown().some((id) => opened.view(id).generated));
}

const first = (results: ReadonlyMap<string, Result>) => results.values().next().value;

/** The evidence frame around a picture, in whatever state its cell is. The last picture stays while the next is made. */
function Framed(
  props: FigureOutputProps & {
    cell: PlotCell | MapCell | TableCell;
    map?: boolean;
    isTable?: boolean;
    children: (results: Accessor<ReadonlyMap<string, Result>>) => JSX.Element;
  },
) {
  const { opened } = props;
  const view = () => opened.view(props.cell.id);
  const results = createMemo(() => view().last);
  const figure = (): FigureSpec => props.cell.spec.figure;
  const failure = () => {
    const { state } = view();
    return state.status === "failed" ? state.failure : undefined;
  };
  const waits = () => {
    const now = failure();
    return now?.kind === "needs-file" ? now : undefined;
  };
  const state = () => {
    const { status } = view().state;
    const last = results();
    if (status === "failed") return "failed";
    if (last === undefined) return opened.runs() ? "loading" : "waiting";
    if (status === "done") return [...last.values()].every((result) => result.rows === 0) ? "empty" : "ready";
    return status === "stale" ? "stale" : "ready";
  };
  const behind = () => {
    const result = results() && first(results() as ReadonlyMap<string, Result>);
    return result && { result };
  };
  const save = (result: Result) => () =>
    saveFile(
      fileName(fill(figure().title, opened.lookup, props.t) || props.cell.id, "csv"),
      csvOf(result, { generated: props.generated }),
      "text/csv",
    );
  const saveXlsx = (result: Result) => async () =>
    saveFile(
      fileName(fill(figure().title, opened.lookup, props.t) || props.cell.id, "xlsx"),
      await xlsxOf(result, aboutFigure(figure(), opened, props.t, props.generated), { generated: props.generated }),
    );
  const asXlsx = () => {
    const { result } = (props.isTable && behind()) || {};
    return result && result.rows <= XLSX_ROWS ? saveXlsx(result) : undefined;
  };
  return (
    <div aria-busy={view().state.status === "running" || view().state.status === "waiting"}>
      <Show
        when={!waits()}
        fallback={<Show when={waits()}>{(failure) => <WaitNote t={props.t} failure={failure()} />}</Show>}
      >
        <Figure
          spec={figure()}
          generated={props.generated}
          lang={opened.notebook().front.lang}
          lookup={opened.lookup}
          t={props.t}
          state={props.editing && state() === "failed" ? "stale" : state()}
          failure={
            <Show when={failure()}>
              {(failure) => (
                <FailureNote
                  t={props.t}
                  failure={failure()}
                  onRetry={props.onRetry}
                  onGo={(id) => goTo(`cell-${id}`)}
                />
              )}
            </Show>
          }
          table={props.isTable ? undefined : behind()}
          onQuery={props.onQuery && (() => props.onQuery?.(props.cell.spec.frames))}
          onOrigin={props.onOrigin && (() => props.onOrigin?.({ kind: "figure", cell: props.cell }))}
          onLink={props.onLink && (() => props.onLink?.(props.cell))}
          onSave={behind() && save((behind() as { result: Result }).result)}
          onSaveXlsx={asXlsx()}
          map={props.map ?? false}
        >
          <Show when={results()}>{(results) => props.children(results)}</Show>
        </Figure>
      </Show>
    </div>
  );
}
