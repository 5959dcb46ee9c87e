import { onCleanup, onMount } from "solid-js";

/** Calls on Ctrl K or ⌘ K, for the owner's life. */
export function onFindKey(open: () => void) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    open();
  };
  onMount(() => document.addEventListener("keydown", onKeyDown));
  onCleanup(() => document.removeEventListener("keydown", onKeyDown));
}
