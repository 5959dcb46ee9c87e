import { batch, createEffect, createMemo, createSignal, onCleanup, untrack } from "solid-js";
import type { Engine } from "../engine/engine.ts";
import type { CellId, Notebook, Value } from "../notebook/notebook.ts";
import { readValue } from "../notebook/params.ts";
import { parse } from "../notebook/parse.ts";
import { makeSession } from "../session/session.ts";
import type { CellView } from "../session/state.ts";
import { firstValue, type Lookup } from "../view/template.ts";

export interface OpenedOptions {
  readonly text: string;
  /** Values from the address, as it spells them, by input. */
  readonly params: ReadonlyMap<CellId, string>;
  /** False: inert until `run()` is called. */
  readonly runs: boolean;
  readonly engine: () => Promise<Engine>;
}

/** One open notebook: its text, the reader's choices, and what came of running them. */
export type Opened = ReturnType<typeof createOpened>;

/** Opens a notebook within the owner's life: its session ends with it. */
export function createOpened(options: OpenedOptions) {
  const [text, setText] = createSignal(options.text);
  const [runs, setRuns] = createSignal(options.runs);
  const [held, setHeld] = createSignal<ReadonlySet<CellId>>(new Set());
  const [values, setValues] = createSignal<ReadonlyMap<CellId, Value>>(new Map());
  const [views, setViews] = createSignal<ReadonlyMap<CellId, CellView>>(new Map());
  const notebook = createMemo(() => parse(text()));
  const [chosen, setChosen] = createSignal(readParams(untrack(notebook), options.params));

  const session = makeSession(options.engine, {
    onCell: (id, view) => setViews((views) => new Map(views).set(id, view)),
    onValues: setValues,
  });
  onCleanup(() => void session.close());
  createEffect(() => {
    if (runs()) session.update(notebook(), chosen(), held());
  });

  const lookup: Lookup = (cell, column) => firstValue(views().get(cell)?.last?.get(cell), column);

  return {
    text,
    notebook,
    runs,
    /** Cells that are being typed in. */
    held,
    /** The values in force, also those that nobody chose. */
    values,
    /** What the reader chose apart from the notebook's own values. */
    chosen,
    lookup,
    view: (id: CellId): CellView => views().get(id) ?? nothingYet,

    choose: (id: CellId, value: Value) => setChosen((chosen) => new Map(chosen).set(id, value)),
    reset: (id: CellId) => setChosen((chosen) => new Map([...chosen].filter(([other]) => other !== id))),

    /** Takes a new text. The cells `held` are being typed in and wait; everything else follows at once. */
    edit: (text: string, held: ReadonlySet<CellId>) =>
      batch(() => {
        setText(text);
        setHeld(held);
      }),
    /** Runs cells anew, or all; a notebook that was inert comes to life. */
    run(cells?: Iterable<CellId>) {
      if (runs()) session.run(cells);
      else setRuns(true);
    },
    stop: () => session.stop(),
  };
}

const nothingYet: CellView = {
  state: { status: "waiting", on: [] },
  last: undefined,
  ms: undefined,
  runs: 0,
  generated: false,
};

function readParams(notebook: Notebook, params: ReadonlyMap<CellId, string>): ReadonlyMap<CellId, Value> {
  const chosen = new Map<CellId, Value>();
  for (const cell of notebook.cells) {
    const text = cell.kind === "input" ? params.get(cell.id) : undefined;
    if (cell.kind !== "input" || text === undefined) continue;
    const value = readValue(text, cell.spec);
    if (value !== undefined) chosen.set(cell.id, value);
  }
  return chosen;
}
