import { createMemo, createSignal, For, mergeProps, Show } from "solid-js";
import type { Result } from "../engine/engine.ts";
import { type Exact, exactText } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import type { ColumnSpec } from "../notebook/figures.ts";
import { type ShownColumn, shownColumns } from "./columns.ts";
import { formatValue } from "./format.ts";
import { createVirtualRows, type Visible } from "./virtual.ts";

/** How many rows a reader gets before asking for all. */
const FIRST = 50;

/**
 * A result as a table, its values exact or as the columns ask. Without `columns` all are shown, each with its type.
 * `name` is what the scrolling region is called. Copied cells are tab-separated, to full precision.
 */
export function TableView(props: {
  result: Result;
  columns?: readonly ColumnSpec[] | undefined;
  name: string;
  t: Messages;
}) {
  const [all, setAll] = createSignal(false);
  const columns = createMemo(() => shownColumns(props.result, props.columns, props.t));
  const held = () => props.result.table.numRows;
  const number = (n: number) => formatValue(n, undefined, props.t);
  const shown = () => (all() ? held() : Math.min(FIRST, held()));
  const first = createMemo(
    (): Visible => ({ rows: Array.from({ length: shown() }, (_, i) => i), before: 0, after: 0 }),
  );
  const rows = mergeProps(props, {
    get shown() {
      return columns();
    },
  });
  return (
    <>
      <Show when={shown() > FIRST} fallback={<Rows {...rows} part={first()} />}>
        <VirtualRows {...rows} />
      </Show>
      <Show when={shown() < held()}>
        <button type="button" class="btn all" onClick={() => setAll(true)}>
          {props.t.view.showAll(number(held()))}
        </button>
      </Show>
      <Show when={held() < props.result.rows}>
        <p class="strip-name">{props.t.view.firstOf(number(held()), number(props.result.rows))}</p>
      </Show>
    </>
  );
}

/** The first `count` rows of a result, all of them in the page: for a file or for paper. */
export function FirstRows(props: {
  result: Result;
  columns?: readonly ColumnSpec[] | undefined;
  name: string;
  t: Messages;
  count: number;
}) {
  const shown = createMemo(() => shownColumns(props.result, props.columns, props.t));
  const rows = createMemo(() => Array.from({ length: Math.min(props.count, props.result.table.numRows) }, (_, i) => i));
  return <Rows {...props} shown={shown()} part={{ rows: rows(), before: 0, after: 0 }} />;
}

interface RowsProps {
  readonly result: Result;
  readonly shown: readonly ShownColumn[];
  readonly columns?: readonly ColumnSpec[] | undefined;
  readonly name: string;
  readonly t: Messages;
}

/** All rows, of which only those in sight stand in the page. */
function VirtualRows(props: RowsProps) {
  let region!: HTMLElement;
  const { visible, measure } = createVirtualRows(
    () => props.result.table.numRows,
    () => region,
  );
  const take = (element: HTMLElement) => {
    region = element;
  };
  return <Rows {...props} part={visible()} measure={measure} region={take} />;
}

function Rows(
  props: RowsProps & {
    readonly part: Visible;
    readonly measure?: (row: HTMLElement) => void;
    readonly region?: (element: HTMLElement) => void;
  },
) {
  return (
    <section
      class="scroll"
      classList={{ grid: props.columns === undefined, tall: props.result.table.numRows > FIRST }}
      tabindex="0"
      aria-label={props.name}
      ref={(element) => props.region?.(element)}
      onCopy={(event) => copy(event, props.shown, props.result.table.numRows)}
    >
      <table aria-rowcount={props.result.rows + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <For each={props.shown}>
              {(column) => (
                <th scope="col" classList={{ num: column.measure }}>
                  {column.label}
                  <Show when={props.columns === undefined}>
                    <small>{column.type}</small>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <Blank px={props.part.before} />
          <For each={props.part.rows}>
            {(row) => (
              <tr
                data-index={row}
                aria-rowindex={row + 2}
                ref={(element) => queueMicrotask(() => props.measure?.(element))}
              >
                <For each={props.shown}>{(column, i) => <Cell column={column} row={row} head={i() === 0} />}</For>
              </tr>
            )}
          </For>
          <Blank px={props.part.after} />
        </tbody>
      </table>
    </section>
  );
}

/** NULL is hatched and says so; zero is a number like any other. */
function Cell(props: { column: ShownColumn; row: number; head: boolean }) {
  const value = createMemo(() => props.column.value(props.row));
  const looks = () => ({ num: props.column.measure && value() !== null, miss: value() === null });
  const text = () => props.column.text(value());
  return (
    <Show
      when={props.head}
      fallback={
        <td classList={looks()} title={rounded(value())}>
          {text()}
        </td>
      }
    >
      <th scope="row" classList={looks()} title={rounded(value())}>
        {text()}
      </th>
    </Show>
  );
}

function Blank(props: { px: number }) {
  return (
    <Show when={props.px > 0}>
      <tr style={{ "block-size": `${props.px}px` }} />
    </Show>
  );
}

/** To full precision, where the table may show less. */
function rounded(value: Exact): string | undefined {
  return typeof value === "number" && !Number.isInteger(value) ? exactText(value) : undefined;
}

/** Puts the selected cells on the clipboard, exact; all rows where nothing is selected. */
function copy(event: ClipboardEvent & { currentTarget: HTMLElement }, columns: readonly ShownColumn[], rows: number) {
  const selection = getSelection();
  const text = (row: number, only: readonly ShownColumn[]) =>
    only.map((column) => exactText(column.value(row)).replace(/[\t\r\n]+/g, " ")).join("\t");
  const lines: string[] = [];
  if (selection === null || selection.isCollapsed) {
    lines.push(columns.map(({ label }) => label).join("\t"));
    for (let row = 0; row < rows; row++) lines.push(text(row, columns));
  } else {
    for (const tr of event.currentTarget.querySelectorAll<HTMLTableRowElement>("tr[data-index]")) {
      const chosen = columns.filter((_, i) => tr.cells[i] && selection.containsNode(tr.cells[i], true));
      if (chosen.length > 0) lines.push(text(Number(tr.dataset["index"]), chosen));
    }
  }
  if (lines.length === 0) return;
  event.clipboardData?.setData("text/plain", lines.join("\n"));
  event.preventDefault();
}
