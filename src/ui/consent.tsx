import { createUniqueId, For, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { Asks } from "../notebook/asks.ts";
import type { FileNeed } from "../notebook/file-needs.ts";
import { Icon } from "./icons.tsx";

export interface ConsentProps {
  t: Messages;
  /** What the notebook's SQL asks for. */
  asks: Asks;
  /** The files that it asks for. */
  files: readonly FileNeed[];
  cells: number;
  /** Length of the text, UTF-8. */
  bytes: number;
  onRun(): void;
  onSaveCopy(): void;
}

/** Asks before anything of a link's notebook runs. The page above can be read meanwhile. */
export function Consent(props: ConsentProps) {
  const heading = createUniqueId();
  const words = () => props.t.ui.consent;
  return (
    <section class="sheet" aria-labelledby={heading}>
      <div class="in">
        <div>
          <h2 id={heading}>{words().title}</h2>
          <p>{words().text}</p>
        </div>
        <div>
          <h3>{words().tables}</h3>
          <p>
            <Names names={props.asks.tables} none={words().none} />
          </p>
        </div>
        <div class="parts">
          <div class="part">
            <h3>{words().addresses}</h3>
            <p>
              <Names names={props.asks.origins} none={words().none} />
            </p>
            <Show when={props.asks.origins.length > 0}>
              <p class="by">{words().addressesNote}</p>
            </Show>
          </div>
          <div class="part">
            <h3>{words().changes}</h3>
            <p>
              <Names names={props.asks.changes.map(([verb, count]) => `${verb} ×${count}`)} none={words().none} />
            </p>
            <Show when={props.asks.changes.length > 0}>
              <p class="by">{words().changesNote}</p>
            </Show>
          </div>
          <div class="part">
            <h3>{words().files}</h3>
            <Show when={props.files.length > 0} fallback={<p>{words().none}</p>}>
              <ul>
                <For each={props.files}>{({ title, name }) => <li>{props.t.files.asked(title, name)}</li>}</For>
              </ul>
              <p class="by">{props.t.files.askedNote}</p>
            </Show>
          </div>
        </div>
        <div class="row answer">
          <button type="button" class="btn main" onClick={() => props.onRun()}>
            <Icon name="run" />
            {words().run}
          </button>
          <button type="button" class="btn" onClick={() => props.onSaveCopy()}>
            {words().save}
          </button>
          <span class="by push">{words().facts(props.cells, props.bytes)}</span>
        </div>
      </div>
    </section>
  );
}

function Names(props: { names: readonly string[]; none: string }) {
  return (
    <Show when={props.names.length > 0} fallback={props.none}>
      <For each={props.names}>
        {(name, i) => (
          <>
            {i() > 0 && ", "}
            <code>{name}</code>
          </>
        )}
      </For>
    </Show>
  );
}
