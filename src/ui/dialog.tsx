import { createEffect, type JSX, Show } from "solid-js";
import { Icon } from "./icons.tsx";

export interface DialogProps {
  open: boolean;
  onClose(): void;
  /** Heading, or the name alone where `bare`. */
  name: string;
  /** What the × says. */
  close: string;
  /** Without heading and ×: the palette. */
  bare?: boolean;
  class?: string;
  children: JSX.Element;
}

/** A native modal dialog: Esc, × and a click beside it close it, and the focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  let dialog!: HTMLDialogElement;
  createEffect(() => {
    if (props.open && !dialog.open) dialog.showModal();
    if (!props.open && dialog.open) dialog.close();
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it; the click beside it is only the mouse's way.
    <dialog
      ref={dialog}
      class={props.class}
      aria-label={props.name}
      onClose={() => props.onClose()}
      onClick={(event) => event.target === dialog && dialog.close()}
    >
      <Show when={props.open}>
        <Show when={!props.bare}>
          <header>
            <h2>{props.name}</h2>
            <button type="button" class="btn bare" aria-label={props.close} onClick={() => dialog.close()}>
              <Icon name="close" />
            </button>
          </header>
        </Show>
        {props.children}
      </Show>
    </dialog>
  );
}
