import { type JSX, Show } from "solid-js";
import { Icon } from "./icons.tsx";

/** One line on what was just done, and its undo. It stays until it is answered. */
export function Toast(props: {
  text: string | undefined;
  action: string;
  close: string;
  onAction(): void;
  onClose(): void;
}): JSX.Element {
  return (
    <div role="status">
      <Show when={props.text}>
        {(text) => (
          <div class="toast">
            <span>{text()}</span>
            <span class="row">
              <button type="button" class="btn" onClick={() => props.onAction()}>
                <Icon name="undo" />
                {props.action}
              </button>
              <button type="button" class="btn bare" aria-label={props.close} onClick={() => props.onClose()}>
                <Icon name="close" />
              </button>
            </span>
          </div>
        )}
      </Show>
    </div>
  );
}
