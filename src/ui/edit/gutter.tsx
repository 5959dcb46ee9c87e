import { Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { Cell } from "../../notebook/notebook.ts";
import type { CellView } from "../../session/state.ts";
import { seconds } from "./times.ts";

export interface RunMark {
  readonly shape: "done" | "running" | "stale" | "error";
  readonly word: string;
  readonly detail: string;
}

/** Where a cell stands, in a word, a shape and a few facts. `line` is the first fault's. */
export function runMark(
  cell: Cell,
  view: CellView | undefined,
  held: boolean,
  fault: { readonly line: number | undefined } | undefined,
  t: Messages,
): RunMark {
  const words = t.editor;
  if (held)
    return {
      shape: "stale",
      word: words.changed,
      detail: view?.ms === undefined ? "" : words.lastRun(seconds(view.ms, t)),
    };
  if (fault !== undefined) {
    const detail = fault.line === undefined ? "" : words.line(String(fault.line));
    return { shape: "error", word: words.failed, detail };
  }
  if (cell.kind === "prose" || view === undefined) return { shape: "done", word: words.kind[cell.kind], detail: "" };
  const { state } = view;
  switch (state.status) {
    case "running":
      return { shape: "running", word: words.running, detail: "" };
    case "waiting":
      return {
        shape: "stale",
        word: words.waiting,
        detail: state.on.length > 0 ? words.reads(state.on.join(", ")) : "",
      };
    case "stale":
      return { shape: "stale", word: words.stale, detail: state.on.length > 0 ? words.reads(state.on.join(", ")) : "" };
    case "failed": {
      if (state.failure.kind === "needs-file")
        return { shape: "stale", word: words.waiting, detail: state.failure.title };
      const detail = state.failure.kind === "upstream" ? words.reads(state.failure.cell) : "";
      return { shape: "stale", word: words.stale, detail };
    }
    case "done": {
      const isDrawn = cell.kind === "plot" || cell.kind === "map" || cell.kind === "table";
      const rows = cell.kind === "sql" || cell.kind === "data" ? state.results.get(cell.id)?.rows : undefined;
      const written = rows === undefined ? [] : [words.rows(rows, rows.toLocaleString(t.locale))];
      const detail = [seconds(state.ms, t), ...written].join(" · ");
      return { shape: "done", word: isDrawn ? words.drawn : words.ran, detail };
    }
  }
}

/** The margin beside a cell: its name and where it stands. */
export function Gutter(props: { cell: Cell; mark: RunMark; t: Messages }) {
  return (
    <div class="gut">
      <code>{props.cell.kind === "prose" ? props.t.editor.textId : props.cell.id}</code>
      <span class="mark" classList={{ [props.mark.shape]: true }}>
        {props.mark.word}
      </span>
      <Show when={props.mark.detail}>
        <span>{props.mark.detail}</span>
      </Show>
    </div>
  );
}
