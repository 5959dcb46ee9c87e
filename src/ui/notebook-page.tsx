import { createEffect, createMemo, createSignal, lazy, Match, on, onCleanup, Show, Suspense, Switch } from "solid-js";
import { setFront } from "../notebook/edit-front.ts";
import { pack, writeAddress } from "../notebook/link.ts";
import type { Cell } from "../notebook/notebook.ts";
import { writeValue } from "../notebook/params.ts";
import { Hatch } from "../view/hatch.tsx";
import { Consent } from "./consent.tsx";
import type { Desk } from "./desk.ts";
import { createLazyEngine } from "./engines.ts";
import { Icon } from "./icons.tsx";
import { NotebookPalette } from "./notebook-palette.tsx";
import { BootNote, ProblemList } from "./notes.tsx";
import { type Mode, type Opening, ownName, type Place } from "./open-address.ts";
import { createOpened } from "./opened.ts";
import { PageFoot } from "./page-foot.tsx";
import { NoStorage, Unsupported } from "./pages.tsx";
import { ReadView } from "./read.tsx";
import { fileName, saveFile } from "./save-file.ts";
import { createSaving } from "./saving.ts";
import { ShareDialog, type ShareOptions } from "./share.tsx";
import { newId, type Own } from "./store.ts";
import { tablesNamed } from "./tables.ts";
import { Title } from "./title.tsx";
import { TopBar } from "./top-bar.tsx";

const EditPage = lazy(() => import("./edit-page.tsx"));

/** An open notebook, to be read or edited. */
export default function NotebookPage(props: { desk: Desk; opening: Opening }) {
  const { desk, opening } = props;
  const t = () => desk.language.t();
  const [place, setPlace] = createSignal<Place>(opening.place);
  const [mode, setMode] = createSignal<Mode>(opening.mode);
  const [sharing, setSharing] = createSignal(false);
  const [finding, setFinding] = createSignal(false);

  const mayShareEngine = opening.runs;
  const engine = mayShareEngine ? desk.engine : createLazyEngine(desk.makeEngine);
  if (!mayShareEngine) onCleanup(() => engine.close());
  const opened = createOpened({ text: opening.text, params: opening.params, runs: opening.runs, engine: engine.get });
  const { notebook, text } = opened;

  const own = createMemo((): Own | undefined => {
    const at = place();
    if (at.kind !== "own") return undefined;
    const changed = text() === at.own.text ? at.own.changed : Date.now();
    return { ...at.own, text: text(), title: notebook().front.title, changed, inert: !opened.runs() };
  });
  const saving = createSaving(desk.store, own);
  const keep = () => {
    const id = newId();
    setPlace({
      kind: "own",
      own: { id, title: notebook().front.title, text: "", changed: Date.now(), inert: !opened.runs() },
    });
  };
  const params = () => new Map([...opened.chosen()].map(([id, value]) => [id, writeValue(value)]));
  createEffect(
    on(
      [place, params, mode],
      ([place, params, mode]) => {
        if (place.kind === "foreign") return;
        const name = place.kind === "own" ? ownName(place.own.id) : place.name;
        history.replaceState(null, "", writeAddress({ kind: "named", name, params, view: mode }));
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    document.title = `${notebook().front.title || t().ui.home.untitled} · Tracebook`;
  });

  createEffect(() => {
    if (/\p{Script=Han}/u.test(text())) void import("./styles/chinese.css"); // a typeface for quotations
  });

  const edit = () => {
    if (place().kind === "foreign") keep();
    setMode("edit");
  };
  const onText = (next: string, held: ReadonlySet<string>) => {
    if (next !== text() && place().kind !== "own") keep();
    opened.edit(next, held);
  };
  const retry = () => {
    engine.retry();
    opened.run();
  };
  const publishedName = () => {
    const at = place();
    return at.kind === "published" && text() === opening.text ? at.name : undefined;
  };
  const link = async (options: ShareOptions) => {
    const choices = {
      params: options.choices ? params() : new Map(),
      view: options.reading ? ("read" as const) : undefined,
    };
    const name = options.address ? publishedName() : undefined;
    const fragment = name
      ? writeAddress({ kind: "named", name, ...choices })
      : writeAddress({ kind: "packed", packed: await pack(text()), ...choices });
    return `${location.origin}${location.pathname}${fragment}`;
  };
  const chosenWords = () =>
    notebook().cells.flatMap((cell) =>
      cell.kind === "input" && opened.chosen().has(cell.id)
        ? [{ label: cell.spec.label, value: params().get(cell.id) ?? "" }]
        : [],
    );
  const save = () => saveFile(fileName(notebook().front.title, "md"), text());
  const unsupported = () =>
    notebook().cells.some((cell: Cell) => {
      const { state } = opened.view(cell.id);
      return state.status === "failed" && state.failure.kind === "unsupported";
    });

  const notes = () => (
    <>
      <Show when={unsupported()}>
        <Unsupported t={t()} />
      </Show>
      <Show when={saving() === "failed"}>
        <NoStorage t={t()} onSaveFile={save} />
      </Show>
      <ProblemList t={t()} problems={notebook().problems} text={text()} />
      <Show when={engine.boot()}>{(boot) => <BootNote t={t()} boot={boot()} />}</Show>
    </>
  );
  const title = () => (
    <Title
      t={t()}
      front={notebook().front}
      inert={!opened.runs()}
      state={place().kind === "own" ? t().ui.notebook.saved(saving()) : undefined}
      onEdit={mode() === "edit" ? (key, words) => onText(setFront(text(), key, words), opened.held()) : undefined}
    />
  );

  return (
    <>
      <TopBar
        t={t()}
        language={desk.language}
        theme={desk.theme}
        onFind={() => setFinding(true)}
        crumb={<Crumb t={t()} place={place()} title={notebook().front.title} />}
      >
        <Show when={mode() === "edit"}>
          <button type="button" class="btn main" onClick={() => opened.run()}>
            <Icon name="run" />
            <span class="word">{t().ui.top.runAll}</span>
          </button>
        </Show>
        <Show
          when={mode() === "read"}
          fallback={
            <button type="button" class="btn bare" onClick={() => setMode("read")}>
              <Icon name="text" />
              <span class="word">{t().ui.top.read}</span>
            </button>
          }
        >
          <button type="button" class="btn bare" onClick={edit}>
            <Icon name="edit" />
            <span class="word">{place().kind === "foreign" ? t().ui.consent.save : t().ui.top.edit}</span>
          </button>
        </Show>
        <button type="button" class="btn" onClick={() => setSharing(true)}>
          <Icon name="share" />
          <span class="word">{t().ui.top.share}</span>
        </button>
      </TopBar>
      <Hatch />
      <main id="main">
        <Switch>
          <Match when={mode() === "read"}>
            <ReadView t={t()} opened={opened} onRetry={retry} onEdit={edit} live={place().kind !== "foreign"}>
              {title()}
              {notes()}
            </ReadView>
          </Match>
          <Match when={mode() === "edit"}>
            <Suspense fallback={<p class="blank">{t().view.running}</p>}>
              <EditPage t={t()} desk={desk} opened={opened} onText={onText} onRetry={retry}>
                {title()}
                {notes()}
              </EditPage>
            </Suspense>
          </Match>
        </Switch>
        <Show when={!opened.runs()}>
          <Consent
            t={t()}
            tables={tablesNamed(notebook(), desk.tables)}
            cells={notebook().cells.length}
            bytes={new TextEncoder().encode(text()).length}
            onRun={() => opened.run()}
            onSaveCopy={edit}
          />
        </Show>
      </main>
      <PageFoot t={t()} />
      <ShareDialog
        t={t()}
        open={sharing()}
        onClose={() => setSharing(false)}
        link={link}
        choices={chosenWords()}
        reading={mode() === "read"}
        hasAddress={publishedName() !== undefined}
        onSaveFile={save}
      />
      <NotebookPalette
        desk={desk}
        open={finding()}
        onOpen={setFinding}
        opened={opened}
        mode={mode()}
        onMode={(mode) => (mode === "edit" ? edit() : setMode(mode))}
        onShare={() => setSharing(true)}
        onSaveFile={save}
      />
    </>
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
