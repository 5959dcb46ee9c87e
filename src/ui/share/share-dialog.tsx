import { createMemo, createResource, createSignal, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { View } from "../../notebook/address.ts";
import type { CellId, Notebook } from "../../notebook/notebook.ts";
import { parse } from "../../notebook/parse.ts";
import { sensitiveChoices } from "../../notebook/sensitive.ts";
import { Dialog } from "../dialog.tsx";
import { Check } from "../sending/check.tsx";
import { Contents } from "../sending/contents.tsx";
import { createLeaving } from "../sending/leaving.ts";
import { LinkChoices, type Ticked } from "./choices.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { Length, LONGEST_LINK } from "./length.tsx";
import { LinkText } from "./link-text.tsx";

/** What the link carries besides the text, and how it opens. */
export interface ShareOptions {
  readonly view: View | undefined;
  readonly choices: boolean;
  /** Only where the published notebook stands, not its text. */
  readonly address: boolean;
  /** The cell that it leads to. */
  readonly cell: CellId | undefined;
  /** It can only be opened with this. */
  readonly passphrase: string | undefined;
}

/** What the dialog was opened for: the whole notebook, or a cell of it. */
export interface Sharing {
  readonly cell: { readonly id: CellId; readonly title: string } | undefined;
}

export interface ShareProps {
  t: Messages;
  /** Undefined: the dialog is closed. */
  sharing: Sharing | undefined;
  onClose(): void;
  notebook: Notebook;
  /** The whole link, with this text in it: the notebook's, or what was made of it to be sent. */
  link(options: ShareOptions, text: string): Promise<string>;
  /** What the reader chose of an input, as the page writes it: `Region`, `all`. Empty: nothing was chosen. */
  choices: readonly { id: CellId; label: string; value: string }[];
  /** "Open in the reading view" is ticked at first; `report`: "Without code" too. */
  view: "read" | "report" | undefined;
  /** The notebook is a published one, as it was published: its address will do. */
  hasAddress: boolean;
  onSaveFile(text: string): void;
  /** Saves the notebook with its results as one web page instead. */
  onSavePage(): void;
}

export function ShareDialog(props: ShareProps) {
  return (
    <Dialog
      open={props.sharing !== undefined}
      onClose={props.onClose}
      name={props.t.ui.share.title}
      close={props.t.ui.close}
    >
      <Share {...props} />
    </Dialog>
  );
}

function Share(props: ShareProps) {
  const words = () => props.t.ui.share;
  const [ticked, setTicked] = createSignal<Ticked>({
    reading: props.view !== undefined,
    report: props.view === "report",
    choices: true,
    address: props.hasAddress && props.sharing?.cell !== undefined,
    locked: false,
    cell: props.sharing?.cell?.id,
  });
  const [passphrase, setPassphrase] = createSignal("");
  const leaving = createLeaving(
    () => props.notebook,
    () => props.hasAddress,
  );
  const options = createMemo((): ShareOptions => {
    const { reading, report, choices, address, locked, cell } = ticked();
    return {
      view: report ? "report" : reading ? "read" : undefined,
      choices: choices && props.choices.length > 0,
      address: address && !locked,
      cell,
      passphrase: locked ? passphrase() : undefined,
    };
  });
  const [made] = createResource(
    () => ({ options: options(), changes: leaving.changes() }),
    async ({ options }) => {
      const text = await leaving.text();
      return { text, link: options.passphrase === "" ? undefined : await props.link(options, text) };
    },
  );
  /** As it would leave. While a change is being made of it, there is no link that could be copied. */
  const link = () => (made.loading ? undefined : made.latest?.link);
  const text = () => made.latest?.text ?? props.notebook.text;
  const leaves = createMemo(() => (leaving.changes().length > 0 ? parse(text()) : props.notebook));
  const sentChoices = () => (options().choices ? props.choices : []);
  const inChoices = createMemo(() => sensitiveChoices(new Map(sentChoices().map(({ id, value }) => [id, value]))));
  const length = () => made.latest?.link?.length ?? 0;
  const over = () => length() > LONGEST_LINK;
  const [embed] = createResource(
    () => props.hasAddress && { ...options(), view: "embed" as const, address: true, passphrase: undefined },
    (options) => props.link(options, props.notebook.text),
  );
  const cellTitle = () => (ticked().cell === undefined ? undefined : props.sharing?.cell?.title);
  return (
    <div class="in">
      <p>
        <Show when={!options().address} fallback={words().holdsAddress}>
          {words().holds}
          <b>{words().holdsNot}</b>
          {words().unseen}
        </Show>
      </p>
      <Show when={over()}>
        <div class="note error">
          <strong>{words().overTitle}</strong>
          <span>{words().overDo}</span>
        </div>
      </Show>
      <Show when={!options().address}>
        <Contents t={props.t} notebook={leaves()} choices={sentChoices()} />
      </Show>
      <Check t={props.t} leaving={leaving} inChoices={inChoices()} text={text()} />
      <LinkText
        t={props.t}
        link={link()}
        instead={options().passphrase === "" ? props.t.links.passphrase.needed : words().making}
        over={over()}
        warned={leaving.findings().length + inChoices().length > 0}
        onSaveFile={() => void leaving.text().then((text) => props.onSaveFile(text))}
      />
      <p>
        <button type="button" class="plain" onClick={() => props.onSavePage()}>
          {props.t.oneFile.title}
        </button>{" "}
        {props.t.oneFile.short}
      </p>
      <Show when={length() > 0}>
        <Length t={props.t} length={length()} />
      </Show>
      <LinkChoices
        t={props.t}
        ticked={ticked()}
        onTick={(change) => setTicked({ ...ticked(), ...change })}
        hasAddress={props.hasAddress}
        choices={props.choices}
        cellTitle={cellTitle()}
        passphrase={passphrase()}
        onPassphrase={setPassphrase}
      />
      <Elsewhere
        t={props.t}
        link={link()}
        embed={embed.latest}
        title={cellTitle() ?? props.notebook.front.title}
        single={ticked().cell !== undefined}
      />
    </div>
  );
}
