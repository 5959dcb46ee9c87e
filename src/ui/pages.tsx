import { createSignal, type JSX, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import { PasteLink } from "./paste.tsx";

/** Which way a link cannot be opened. */
export type Damage = "truncated" | "damaged" | "too-large" | "version";

/** Instead of a notebook: what is wrong with its link, what could be read of it, and how to go on. */
export function DamagedLink(props: {
  t: Messages;
  damage: Damage;
  /** The part of the text that could be unpacked. */
  recovered: string | undefined;
  onSave(): void;
  onOpenLink(fragment: string): void;
}): JSX.Element {
  const words = () => props.t.ui.notes;
  const [pasting, setPasting] = createSignal(false);
  return (
    <main class="doc" id="main">
      <h1>{words().damaged[props.damage].title}</h1>
      <p>{words().damaged[props.damage].text}</p>
      <div class="row">
        <button type="button" class="btn main" onClick={() => setPasting(true)}>
          {words().pasteLink}
        </button>
        <a class="btn" href="#/">
          {words().toHome}
        </a>
      </div>
      <Show when={props.recovered}>
        {(text) => (
          <section class="stack">
            <div class="row apart">
              <p class="lede">{words().recovered(text().length)}</p>
              <button type="button" class="btn" onClick={() => props.onSave()}>
                {words().saveRecovered}
              </button>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard. */}
            <pre class="sql recovered" tabIndex={0}>
              {text()}
            </pre>
          </section>
        )}
      </Show>
      <PasteLink
        t={props.t}
        open={pasting()}
        onClose={() => setPasting(false)}
        onOpen={(fragment) => props.onOpenLink(fragment)}
      />
    </main>
  );
}

/** An address that names no notebook. */
export function NotFound(props: { t: Messages; name: string }): JSX.Element {
  return (
    <main class="doc" id="main">
      <h1>{props.t.ui.notes.notFoundTitle}</h1>
      <p>{props.t.ui.notes.notFound(props.name)}</p>
      <p>
        <a class="btn main" href="#/">
          {props.t.ui.notes.toHome}
        </a>
      </p>
    </main>
  );
}

/** A browser that lacks what the engine needs: the text can be read. */
export function Unsupported(props: { t: Messages }): JSX.Element {
  return (
    <div class="note error wide" role="alert">
      <strong>{props.t.ui.notes.unsupportedTitle}</strong>
      <span>{props.t.engine.remedy("unsupported")}</span>
    </div>
  );
}
