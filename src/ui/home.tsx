import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import { makeDropTarget } from "./drop-target.ts";
import { Icon } from "./icons.tsx";
import { OwnNotebooks } from "./own.tsx";
import { PasteLink } from "./paste.tsx";
import { type Published, PublishedNotebooks } from "./published.tsx";

/** A notebook kept in this browser. */
export interface Own {
  readonly id: string;
  readonly title: string;
  /** The published tables it reads. */
  readonly reads: readonly string[];
  readonly changed: Date;
}

export interface PublishedTable {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
}

export interface HomeProps {
  t: Messages;
  published: readonly Published[];
  own: readonly Own[];
  /** The tables that are named here, and how many there are in all. */
  tables: readonly PublishedTable[];
  tableCount: number;
  /** Address of a notebook of one's own. */
  ownHref(id: string): string;
  onNew(): void;
  onOpenFile(file: File): void;
  /** The fragment of a pasted link, `#` included. */
  onOpenLink(fragment: string): void;
  /** Deletes a notebook of one's own; gives what brings it back. */
  onDelete(id: string): () => void;
  /** What stands below the reader's own: deleted ones, the backup. */
  kept?: JSX.Element;
}

export function Home(props: HomeProps) {
  return (
    <main class="home" id="main">
      <section class="hero">
        <div>
          <h1>{props.t.ui.home.title}</h1>
          <p class="lead">{props.t.ui.home.lead}</p>
        </div>
        <Start t={props.t} onNew={props.onNew} onOpenFile={props.onOpenFile} onOpenLink={props.onOpenLink} />
      </section>
      <PublishedNotebooks t={props.t} published={props.published} />
      <OwnNotebooks t={props.t} own={props.own} href={props.ownHref} onNew={props.onNew} onDelete={props.onDelete}>
        {props.kept}
      </OwnNotebooks>
      <Show when={props.tables.length > 0}>
        <section aria-labelledby="tables">
          <div class="head">
            <h2 id="tables">{props.t.ui.home.tables}</h2>
            <p class="lede">
              {props.t.ui.home.tablesLead(props.tableCount)} <a href="#/tables">{props.t.catalogue.all}</a>
            </p>
          </div>
          <ul class="tables">
            <For each={props.tables}>
              {(table) => (
                <li>
                  <a href={`#/tables/${table.name}`}>
                    <code>{table.name}</code>
                  </a>
                  <span class="rows">{props.t.ui.home.rows(table.rows)}</span>
                  <p>{table.title}</p>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </main>
  );
}

/** Three ways to begin; a file can also be dropped anywhere on the page. */
function Start(props: Pick<HomeProps, "t" | "onNew" | "onOpenFile" | "onOpenLink">) {
  const [pasting, setPasting] = createSignal(false);
  const words = () => props.t.ui.home;
  let picker!: HTMLInputElement;
  onMount(() => onCleanup(makeDropTarget((file) => props.onOpenFile(file))));
  return (
    <section class="drop" aria-label={words().start}>
      <p>
        <b>{words().drop}</b>
        <br />
        {words().dropNote}
      </p>
      <div class="row">
        <button type="button" class="btn main" onClick={() => props.onNew()}>
          <Icon name="plus" />
          {words().newNotebook}
        </button>
        <button type="button" class="btn" onClick={() => picker.click()}>
          {words().openFile}
        </button>
        <button type="button" class="btn" onClick={() => setPasting(true)}>
          {words().openLink}
        </button>
      </div>
      <p>
        <a href="#/records">{props.t.records.link}</a>
      </p>
      <input
        ref={picker}
        type="file"
        accept=".md,.html,text/markdown,text/plain,text/html"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) props.onOpenFile(file);
        }}
      />
      <PasteLink t={props.t} open={pasting()} onClose={() => setPasting(false)} onOpen={props.onOpenLink} />
    </section>
  );
}
