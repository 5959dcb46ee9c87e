import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, simplifySelection } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, type KeyBinding, keymap } from "@codemirror/view";
import { completion } from "./complete.ts";
import { diagnostics, type Fault, fixKeys } from "./faults.ts";
import { formatSql } from "./format.ts";
import { knownOnHover } from "./known.ts";
import { type Language, languages } from "./language.ts";
import type { AskValues, Figure, Names } from "./names.ts";
import { theme } from "./theme.ts";

export interface EditorOptions {
  readonly text: string;
  readonly language: Language;
  /** The name a screen reader says. */
  readonly label: string;
  /** CodeMirror's own words, by their English. */
  readonly phrases: Readonly<Record<string, string>>;
  /** At every change that the author makes, with the whole text. */
  readonly onChange: (text: string) => void;
  /** Shift-Enter, or Ctrl-Enter. */
  readonly onRun: () => void;
  /** Ctrl-Shift-Enter. */
  readonly onRunBelow: () => void;
  /** Escape, with nothing left to close. */
  readonly onLeave: () => void;
  /** Ctrl-Alt-Enter, with what is selected, else everything. */
  readonly onRunSelection?: ((text: string) => void) | undefined;
  /** F2. */
  readonly onRename?: (() => void) | undefined;
  /** Shift-Alt-F, where the text stays as it is because the formatter cannot keep every token of it. */
  readonly onUnformatted?: () => void;
  /** What may be written; asked when it is wanted. */
  readonly names?: () => Names;
  /** Values of a column, for what stands in quotes. */
  readonly askValues?: AskValues;
  /** The cell that is written, where it is a figure or an input. */
  readonly figure?: () => Figure | undefined;
}

export interface Editor {
  /** Shows another text. What stays the same keeps cursor and history; the same text changes nothing. */
  setText(text: string): void;
  setFaults(faults: readonly Fault[]): void;
  /** Lays SQL out anew, as one step that undo takes back; any other language stays. */
  format(): Promise<void>;
  /** What is selected, else everything. */
  selection(): string;
  focus(): void;
  destroy(): void;
}

const outside = Annotation.define<boolean>();
const kindLetter: Readonly<Record<string, string>> = {
  table: "T",
  cell: "T",
  column: "C",
  param: "$",
  function: "ƒ",
  value: "’",
};
const nobodyKnows: AskValues = async () => [];

/** The least change that makes `before` into `after`. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/**
 * A code editor in `parent`. It is always left to right. Tab leaves it unless completions are open; Escape closes what
 * is open, then leaves. CRLF stays CRLF.
 */
export function makeEditor(parent: HTMLElement, options: EditorOptions): Editor {
  let given = options.text;
  const lineEnd = given.includes("\r\n") ? "\r\n" : "\n";
  const shown = (text: string) => text.replaceAll("\r\n", "\n");
  const handled = (action: () => void) => () => {
    action();
    return true;
  };
  const { names = () => [], figure = () => undefined, askValues = nobodyKnows } = options;
  const known = options.language === "sql" ? knownOnHover(names) : { extension: [], keys: [] };
  const selection = () => {
    const { main } = view.state.selection;
    return main.empty ? view.state.doc.toString() : view.state.sliceDoc(main.from, main.to);
  };
  const format = async () => {
    const before = view.state.doc.toString();
    if (options.language !== "sql") return;
    const laid = await formatSql(before);
    if (view.state.doc.toString() !== before) return; // the author has typed on
    if (laid === undefined) options.onUnformatted?.();
    else if (laid !== before) view.dispatch({ changes: difference(before, laid), userEvent: "input.format" });
  };
  const keys: KeyBinding[] = [
    { key: "Mod-Alt-Enter", run: handled(() => options.onRunSelection?.(selection())) },
    { key: "F2", run: handled(() => options.onRename?.()) },
    { key: "Shift-Alt-f", run: handled(() => void format()), preventDefault: true },
    { key: "Ctrl-Shift-Enter", mac: "Cmd-Shift-Enter", run: handled(options.onRunBelow) },
    { key: "Shift-Enter", run: handled(options.onRun) },
    { key: "Mod-Enter", run: handled(options.onRun) },
    { key: "Tab", run: acceptCompletion },
  ];
  const leave: KeyBinding = { key: "Escape", run: handled(options.onLeave) };

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: shown(options.text),
      extensions: [
        EditorState.allowMultipleSelections.of(true),
        EditorView.clickAddsSelectionRange.of((event) => event.altKey),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({
          override: [completion(options.language, names, askValues, figure)],
          icons: false,
          addToOptions: [{ position: 20, render: ({ type }) => letter(type) }],
        }),
        highlightSelectionMatches(),
        search({ top: true }),
        known.extension,
        keymap.of([
          ...keys,
          ...fixKeys,
          ...known.keys,
          ...closeBracketsKeymap,
          ...searchKeymap,
          ...lintKeymap,
          { key: "Escape", run: simplifySelection },
          leave,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorState.tabSize.of(2),
        EditorState.phrases.of(options.phrases),
        EditorView.contentAttributes.of({ "aria-label": options.label, tabindex: "0" }),
        languages[options.language],
        theme,
        EditorView.updateListener.of((update) => {
          if (!update.docChanged || update.transactions.every((t) => t.annotation(outside) === true)) return;
          given = update.state.doc.toString().replaceAll("\n", lineEnd);
          options.onChange(given);
        }),
      ],
    }),
  });

  return {
    setText(text) {
      if (text === given) return;
      given = text;
      const changes = difference(view.state.doc.toString(), shown(text));
      view.dispatch({ changes, annotations: [outside.of(true), Transaction.addToHistory.of(false)] });
    },
    setFaults(faults) {
      const found = diagnostics(faults, view.state.doc.length, (at) => shown(given.slice(0, at)).length);
      view.dispatch(setDiagnostics(view.state, found));
    },
    format,
    selection,
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function letter(type: string | undefined): HTMLElement {
  const element = document.createElement("b");
  element.className = "cm-completionKind";
  element.ariaHidden = "true";
  element.textContent = kindLetter[type ?? ""] ?? "";
  return element;
}
