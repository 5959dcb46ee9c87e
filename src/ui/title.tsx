import { Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { FrontMatter } from "../notebook/notebook.ts";

export interface TitleProps {
  t: Messages;
  front: FrontMatter;
  /** From a link, and nothing has run: the kicker says so. */
  inert: boolean;
  /** What stands at the start of the byline: "Saved in this browser". */
  state: string | undefined;
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
      <h1 lang={props.front.lang}>{props.front.title || props.t.ui.home.untitled}</h1>
      <Show when={props.front.description}>
        <p class="stand" lang={props.front.lang}>
          {props.front.description}
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
