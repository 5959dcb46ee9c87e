import { Show } from "solid-js";
import type { Desk } from "./desk.ts";
import { Icon } from "./icons.tsx";
import type { Mode, Place } from "./open-address.ts";
import { TopBar } from "./top-bar.tsx";

/** The bar above an open notebook: where it comes from, and what can be done with it. `sealed`: it is not edited. */
export function NotebookBar(props: {
  desk: Desk;
  place: Place;
  title: string;
  mode: Mode;
  sealed: boolean;
  onFind(): void;
  onRunAll(): void;
  onRead(): void;
  onEdit(): void;
  onShare(): void;
}) {
  const t = () => props.desk.language.t();
  return (
    <TopBar
      t={t()}
      language={props.desk.language}
      theme={props.desk.theme}
      onFind={() => props.onFind()}
      crumb={<Crumb t={t()} place={props.place} title={props.title} />}
    >
      <Show when={props.mode === "edit"}>
        <button type="button" class="btn main" onClick={() => props.onRunAll()}>
          <Icon name="run" />
          <span class="word">{t().ui.top.runAll}</span>
        </button>
      </Show>
      <Show
        when={props.mode === "read"}
        fallback={
          <button type="button" class="btn bare" onClick={() => props.onRead()}>
            <Icon name="text" />
            <span class="word">{t().ui.top.read}</span>
          </button>
        }
      >
        <Show when={!props.sealed}>
          <button type="button" class="btn bare" onClick={() => props.onEdit()}>
            <Icon name="edit" />
            <span class="word">{props.place.kind === "foreign" ? t().ui.consent.save : t().ui.top.edit}</span>
          </button>
        </Show>
      </Show>
      <button type="button" class="btn" onClick={() => props.onShare()}>
        <Icon name="share" />
        <span class="word">{t().ui.top.share}</span>
      </button>
    </TopBar>
  );
}

function Crumb(props: { t: ReturnType<Desk["language"]["t"]>; place: Place; title: string }) {
  const words = () => props.t.ui.top;
  return (
    <Show when={props.place.kind !== "foreign"} fallback={words().fromLink}>
      <a href="#/">{props.place.kind === "own" ? words().yours : words().published}</a> / {props.title}
    </Show>
  );
}
