import { type JSX, onMount } from "solid-js";

/** Buttons in a row that are one stop of the Tab key; arrows go from one to the next. */
export function Toolbar(props: { class: string; label: string; children: JSX.Element }) {
  let bar!: HTMLDivElement;
  const buttons = () => [...bar.querySelectorAll("button")];
  const choose = (chosen: Element | undefined) => {
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  };
  onMount(() => choose(buttons()[0]));

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const forward = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = new Map([
      [forward, at + 1],
      [back, at - 1],
      ["Home", 0],
      ["End", -1],
    ]).get(event.key);
    if (to === undefined || at < 0) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };

  return (
    <div
      ref={bar}
      class={props.class}
      role="toolbar"
      aria-label={props.label}
      onKeyDown={onKeyDown}
      onFocusIn={(e) => choose(e.target)}
    >
      {props.children}
    </div>
  );
}
