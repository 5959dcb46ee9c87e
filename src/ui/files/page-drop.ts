import { onCleanup, onMount } from "solid-js";
import { type Chosen, dropped } from "./handles.ts";

/** Takes a file dropped anywhere on the page, before an editor would, and rules the window while one is over it. */
export function onPageDrop(takes: () => boolean, onFile: (chosen: Chosen) => void) {
  const mark = (over: boolean) => document.documentElement.classList.toggle("dropping", over);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault(); // else the browser would open the file in the page's place
    mark(takes());
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) mark(false);
  };
  const drop = async (event: DragEvent) => {
    mark(false);
    const found = dropped(event.dataTransfer);
    if (found === undefined) return;
    event.preventDefault();
    if (event.target instanceof Element && event.target.closest(".slot, dialog")) return;
    event.stopPropagation();
    if (takes()) onFile(await found);
  };
  const onDrop = (event: DragEvent) => void drop(event);
  onMount(() => {
    document.addEventListener("dragover", over, true);
    document.addEventListener("dragleave", leave, true);
    document.addEventListener("drop", onDrop, true);
    onCleanup(() => {
      document.removeEventListener("dragover", over, true);
      document.removeEventListener("dragleave", leave, true);
      document.removeEventListener("drop", onDrop, true);
      mark(false);
    });
  });
}
