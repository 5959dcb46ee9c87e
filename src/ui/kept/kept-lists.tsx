import { For, type JSX, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { fileInput } from "../files/handles.ts";
import { Icon } from "../icons.tsx";
import { GONE_AFTER } from "../store.ts";
import type { KeptShelf } from "./shelf.ts";

/** Below the reader's notebooks: what cannot be read, what was deleted, and the backup of everything. */
export function KeptLists(props: { t: Messages; shelf: KeptShelf }) {
  const words = () => props.t.kept;
  const picker = fileInput(({ file }) => void props.shelf.takeIn(file));
  picker.accept = ".zip,application/zip";
  return (
    <div class="kept">
      <Show when={props.shelf.apart().length > 0}>
        <section class="note error" aria-labelledby="apart">
          <strong id="apart">{words().apart.title(props.shelf.apart().length)}</strong>
          <span>{words().apart.text}</span>
          <ul>
            <For each={props.shelf.apart()}>
              {(apart) => (
                <li class="row apart">
                  <span>
                    <code>{apart.id}</code> <span class="by">{words().apart.why[apart.why]}</span>
                  </span>
                  <button type="button" class="btn" onClick={() => props.shelf.saveApart(apart)}>
                    <Icon name="save" />
                    {words().apart.save}
                    <span class="hide"> {apart.id}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.shelf.deleted().length > 0}>
        <Deleted t={props.t} shelf={props.shelf} />
      </Show>
      <div class="row apart">
        <p class="lede">
          <Show when={props.shelf.own().length > 0 && props.shelf.cleared() !== undefined}>
            {props.shelf.cleared() ? words().mayBeCleared : words().isSafe}{" "}
          </Show>
          {words().backup.holds}
        </p>
        <div class="row">
          <button type="button" class="btn" onClick={() => void props.shelf.backUp()}>
            <Icon name="save" />
            {words().backup.save}
          </button>
          <button type="button" class="btn" onClick={() => picker.click()}>
            {words().backup.take}
          </button>
        </div>
      </div>
      <p class="lede" role="status">
        {props.shelf.said()}
      </p>
    </div>
  );
}

function Deleted(props: { t: Messages; shelf: KeptShelf }): JSX.Element {
  const words = () => props.t.kept.deleted;
  return (
    <details>
      <summary>{words().title(props.shelf.deleted().length)}</summary>
      <p class="lede">{words().lead}</p>
      <ul>
        <For each={props.shelf.deleted()}>
          {(own) => {
            const title = () => own.title || props.t.ui.home.untitled;
            return (
              <li class="row apart">
                <span>
                  <b>{title()}</b> <span class="by">{words().until(new Date((own.deleted ?? 0) + GONE_AFTER))}</span>
                </span>
                <span class="row">
                  <button type="button" class="btn" onClick={() => void props.shelf.restore(own.id)}>
                    <Icon name="undo" />
                    {words().restore}
                    <span class="hide"> {title()}</span>
                  </button>
                  <button type="button" class="btn bare" onClick={() => void props.shelf.remove(own.id)}>
                    <Icon name="trash" />
                    {words().forGood}
                    <span class="hide"> {title()}</span>
                  </button>
                </span>
              </li>
            );
          }}
        </For>
      </ul>
    </details>
  );
}
