import { createUniqueId } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { CopyButton } from "./copy-button.tsx";

/** The element that shows a published notebook, or one figure of it, in another page. */
export function Snippet(props: {
  t: Messages;
  /** The address of the embedded view. */
  address: string;
  title: string;
  /** One figure, not the whole notebook. */
  single: boolean;
}) {
  const id = createUniqueId();
  const words = () => props.t.links.embed;
  const html = () =>
    `<iframe src="${attribute(props.address)}" title="${attribute(props.title)}" width="100%" height="${props.single ? 640 : 800}" style="border:0" loading="lazy"></iframe>`;
  let text!: HTMLTextAreaElement;
  return (
    <div class="snippet">
      <label class="hide" for={id}>
        {words().snippet}
      </label>
      <textarea id={id} ref={text} class="link" readOnly rows="3" spellcheck={false} value={html()} />
      <div class="row">
        <CopyButton text={html()} copy={words().copy} copied={words().copied} onRefused={() => text.select()} />
      </div>
      <p class="by">{words().live}</p>
    </div>
  );
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
