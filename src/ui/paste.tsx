import { createSignal, createUniqueId, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import { Dialog } from "./dialog.tsx";

export interface PasteProps {
  t: Messages;
  open: boolean;
  onClose(): void;
  /** The fragment of the pasted link, `#` included. */
  onOpen(fragment: string): void;
}

/** Asks for a link and opens its notebook. */
export function PasteLink(props: PasteProps) {
  const note = createUniqueId();
  const [wrong, setWrong] = createSignal(false);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fragment = fragmentOf(String(new FormData(event.currentTarget).get("link")));
    setWrong(fragment === undefined);
    if (fragment === undefined) return;
    props.onClose();
    props.onOpen(fragment);
  };
  return (
    <Dialog
      open={props.open}
      onClose={() => {
        setWrong(false);
        props.onClose();
      }}
      name={props.t.ui.paste.title}
      close={props.t.ui.close}
    >
      <form class="in" onSubmit={submit}>
        <label class="field">
          {props.t.ui.paste.label}
          <textarea name="link" class="link" rows="4" required spellcheck={false} aria-describedby={note} autofocus />
        </label>
        <p class="lede" id={note}>
          {props.t.ui.paste.note}
        </p>
        <Show when={wrong()}>
          <p class="note error" role="alert">
            <strong>{props.t.ui.paste.notOurs}</strong>
          </p>
        </Show>
        <div class="row">
          <button type="submit" class="btn main">
            {props.t.ui.paste.open}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** `…/#n=d1.x` → `#n=d1.x`; line breaks that a mail program put in are left out. */
export function fragmentOf(link: string): string | undefined {
  const plain = link.replaceAll(/\s/g, "");
  const at = plain.search(/#(n=|src=|\/.)/);
  return at < 0 ? undefined : plain.slice(at);
}
