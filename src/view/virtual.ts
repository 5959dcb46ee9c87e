import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import { createEffect, createSignal, onCleanup } from "solid-js";

/** Which of many rows stand in the page, and the px left blank for those before and after them. */
export interface Visible {
  readonly rows: readonly number[];
  readonly before: number;
  readonly after: number;
}

const ROW = 34;

/** Keeps only the rows in sight, and some around, of `count` rows that scroll in an element. */
export function createVirtualRows(count: () => number, scroller: () => HTMLElement) {
  const [visible, setVisible] = createSignal<Visible>({ rows: [], before: 0, after: 0 });
  const look = (of: Virtualizer<HTMLElement, HTMLElement>) => {
    const items = of.getVirtualItems();
    const end = items.at(-1)?.end ?? 0;
    setVisible({ rows: items.map(({ index }) => index), before: items[0]?.start ?? 0, after: of.getTotalSize() - end });
  };
  const settings = () => ({
    count: count(),
    getScrollElement: scroller,
    estimateSize: () => ROW,
    overscan: 12,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: look,
  });
  const virtual = new Virtualizer<HTMLElement, HTMLElement>(settings());
  onCleanup(virtual._didMount());
  createEffect(() => {
    virtual.setOptions(settings());
    virtual._willUpdate();
    look(virtual);
  });
  return { visible, measure: (row: HTMLElement) => virtual.measureElement(row) };
}
