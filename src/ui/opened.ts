import { batch, createEffect, createMemo, createSignal, onCleanup, untrack } from "solid-js";
import type { Engine } from "../engine/engine.ts";
import type { CellId, Notebook, Value } from "../notebook/notebook.ts";
import { readValue } from "../notebook/params.ts";
import { parse } from "../notebook/parse.ts";
import { makeSession } from "../session/session.ts";
import type { CellView } from "../session/state.ts";
import { firstValue, type Lookup } from "../view/template.ts";
import type { ComputedThen } from "./computed.ts";
import type { Linked } from "./files/linked.ts";

export interface OpenedOptions {
  readonly text: string;
  /** Values from the address, as it spells them, by input. */
  readonly params: ReadonlyMap<CellId, string>;
  /** False: inert until `run()` is called. */
  readonly runs: boolean;
  readonly engine: () => Promise<Engine>;
  /** What came of the text when the page was built. */
  readonly computed?: ComputedThen | undefined;
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
  const [linked, setLinked] = createSignal<ReadonlyMap<string, Linked>>(new Map());
  const notebook = createMemo(() => parse(text()));
  const [chosen, setChosen] = createSignal(readParams(untrack(notebook), options.params));

  const events = {
    onCell: (id: CellId, view: CellView) => setViews((views) => new Map(views).set(id, view)),
    onValues: setValues,
  };
  const session = makeSession(options.engine, events, options.computed);
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

    /** The readers' files that cells read, by the names of their needs. */
    linked,
    /**
     * Makes tables of a file, in the place of what its need had, and gives the columns and rows of all. Rejects with
     * EngineError.
     */
    async link(file: Linked, signal: AbortSignal) {
      const results = await session.link(file, signal);
      const tables = file.tables.map((table, i) => ({ ...table, rows: results[i]?.rows }));
      const columns = results.flatMap((result) => result.columns.map(({ name }) => name));
      const rows = results.reduce((sum, result) => sum + result.rows, 0);
      const generated = file.generated || columns.some((name) => name.toLowerCase() === "generated");
      setLinked((linked) => new Map(linked).set(file.need, { ...file, tables, generated }));
      return { columns, rows };
    },
    unlink(need: string) {
      session.unlink(need);
      setLinked((linked) => new Map([...linked].filter(([other]) => other !== need)));
    },

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
    /** Runs the cells whose results are from when the page was built. */
    runStored() {
      const stored = [...views()].filter(([, { state, runs }]) => state.status === "done" && runs === 0);
      if (stored.length > 0) session.run(stored.map(([id]) => id));
    },
    /** Has the engine compute also what is shown as it was stored. Rejects with EngineError. */
    complete: () => session.complete(),
    /** The tables a statement reads, as the engine says. */
    reads: session.reads,
    /** The day on which all that is shown was computed, while nothing has run here: `2026-03-04`. */
    computedOn(): string | undefined {
      const all = [...views().values()];
      const isStored = all.some(({ state }) => state.status === "done") && all.every(({ runs }) => runs === 0);
      const changes = all.some(({ state }) => state.status === "waiting" || state.status === "running");
      return isStored && !changes ? options.computed?.day : undefined;
    },
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
