import { type JSX, lazy, Show, Suspense } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { CellId } from "../../notebook/notebook.ts";

const Passphrase = lazy(() => import("./passphrase.tsx"));

/** What the link carries besides the text, and how it opens. */
export interface Ticked {
  readonly reading: boolean;
  /** Without code. */
  readonly report: boolean;
  readonly choices: boolean;
  /** Only where the published notebook stands, not its text. */
  readonly address: boolean;
  readonly locked: boolean;
  /** The cell it leads to. */
  readonly cell: CellId | undefined;
}

/** What can be chosen of a link. */
export function LinkChoices(props: {
  t: Messages;
  ticked: Ticked;
  onTick(change: Partial<Ticked>): void;
  hasAddress: boolean;
  choices: readonly { id: CellId; label: string; value: string }[];
  /** The title of the cell that the link leads to. */
  cellTitle: string | undefined;
  passphrase: string;
  onPassphrase(passphrase: string): void;
}) {
  const words = () => props.t.ui.share;
  return (
    <fieldset class="ticks">
      <legend class="hide">{words().title}</legend>
      <Show when={props.cellTitle}>
        {(title) => (
          <p class="row apart">
            {props.t.links.cell.leads(title())}
            <button type="button" class="plain" onClick={() => props.onTick({ cell: undefined })}>
              {props.t.links.cell.whole}
            </button>
          </p>
        )}
      </Show>
      <Tick
        checked={props.ticked.reading || props.ticked.report}
        onTick={(reading) => props.onTick({ reading, report: false })}
      >
        {words().reading}
      </Tick>
      <Tick checked={props.ticked.report} onTick={(report) => props.onTick({ report })}>
        {props.t.links.report.tick}
      </Tick>
      <Show when={props.ticked.report}>
        <p class="by">{props.t.links.report.inside}</p>
      </Show>
      <Show when={props.hasAddress && !props.ticked.locked}>
        <Tick checked={props.ticked.address} onTick={(address) => props.onTick({ address })}>
          {words().address}
        </Tick>
      </Show>
      <Show when={props.choices.length > 0}>
        <Tick checked={props.ticked.choices} onTick={(choices) => props.onTick({ choices })}>
          {words().choices(props.choices)}
        </Tick>
      </Show>
      <Tick checked={props.ticked.locked} onTick={(locked) => props.onTick({ locked })}>
        {props.t.links.passphrase.protect}
      </Tick>
      <Show when={props.ticked.locked}>
        <Suspense>
          <Passphrase t={props.t} passphrase={props.passphrase} onPassphrase={props.onPassphrase} />
        </Suspense>
      </Show>
    </fieldset>
  );
}

function Tick(props: { checked: boolean; onTick(checked: boolean): void; children: JSX.Element }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onTick(event.currentTarget.checked)} />
      {props.children}
    </label>
  );
}
