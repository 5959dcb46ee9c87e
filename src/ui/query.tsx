import { createMemo, For, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { Frame } from "../notebook/figures.ts";
import { frameSql } from "../notebook/frames.ts";
import type { CellId, Notebook, SqlCell } from "../notebook/notebook.ts";
import { tablesRead } from "../notebook/tables-read.ts";
import { SqlText } from "../view/sql.tsx";
import { Dialog } from "./dialog.tsx";
import type { Opened } from "./opened.ts";

/** The queries behind a figure, first the one it draws, then those that that one reads. */
export function QueryDialog(props: {
  t: Messages;
  opened: Opened;
  /** What the figure draws; undefined: the dialog is closed. */
  frames: readonly Frame[] | undefined;
  onClose(): void;
  onEdit(): void;
}) {
  const words = () => props.t.ui.query;
  const cells = createMemo(() => (props.frames ? sqlBehind(props.opened.notebook(), props.frames) : []));
  const added = () => (props.frames ?? []).filter((frame) => frame.columns.size > 0);
  return (
    <Dialog
      open={props.frames !== undefined}
      onClose={props.onClose}
      name={words().title}
      close={props.t.ui.close}
      class="queries"
    >
      <div class="in">
        <For each={added()}>{(frame) => <Sql name={words().drawn} sql={frameSql(frame)} />}</For>
        <For each={cells()} fallback={<Show when={added().length === 0}>{words().none}</Show>}>
          {(cell) => <Sql name={cell.id} sql={cell.sql} />}
        </For>
        <div class="row">
          <button
            type="button"
            class="btn main"
            onClick={() => {
              props.onClose();
              props.onEdit();
            }}
          >
            {words().edit}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function Sql(props: { name: string; sql: string }) {
  return (
    <section>
      <h3 class="by">
        <code>{props.name}</code>
      </h3>
      <SqlText sql={props.sql.trim()} name={props.name} />
    </section>
  );
}

/** The SQL cells that frames read, and those that these read, nearest first. */
export function sqlBehind(notebook: Notebook, frames: readonly Frame[]): readonly SqlCell[] {
  const sql = new Map<CellId, SqlCell>();
  for (const cell of notebook.cells) if (cell.kind === "sql") sql.set(cell.id, cell);
  const found = new Set<SqlCell>();
  const queue = frames.map((frame) => frame.data);
  for (const name of queue) {
    const cell = sql.get(name);
    if (cell === undefined || found.has(cell)) continue;
    found.add(cell);
    queue.push(...tablesRead(cell.sql));
  }
  return [...found];
}
