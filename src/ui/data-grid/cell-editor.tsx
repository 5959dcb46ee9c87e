import { For, onMount, Show } from "solid-js";
import type { GridColumn } from "./columns.ts";

/** How an edit ends: where the focus goes next. */
export type Leave = "down" | "right" | "left" | "stay";

/** A cell that is being edited: a field, or a list where the column has codes. Escape leaves it as it was. */
export function CellEditor(props: {
  column: GridColumn;
  /** What stands in the cell, or the sign that was typed on it. */
  text: string;
  /** The whole text is selected: what is typed takes its place. */
  select: boolean;
  label: string;
  onDone(text: string, leave: Leave): void;
  onCancel(): void;
}) {
  let field!: HTMLInputElement | HTMLSelectElement;
  let left = false;
  onMount(() => {
    field.focus();
    if (field instanceof HTMLInputElement && props.select) field.select();
  });
  const leave = (how: Leave) => {
    if (left) return;
    left = true;
    props.onDone(field.value, how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const how: Leave | undefined =
      event.key === "Enter" ? "down" : event.key === "Tab" ? (event.shiftKey ? "left" : "right") : undefined;
    event.stopPropagation();
    if (event.isComposing || (how === undefined && event.key !== "Escape")) return;
    event.preventDefault();
    if (how) return leave(how);
    left = true;
    props.onCancel();
  };
  const isKnown = () => props.column.choices?.some(({ value }) => value === props.text);
  return (
    <Show
      when={props.column.choices}
      fallback={
        <input
          ref={(element) => {
            field = element;
          }}
          aria-label={props.label}
          value={props.text}
          onKeyDown={onKeyDown}
          onBlur={() => leave("stay")}
        />
      }
    >
      {(choices) => (
        <select
          ref={(element) => {
            field = element;
          }}
          aria-label={props.label}
          onKeyDown={onKeyDown}
          onBlur={() => leave("stay")}
        >
          <Show when={!isKnown()}>
            <option value={props.text} selected>
              {props.text}
            </option>
          </Show>
          <For each={choices()}>
            {({ value, label }) => (
              <option value={value} selected={value === props.text}>
                {label}
              </option>
            )}
          </For>
        </select>
      )}
    </Show>
  );
}
