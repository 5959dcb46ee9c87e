import { createEffect, createSignal, For, onCleanup, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";

export interface OutlineItem {
  /** The heading's id in the page. */
  readonly id: string;
  readonly text: string;
}

/** The sections in the margin; the one being read is marked. */
export function Outline(props: { t: Messages; items: readonly OutlineItem[] }) {
  const [current, setCurrent] = createSignal<string>();
  createEffect(() => {
    const headings = props.items.flatMap(({ id }) => document.getElementById(id) ?? []);
    const update = () => setCurrent(lastAbove(headings)?.id ?? headings[0]?.id);
    // A heading that crosses the upper third changes the section.
    const observer = new IntersectionObserver(update, { rootMargin: "0px 0px -67% 0px" });
    for (const heading of headings) observer.observe(heading);
    update();
    onCleanup(() => observer.disconnect());
  });
  return (
    <Show when={props.items.length > 1}>
      <nav class="outline" aria-label={props.t.ui.outline.name}>
        <For each={props.items}>
          {(item) => (
            <button
              type="button"
              aria-current={current() === item.id ? "true" : undefined}
              onClick={() => goTo(item.id)}
            >
              {item.text}
            </button>
          )}
        </For>
      </nav>
    </Show>
  );
}

/** Scrolls to an element and moves the focus there. The fragment stays: it is the page's route. */
export function goTo(id: string) {
  const element = document.getElementById(id);
  if (element === null) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}

function lastAbove(headings: readonly HTMLElement[]): HTMLElement | undefined {
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
}
