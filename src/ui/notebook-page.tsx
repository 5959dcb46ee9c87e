import { createEffect, createSignal, lazy, Match, onCleanup, onMount, Show, Suspense, Switch } from "solid-js";
import { asksOf } from "../notebook/asks.ts";
import { setFront } from "../notebook/edit-front.ts";
import type { Cell } from "../notebook/notebook.ts";
import { sensitive } from "../notebook/sensitive.ts";
import { Hatch } from "../view/hatch.tsx";
import { createCiting } from "./cite/citing.tsx";
import { createComparing } from "./compare/comparing.tsx";
import { Consent } from "./consent.tsx";
import type { Desk } from "./desk.ts";
import { createLazyEngine } from "./engines.ts";
import { createNotebookFiles } from "./files/notebook-files.tsx";
import { FramedSheet, isFramed } from "./framed.tsx";
import { goToCell } from "./go-to-cell.ts";
import { savesData } from "./installed/saves-data.ts";
import { createKeeping } from "./kept/keeping.tsx";
import { createNotebookAddress } from "./notebook-address.ts";
import { NotebookBar } from "./notebook-bar.tsx";
import { NotebookPalette } from "./notebook-palette.tsx";
import { BootNote, ProblemList } from "./notes.tsx";
import { createOneFile } from "./one-file/one-file.tsx";
import type { Mode, Opening } from "./open-address.ts";
import { createOpened } from "./opened.ts";
import { PageFoot } from "./page-foot.tsx";
import { Unsupported } from "./pages.tsx";
import { ReadView } from "./read.tsx";
import { fileName, saveFile } from "./save-file.ts";
import { createSharing } from "./share/sharing.tsx";
import { StopNote } from "./stop-note.tsx";
import { Title } from "./title.tsx";
import { whenIdle } from "./when-idle.ts";

const EditPage = lazy(() => import("./edit-page.tsx"));

/** An open notebook, to be read or edited. */
export default function NotebookPage(props: { desk: Desk; opening: Opening; onOpen(opening: Opening): void }) {
  const { desk, opening } = props;
  const report = opening.report ?? false;
  const t = () => desk.language.t();
  /** Inside another page, what does not run at once never does, and is not edited. */
  const sealed = isFramed() && !opening.runs;
  const [wanted, setMode] = createSignal<Mode>(sealed ? "read" : opening.mode);
  const [finding, setFinding] = createSignal(false);

  const engine = opening.place.kind === "published" ? desk.engine : createLazyEngine(desk.makeEngine);
  onCleanup(() => {
    if (place().kind !== "published") engine.close(); // what its queries left behind ends with it
  });
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
  if (computed && !savesData()) onMount(() => onCleanup(whenIdle(startEngine)));
  const starting = () => !["ready", undefined].includes(engine.boot()?.phase);
  const { notebook, text } = opened;

  const saveText = (text: string) => saveFile(fileName(notebook().front.title, "md"), text);
  const save = () => saveText(text());
  const keeping = createKeeping({ desk, opened, opening, sealed, onSaveFile: saveText });
  const { place, keep, elsewhere } = keeping;
  const mode = () => (elsewhere() ? "read" : wanted());
  const address = createNotebookAddress({ opened, published: opening.text, place, mode, report });
  if (opening.cell !== undefined && wanted() === "read") goToCell(opening.cell, opened);
  createEffect(() => {
    document.title = `${notebook().front.title || t().ui.home.untitled} · Tracebook`;
  });

  onMount(() => onCleanup(whenIdle(() => void import("./styles/chinese.css")))); // for quotations, which tables may hold

  const edit = () => {
    if (sealed) return;
    if (elsewhere()) void keeping.take();
    if (place().kind === "foreign") keep();
    if (report) return; // a copy is kept, and its code stays out of sight here
    opened.runStored();
    setMode("edit");
  };
  const onText = (next: string, held: ReadonlySet<string>) => {
    if (next !== text() && elsewhere()) return;
    if (next !== text() && place().kind !== "own") keep();
    opened.edit(next, held);
  };
  const files = createNotebookFiles({ desk, opened, engine: engine.get, place, mode, onText });
  const comparing = createComparing({ desk, opening, opened, place, onOpen: (next) => props.onOpen(next) });
  const retry = () => {
    engine.retry();
    opened.run();
  };
  const citing = createCiting({
    desk,
    opened,
    engine: () => opened.complete().then(engine.get),
    address: () =>
      address.link({ choices: true, view: undefined, address: true, cell: undefined, passphrase: undefined }, text()),
  });
  const oneFile = createOneFile({ desk, opened, published: () => address.publishedName() !== undefined });
  const sharing = createSharing({
    desk,
    opened,
    address,
    mode,
    report,
    onSaveFile: saveText,
    onSavePage: oneFile.open,
  });
  /** A file may be sent on: what looks sensitive in it is said first, in the dialog, which saves it too. */
  const checkAndSave = () =>
    address.publishedName() === undefined && sensitive(notebook()).length > 0 ? sharing.share() : save();
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
      <Show when={report}>
        <p class="note wide">{t().links.report.told}</p>
      </Show>
      <keeping.Notes />
      <comparing.Offer />
      <Show when={mode() === "read"}>
        <StopNote t={t()} opened={opened} />
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
      state={place().kind === "own" && !elsewhere() && <keeping.State />}
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
        sealed={sealed || elsewhere() || report}
        onFind={() => setFinding(true)}
        onRunAll={() => opened.run()}
        onRead={() => setMode("read")}
        onEdit={edit}
        onShare={() => sharing.share()}
      />
      <Hatch />
      <main id="main">
        <Switch>
          <Match when={comparing.isOpen()}>
            <comparing.Page />
          </Match>
          <Match when={mode() === "read"}>
            <ReadView
              t={t()}
              opened={opened}
              starting={starting()}
              onReach={startEngine}
              onRetry={retry}
              onEdit={edit}
              onOrigin={(subject) => citing.trace(subject)}
              onLink={(cell) => sharing.share(cell)}
              report={report}
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
                engine={engine}
                history={keeping.history()}
                onText={onText}
                onDraft={keeping.draft}
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
            asks={asksOf(notebook(), desk.known)}
            cells={notebook().cells.length}
            files={notebook().front.files}
            bytes={new TextEncoder().encode(text()).length}
            onRun={() => opened.run()}
            onSaveCopy={edit}
          />
        </Show>
      </main>
      <PageFoot t={t()} />
      <sharing.Dialog />
      <citing.Dialogs />
      <oneFile.Dialog />
      <keeping.Dialogs />
      <NotebookPalette
        desk={desk}
        open={finding()}
        onOpen={setFinding}
        opened={opened}
        mode={mode()}
        onMode={(mode) => (mode === "edit" ? edit() : setMode(mode))}
        onShare={() => sharing.share()}
        onCite={() => citing.cite()}
        report={report}
        onRevise={keeping.revise()}
        onAddFile={files.takesNew() ? files.add : undefined}
        onSaveFile={checkAndSave}
        more={comparing.commands()}
        onSavePage={oneFile.open}
      />
    </>
  );
}
