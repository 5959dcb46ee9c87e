import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { deleteCell, insertCell, moveCell, replaceBody } from "../../notebook/edit.ts";
import type { Cell, CellId, Notebook } from "../../notebook/notebook.ts";
import type { History } from "./history.ts";
import { bodyOf, type Keyed, rekey } from "./keys.ts";
import { type Kind, starter } from "./starters.ts";

export interface EditsProps {
  readonly notebook: Notebook;
  readonly history: History;
  readonly t: Messages;
  /**
   * A new text. `held` are the cells that are being typed in: they wait (`Session.update`). `notebook` must be the
   * new text's before this returns.
   */
  onText(text: string, held: ReadonlySet<CellId>): void;
  /** A new text that is to be kept and not shown: what is being typed in one of its cells is not one cell. */
  onDraft(text: string): void;
  /** Run these cells again. */
  onRun(cells: readonly CellId[]): void;
}

/** What an author does to a notebook, cell by cell; every edit hands up one whole new text. */
export interface Edits {
  readonly rows: Accessor<readonly Keyed[]>;
  /** Typed in and not run since. */
  isHeld(cell: Cell): boolean;
  /** Where the focus should go. */
  readonly focus: Accessor<Focus | undefined>;
  setFocus(focus: Focus): void;
  /** What was deleted last, until the next edit. */
  readonly removed: Accessor<Cell | undefined>;
  type(key: number, body: string): void;
  /** A body that is half typed: it is kept, and the cell stays as it is. */
  draft(key: number, body: string): void;
  /** Another text for the whole notebook at once, as one step that undo takes back. */
  rewrite(text: string): void;
  /** Another body at once, as one step that undo takes back. */
  replace(key: number, body: string): void;
  run(key: number): void;
  runBelow(key: number): void;
  insert(at: number, kind: Kind): void;
  remove(key: number): void;
  move(key: number, by: 1 | -1): void;
  undo(): void;
  redo(): void;
}
export interface Focus {
  readonly key: number;
  readonly part: "frame" | "editor";
}

/** After so long without a key a cell that is not SQL is drawn anew. */
const pauseMs = 300;

export function createEdits(props: EditsProps): Edits {
  let keys = 0;
  let runs = 0;
  const rows = createMemo<readonly Keyed[]>((before) => rekey(before, props.notebook, () => keys++), []);
  /** Held cells, and the body that each had when it ran last. */
  const [held, setHeld] = createSignal<ReadonlyMap<CellId, string>>(new Map());
  const [focus, setFocus] = createSignal<Focus | undefined>();
  const [removed, setRemoved] = createSignal<Cell>();
  const pauses = new Map<CellId, ReturnType<typeof setTimeout>>();
  onCleanup(() => pauses.forEach(clearTimeout));

  const cellAt = (key: number) => rows().find((row) => row.key === key)?.cell;
  const say = (text: string) => props.onText(text, new Set(held().keys()));
  const hold = (id: CellId, before: string | undefined) => {
    const next = new Map(held());
    if (before === undefined) next.delete(id);
    else next.set(id, before);
    setHeld(next);
  };
  const release = (id: CellId) => {
    clearTimeout(pauses.get(id));
    runs++;
    hold(id, undefined);
    say(props.notebook.text);
  };
  const change = (text: string, merge?: string) => {
    setRemoved(undefined);
    props.history.push(text, merge === undefined ? {} : { merge });
    say(text);
  };
  const restore = (text: string | undefined) => {
    if (text === undefined) return;
    setRemoved(undefined);
    setHeld(new Map());
    say(text);
  };

  return {
    rows,
    isHeld: (cell) => held().has(cell.id),
    focus,
    setFocus,
    removed,
    type(key, body) {
      const row = rows().find((each) => each.key === key);
      if (row === undefined) return;
      const { cell } = row;
      const before = bodyOf(row);
      if (body === before) return;
      const { id } = cell;
      if (cell.kind !== "prose") {
        const ran = held().get(id) ?? before;
        hold(id, cell.kind === "sql" && body === ran ? undefined : ran);
        clearTimeout(pauses.get(id));
        if (cell.kind !== "sql")
          pauses.set(
            id,
            setTimeout(() => release(id), pauseMs),
          );
      }
      change(replaceBody(props.notebook.text, cell, body), `${key} ${runs}`);
    },
    draft(key, body) {
      const cell = cellAt(key);
      if (cell !== undefined) props.onDraft(replaceBody(props.notebook.text, cell, body));
    },
    rewrite: (text) => change(text),
    replace(key, body) {
      const cell = cellAt(key);
      if (cell !== undefined) change(replaceBody(props.notebook.text, cell, body));
    },
    run(key) {
      const cell = cellAt(key);
      if (cell === undefined) return;
      if (held().has(cell.id)) release(cell.id);
      else props.onRun([cell.id]);
    },
    runBelow(key) {
      const cell = cellAt(key);
      if (cell === undefined) return;
      if (held().has(cell.id)) release(cell.id);
      props.onRun([cell.id]);
    },
    insert(at, kind) {
      const before = new Set(rows().map((row) => row.key));
      const source = starter(kind, props.notebook, rows()[at - 1]?.cell, props.t);
      change(insertCell(props.notebook.text, rows()[at]?.cell, source));
      // Text beside text is one cell.
      const now = rows().findLast((row) => !before.has(row.key)) ?? rows()[at] ?? rows().at(-1);
      if (now !== undefined) setFocus({ key: now.key, part: "editor" });
    },
    remove(key) {
      const at = rows().findIndex((row) => row.key === key);
      const cell = cellAt(key);
      if (cell === undefined) return;
      hold(cell.id, undefined);
      change(deleteCell(props.notebook.text, cell));
      setRemoved(cell);
      const next = rows()[at] ?? rows().at(-1);
      if (next !== undefined) setFocus({ key: next.key, part: "frame" });
    },
    move(key, by) {
      const at = rows().findIndex((row) => row.key === key);
      const cell = cellAt(key);
      if (cell === undefined || rows()[at + by] === undefined) return;
      change(moveCell(props.notebook.text, cell, by === 1 ? rows()[at + 2]?.cell : rows()[at - 1]?.cell));
      setFocus({ key, part: "frame" });
    },
    undo: () => restore(props.history.undo()),
    redo: () => restore(props.history.redo()),
  };
}
