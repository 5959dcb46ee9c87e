import { createMemo, createSignal, type JSX, onCleanup, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { CellId } from "../notebook/notebook.ts";
import { parse } from "../notebook/parse.ts";
import type { Catalogue } from "./catalogue/resource.ts";
import { DataCellView } from "./data-cell.tsx";
import type { Desk } from "./desk.ts";
import { EditView } from "./edit/edit-view.tsx";
import type { History } from "./edit/history.ts";
import { createSqlDesk } from "./edit/sql/page-desk.ts";
import { TextView } from "./edit/text-view.tsx";
import type { LazyEngine } from "./engines.ts";
import { Icon } from "./icons.tsx";
import { namesOf, publishedNames } from "./names.ts";
import { sentence } from "./notes.tsx";
import type { Opened } from "./opened.ts";
import { CellOutput } from "./output.tsx";

/** A notebook opened for editing, cell by cell or as one text. Loaded when it is first asked for. */
export default function EditPage(props: {
  t: Messages;
  desk: Desk;
  opened: Opened;
  engine: LazyEngine;
  history: History;
  onText(text: string, held: ReadonlySet<CellId>): void;
  /** `EditsProps.onDraft`. */
  onDraft(text: string): void;
  onRetry(): void;
  /** Asks for a file to add. */
  onAddFile: (() => void) | undefined;
  children: JSX.Element;
}) {
  const { opened } = props;
  const [asText, setAsText] = createSignal(false);
  /** Nothing runs while the whole text is typed in; all that changed runs when it is left. */
  const onWholeText = (text: string) => props.onText(text, new Set(parse(text).cells.map(({ id }) => id)));
  const release = () => props.onText(opened.text(), new Set());
  const toggle = () => {
    if (asText()) release();
    setAsText(!asText());
  };
  onCleanup(release);
  const [catalogue, setCatalogue] = createSignal<Catalogue>();
  props.desk.catalogue().then(setCatalogue, () => undefined); // without it the names are there, and less is said of them
  const sql = createSqlDesk(props.desk, opened, props.engine);
  const published = createMemo(() => publishedNames(props.desk.tables, catalogue(), props.t));
  /** Put together when an editor wants them, and not at every key. */
  const names = () => [...namesOf(published(), opened, props.t), ...sql.functions()];
  const head = () => (
    <>
      {props.children}
      <p class="by wide row">
        <Show when={props.onAddFile}>
          {(add) => (
            <button type="button" class="btn" onClick={() => add()()}>
              <Icon name="plus" />
              {props.t.files.add}
            </button>
          )}
        </Show>
        <button type="button" class="plain" aria-pressed={asText()} onClick={toggle}>
          {asText() ? props.t.ui.notebook.asCells : props.t.ui.notebook.asText}
        </button>
      </p>
    </>
  );
  return (
    <Show
      when={!asText()}
      fallback={
        <div class="nb edit">
          {head()}
          <div class="wide">
            <TextView text={opened.text()} t={props.t} onText={onWholeText} />
          </div>
        </div>
      }
    >
      <EditView
        notebook={opened.notebook()}
        history={props.history}
        view={opened.view}
        names={names()}
        sql={sql.sql}
        explain={(failure) =>
          failure.kind === "upstream" ? props.t.ui.notes.upstream(failure.cell) : sentence(props.t, failure)
        }
        t={props.t}
        onText={props.onText}
        onDraft={props.onDraft}
        onRun={(cells) => opened.run(cells)}
        onStop={() => opened.stop()}
        output={(cell) => <CellOutput t={props.t} cell={cell()} opened={opened} onRetry={props.onRetry} editing />}
        grid={(cell, onCsv, tools) => (
          <DataCellView t={props.t} cell={cell()} fileOf={props.desk.fileOf} editable onCsv={onCsv}>
            {tools}
          </DataCellView>
        )}
      >
        {head()}
      </EditView>
    </Show>
  );
}
