import { createMemo, createSignal, onCleanup, Show } from "solid-js";
import type { Editor } from "../../../editor/editor.ts";
import type { Fault } from "../../../editor/faults.ts";
import type { Language } from "../../../editor/language.ts";
import type { Figure, Names } from "../../../editor/names.ts";
import type { Messages } from "../../../locales/en.ts";
import type { Failure } from "../../../session/state.ts";
import { CodeEditor } from "../code-editor.tsx";
import { ofEngine, placed } from "../faults.ts";
import { bodyOf, type Keyed } from "../keys.ts";
import { type CellCommands, commands, setCommands } from "./commands.ts";
import type { SqlDesk } from "./desk.ts";
import { createLiveCheck } from "./live-check.ts";
import { SelectionResult } from "./selection.tsx";

/** The editor of a cell of code: SQL is checked while it is typed, formatted, and run in parts. */
export function CellEditor(props: {
  row: Keyed;
  label: string;
  /** `SQL cell by_year` */
  name: string;
  t: Messages;
  names: Names;
  sql: SqlDesk;
  faults: readonly Fault[];
  /** Typed in and not run since: then `faults` are of the text before. */
  held: boolean;
  explain: (failure: Failure) => string;
  focus: unknown;
  onText(text: string): void;
  onRun(): void;
  onRunBelow(): void;
  onRename(): void;
  onLeave(): void;
}) {
  const [editor, setEditor] = createSignal<Editor>();
  const [selected, setSelected] = createSignal<{ readonly sql: string }>();
  const [unformatted, setUnformatted] = createSignal<string>();
  const body = createMemo(() => bodyOf(props.row));
  const isSql = () => props.row.language === "sql";
  const checked = createLiveCheck(
    () => (isSql() && props.held ? body() : undefined),
    (sql, signal) => props.sql.check(sql, signal),
  );
  const faults = (): readonly Fault[] => {
    const found = checked();
    if (!props.held || !isSql()) return props.faults;
    return found ? placed([ofEngine(found, body())], props.explain, props.t) : [];
  };
  const figure = (): Figure | undefined => {
    const kind = figureKinds.find((each) => each === props.row.language);
    return kind && { kind, data: props.row.cell.attributes.get("data") };
  };
  const runSelection = (sql: string) => {
    if (isSql() && props.sql.run && sql.trim() !== "") setSelected({ sql });
  };
  const offered: CellCommands = {
    get format() {
      return isSql() ? () => void editor()?.format() : undefined;
    },
    get runSelection() {
      return isSql() && props.sql.run ? () => runSelection(editor()?.selection() ?? "") : undefined;
    },
    rename: () => props.onRename(),
  };
  onCleanup(() => commands() === offered && setCommands(undefined));

  return (
    <div onFocusIn={() => setCommands(offered)}>
      <CodeEditor
        text={body()}
        language={languageOf(props.row.language)}
        label={props.label}
        t={props.t}
        names={props.names}
        faults={faults()}
        focus={props.focus}
        askValues={props.sql.askValues}
        figure={figure()}
        onEditor={setEditor}
        onText={(text) => {
          setUnformatted(undefined);
          props.onText(text);
        }}
        onRun={props.onRun}
        onRunBelow={props.onRunBelow}
        onRunSelection={runSelection}
        onRename={props.onRename}
        onUnformatted={() => setUnformatted(body())}
        onLeave={props.onLeave}
      />
      <Show when={unformatted() === body()}>
        <p class="note" role="status">
          {props.t.editing.unformatted}
        </p>
      </Show>
      <Show when={selected()}>
        {(selected) => (
          <SelectionResult
            t={props.t}
            cell={props.name}
            sql={selected()}
            desk={props.sql}
            explain={props.explain}
            onClose={() => {
              setSelected(undefined);
              editor()?.focus();
            }}
          />
        )}
      </Show>
    </div>
  );
}

const figureKinds = ["plot", "table", "map", "input"] as const;

function languageOf(language: string): Language {
  if (language === "sql") return "sql";
  return language === "data" ? "csv" : "yaml";
}
