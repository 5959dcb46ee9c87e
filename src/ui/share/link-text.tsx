import { createSignal, createUniqueId } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { CopyButton } from "./copy-button.tsx";

/** The link in full, to be copied; the file instead. */
export function LinkText(props: {
  t: Messages;
  /** Undefined while there is none. */
  link: string | undefined;
  /** What stands in the link's place until there is one. */
  instead: string;
  /** It is longer than a link can be. */
  over: boolean;
  /** Something above is to be looked at first. */
  warned: boolean;
  onSaveFile(): void;
}) {
  const id = createUniqueId();
  const words = () => props.t.ui.share;
  const [done, setDone] = createSignal<{ link: string | undefined; how: "copied" | "selected" }>();
  const state = () => (done()?.link === props.link ? done()?.how : undefined);
  let text!: HTMLTextAreaElement;
  return (
    <>
      <label class="hide" for={id}>
        {words().link}
      </label>
      <textarea
        id={id}
        ref={text}
        class="link"
        readOnly
        rows="3"
        spellcheck={false}
        value={props.link ?? props.instead}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="row">
        <CopyButton
          text={props.link}
          copy={words().copy}
          copied={words().copied}
          class={props.over ? "" : "main"}
          autofocus={!props.warned}
          onCopied={() => setDone({ link: props.link, how: "copied" })}
          onRefused={() => {
            text.select();
            setDone({ link: props.link, how: "selected" });
          }}
        />
        <button type="button" class="btn" classList={{ main: props.over }} onClick={() => props.onSaveFile()}>
          {words().save}
        </button>
      </div>
      <p role="status" class={state() === "selected" ? "lede" : "hide"}>
        {state() && words()[state() ?? "copied"]}
      </p>
    </>
  );
}
