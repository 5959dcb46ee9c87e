import { type Accessor, createMemo, createSignal } from "solid-js";
import type { CellId, Notebook } from "../../notebook/notebook.ts";
import { type Change, redact } from "../../notebook/redact.ts";
import { type Finding, type Remedy, sensitive } from "../../notebook/sensitive.ts";

export type Leaving = ReturnType<typeof createLeaving>;

/** The text that is about to leave: what in it looks sensitive, and what was changed of it. The notebook stays. */
export function createLeaving(notebook: Accessor<Notebook>, published: Accessor<boolean>) {
  const salt = crypto.randomUUID(); // kept nowhere: it goes with the dialog
  const [changes, setChanges] = createSignal<ReadonlyMap<string, Change>>(new Map());
  const keyOf = ({ cell, column }: Finding) => `${cell} ${column?.place}`;
  return {
    /** What is published is known to everyone already. */
    findings: createMemo(() => (published() ? [] : sensitive(notebook()))),
    changes: () => [...changes().values()],
    remedyOf: (finding: Finding) => changes().get(keyOf(finding))?.remedy,
    /** Changes a finding's column; the same remedy again takes it back. */
    toggle(finding: Finding, remedy: Remedy) {
      const { cell, column } = finding;
      if (cell === undefined || column === undefined) return;
      const key = keyOf(finding);
      const next = new Map(changes());
      if (next.get(key)?.remedy === remedy) next.delete(key);
      else next.set(key, { cell, place: column.place, remedy });
      setChanges(next);
    },
    undo: () => setChanges(new Map()),
    /** The text with the changes in it. */
    text: () => redact(notebook(), [...changes().values()], salt),
    /** The cells, other than its own, whose source speaks of a finding's column. */
    readers(finding: Finding): readonly CellId[] {
      const { column } = finding;
      if (column === undefined) return [];
      const name = column.name.replace(/[^\p{L}\p{N}_]/gu, "\\$&");
      const word = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, "u");
      return notebook().cells.flatMap(({ id, kind, span }) =>
        kind !== "data" && kind !== "prose" && word.test(notebook().text.slice(span.from, span.to)) ? [id] : [],
      );
    },
  };
}
