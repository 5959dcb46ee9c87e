import { createEffect, onMount } from "solid-js";
import type { CellId } from "../notebook/notebook.ts";
import type { Opened } from "./opened.ts";
import { goTo } from "./outline.tsx";

/**
 * Goes to the cell that a link leads to, once it is on the page; and once more when it is done, because what comes above
 * it may have grown, unless the reader has gone elsewhere.
 */
export function goToCell(cell: CellId, opened: Opened) {
  const id = `cell-${cell}`;
  onMount(() => requestAnimationFrame(() => goTo(id)));
  createEffect(() => {
    if (opened.view(cell).state.status !== "done") return;
    requestAnimationFrame(() => document.activeElement?.id === id && goTo(id));
  });
}
