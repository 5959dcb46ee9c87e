/**
 * Calls `onLeave` when the focus has left `element`. Where a click took it away, only after the click: what moves then
 * would otherwise move from under the pointer. Returns the undo.
 */
export function onLeaving(element: HTMLElement, onLeave: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let pressed = false;
  let left = false;
  const leave = () => {
    left = false;
    if (!element.contains(document.activeElement)) onLeave();
  };
  const press = () => {
    pressed = true;
  };
  const lift = () => {
    pressed = false;
    if (left) setTimeout(leave); // after the click, which follows the pointerup
  };
  element.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && element.contains(relatedTarget)) return;
      left = true;
      if (!pressed) queueMicrotask(leave);
    },
    { signal },
  );
  document.addEventListener("pointerdown", press, { signal, capture: true });
  document.addEventListener("pointerup", lift, { signal, capture: true });
  document.addEventListener("pointercancel", lift, { signal, capture: true });
  return () => stop.abort();
}
