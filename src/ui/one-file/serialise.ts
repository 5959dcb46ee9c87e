import type { JSX } from "solid-js";
import { render } from "solid-js/web";

/**
 * Renders a view beside the page, unseen, waits until its pictures are drawn, and gives its HTML. Of its links those to
 * the web stay, and those within the view.
 */
export async function serialised(view: () => JSX.Element, lang: string): Promise<string> {
  const host = document.createElement("div");
  host.className = "being-saved";
  host.lang = lang;
  host.inert = true;
  document.body.append(host);
  const dispose = render(view, host);
  try {
    await drawn(host);
    return plain(host);
  } finally {
    dispose();
    host.remove();
  }
}

/** Fulfils when each picture's place holds its drawing, or why there is none. */
async function drawn(host: Element): Promise<void> {
  const isEmpty = (place: Element) =>
    place.querySelector(".note") === null && (place.querySelector(".plot")?.childElementCount ?? 0) === 0;
  while ([...host.querySelectorAll(".at-wide, .at-narrow")].some(isEmpty))
    await new Promise((frame) => requestAnimationFrame(frame));
}

function plain(host: Element): string {
  const copy = host.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    if (/^(https?:|mailto:)/i.test(href) || copy.querySelector(`[id="${CSS.escape(href.slice(1))}"]`)) continue;
    link.replaceWith(...link.childNodes);
  }
  for (const button of copy.querySelectorAll("button")) button.remove();
  return copy.innerHTML;
}
