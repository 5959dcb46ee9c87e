import { createSignal, type JSX, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import type { Desk } from "../desk.ts";
import { makeDropTarget } from "../drop-target.ts";
import { PageFoot } from "../page-foot.tsx";
import { TopBar } from "../top-bar.tsx";
import { type Fetched, fetchText, textOf } from "./fetch-text.ts";

/** Asks before the address of a `#src=` link is fetched; what comes of it opens without running. */
export default function SourcePage(props: {
  desk: Desk;
  /** As the link names it: perhaps no address at all. */
  address: string;
  onOpen(text: string): void;
}) {
  const t = () => props.desk.language.t();
  const words = () => t().sending.source;
  const url = () => webAddress(props.address);
  const [fault, setFault] = createSignal<Exclude<Fetched["kind"], "ok">>();
  const [fetching, setFetching] = createSignal(false);
  const take = async (fetched: Promise<Fetched>) => {
    setFault(undefined);
    setFetching(true);
    const found = await fetched;
    setFetching(false);
    if (found.kind === "ok") props.onOpen(found.text);
    else setFault(found.kind);
  };
  const takeFile = (file: File) => void take(textOf(file.stream()).catch(() => ({ kind: "not-text" }) as const));
  return (
    <>
      <TopBar
        t={t()}
        language={props.desk.language}
        theme={props.desk.theme}
        onFind={() => location.assign("#/")}
        crumb={t().ui.top.fromLink}
      />
      <main class="doc" id="main">
        <Switch>
          <Match when={url() === undefined}>
            <h1>{words().refused}</h1>
            <p class="full-address">{props.address}</p>
            <p>{words().refusedText}</p>
          </Match>
          <Match when={url()?.origin === location.origin && url()}>
            {(url) => (
              <>
                <h1>{words().title}</h1>
                <p class="full-address">{url().href}</p>
                <p>{words().ask}</p>
                <div class="row">
                  <button type="button" class="btn main" disabled={fetching()} onClick={() => take(fetchText(url()))}>
                    {fetching() ? words().fetching : words().fetch}
                  </button>
                </div>
              </>
            )}
          </Match>
          <Match when={url()}>
            {(url) => (
              <>
                <h1>{words().elsewhere}</h1>
                <p class="full-address">{url().href}</p>
                <p>{words().cannot}</p>
                <p>{words().steps}</p>
                <div class="row">
                  <a class="btn" href={url().href} target="_blank" rel="noopener noreferrer">
                    {words().open}
                  </a>
                  <span class="by">{words().warn}</span>
                </div>
                <Taking pick={words().pick} drop={words().drop} onFile={takeFile} />
              </>
            )}
          </Match>
        </Switch>
        <div role="alert">
          <Show when={fault()}>{(fault) => <p class="note error">{words().failed[fault()]}</p>}</Show>
        </div>
        <p>
          <a href="#/">{t().ui.notes.toHome}</a>
        </p>
      </main>
      <PageFoot t={t()} />
    </>
  );
}

/** Takes the file that the reader saved: chosen, or dropped anywhere on the page. */
function Taking(props: { pick: string; drop: string; onFile(file: File): void }): JSX.Element {
  let picker!: HTMLInputElement;
  onMount(() => onCleanup(makeDropTarget((file) => props.onFile(file))));
  return (
    <div class="row">
      <button type="button" class="btn main" onClick={() => picker.click()}>
        {props.pick}
      </button>
      <span class="by">{props.drop}</span>
      <input
        ref={picker}
        type="file"
        accept=".md,.html,text/markdown,text/plain,text/html"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) props.onFile(file);
        }}
      />
    </div>
  );
}

/** An address that a browser can open; relative ones are of this page. */
function webAddress(address: string): URL | undefined {
  try {
    const url = new URL(address, location.href);
    return url.protocol === "http:" || url.protocol === "https:" ? url : undefined;
  } catch {
    return undefined;
  }
}
