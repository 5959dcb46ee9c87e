import { createMemo, createSignal, createUniqueId, For, Index, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { Grid } from "../../notebook/data-grid.ts";
import { Icon } from "../icons.tsx";
import { CellEditor, type Leave } from "./cell-editor.tsx";
import type { GridColumn } from "./columns.ts";
import "./data-grid.css";

export interface DataGridProps {
  grid: Grid;
  columns: readonly GridColumn[];
  name: string;
  /** What is wrong with a cell, by its row and column from 0. */
  fault(row: number, column: number): string | undefined;
  editable: boolean;
  t: Messages;
  onSet(row: number, column: number, text: string): void;
  onRemove(row: number): void;
}

/** How many rows a reader gets before asking for all. */
const FIRST = 50;

/**
 * A small table whose cells take the focus one at a time: arrows move, Enter, F2 or a sign edits, Tab and Enter keep
 * what was typed, Escape leaves it as it was, Delete empties. A cell that is wrong says so and is kept as it stands.
 */
export function DataGrid(props: DataGridProps) {
  let table!: HTMLTableElement;
  const described = createUniqueId();
  const [all, setAll] = createSignal(false);
  const [active, setActive] = createSignal({ row: 0, column: 0 });
  const [editing, setEditing] = createSignal<{ text: string; select: boolean }>();
  const rows = createMemo(() => {
    const { length } = props.grid.rows;
    return Array.from({ length: all() ? length : Math.min(length, FIRST) }, (_, i) => i);
  });
  /** With the column of what is done to a row. */
  const width = () => props.columns.length + (props.editable ? 1 : 0);
  const text = (row: number, column: number) => props.grid.rows[row]?.cells[column]?.text ?? "";
  const at = createMemo(() => ({
    row: Math.max(0, Math.min(active().row, rows().length - 1)),
    column: Math.max(0, Math.min(active().column, width() - 1)),
  }));
  const isActive = (row: number, column: number) => at().row === row && at().column === column;
  const go = (row: number, column: number) => {
    setActive({ row, column });
    const cell = table.querySelector<HTMLElement>(`[data-at="${at().row}:${at().column}"]`);
    (cell?.querySelector("button") ?? cell)?.focus();
  };
  const edit = (typed?: string) => {
    const { row, column } = at();
    if (!props.editable || column >= props.columns.length) return;
    setEditing({ text: typed ?? text(row, column), select: typed === undefined });
  };
  const done = (row: number, column: number) => (written: string, leave: Leave) => {
    setEditing(undefined);
    if (written !== text(row, column)) props.onSet(row, column, written);
    if (leave === "down") go(row + 1, column);
    else if (leave === "right")
      go(column + 1 < props.columns.length ? row : row + 1, (column + 1) % props.columns.length);
    else if (leave === "left") go(row, column - 1);
  };
  const remove = (row: number) => {
    props.onRemove(row);
    go(row, at().column);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const { row, column } = at();
    const rtl = table.matches(":dir(rtl)") ? -1 : 1;
    if (event.altKey || (event.metaKey && event.key !== "Home" && event.key !== "End")) return undefined;
    switch (event.key) {
      case "ArrowUp":
        return () => go(row - 1, column);
      case "ArrowDown":
        return () => go(row + 1, column);
      case "ArrowLeft":
        return () => go(row, column - rtl);
      case "ArrowRight":
        return () => go(row, column + rtl);
      case "Home":
        return () => go(event.ctrlKey ? 0 : row, 0);
      case "End":
        return () => go(event.ctrlKey ? rows().length - 1 : row, width() - 1);
    }
    if (!props.editable || event.ctrlKey || column >= props.columns.length) return undefined;
    if (event.key === "Enter" || event.key === "F2") return () => edit();
    if (event.key === "Delete" || event.key === "Backspace")
      return () => text(row, column) !== "" && props.onSet(row, column, "");
    return event.key.length === 1 && event.key !== " " ? () => edit(event.key) : undefined;
  };

  return (
    <div class="data-grid">
      {/* Without rows there is no cell that could be focused, and the columns must still be scrolled to. */}
      <section class="scroll" tabindex={rows().length === 0 ? 0 : undefined} aria-label={props.name}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid, made of a table
          role="grid"
          aria-label={props.name}
          aria-rowcount={props.grid.rows.length + 1}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <For each={props.columns}>
                {(column) => (
                  <th scope="col" classList={{ num: column.isNumber, long: column.isLong }}>
                    {column.label}
                    <Show when={column.label !== column.name}>
                      <small>{column.name}</small>
                    </Show>
                  </th>
                )}
              </For>
              <Show when={props.editable}>
                <th scope="col">
                  <span class="hide">{props.t.grid.rowActions}</span>
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr>
                  <Index each={props.columns}>
                    {(column, i) => {
                      const fault = () => props.fault(row, i);
                      const open = () => (isActive(row, i) ? editing() : undefined);
                      return (
                        <td
                          data-at={`${row}:${i}`}
                          tabindex={isActive(row, i) ? 0 : -1}
                          classList={{
                            num: column().isNumber,
                            long: column().isLong,
                            none: text(row, i) === "",
                            bad: !!fault(),
                          }}
                          aria-invalid={fault() ? "true" : undefined}
                          aria-describedby={fault() ? `${described}-${row}-${i}` : undefined}
                          onFocusIn={() => setActive({ row, column: i })}
                          onDblClick={() => edit()}
                        >
                          <Show
                            when={open()}
                            fallback={<Words text={column().shown(text(row, i))} none={props.t.grid.empty} />}
                            keyed
                          >
                            {(open) => (
                              <CellEditor
                                column={column()}
                                text={open.text}
                                select={open.select}
                                label={props.t.grid.cell(column().label, row + 1)}
                                onDone={done(row, i)}
                                onCancel={() => {
                                  setEditing(undefined);
                                  go(row, i);
                                }}
                              />
                            )}
                          </Show>
                          <Show when={fault()}>
                            {(fault) => (
                              <small class="wrong" id={`${described}-${row}-${i}`}>
                                {fault()}
                              </small>
                            )}
                          </Show>
                        </td>
                      );
                    }}
                  </Index>
                  <Show when={props.editable}>
                    <td class="do" data-at={`${row}:${props.columns.length}`}>
                      <button
                        type="button"
                        class="btn bare"
                        tabindex={isActive(row, props.columns.length) ? 0 : -1}
                        aria-label={props.t.grid.removeRow(row + 1)}
                        title={props.t.grid.removeRow(row + 1)}
                        onFocus={() => setActive({ row, column: props.columns.length })}
                        onClick={() => remove(row)}
                      >
                        <Icon name="trash" />
                      </button>
                    </td>
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={rows().length < props.grid.rows.length}>
        <button type="button" class="btn all" onClick={() => setAll(true)}>
          {props.t.view.showAll(String(props.grid.rows.length))}
        </button>
      </Show>
    </div>
  );
}

function Words(props: { text: string; none: string }) {
  return (
    <Show when={props.text !== ""} fallback={<span class="hide">{props.none}</span>}>
      {props.text}
    </Show>
  );
}
