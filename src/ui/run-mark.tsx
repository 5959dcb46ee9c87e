import { createMemo } from "solid-js";
import type { Messages } from "../locales/en.ts";
import { formatValue } from "../view/format.ts";
import type { Opened } from "./opened.ts";

/** One mark for the whole notebook: what it is doing, or how long it took. Said aloud when it changes. */
export function RunMark(props: { t: Messages; opened: Opened; starting: boolean }) {
  const { opened } = props;
  const states = createMemo(() =>
    opened.notebook().cells.flatMap((cell) => (cell.kind === "prose" ? [] : [opened.view(cell.id)])),
  );
  const has = (...wanted: string[]) => states().some(({ state }) => wanted.includes(state.status));
  const failures = () => states().flatMap(({ state }) => (state.status === "failed" ? [state.failure] : []));
  /** Cells that wait for a file are no failure of the notebook. */
  const waiting = () => failures().filter(({ kind }) => kind === "needs-file").length;
  const failed = () => failures().length - waiting();
  const look = () => {
    if (!opened.runs()) return "stale";
    if (has("running", "waiting")) return "running";
    return failed() > 0 ? "error" : has("stale") ? "stale" : "done";
  };
  const words = () => {
    const t = props.t.ui.notebook;
    if (look() === "done") {
      const here = states().filter(({ state, runs }) => runs > 0 || state.status !== "done");
      const day = opened.computedOn();
      const ran = day
        ? props.t.stored.computed(formatValue({ type: "date", iso: day }, undefined, props.t))
        : t.ran(here.length - waiting(), here.reduce((sum, { ms = 0 }) => sum + ms, 0) / 1000);
      return waiting() > 0 ? `${ran} · ${props.t.files.cellsWait(waiting())}` : ran;
    }
    if (look() === "running") return props.starting ? props.t.stored.starting : t.running;
    if (look() === "error") return t.failed(failed());
    return opened.runs() ? t.stale : t.notRun;
  };
  return (
    <span class={`mark push ${look()}`} role="status" title={opened.computedOn() && props.t.stored.when}>
      {words()}
    </span>
  );
}
