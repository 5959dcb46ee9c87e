import { type Diagnostic, forEachDiagnostic } from "@codemirror/lint";
import type { EditorView, KeyBinding } from "@codemirror/view";
import type { Span } from "../notebook/notebook.ts";

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

/** Faults for the editor, `offset` making their offsets its own. */
export function diagnostics(faults: readonly Fault[], length: number, offset: (at: number) => number): Diagnostic[] {
  const within = (at: number) => Math.min(Math.max(offset(at), 0), length);
  return faults.map(({ span, message, fixes }) => ({
    from: within(span.from),
    to: within(span.to),
    severity: "error",
    message,
    actions: fixes.map(({ label, insert }) => ({
      name: label,
      apply: (view, from, to) => view.dispatch({ changes: { from, to, insert }, userEvent: "input.fix" }),
    })),
  }));
}

/** Ctrl-. takes the first fix of the fault at the cursor, else of the first fault that has one. */
export const fixKeys: readonly KeyBinding[] = [{ key: "Mod-.", run: fixFirst }];

function fixFirst(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  const found: { readonly from: number; readonly to: number; readonly diagnostic: Diagnostic }[] = [];
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if (diagnostic.actions && diagnostic.actions.length > 0) found.push({ diagnostic, from, to });
  });
  const fault = found.find(({ from, to }) => from <= head && head <= to) ?? found[0];
  fault?.diagnostic.actions?.[0]?.apply(view, fault.from, fault.to);
  return fault !== undefined;
}
