import { type Accessor, createMemo, createSignal } from "solid-js";
import type { Finding, Remedy } from "../../notebook/sensitive.ts";
import type { Leaving } from "../sending/leaving.ts";
import type { ResultChange, ResultFinding } from "./results.ts";

/** What is about to leave, the results included: findings in both, and what was changed of each. */
export function withResults(leaving: Leaving, inResults: Accessor<readonly ResultFinding[]>) {
  const [changes, setChanges] = createSignal<ReadonlyMap<string, ResultChange>>(new Map());
  const keyOf = ({ shown, column }: ResultFinding) => `${shown.cell} ${shown.key} ${column?.name}`;
  const isOfResult = (finding: Finding): finding is ResultFinding => "shown" in finding;
  /** A result may be computed anew, and with it what is found: a change goes by names, and is gone with its column. */
  const inForce = createMemo((): readonly ResultChange[] => {
    const byKey = new Map(inResults().map((finding) => [keyOf(finding), finding.shown]));
    return [...changes()].flatMap(([key, change]) => {
      const shown = byKey.get(key);
      return shown ? [{ ...change, shown }] : [];
    });
  });
  const all: Leaving & { readonly resultChanges: Accessor<readonly ResultChange[]> } = {
    ...leaving,
    findings: createMemo(() => [...leaving.findings(), ...inResults()]),
    changes: () => [
      ...leaving.changes(),
      ...inForce().map(({ shown, remedy }) => ({ cell: shown.cell, place: 0, remedy })),
    ],
    remedyOf: (finding) => (isOfResult(finding) ? changes().get(keyOf(finding))?.remedy : leaving.remedyOf(finding)),
    toggle(finding: Finding, remedy: Remedy) {
      if (!isOfResult(finding)) return leaving.toggle(finding, remedy);
      const next = new Map(changes());
      const key = keyOf(finding);
      if (next.get(key)?.remedy === remedy || finding.column === undefined) next.delete(key);
      else next.set(key, { shown: finding.shown, column: finding.column.name, remedy });
      setChanges(next);
    },
    undo() {
      setChanges(new Map());
      return leaving.undo();
    },
    readers: (finding) => (isOfResult(finding) ? [] : leaving.readers(finding)),
    resultChanges: inForce,
  };
  return all;
}
