import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { Cell, Frame, InputCell, Notebook, ProseCell } from "../notebook/notebook.ts";
import { type Block, blocks } from "../notebook/prose.ts";
import { headingId, Prose } from "../view/prose.tsx";
import { SqlText } from "../view/sql.tsx";
import { FailureNote } from "./notes.tsx";
import type { Opened } from "./opened.ts";
import { goTo, Outline, type OutlineItem } from "./outline.tsx";
import { CellOutput, createGenerated, Input } from "./output.tsx";
import { QueryDialog } from "./query.tsx";

/** A row of the page: inputs that follow each other share one. */
type Row =
  | { readonly kind: "inputs"; readonly cells: readonly InputCell[] }
  | { readonly kind: "cell"; readonly cell: Cell };

/** A notebook to be read: prose, inputs and figures; no code unless it is asked for, or nothing has run yet. */
export function ReadView(props: {
  t: Messages;
  opened: Opened;
  /** Links are links; without it, they are text. */
  live: boolean;
  onRetry(): void;
  onEdit(): void;
  /** The title block, and what is to be said above the text. */
  children: JSX.Element;
}) {
  const { opened } = props;
  const [queried, setQueried] = createSignal<readonly Frame[]>();
  const rows = createMemo(() => rowsOf(opened.notebook()));
  const prose = createMemo(() => proseOf(opened.notebook()));
  const outline = createMemo(() => [...prose().values()].flat().flatMap(outlineItem));
  const firstInputs = createMemo(() => rows().find((row) => row.kind === "inputs"));
  return (
    <div class="nb" classList={{ inert: !opened.runs() }}>
      {props.children}
      <Outline t={props.t} items={outline()} />
      <For each={rows()}>
        {(row) => (
          <Switch>
            <Match when={opened.runs() && row.kind === "inputs" && row}>
              {(row) => (
                <form class="inputs wide" aria-label={props.t.ui.notebook.choices} onSubmit={(e) => e.preventDefault()}>
                  <For each={row().cells}>{(cell) => <Input t={props.t} opened={opened} cell={cell} />}</For>
                  <Show when={row() === firstInputs()}>
                    <RunMark t={props.t} opened={opened} />
                  </Show>
                </form>
              )}
            </Match>
            <Match when={row.kind === "cell" && row.cell}>
              {(cell) => (
                <ReadCell
                  {...props}
                  cell={cell()}
                  blocks={prose().get(cell().id) ?? []}
                  onQuery={(frames) => setQueried(frames)}
                />
              )}
            </Match>
          </Switch>
        )}
      </For>
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

function ReadCell(props: {
  t: Messages;
  opened: Opened;
  live: boolean;
  cell: Cell;
  blocks: readonly Block[];
  onRetry(): void;
  onQuery(frames: readonly Frame[]): void;
}) {
  const { opened } = props;
  const failure = () => {
    const { state } = opened.view(props.cell.id);
    return state.status === "failed" ? state.failure : undefined;
  };
  const generated = createGenerated(opened, () => props.cell);
  const sql = () => (props.cell.kind === "sql" || props.cell.kind === "data" ? props.cell : undefined);
  const isFigure = () => ["plot", "map", "table"].includes(props.cell.kind);
  return (
    <Switch>
      <Match when={props.cell.kind === "prose"}>
        <Prose
          blocks={props.blocks}
          lookup={opened.lookup}
          stale={(id) => opened.runs() && opened.view(id).state.status !== "done"}
          live={props.live}
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
            cell={props.cell}
            onRetry={props.onRetry}
            onQuery={(frames) => props.onQuery(frames)}
          />
        </div>
      </Match>
      <Match when={!opened.runs() && sql()}>
        {(cell) => (
          <div class="wide">
            <SqlText sql={opened.text().slice(cell().body.from, cell().body.to).trimEnd()} name={cell().id} />
          </div>
        )}
      </Match>
      <Match when={failure()}>
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

/** One mark for the whole notebook: what it is doing, or how long it took. Said aloud when it changes. */
function RunMark(props: { t: Messages; opened: Opened }) {
  const { opened } = props;
  const states = createMemo(() =>
    opened.notebook().cells.flatMap((cell) => (cell.kind === "prose" ? [] : [opened.view(cell.id)])),
  );
  const has = (...wanted: string[]) => states().some(({ state }) => wanted.includes(state.status));
  const look = () => {
    if (!opened.runs()) return "stale";
    if (has("running", "waiting")) return "running";
    return has("failed") ? "error" : has("stale") ? "stale" : "done";
  };
  const words = () => {
    const t = props.t.ui.notebook;
    if (look() === "done") return t.ran(states().length, states().reduce((sum, { ms = 0 }) => sum + ms, 0) / 1000);
    if (look() === "running") return t.running;
    if (look() === "error") return t.failed(states().filter(({ state }) => state.status === "failed").length);
    return opened.runs() ? t.stale : t.notRun;
  };
  return (
    <span class={`mark push ${look()}`} role="status">
      {words()}
    </span>
  );
}

/** Cells that stand on the page, in rows. Cells for the home card only are left out. */
function rowsOf(notebook: Notebook): readonly Row[] {
  const rows: Row[] = [];
  let inputs: InputCell[] | undefined;
  for (const cell of notebook.cells) {
    if (cell.attributes.get("show") === "card") continue;
    if (cell.kind === "prose" && notebook.text.slice(cell.span.from, cell.span.to).trim() === "") continue;
    if (cell.kind !== "input") {
      inputs = undefined;
      rows.push({ kind: "cell", cell });
    } else if (inputs) inputs.push(cell);
    else {
      inputs = [cell];
      rows.push({ kind: "inputs", cells: inputs });
    }
  }
  return rows;
}

/** Each prose cell's blocks; a heading's slug is its own within the notebook. */
function proseOf(notebook: Notebook): ReadonlyMap<string, readonly Block[]> {
  const taken = new Set<string>();
  const isProse = (cell: Cell): cell is ProseCell => cell.kind === "prose";
  return new Map(
    notebook.cells
      .filter(isProse)
      .map(({ id, span }) => [id, blocks(notebook.text.slice(span.from, span.to), span.from, taken)]),
  );
}

function outlineItem(block: Block): readonly OutlineItem[] {
  if (block.kind !== "heading" || block.level !== 2) return [];
  const text = block.children.map((inline) => ("text" in inline ? inline.text : "")).join("");
  return [{ id: headingId(block.slug), text }];
}
