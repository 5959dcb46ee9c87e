import { createSignal, Match, onCleanup, Show, Switch } from "solid-js";
import type { ImportFault } from "../../data/import/failure.ts";
import type { Imported } from "../../data/import/imported.ts";
import { importText, notTakenCsv } from "../../data/import/report-text.ts";
import { type FileNeed, newer } from "../../notebook/file-needs.ts";
import type { Desk } from "../desk.ts";
import { Dialog } from "../dialog.tsx";
import { Icon } from "../icons.tsx";
import { fileName, saveFile } from "../save-file.ts";
import type { Asked, Told } from "./import.worker.ts";
import { ImportReportView } from "./import-report.tsx";
import type { Linked } from "./linked.ts";

type State =
  | { readonly kind: "reading" | "sorting" | "broken" }
  | { readonly kind: "failed"; readonly fault: ImportFault; readonly details: readonly string[] }
  | { readonly kind: "done"; readonly imported: Imported; readonly sha256: string };

/**
 * Reads a file in a real format, in a worker, so that the page stays quick and reading can be stopped; shows what was
 * recognised, what was taken and what not; and hands over its tables, named `newer_TABLE`, when the reader says so.
 */
export default function ImportDialog(props: {
  desk: Desk;
  need: FileNeed;
  file: File;
  onLinked(linked: Linked): void;
  onClose(): void;
}) {
  const words = () => props.desk.language.t().importing;
  const [state, setState] = createSignal<State>({ kind: "reading" });
  const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<Told>) => setState(data.kind === "read" ? { kind: "sorting" } : data);
  worker.onerror = () => setState({ kind: "broken" });
  worker.postMessage({ file: props.file, format: props.need.format } satisfies Asked);
  onCleanup(() => worker.terminate());
  const done = () => {
    const now = state();
    return now.kind === "done" ? now : undefined;
  };
  const failed = () => {
    const now = state();
    if (now.kind === "broken") return words().fault("damaged", []);
    return now.kind === "failed" ? words().fault(now.fault, now.details) : undefined;
  };
  const save = (ending: "csv" | "txt") => {
    const imported = done()?.imported;
    if (!imported) return;
    const text = ending === "csv" ? notTakenCsv(imported.report, words()) : importText(imported, words());
    saveFile(
      fileName(`${props.file.name} ${ending === "csv" ? "not taken" : "report"}`, ending),
      text,
      `text/${ending === "csv" ? "csv" : "plain"}`,
    );
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      name={words().reading(props.file.name)}
      close={props.desk.language.t().ui.close}
      class="importing"
    >
      <div class="in">
        <Switch>
          <Match when={done()}>
            {(result) => (
              <>
                <ImportReportView words={words()} imported={result().imported} />
                <div class="row">
                  <button
                    type="button"
                    class="btn main"
                    disabled={result().imported.report.taken === 0}
                    onClick={() => props.onLinked(linked(props.need, props.file, result()))}
                  >
                    <Icon name="check" />
                    {words().use}
                  </button>
                  <button type="button" class="btn" onClick={() => save("txt")}>
                    {words().saveReport}
                  </button>
                  <Show when={result().imported.report.rejected.length > 0}>
                    <button type="button" class="btn" onClick={() => save("csv")}>
                      {words().saveRejected}
                    </button>
                  </Show>
                </div>
              </>
            )}
          </Match>
          <Match when={failed()}>
            {(why) => (
              <>
                <p role="alert">{why()}</p>
                <div class="row">
                  <button type="button" class="btn" onClick={() => props.onClose()}>
                    {words().close}
                  </button>
                </div>
              </>
            )}
          </Match>
          <Match when={true}>
            <p role="status">{state().kind === "sorting" ? words().sorting : words().unpacking}</p>
            <div class="bar busy" role="progressbar" aria-label={words().reading(props.file.name)}>
              <i />
            </div>
            <div class="row">
              <button type="button" class="btn" onClick={() => props.onClose()}>
                {words().cancel}
              </button>
            </div>
          </Match>
        </Switch>
      </div>
    </Dialog>
  );
}

function linked(need: FileNeed, file: File, { imported, sha256 }: { imported: Imported; sha256: string }): Linked {
  return {
    need: need.name,
    fileName: file.name,
    bytes: file.size,
    sha256,
    tables: imported.tables.map(({ name, columns, rows, csv }) => ({
      name: `${newer}${name}`,
      file: { format: "csv", blob: new Blob([csv], { type: "text/csv" }), columns },
      rows,
    })),
    rejected: imported.report.rejected.length,
    generated: false,
  };
}
