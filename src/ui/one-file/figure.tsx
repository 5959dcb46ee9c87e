import { type Accessor, createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import type { Result } from "../../engine/engine.ts";
import type { Messages } from "../../locales/en.ts";
import type { ColumnSpec } from "../../notebook/figures.ts";
import { frameSql } from "../../notebook/frames.ts";
import type { MapCell, PlotCell, TableCell } from "../../notebook/notebook.ts";
import { Figure } from "../../view/figure.tsx";
import { formatValue } from "../../view/format.ts";
import { MapView } from "../../view/map.tsx";
import { PlotView } from "../../view/plot.tsx";
import { SqlText } from "../../view/sql.tsx";
import { FirstRows } from "../../view/table.tsx";
import { fill } from "../../view/template.ts";
import { sentence } from "../notes.tsx";
import type { Opened } from "../opened.ts";
import { createGenerated } from "../output.tsx";
import { sqlBehind } from "../query.tsx";
import { ROWS } from "./results.ts";

interface Props {
  readonly t: Messages;
  readonly opened: Opened;
  readonly cell: PlotCell | MapCell | TableCell;
}

/** A figure as it stands, with the rows and queries behind it folded under it. */
export function StillFigure(props: Props): JSX.Element {
  const { opened } = props;
  const generated = createGenerated(opened, () => props.cell);
  const view = () => opened.view(props.cell.id);
  const results = () => view().last;
  const first = () => results()?.values().next().value;
  const failure = () => {
    const { state } = view();
    return state.status === "failed" ? state.failure : undefined;
  };
  const state = () => {
    if (failure()) return "failed";
    const now = results();
    if (now === undefined) return "waiting";
    if ([...now.values()].every(({ rows }) => rows === 0)) return "empty";
    return view().state.status === "done" ? "ready" : "stale";
  };
  const title = () => fill(props.cell.spec.figure.title, opened.lookup, props.t);
  const isShown = () => state() === "ready" || state() === "stale";
  return (
    <div class="wide still">
      <Figure
        spec={props.cell.spec.figure}
        generated={generated()}
        lang={opened.notebook().front.lang}
        lookup={opened.lookup}
        t={props.t}
        state={state()}
        map={props.cell.kind === "map"}
        failure={<Show when={failure()}>{(failure) => <p class="note error">{sentence(props.t, failure())}</p>}</Show>}
      >
        <Show when={results()}>
          {(results) => <Picture {...props} results={results} generated={generated()} name={title()} />}
        </Show>
      </Figure>
      <Show when={isShown() && props.cell.kind !== "table" && first()}>
        {(result) => (
          <details>
            <summary>{props.t.view.table}</summary>
            <TableRows t={props.t} result={result()} name={props.t.view.tableOf(title())} />
          </details>
        )}
      </Show>
      <Queries {...props} />
    </div>
  );
}

/** Drawn twice, for wide windows and narrow ones: nothing in the file could draw it again. */
function Picture(
  props: Props & { results: Accessor<ReadonlyMap<string, Result>>; generated: boolean; name: string },
): JSX.Element {
  const as = <Kind extends Props["cell"]["kind"]>(kind: Kind) =>
    props.cell.kind === kind ? (props.cell as Extract<Props["cell"], { kind: Kind }>) : undefined;
  const first = () => props.results().values().next().value;
  const both = (draw: () => JSX.Element) => (
    <>
      <div class="at-wide">{draw()}</div>
      <div class="at-narrow">{draw()}</div>
    </>
  );
  const common = () => ({
    frames: props.results(),
    lookup: props.opened.lookup,
    t: props.t,
    generated: props.generated,
  });
  return (
    <Switch>
      <Match when={as("plot")}>{(cell) => both(() => <PlotView spec={cell().spec} {...common()} />)}</Match>
      <Match when={as("map")}>{(cell) => both(() => <MapView spec={cell().spec} {...common()} />)}</Match>
      <Match when={as("table") && first()}>
        {(result) => (
          <TableRows
            t={props.t}
            result={result()}
            columns={as("table")?.spec.columns}
            name={props.t.view.tableOf(props.name)}
          />
        )}
      </Match>
    </Switch>
  );
}

/** Rows up to the cap, which is said. */
export function TableRows(props: {
  t: Messages;
  result: Result;
  columns?: readonly ColumnSpec[] | undefined;
  name: string;
}): JSX.Element {
  const number = (n: number) => formatValue(n, undefined, props.t);
  return (
    <>
      <FirstRows {...props} count={ROWS} />
      <Show when={props.result.rows > ROWS}>
        <p class="strip-name">{props.t.oneFile.firstOf(number(ROWS), number(props.result.rows))}</p>
      </Show>
    </>
  );
}

function Queries(props: Props): JSX.Element {
  const frames = () => props.cell.spec.frames;
  const added = () => frames().filter((frame) => frame.columns.size > 0);
  const cells = createMemo(() => sqlBehind(props.opened.notebook(), frames()));
  return (
    <Show when={added().length + cells().length > 0}>
      <details>
        <summary>{props.t.view.query}</summary>
        <For each={added()}>{(frame) => <SqlText sql={frameSql(frame)} name={props.t.ui.query.drawn} />}</For>
        <For each={cells()}>
          {(cell) => (
            <>
              <p class="by">
                <code>{cell.id}</code>
              </p>
              <SqlText sql={cell.sql.trim()} name={cell.id} />
            </>
          )}
        </For>
      </details>
    </Show>
  );
}
