import { For, type JSX, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import { Icon } from "./icons.tsx";
import type { Language } from "./language.ts";
import { type LanguageCode, languages } from "./language-choice.ts";
import type { Theme } from "./theme.ts";

export interface TopBarProps {
  t: Messages;
  language: Language;
  theme: Theme;
  /** Where one is: `<a href="#/">Published</a> / Arms traced`. */
  crumb?: JSX.Element;
  /** Opens the palette. */
  onFind(): void;
  /** The page's own actions. A word in `<span class="word">` beside an icon leaves the eye on a narrow screen. */
  children?: JSX.Element;
}

/** The bar on every page; before it, the way past it. */
export function TopBar(props: TopBarProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to a place; the fragment is taken by the route. */}
      <a class="skip" href="#main" onClick={skip}>
        {props.t.ui.skip}
      </a>
      <header class="top">
        <a class="brand" href="#/" aria-label={props.t.ui.top.home}>
          Tracebook
        </a>
        <Show when={props.crumb}>
          <span class="crumb wide-only">{props.crumb}</span>
        </Show>
        <nav class="push" aria-label={props.t.ui.top.tools}>
          <button type="button" class="btn bare" aria-keyshortcuts="Control+K" onClick={() => props.onFind()}>
            <Icon name="search" />
            <span class="word">{props.t.ui.top.find}</span>
            <span class="wide-only" aria-hidden="true">
              <kbd>Ctrl K</kbd>
            </span>
          </button>
          {props.children}
          <LanguageSelect t={props.t} language={props.language} />
          <button
            type="button"
            class="btn bare"
            aria-label={props.theme.dark() ? props.t.ui.top.toLight : props.t.ui.top.toDark}
            onClick={() => props.theme.toggle()}
          >
            <Icon name={props.theme.dark() ? "sun" : "moon"} />
          </button>
        </nav>
      </header>
    </>
  );
}

function skip(event: MouseEvent) {
  event.preventDefault();
  const main = document.querySelector("main");
  main?.setAttribute("tabindex", "-1");
  main?.focus();
}

export function LanguageSelect(props: { t: Messages; language: Language }) {
  return (
    <select
      class="language"
      aria-label={props.t.ui.top.language}
      value={props.language.code()}
      onChange={(event) => props.language.choose(event.currentTarget.value as LanguageCode)}
    >
      <For each={Object.entries(languages)}>
        {([code, name]) => (
          <option value={code} lang={code}>
            {name}
          </option>
        )}
      </For>
    </select>
  );
}
