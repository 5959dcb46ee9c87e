import { createMemo, createResource, createSignal, createUniqueId, For, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { CellId, Notebook } from "../notebook/notebook.ts";
import { parse } from "../notebook/parse.ts";
import { sensitiveChoices } from "../notebook/sensitive.ts";
import { Dialog } from "./dialog.tsx";
import { Icon } from "./icons.tsx";
import { Check } from "./sending/check.tsx";
import { Contents } from "./sending/contents.tsx";
import { createLeaving } from "./sending/leaving.ts";

/** What the link carries besides the text. */
export interface ShareOptions {
  readonly reading: boolean;
  readonly choices: boolean;
  /** Only where the published notebook stands, not its text. */
  readonly address: boolean;
}

export interface ShareProps {
  t: Messages;
  open: boolean;
  onClose(): void;
  notebook: Notebook;
  /** The whole link, with this text in it: the notebook's, or what was made of it to be sent. */
  link(options: ShareOptions, text: string): Promise<string>;
  /** What the reader chose of an input, as the page writes it: `Region`, `all`. Empty: nothing was chosen. */
  choices: readonly { id: CellId; label: string; value: string }[];
  /** Whether "Open in the reading view" is ticked at first. */
  reading: boolean;
  /** The notebook is a published one, as it was published: its address will do. */
  hasAddress: boolean;
  onSaveFile(text: string): void;
}

/** Characters up to which a link is safe anywhere, passes most programs, and passes from browser to browser. */
const TIERS = [
  { name: "anywhere", from: 0, to: 2000 },
  { name: "some", from: 2000, to: 8000 },
  { name: "browser", from: 8000, to: 32_000 },
] as const;

export function ShareDialog(props: ShareProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} name={props.t.ui.share.title} close={props.t.ui.close}>
      <Share {...props} />
    </Dialog>
  );
}

function Share(props: ShareProps) {
  const words = () => props.t.ui.share;
  const [reading, setReading] = createSignal(props.reading);
  const [choices, setChoices] = createSignal(true);
  const [address, setAddress] = createSignal(false);
  const leaving = createLeaving(
    () => props.notebook,
    () => props.hasAddress,
  );
  const sendsChoices = () => choices() && props.choices.length > 0;
  const [made] = createResource(
    () => ({ reading: reading(), choices: sendsChoices(), address: address(), changes: leaving.changes() }),
    async (options) => {
      const text = await leaving.text();
      return { text, link: await props.link(options, text) };
    },
  );
  /** As it would leave. While a change is being made of it, there is no link that could be copied. */
  const link = () => (made.loading ? undefined : made.latest?.link);
  const text = () => made.latest?.text ?? props.notebook.text;
  const leaves = createMemo(() => (leaving.changes().length > 0 ? parse(text()) : props.notebook));
  const sentChoices = () => (sendsChoices() ? props.choices : []);
  const inChoices = createMemo(() => sensitiveChoices(new Map(sentChoices().map(({ id, value }) => [id, value]))));
  const length = () => made.latest?.link.length ?? 0;
  const over = () => length() > 32_000;
  return (
    <div class="in">
      <p>
        <Show when={!address()} fallback={words().holdsAddress}>
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
      <Show when={!address()}>
        <Contents t={props.t} notebook={leaves()} choices={sentChoices()} />
      </Show>
      <Check t={props.t} leaving={leaving} inChoices={inChoices()} text={text()} />
      <LinkText
        t={props.t}
        link={link()}
        over={over()}
        warned={leaving.findings().length + inChoices().length > 0}
        onSaveFile={() => void leaving.text().then((text) => props.onSaveFile(text))}
      />
      <Show when={length() > 0}>
        <Length t={props.t} length={length()} />
      </Show>
      <fieldset class="ticks">
        <legend class="hide">{words().title}</legend>
        <label class="tick">
          <input type="checkbox" checked={reading()} onChange={(e) => setReading(e.currentTarget.checked)} />
          {words().reading}
        </label>
        <Show when={props.hasAddress}>
          <label class="tick">
            <input type="checkbox" checked={address()} onChange={(e) => setAddress(e.currentTarget.checked)} />
            {words().address}
          </label>
        </Show>
        <Show when={props.choices.length > 0}>
          <label class="tick">
            <input type="checkbox" checked={choices()} onChange={(e) => setChoices(e.currentTarget.checked)} />
            {words().choices(props.choices)}
          </label>
        </Show>
      </fieldset>
    </div>
  );
}

function LinkText(props: {
  t: Messages;
  link: string | undefined;
  over: boolean;
  warned: boolean;
  onSaveFile(): void;
}) {
  const id = createUniqueId();
  const words = () => props.t.ui.share;
  const [copied, setCopied] = createSignal<{ link: string; how: "copied" | "selected" }>();
  const state = () => (copied()?.link === props.link ? copied()?.how : undefined);
  let text!: HTMLTextAreaElement;
  const copy = async () => {
    const link = props.link;
    if (link === undefined) return;
    try {
      await navigator.clipboard.writeText(link);
      setCopied({ link, how: "copied" });
    } catch {
      text.select();
      setCopied({ link, how: "selected" });
    }
  };
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
        value={props.link ?? words().making}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="row">
        <button type="button" class="btn" classList={{ main: !props.over }} autofocus={!props.warned} onClick={copy}>
          <Icon name={state() === "copied" ? "check" : "link"} />
          {state() === "copied" ? words().copied : words().copy}
        </button>
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

/** How long the link is, and how far such a link gets. */
function Length(props: { t: Messages; length: number }) {
  const words = () => props.t.ui.share;
  const tier = () => TIERS.find((t) => props.length <= t.to);
  const name = () => tier()?.name ?? "over";
  return (
    <div class="measure">
      <div class="row apart">
        <span>
          <b>{words().length(props.length)}</b> {words().tiers[name()]}
        </span>
        <span aria-hidden="true">{words().limits}</span>
      </div>
      <div
        class="tier"
        classList={{ some: name() === "some" || name() === "browser", over: name() === "over" }}
        role="img"
        aria-label={words().meter(props.length, tier()?.to ?? 32_000)}
      >
        <For each={TIERS}>{(t) => <i style={{ "--part": `${percentOf(t, props.length)}%` }} />}</For>
      </div>
    </div>
  );
}

function percentOf(tier: { from: number; to: number }, length: number): number {
  const part = (length - tier.from) / (tier.to - tier.from);
  return Math.round(100 * Math.min(1, Math.max(0, part)));
}
