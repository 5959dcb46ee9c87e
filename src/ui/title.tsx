import { createEffect, type JSX, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { FrontMatter } from "../notebook/notebook.ts";

export interface TitleProps {
  t: Messages;
  front: FrontMatter;
  /** From a link, and nothing has run: the kicker says so. */
  inert: boolean;
  /** What stands at the start of the byline: "Saved in this browser". */
  state: JSX.Element;
  /** Makes title and standfirst fields; gives each change. */
  onEdit?: ((key: "title" | "description", words: string) => void) | undefined;
}

/** The notebook's head: kicker, title, standfirst, byline. */
export function Title(props: TitleProps) {
  return (
    <header class="title wide">
      <Show
        when={props.inert}
        fallback={
          <Show when={props.front.topic}>
            <p class="kicker" lang={props.front.lang}>
              {props.front.topic}
            </p>
          </Show>
        }
      >
        <p class="kicker from-link">{props.t.ui.consent.kicker}</p>
      </Show>
      <h1 lang={props.front.lang}>
        <Show when={props.onEdit} fallback={props.front.title || props.t.ui.home.untitled}>
          {(edit) => (
            <Words
              label={props.t.ui.notebook.title}
              words={props.front.title}
              empty={props.t.ui.home.untitled}
              onWords={(words) => edit()("title", words)}
            />
          )}
        </Show>
      </h1>
      <Show when={props.onEdit || props.front.description}>
        <p class="stand" lang={props.front.lang}>
          <Show when={props.onEdit} fallback={props.front.description}>
            {(edit) => (
              <Words
                label={props.t.ui.notebook.description}
                words={props.front.description}
                empty={props.t.ui.notebook.noDescription}
                onWords={(words) => edit()("description", words)}
              />
            )}
          </Show>
        </p>
      </Show>
      <Show when={props.state || props.front.byline}>
        <p class="by">
          {props.state}
          <Show when={props.state && props.front.byline}> · </Show>
          <span lang={props.front.lang}>{props.front.byline}</span>
        </p>
      </Show>
    </header>
  );
}

/** A field that looks like the words it holds. While it is typed in, what is typed stands, blanks and all. */
function Words(props: { label: string; words: string; empty: string; onWords(words: string): void }) {
  let field!: HTMLTextAreaElement;
  createEffect(() => {
    const { words } = props;
    if (document.activeElement !== field) field.value = words;
  });
  return (
    <textarea
      ref={field}
      class="words"
      rows="1"
      aria-label={props.label}
      placeholder={props.empty}
      onInput={() => props.onWords(field.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        field.blur();
      }}
    />
  );
}
