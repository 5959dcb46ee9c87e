import { createMemo, Match, Show, Switch } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { Frame } from "../notebook/figures.ts";
import type { Cell } from "../notebook/notebook.ts";
import type { Block } from "../notebook/prose.ts";
import { Prose } from "../view/prose.tsx";
import { SqlText } from "../view/sql.tsx";
import type { Subject } from "./cite/subject.ts";
import { DataCellView } from "./data-cell.tsx";
import { Icon } from "./icons.tsx";
import { FailureNote } from "./notes.tsx";
import type { Opened } from "./opened.ts";
import { goTo } from "./outline.tsx";
import { CellOutput, createGenerated } from "./output.tsx";
import type { FileOf } from "./published-rows.ts";

/** A cell to be read: its prose, figure or grid, or what keeps it from being shown. Its code where nothing has run yet. */
export function ReadCell(props: {
  t: Messages;
  opened: Opened;
  live: boolean;
  cell: Cell;
  /** The whole cell as written. */
  source: string;
  blocks: readonly Block[];
  onRetry(): void;
  onQuery(frames: readonly Frame[]): void;
  onOrigin(subject: Subject): void;
  onLink?: ((cell: Cell) => void) | undefined;
  /** No code is shown, nor what leads to it. */
  report: boolean;
  onCsv(csv: string, said: string): void;
  fileOf: FileOf;
}) {
  const { opened } = props;
  const failure = () => {
    const { state } = opened.view(props.cell.id);
    return state.status === "failed" ? state.failure : undefined;
  };
  const generated = createGenerated(opened, () => props.cell);
  /** Another cell only when its own text is another: a figure is not made anew by an edit elsewhere. */
  const own = createMemo(() => ({ cell: props.cell, source: props.source }), undefined, {
    equals: (a, b) => a.source === b.source && a.cell.kind === b.cell.kind && a.cell.id === b.cell.id,
  });
  const data = () => (props.cell.kind === "data" ? props.cell : undefined);
  const isShown = () => props.cell.attributes.get("show") !== "none";
  const sql = () => (props.cell.kind === "sql" ? props.cell : undefined);
  const isFigure = () => ["plot", "map", "table"].includes(props.cell.kind);
  return (
    <Switch>
      <Match when={props.cell.kind === "prose"}>
        <Prose
          blocks={props.blocks}
          lookup={opened.lookup}
          stale={(id) => opened.runs() && opened.view(id).state.status !== "done"}
          live={props.live}
          onValue={props.report ? undefined : (ref) => props.onOrigin({ kind: "value", ref })}
          generated={generated()}
          lang={opened.notebook().front.lang}
          t={props.t}
        />
      </Match>
      <Match when={isFigure()}>
        <div class="wide" id={`cell-${props.cell.id}`}>
          <CellOutput
            t={props.t}
            opened={opened}
            cell={own().cell}
            onRetry={props.onRetry}
            onQuery={props.report ? undefined : (frames) => props.onQuery(frames)}
            onOrigin={props.report ? undefined : (subject) => props.onOrigin(subject)}
            onLink={props.onLink}
          />
        </div>
      </Match>
      <Match when={!opened.runs() && !props.report && sql()}>
        {(cell) => (
          <div class="wide">
            <SqlText sql={opened.text().slice(cell().body.from, cell().body.to).trimEnd()} name={cell().id} />
          </div>
        )}
      </Match>
      <Match when={(isShown() || !opened.runs()) && data()}>
        {(cell) => (
          <div class="wide" id={`cell-${props.cell.id}`}>
            <Show when={generated()}>
              <p>
                <span class="mark generated">{props.t.view.generated}</span>
              </p>
            </Show>
            <DataCellView
              t={props.t}
              cell={cell()}
              fileOf={props.fileOf}
              editable={opened.runs() && !props.report}
              onCsv={(csv, said) => props.onCsv(csv, said)}
            >
              <Show when={props.onLink}>
                {(link) => (
                  <button type="button" class="btn" onClick={() => link()(props.cell)}>
                    <Icon name="link" />
                    {props.t.links.cell.link}
                  </button>
                )}
              </Show>
            </DataCellView>
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
          </div>
        )}
      </Match>
      <Match when={failure()?.kind !== "needs-file" && failure()}>
        {(failure) => (
          <div class="wide" id={`cell-${props.cell.id}`}>
            <p class="by">
              <code>{props.cell.id}</code>
            </p>
            <FailureNote t={props.t} failure={failure()} onRetry={props.onRetry} onGo={(id) => goTo(`cell-${id}`)} />
          </div>
        )}
      </Match>
    </Switch>
  );
}
