import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import { Dialog } from "./dialog.tsx";
import { Icon, type IconName } from "./icons.tsx";

/** Something to go to, to take, or to do. */
export interface PaletteItem {
  readonly group: "here" | "tables" | "do";
  readonly icon: IconName;
  readonly label: string;
  /** Grey beside the label: `SQL, 18 rows`. */
  readonly detail?: string;
  /** Its keys: `Ctrl Shift ↵`. */
  readonly keys?: string;
  run(): void;
}

export interface PaletteProps {
  t: Messages;
  open: boolean;
  items: readonly PaletteItem[];
  onClose(): void;
}

const GROUPS = ["here", "tables", "do"] as const;

/** One field for everything: type, arrow keys, Enter. The first hit is chosen. */
export function Palette(props: PaletteProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      name={props.t.ui.palette.name}
      close={props.t.ui.close}
      bare
      class="palette"
    >
      <Finder {...props} />
    </Dialog>
  );
}

function Finder(props: PaletteProps) {
  const id = createUniqueId();
  const words = () => props.t.ui.palette;
  const [text, setText] = createSignal("");
  const [at, setAt] = createSignal(0);
  const found = createMemo(() => GROUPS.flatMap((group) => find(props.items, text()).filter((i) => i.group === group)));
  const chosen = () => found()[at()];
  createEffect(on(found, () => setAt(0), { defer: true }));
  createEffect(() => document.getElementById(`${id}-${at()}`)?.scrollIntoView({ block: "nearest" }));
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    props.onClose();
    item.run();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt((i) => (i + 1) % found().length),
    ArrowUp: () => setAt((i) => (i - 1 + found().length) % found().length),
    PageDown: () => setAt((i) => Math.min(i + 8, found().length - 1)),
    PageUp: () => setAt((i) => Math.max(i - 8, 0)),
    Enter: () => choose(chosen()),
  };
  return (
    <>
      <input
        class="find"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen() ? `${id}-${at()}` : undefined}
        aria-label={words().name}
        placeholder={words().placeholder}
        autocomplete="off"
        spellcheck={false}
        autofocus
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (act === undefined || event.isComposing || found().length === 0) return;
          event.preventDefault();
          act();
        }}
      />
      <div class="cmds" id={`${id}-list`} role="listbox" aria-label={words().results}>
        <For each={GROUPS}>
          {(group) => (
            <Show when={found().some((item) => item.group === group)}>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options. */}
              <div role="group" aria-labelledby={`${id}-${group}`}>
                <div class="h" id={`${id}-${group}`} role="presentation">
                  {words().groups[group]}
                </div>
                <For each={found()}>
                  {(item, i) => (
                    <Show when={item.group === group}>
                      <Hit id={`${id}-${i()}`} item={item} selected={i() === at()} onChoose={() => choose(item)} />
                    </Show>
                  )}
                </For>
              </div>
            </Show>
          )}
        </For>
        <Show when={found().length === 0}>
          <p class="none">{words().none(text())}</p>
        </Show>
      </div>
      <p class="hide" role="status">
        {words().count(found().length)}
      </p>
    </>
  );
}

function Hit(props: { id: string; item: PaletteItem; selected: boolean; onChoose(): void }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and takes the keys.
    <div id={props.id} role="option" tabIndex={-1} aria-selected={props.selected} onClick={() => props.onChoose()}>
      <Icon name={props.item.icon} />
      <span>
        <b>{props.item.label}</b> <small>{props.item.detail}</small>
      </span>
      <Show when={props.item.keys}>
        <kbd>{props.item.keys}</kbd>
      </Show>
    </div>
  );
}

/** The items that hold every word of the text, in their order; case and accents do not count. */
export function find<Item extends Pick<PaletteItem, "label" | "detail">>(
  items: readonly Item[],
  text: string,
): readonly Item[] {
  const words = plain(text).split(/\s+/);
  return items.filter((item) => {
    const said = plain(`${item.label} ${item.detail ?? ""}`);
    return words.every((word) => said.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
