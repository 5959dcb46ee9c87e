import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, type KeyBinding, keymap } from "@codemirror/view";
import type { Span } from "../notebook/notebook.ts";
import { completion } from "./complete.ts";
import { type Language, languages } from "./language.ts";
import type { Names } from "./names.ts";
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
}

/** Something wrong with the text, and what would mend it. Offsets count as in the text given. */
export interface Fault {
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
}
export interface Fix {
  /** What the button says: `Use serial_hash`. */
  readonly label: string;
  /** What takes the fault's place. */
  readonly insert: string;
}

export interface Editor {
  /** Shows another text. What stays the same keeps cursor and history; the same text changes nothing. */
  setText(text: string): void;
  setFaults(faults: readonly Fault[]): void;
  setNames(names: Names): void;
  focus(): void;
  destroy(): void;
}

const outside = Annotation.define<boolean>();
const kindLetter: Readonly<Record<string, string>> = { table: "T", cell: "T", column: "C", param: "$" };

/** The least change that makes `before` into `after`. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function diagnostics(faults: readonly Fault[], length: number, offset: (at: number) => number): Diagnostic[] {
  const within = (at: number) => Math.min(Math.max(offset(at), 0), length);
  return faults.map(({ span, message, fixes }) => ({
    from: within(span.from),
    to: within(span.to),
    severity: "error",
    message,
    actions: fixes.map(({ label, insert }) => ({
      name: label,
      apply: (view, from, to) => view.dispatch({ changes: { from, to, insert } }),
    })),
  }));
}

/**
 * A code editor in `parent`. It is always left to right. Tab leaves it unless completions are open; Escape closes what
 * is open, then leaves. CRLF stays CRLF.
 */
export function makeEditor(parent: HTMLElement, options: EditorOptions): Editor {
  let given = options.text;
  let names: Names = [];
  const lineEnd = given.includes("\r\n") ? "\r\n" : "\n";
  const shown = (text: string) => text.replaceAll("\r\n", "\n");
  const handled = (action: () => void) => () => {
    action();
    return true;
  };
  const keys: KeyBinding[] = [
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
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({
          override: [completion(options.language, () => names)],
          icons: false,
          addToOptions: [{ position: 20, render: ({ type }) => letter(type) }],
        }),
        highlightSelectionMatches(),
        search({ top: true }),
        keymap.of([...keys, ...closeBracketsKeymap, ...searchKeymap, leave, ...historyKeymap, ...defaultKeymap]),
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
    setNames(next) {
      names = next;
    },
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
