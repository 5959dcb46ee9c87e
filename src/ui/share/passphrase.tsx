import { createUniqueId, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { makePassphrase } from "../../notebook/passphrase.ts";
import { CopyButton } from "./copy-button.tsx";

/** Below this a typed passphrase is said to be short. A made one has 24. */
const SHORT = 12;

/** The passphrase a link is made under: typed or made. It is held by this dialog alone. */
export default function Passphrase(props: {
  t: Messages;
  /** Empty until one is there. */
  passphrase: string;
  /** Empty while it is being typed: no link is made of half a passphrase. */
  onPassphrase(passphrase: string): void;
}) {
  const warning = createUniqueId();
  const words = () => props.t.links.passphrase;
  let field!: HTMLInputElement;
  return (
    <div class="passphrase">
      <label class="field">
        {words().label}
        <input
          ref={field}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={warning}
          onInput={() => props.onPassphrase("")}
          onChange={() => props.onPassphrase(field.value)}
        />
      </label>
      <div class="row">
        <button
          type="button"
          class="btn"
          onClick={() => {
            field.value = makePassphrase();
            props.onPassphrase(field.value);
          }}
        >
          {words().make}
        </button>
        <CopyButton
          text={props.passphrase || undefined}
          copy={words().copy}
          copied={words().copied}
          onRefused={() => field.select()}
        />
      </div>
      <Show when={props.passphrase !== "" && props.passphrase.length < SHORT}>
        <p class="note stale">{words().short}</p>
      </Show>
      <p class="by" id={warning}>
        {words().warn}
      </p>
    </div>
  );
}
