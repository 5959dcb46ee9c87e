import { For, type JSX, Show } from "solid-js";
import { type Boot, EngineError } from "../engine/engine.ts";
import type { Messages } from "../locales/en.ts";
import type { CellId, Problem } from "../notebook/notebook.ts";
import type { Failure, NeedsFile } from "../session/state.ts";
import { goTo } from "./outline.tsx";

/** What is wrong with a cell, in one sentence; what to do about it; a button that does it. */
export function FailureNote(props: {
  t: Messages;
  failure: Failure;
  /** Takes a candidate in place of the unknown name; without it, candidates are only named. */
  onUse?: (candidate: string) => void;
  /** Fetches again what could not be fetched. */
  onRetry?: () => void;
  /** Shows a failed cell that this one reads. */
  onGo?: (cell: CellId) => void;
}): JSX.Element {
  const words = () => props.t.ui.notes;
  const upstream = () => (props.failure.kind === "upstream" ? props.failure.cell : undefined);
  const error = () => (props.failure instanceof EngineError ? props.failure : undefined);
  const remedy = () => {
    const { failure } = props;
    if (failure.kind === "upstream") return words().upstreamDo(failure.cell);
    return failure instanceof EngineError ? props.t.engine.remedy(failure.kind) : "";
  };
  const isNoFault = () => upstream() !== undefined || error()?.kind === "stopped";
  return (
    <div class={isNoFault() ? "note stale" : "note error"} role="alert">
      <strong>{sentence(props.t, props.failure)}</strong>
      <Show when={remedy()}>
        <span>{remedy()}</span>
      </Show>
      <Show when={error()?.candidates.length}>
        <span>{words().instead}</span>
        <div class="row">
          <For each={error()?.candidates}>
            {(name) => (
              <Show when={props.onUse} fallback={<code>{name}</code>}>
                {(use) => <Button onClick={() => use()(name)}>{words().use(name)}</Button>}
              </Show>
            )}
          </For>
        </div>
      </Show>
      <Show when={error()?.kind === "load" && props.onRetry}>
        {(retry) => (
          <div class="row">
            <Button onClick={() => retry()()}>{words().retry}</Button>
          </div>
        )}
      </Show>
      <Show when={props.onGo && upstream()}>
        {(cell) => (
          <div class="row">
            <Button onClick={() => props.onGo?.(cell())}>{words().upstreamGo(cell())}</Button>
          </div>
        )}
      </Show>
    </div>
  );
}

/** A cell that has no result before the reader chooses a file: no fault, one quiet line. */
export function WaitNote(props: { t: Messages; failure: NeedsFile }): JSX.Element {
  return (
    <p class="waits">
      <span>{props.t.files.waits(props.failure.title)}</span>
      <button type="button" class="plain" onClick={() => goTo(`file-${props.failure.need}`)}>
        {props.t.files.go}
      </button>
    </p>
  );
}

function Button(props: { onClick(): void; children: JSX.Element }) {
  return (
    <button type="button" class="btn" onClick={() => props.onClick()}>
      {props.children}
    </button>
  );
}

/** A failure in one sentence. */
export function sentence(t: Messages, failure: Failure): string {
  if (failure.kind === "upstream") return t.ui.notes.upstream(failure.cell);
  if (failure.kind === "needs-file") return t.files.waits(failure.title);
  return failure instanceof EngineError ? t.engine.failure(failure) : t.problem.text(failure);
}

/** How far the engine has come in starting; nothing once it is ready. */
export function BootNote(props: { t: Messages; boot: Boot }): JSX.Element {
  const words = () => props.t.ui.notes;
  const fetching = () => (props.boot.phase === "fetch" ? props.boot : undefined);
  const percent = () => {
    const { loaded = 0, bytes = 0 } = fetching() ?? {};
    return bytes > 0 ? Math.min(100, Math.round((100 * loaded) / bytes)) : undefined;
  };
  const said = () => {
    const boot = props.boot;
    if (boot.phase === "fetch") return words().fetching(boot.loaded, boot.bytes);
    return boot.phase === "compile" ? words().compiling : words().loadingTables;
  };
  return (
    <Show when={props.boot.phase !== "ready"}>
      <div class="boot wide">
        <p>
          {said()} {words().meanwhile} <Show when={fetching()}>{words().nextTime}</Show>
        </p>
        <div
          class="bar"
          classList={{ busy: percent() === undefined }}
          role="progressbar"
          aria-label={words().progress}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow={percent()}
        >
          <i style={{ "inline-size": `${percent() ?? 100}%` }} />
        </div>
      </div>
    </Show>
  );
}

/** On top of a notebook: every place that needs mending, with its line. */
export function ProblemList(props: {
  t: Messages;
  problems: readonly Problem[];
  /** The notebook's text, for the lines. */
  text: string;
  /** Goes to the place; without it, the line is only said. */
  onGo?: (problem: Problem) => void;
}): JSX.Element {
  const words = () => props.t.ui.notes;
  const line = (problem: Problem) => words().line(lineOf(props.text, problem.span.from));
  return (
    <Show when={props.problems.length > 0}>
      <div class="note error wide" role="alert">
        <strong>{words().problems(props.problems.length)}</strong>
        <span>{words().problemsDo}</span>
        <ul class="faults">
          <For each={props.problems}>
            {(problem) => (
              <li>
                <Show when={props.onGo} fallback={<b>{line(problem)}</b>}>
                  {(go) => (
                    <button type="button" class="plain" onClick={() => go()(problem)}>
                      {line(problem)}
                    </button>
                  )}
                </Show>
                <span>{sentence(props.t, problem)}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** The line that an offset stands in, counted from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
