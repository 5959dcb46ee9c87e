import { createMemo, createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import type { Room } from "./arrange.ts";

/** A drawing, or why there is none. */
type Drawn<T> = { readonly drawn: T } | { readonly failure: string };

/**
 * The room of a picture: as wide as its place, drawn again only where the width or what `draw` reads has changed. A
 * picture that cannot be drawn says so in its place. `alt` is what a screen reader reads; the drawing is hidden to it.
 */
export function Picture<T>(props: {
  draw: (room: Room) => T;
  pictures: (drawn: T) => Iterable<Element>;
  alt: string;
  failed: string;
  before?: (drawn: T) => JSX.Element;
  after?: (drawn: T) => JSX.Element;
}) {
  let host!: HTMLDivElement;
  const [width, setWidth] = createSignal(0);
  onMount(() => {
    let frame = 0;
    const seen = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      cancelAnimationFrame(frame);
      if (now > 0) frame = requestAnimationFrame(() => setWidth(now));
    });
    onCleanup(() => {
      seen.disconnect();
      cancelAnimationFrame(frame);
    });
    // Labels are measured, so their typeface comes first.
    void document.fonts.ready.then(() => host.isConnected && seen.observe(host));
  });
  const drawing = createMemo((): Drawn<T> | undefined => {
    if (width() === 0) return undefined;
    try {
      return { drawn: props.draw({ width: width(), measure: measureIn(host) }) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  });
  const drawn = () => {
    const now = drawing();
    return now && "drawn" in now ? now : undefined;
  };
  const failure = () => {
    const now = drawing();
    return now && "failure" in now ? now.failure : undefined;
  };
  const hidden = (now: { drawn: T }) =>
    Array.from(props.pictures(now.drawn), (element) => {
      element.setAttribute("aria-hidden", "true");
      return element;
    });
  return (
    <>
      <Show when={drawn()} keyed>
        {(now) => props.before?.(now.drawn)}
      </Show>
      <div class="plot" role="img" aria-label={props.alt} ref={host} hidden={failure() !== undefined}>
        <Show when={drawn()} keyed>
          {hidden}
        </Show>
      </div>
      <Show when={failure()}>
        {(message) => (
          <div class="note error" role="alert">
            <strong>{props.failed}</strong>
            <span>{message()}</span>
          </div>
        )}
      </Show>
      <Show when={drawn()} keyed>
        {(now) => props.after?.(now.drawn)}
      </Show>
    </>
  );
}

/** How wide a text is, in px, in a chart's type: 13 px of the page's interface typeface. */
function measureIn(host: Element): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text) => text.length * 7;
  const family = getComputedStyle(host).getPropertyValue("--font-ui");
  context.font = `13px ${family === "" ? "sans-serif" : family}`;
  return (text) => Math.ceil(context.measureText(text).width);
}
