import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import { type Group, groups } from "../notebook/groups.ts";
import type { FrontMatter } from "../notebook/notebook.ts";
import { find } from "./palette.tsx";

/** A published notebook and how it stands on its card. Strings are filled, in the notebook's language. */
export interface Published {
  /** `sdg-16-4-2`: what stands in its address. */
  readonly name: string;
  readonly front: FrontMatter;
  readonly card: {
    readonly measure: string;
    /** The key figure, and what stands small beside it: `73.0 %`, `in 2021`. */
    readonly key: string | undefined;
    readonly note: string | undefined;
    readonly coverage: string;
    /** What it shows descends from generated data. */
    readonly generated: boolean;
  };
  /** A small chart or map; it holds nothing that takes focus. */
  readonly picture?: JSX.Element;
}

/** The groups whose cards have pictures. The others are words alone, so that the page stays short and opens fast. */
const PICTURED: ReadonlySet<Group> = new Set(["indicator", "people"]);

/** All published notebooks in their groups, and a field that leaves those that speak of something. */
export function PublishedNotebooks(props: { t: Messages; published: readonly Published[] }) {
  const words = () => props.t.ui.home;
  const [text, setText] = createSignal("");
  const items = createMemo(() =>
    props.published.map((notebook) => ({
      label: `${notebook.front.title} ${notebook.front.topic} ${words().groups[groupOf(notebook)]}`,
      detail: `${notebook.front.description} ${notebook.card.measure}`,
      notebook,
    })),
  );
  const found = createMemo(() => new Set(find(items(), text()).map(({ notebook }) => notebook)));
  let field!: HTMLInputElement;
  return (
    <section aria-labelledby="published">
      <div class="head">
        <h2 id="published">{words().published}</h2>
        <search class="filter">
          <span role="status">
            {found().size < props.published.length ? words().found(found().size, props.published.length) : ""}
          </span>
          <input
            ref={field}
            class="box"
            type="search"
            aria-label={words().filter}
            placeholder={words().filter}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </search>
      </div>
      <div class="groups">
        <For each={groups}>
          {(group) => {
            const here = createMemo(() =>
              props.published.filter((each) => groupOf(each) === group && found().has(each)),
            );
            return (
              <Show when={here().length > 0}>
                <section aria-labelledby={`group-${group}`}>
                  <h3 id={`group-${group}`}>{words().groups[group]}</h3>
                  <ul class="cards" classList={{ brief: !PICTURED.has(group) }}>
                    <For each={here()}>
                      {(notebook) => <Card t={props.t} notebook={notebook} pictured={PICTURED.has(group)} />}
                    </For>
                  </ul>
                </section>
              </Show>
            );
          }}
        </For>
      </div>
      <Show when={found().size === 0 && props.published.length > 0}>
        <div class="blank">
          <span>{words().nothing(text().trim())}</span>
          <button
            type="button"
            class="plain"
            onClick={() => {
              setText("");
              field.value = "";
              field.focus();
            }}
          >
            {words().showAll}
          </button>
        </div>
      </Show>
    </section>
  );
}

function Card(props: { t: Messages; notebook: Published; pictured: boolean }) {
  const card = () => props.notebook.card;
  return (
    <li class="card" classList={{ made: card().generated }} lang={props.notebook.front.lang}>
      <h4>
        <a href={`#/${props.notebook.name}`}>{props.notebook.front.title}</a>
      </h4>
      <p class="sub">{card().measure}</p>
      <Show when={props.pictured}>
        <div class="face">
          <Show when={card().key}>
            <p class="key">
              {card().key}
              <Show when={card().note}>
                <small>{card().note}</small>
              </Show>
            </p>
          </Show>
          {props.notebook.picture}
        </div>
      </Show>
      <p class="meta">
        <Show when={card().generated}>
          <span class="mark generated" lang={props.t.locale}>
            {props.t.view.generated}
          </span>{" "}
        </Show>
        {card().coverage}
      </p>
    </li>
  );
}

const groupOf = ({ front }: Published): Group => front.group ?? "documents";
