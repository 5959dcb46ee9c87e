import { createEffect, createSignal, type JSX, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import { setFront } from "../../notebook/edit-front.ts";
import type { CellId } from "../../notebook/notebook.ts";
import { Hatch } from "../../view/hatch.tsx";
import { createCiting } from "../cite/citing.tsx";
import type { ComputedThen } from "../computed.ts";
import type { Desk } from "../desk.ts";
import { makeHistory } from "../edit/history.ts";
import EditPage from "../edit-page.tsx";
import { createLazyEngine } from "../engines.ts";
import { Icon } from "../icons.tsx";
import { BootNote, ProblemList } from "../notes.tsx";
import { createOpened } from "../opened.ts";
import { ReadView } from "../read.tsx";
import { fileName, saveFile } from "../save-file.ts";
import { StopNote } from "../stop-note.tsx";
import { Title } from "../title.tsx";
import { LanguageSelect } from "../top-bar.tsx";
import { whenIdle } from "../when-idle.ts";
import { createOneFile } from "./one-file.tsx";
import { isSettled } from "./rerun.ts";

/**
 * The notebook of a saved page, live: read, changed and run in an engine of its own. Nothing is kept: what was changed
 * is saved as a file. `onSettled` is called when all of it has run for the first time,
 * `onFailed` where the engine does not start.
 */
export function LivePage(props: {
  desk: Desk;
  text: string;
  params: ReadonlyMap<CellId, string>;
  /** What came of the text when the page was saved. */
  computed: ComputedThen | undefined;
  onSettled(): void;
  onFailed(): void;
}): JSX.Element {
  const { desk, text: given } = props;
  const t = () => desk.language.t();
  const [mode, setMode] = createSignal<"read" | "edit">("read");
  const engine = createLazyEngine(desk.makeEngine);
  onCleanup(() => engine.close());
  const opened = createOpened({
    text: given,
    params: props.params,
    runs: true,
    engine: engine.get,
    computed: props.computed,
  });
  const { notebook, text } = opened;
  const history = makeHistory(given);
  const [saved, setSaved] = createSignal(given);
  const oneFile = createOneFile({ desk, opened, published: () => false });
  const citing = createCiting({
    desk,
    opened,
    engine: () => opened.complete().then(engine.get),
    address: async () => undefined,
  });
  const onText = (next: string, held: ReadonlySet<CellId>) => opened.edit(next, held);
  const retry = () => {
    engine.retry();
    opened.run();
  };
  const turn = () => {
    if (mode() === "read") opened.runStored();
    setMode(mode() === "edit" ? "read" : "edit");
  };
  const save = () => {
    saveFile(fileName(notebook().front.title, "md"), text());
    setSaved(text());
  };

  onMount(() => onCleanup(whenIdle(() => void engine.get().catch(() => props.onFailed()))));
  let isShown = false;
  createEffect(() => {
    if (isShown || !isSettled(opened)) return;
    if (!props.computed && engine.boot()?.phase !== "ready") return;
    isShown = true;
    props.onSettled();
  });
  createEffect(() => {
    document.title = `${notebook().front.title || t().ui.home.untitled} · Tracebook`;
  });
  const onLeave = (event: BeforeUnloadEvent) => text() !== saved() && event.preventDefault();
  onMount(() => addEventListener("beforeunload", onLeave));
  onCleanup(() => removeEventListener("beforeunload", onLeave));

  const head = () => (
    <>
      <Title
        t={t()}
        front={notebook().front}
        inert={false}
        state={undefined}
        onEdit={mode() === "edit" ? (key, words) => onText(setFront(text(), key, words), opened.held()) : undefined}
      />
      <p class="by wide">{t().oneFile.notKept}</p>
      <StopNote t={t()} opened={opened} />
      <ProblemList t={t()} problems={notebook().problems} text={text()} />
      <Show when={mode() === "edit" && engine.boot()}>{(boot) => <BootNote t={t()} boot={boot()} />}</Show>
    </>
  );

  return (
    <>
      <header class="top">
        <span class="brand">Tracebook</span>
        <span class="crumb wide-only">{t().oneFile.fromFile}</span>
        <nav class="push" aria-label={t().ui.top.tools}>
          <Show when={mode() === "edit"}>
            <button type="button" class="btn main" onClick={() => opened.run()}>
              <Icon name="run" />
              <span class="word">{t().ui.top.runAll}</span>
            </button>
          </Show>
          <button type="button" class="btn bare" onClick={turn}>
            <Icon name={mode() === "edit" ? "text" : "edit"} />
            <span class="word">{mode() === "edit" ? t().ui.top.read : t().ui.top.edit}</span>
          </button>
          <button type="button" class="btn" onClick={save}>
            <Icon name="file" />
            <span class="word">{t().ui.share.save}</span>
          </button>
          <button type="button" class="btn" onClick={() => oneFile.open()}>
            <Icon name="share" />
            <span class="word">{t().oneFile.title}</span>
          </button>
          <LanguageSelect t={t()} language={desk.language} />
          <button
            type="button"
            class="btn bare"
            aria-label={desk.theme.dark() ? t().ui.top.toLight : t().ui.top.toDark}
            onClick={() => desk.theme.toggle()}
          >
            <Icon name={desk.theme.dark() ? "sun" : "moon"} />
          </button>
        </nav>
      </header>
      <Hatch />
      <main id="main">
        <Switch>
          <Match when={mode() === "read"}>
            <ReadView
              t={t()}
              opened={opened}
              live
              starting={!["ready", undefined].includes(engine.boot()?.phase)}
              onReach={() => void engine.get().catch(() => undefined)}
              onRetry={retry}
              onEdit={turn}
              onOrigin={(subject) => citing.trace(subject)}
              report={false}
              onText={onText}
              fileOf={desk.fileOf}
            >
              {head()}
            </ReadView>
            <citing.Reference />
          </Match>
          <Match when={mode() === "edit"}>
            <EditPage
              t={t()}
              desk={desk}
              opened={opened}
              engine={engine}
              history={history}
              onText={onText}
              onDraft={() => {}}
              onRetry={retry}
              onAddFile={undefined}
            >
              {head()}
            </EditPage>
          </Match>
        </Switch>
      </main>
      <citing.Dialogs />
      <oneFile.Dialog />
    </>
  );
}
