import {
  createEffect,
  createMemo,
  createSignal,
  lazy,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from "solid-js";
import { setFront } from "../notebook/edit-front.ts";
import type { Cell } from "../notebook/notebook.ts";
import { sensitive } from "../notebook/sensitive.ts";
import { Hatch } from "../view/hatch.tsx";
import { createCiting } from "./cite/citing.tsx";
import { Consent } from "./consent.tsx";
import type { Desk } from "./desk.ts";
import { createLazyEngine } from "./engines.ts";
import { createNotebookFiles } from "./files/notebook-files.tsx";
import { FramedSheet, isFramed } from "./framed.tsx";
import { createNotebookAddress } from "./notebook-address.ts";
import { NotebookBar } from "./notebook-bar.tsx";
import { NotebookPalette } from "./notebook-palette.tsx";
import { BootNote, ProblemList } from "./notes.tsx";
import type { Mode, Opening, Place } from "./open-address.ts";
import { createOpened } from "./opened.ts";
import { PageFoot } from "./page-foot.tsx";
import { NoStorage, Unsupported } from "./pages.tsx";
import { ReadView } from "./read.tsx";
import { fileName, saveFile } from "./save-file.ts";
import { createSaving } from "./saving.ts";
import { ShareDialog } from "./share.tsx";
import { newId, type Own } from "./store.ts";
import { tablesNamed } from "./tables.ts";
import { Title } from "./title.tsx";
import { whenIdle } from "./when-idle.ts";

const EditPage = lazy(() => import("./edit-page.tsx"));

/** An open notebook, to be read or edited. */
export default function NotebookPage(props: { desk: Desk; opening: Opening }) {
  const { desk, opening } = props;
  const t = () => desk.language.t();
  const [place, setPlace] = createSignal<Place>(opening.place);
  /** Inside another page, what does not run at once never does, and is not edited. */
  const sealed = isFramed() && !opening.runs;
  const [mode, setMode] = createSignal<Mode>(sealed ? "read" : opening.mode);
  const [sharing, setSharing] = createSignal(false);
  const [finding, setFinding] = createSignal(false);

  const mayShareEngine = opening.runs;
  const engine = mayShareEngine ? desk.engine : createLazyEngine(desk.makeEngine);
  if (!mayShareEngine) onCleanup(() => engine.close());
  const { computed } = opening;
  const created = createOpened({
    text: opening.text,
    params: opening.params,
    runs: opening.runs,
    engine: engine.get,
    computed,
  });
  const opened = sealed ? { ...created, run: () => {} } : created;
  /** Before it is needed, so that the first change answers at once. What it lacks is said where it is needed. */
  const startEngine = () => void engine.get().catch(() => undefined);
  if (computed) onMount(() => onCleanup(whenIdle(startEngine)));
  const starting = () => !["ready", undefined].includes(engine.boot()?.phase);
  const { notebook, text } = opened;

  const own = createMemo((): Own | undefined => {
    const at = place();
    if (at.kind !== "own") return undefined;
    const changed = text() === at.own.text ? at.own.changed : Date.now();
    const inert = sealed ? at.own.inert : !opened.runs();
    return { ...at.own, text: text(), title: notebook().front.title, changed, inert };
  });
  const saving = createSaving(desk.store, own);
  const keep = () => {
    const id = newId();
    setPlace({
      kind: "own",
      own: { id, title: notebook().front.title, text: "", changed: Date.now(), inert: !opened.runs() },
    });
  };
  const { params, publishedName, link } = createNotebookAddress({ opened, published: opening.text, place, mode });
  createEffect(() => {
    document.title = `${notebook().front.title || t().ui.home.untitled} · Tracebook`;
  });

  onMount(() => onCleanup(whenIdle(() => void import("./styles/chinese.css")))); // for quotations, which tables may hold

  const edit = () => {
    if (sealed) return;
    if (place().kind === "foreign") keep();
    opened.runStored();
    setMode("edit");
  };
  const onText = (next: string, held: ReadonlySet<string>) => {
    if (next !== text() && place().kind !== "own") keep();
    opened.edit(next, held);
  };
  const files = createNotebookFiles({ desk, opened, engine: engine.get, place, mode, onText });
  const retry = () => {
    engine.retry();
    opened.run();
  };
  const citing = createCiting({
    desk,
    opened,
    engine: () => opened.complete().then(engine.get),
    address: () => link({ choices: true, reading: false, address: true }, text()),
  });
  const chosenWords = () =>
    notebook().cells.flatMap((cell) =>
      cell.kind === "input" && opened.chosen().has(cell.id)
        ? [{ id: cell.id, label: cell.spec.label, value: params().get(cell.id) ?? "" }]
        : [],
    );
  const saveText = (text: string) => saveFile(fileName(notebook().front.title, "md"), text);
  const save = () => saveText(text());
  /** A file may be sent on: what looks sensitive in it is said first, in the dialog, which saves it too. */
  const checkAndSave = () =>
    publishedName() === undefined && sensitive(notebook()).length > 0 ? setSharing(true) : save();
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
      <files.Slots />
      <Show when={(!computed || mode() === "edit") && engine.boot()}>
        {(boot) => <BootNote t={t()} boot={boot()} />}
      </Show>
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
      <NotebookBar
        desk={desk}
        place={place()}
        title={notebook().front.title}
        mode={mode()}
        sealed={sealed}
        onFind={() => setFinding(true)}
        onRunAll={() => opened.run()}
        onRead={() => setMode("read")}
        onEdit={edit}
        onShare={() => setSharing(true)}
      />
      <Hatch />
      <main id="main">
        <Switch>
          <Match when={mode() === "read"}>
            <ReadView
              t={t()}
              opened={opened}
              starting={starting()}
              onReach={startEngine}
              onRetry={retry}
              onEdit={edit}
              onOrigin={(subject) => citing.trace(subject)}
              onText={onText}
              fileOf={desk.fileOf}
              live={place().kind !== "foreign"}
            >
              {title()}
              {notes()}
            </ReadView>
            <citing.Reference />
          </Match>
          <Match when={mode() === "edit"}>
            <Suspense fallback={<p class="blank">{t().view.running}</p>}>
              <EditPage
                t={t()}
                desk={desk}
                opened={opened}
                onText={onText}
                onRetry={retry}
                onAddFile={files.takesNew() ? files.add : undefined}
              >
                {title()}
                {notes()}
              </EditPage>
            </Suspense>
          </Match>
        </Switch>
        <Show when={sealed}>
          <FramedSheet t={t()} />
        </Show>
        <Show when={!sealed && !opened.runs()}>
          <Consent
            t={t()}
            tables={tablesNamed(notebook(), desk.known)}
            cells={notebook().cells.length}
            files={notebook().front.files}
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
        notebook={notebook()}
        link={link}
        choices={chosenWords()}
        reading={mode() === "read"}
        hasAddress={publishedName() !== undefined}
        onSaveFile={saveText}
      />
      <citing.Dialogs />
      <NotebookPalette
        desk={desk}
        open={finding()}
        onOpen={setFinding}
        opened={opened}
        mode={mode()}
        onMode={(mode) => (mode === "edit" ? edit() : setMode(mode))}
        onShare={() => setSharing(true)}
        onCite={() => citing.cite()}
        onAddFile={files.takesNew() ? files.add : undefined}
        onSaveFile={checkAndSave}
      />
    </>
  );
}
