import { createSignal } from "solid-js";
import { Icon } from "../icons.tsx";

/** Copies a text, and says that it did; where the browser refuses, selects it in its field. */
export function CopyButton(props: {
  text: string | undefined;
  copy: string;
  copied: string;
  class?: string;
  autofocus?: boolean;
  /** The browser did not let us copy. */
  onRefused(): void;
  onCopied?: () => void;
}) {
  const [last, setLast] = createSignal<string>();
  const isCopied = () => props.text !== undefined && last() === props.text;
  const copy = async () => {
    const { text } = props;
    if (text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
      setLast(text);
      props.onCopied?.();
    } catch {
      props.onRefused();
    }
  };
  return (
    <button type="button" class={`btn ${props.class ?? ""}`} autofocus={props.autofocus} onClick={copy}>
      <Icon name={isCopied() ? "check" : "link"} />
      {isCopied() ? props.copied : props.copy}
    </button>
  );
}
