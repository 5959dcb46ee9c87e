import { createEffect, createMemo, createResource, createSignal, createUniqueId, onCleanup, Show } from "solid-js";
import { sensitiveChoices } from "../../notebook/sensitive.ts";
import type { Desk } from "../desk.ts";
import { Dialog } from "../dialog.tsx";
import { Icon } from "../icons.tsx";
import type { Opened } from "../opened.ts";
import { fileName, saveFile } from "../save-file.ts";
import { Check } from "../sending/check.tsx";
import { createLeaving } from "../sending/leaving.ts";
import { type Form, FormChoice } from "./form-choice.tsx";
import { withResults } from "./leaving-results.ts";
import { makePage } from "./make-page.tsx";
import type { Pieces } from "./pieces.ts";
import { isSettled, rerun } from "./rerun.ts";
import { sensitiveResults, withChanges } from "./results.ts";
import { chosenWords } from "./sheet.tsx";

/**
 * Saves the notebook as one web page: says what will be in it, has what looks sensitive looked at, in its results too,
 * and makes the file again with every change, so that its size is known before it is saved.
 */
export default function OneFileDialog(props: {
  desk: Desk;
  opened: Opened;
  /** The notebook is a published one, as it was published. */
  published: boolean;
  onClose(): void;
}) {
  const { desk, opened } = props;
  const t = () => desk.language.t();
  const words = () => t().oneFile;
  const salt = crypto.randomUUID(); // kept nowhere: it goes with the dialog
  const inText = createLeaving(opened.notebook, () => props.published);
  const settled = createMemo(() => isSettled(opened));
  const [run] = createResource(
    () => settled() && { changes: inText.changes() },
    async ({ changes }) => (changes.length === 0 ? opened : rerun(await inText.text(), opened, desk.makeEngine)),
  );
  /** The notebook to be saved; undefined while it runs. */
  const source = () => (run.state === "ready" ? run() : undefined);
  const inResults = createMemo(() => {
    const now = source();
    return now && !props.published ? sensitiveResults(now, desk.known) : [];
  });
  const leaving = withResults(inText, inResults);
  /** Why the file cannot be live. */
  const noLive = () => {
    if (desk.live === undefined) return words().noLive.dev;
    if (opened.linked().size > 0) return words().noLive.files;
    if (leaving.resultChanges().length > 0) return words().noLive.withheld;
    return opened.runs() ? undefined : words().noLive.inert;
  };
  const [wanted, setForm] = createSignal<Form>("still");
  const form = createMemo<Form>(() => (noLive() === undefined ? wanted() : "still"));
  const [part, setPart] = createSignal(0);
  let abort = () => {};
  const [pieces] = createResource(
    () => form() === "live" && desk.live,
    (live): Promise<Pieces> => {
      const controller = new AbortController();
      abort = () => controller.abort();
      return live.pieces(controller.signal, setPart);
    },
  );
  onCleanup(() => abort());
  createEffect(() => form() === "still" && abort());
  const [made] = createResource(
    () => {
      const now = source();
      const isLive = form() === "live";
      const inside = isLive && pieces.state === "ready" ? pieces() : undefined;
      return now && (inside || !isLive) && { opened: now, changes: leaving.resultChanges(), t: t(), inside };
    },
    async ({ opened, changes, t, inside }) => makePage(await withChanges(opened, changes, salt), desk, t, inside),
  );
  const file = () => (made.state === "ready" ? made() : undefined);
  const choices = () =>
    opened
      .notebook()
      .cells.flatMap((cell) =>
        cell.kind === "input" && opened.runs() ? [{ cell, value: chosenWords(cell, opened, t()) }] : [],
      );
  const inChoices = createMemo(() =>
    props.published ? [] : sensitiveChoices(new Map(choices().map(({ cell, value }) => [cell.id, value]))),
  );
  const figures = () => opened.notebook().cells.filter(({ kind }) => ["plot", "map", "table"].includes(kind)).length;
  const [saved, setSaved] = createSignal<Blob>();
  const save = (file: Blob) => {
    saveFile(fileName(opened.notebook().front.title, "html"), file);
    setSaved(file);
  };
  const waits = () => {
    if (run.error !== undefined || made.error !== undefined) return words().failed;
    if (!settled()) return words().running;
    if (form() === "live" && pieces.error !== undefined) return words().failed;
    if (form() === "live" && pieces.loading) return words().packing(Math.round(part() * 100));
    if (run.loading) return inText.changes().length > 0 ? words().rerunning : words().making;
    return made.loading ? words().making : undefined;
  };
  const heading = createUniqueId();
  return (
    <Dialog open onClose={props.onClose} name={words().title} close={t().ui.close}>
      <div class="in">
        <p>{words().lead}</p>
        <Show when={!opened.runs()}>
          <p class="note stale">
            <strong>{words().notRun}</strong>
          </p>
        </Show>
        <FormChoice t={t()} form={form()} bytes={desk.live?.bytes} why={noLive()} onForm={setForm} />
        <section class="contents" aria-labelledby={heading}>
          <h3 id={heading}>{words().contains}</h3>
          <dl>
            <dt>{words().results}</dt>
            <dd>{words().figures(figures())}</dd>
            <dt>{words().choices}</dt>
            <dd>
              {choices().length === 0
                ? words().noChoices
                : words().list(choices().map(({ cell, value }) => words().choice(cell.spec.label, value)))}
            </dd>
            <dt>{words().text}</dt>
            <dd>{words().textNote}</dd>
            <dt>{words().about}</dt>
            <dd>{words().aboutNote}</dd>
            <dt>{words().size}</dt>
            <dd role="status">
              <Show when={waits() === undefined && file()} fallback={waits()}>
                {(file) => words().bytes(file().size)}
              </Show>
              <Show when={form() === "live" && pieces.loading}>
                {" "}
                <button type="button" class="plain" onClick={() => setForm("still")}>
                  {words().cancel}
                </button>
              </Show>
            </dd>
          </dl>
        </section>
        <Show when={inResults().length > 0 || opened.linked().size > 0}>
          <p>
            <b>{words().rows}</b> {words().rowsNote}
          </p>
        </Show>
        <Check t={t()} leaving={leaving} inChoices={inChoices()} text={source()?.text() ?? opened.text()} />
        <div class="row">
          <button
            type="button"
            class="btn main"
            disabled={waits() !== undefined || file() === undefined}
            onClick={() => {
              const now = file();
              if (now) save(now);
            }}
          >
            <Icon name={saved() !== undefined && saved() === file() ? "check" : "file"} />
            {saved() !== undefined && saved() === file() ? words().saved : words().save}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
