import { For, type JSX, Show } from "solid-js";
import { type Boot, EngineError } from "../engine/engine.ts";
import type { Messages } from "../locales/en.ts";
import type { CellId, Problem } from "../notebook/notebook.ts";
import type { Failure } from "../session/session.ts";

/** What is wrong with a cell, in one sentence; what there is instead; a button that mends it. */
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
  const candidates = () => (props.failure instanceof EngineError ? props.failure.candidates : []);
  const upstream = () => (props.failure.kind === "upstream" ? props.failure.cell : undefined);
  return (
    <div class={upstream() === undefined ? "note error" : "note stale"} role="alert">
      <Show
        when={upstream()}
        fallback={<strong>{props.failure.kind === "upstream" ? "" : sentence(props.t, props.failure)}</strong>}
      >
        {(cell) => (
          <>
            <strong>{words().upstream(cell())}</strong>
            <span>{words().upstreamDo(cell())}</span>
            <Show when={props.onGo}>
              {(go) => (
                <div class="row">
                  <button type="button" class="btn" onClick={() => go()(cell())}>
                    {words().upstreamGo(cell())}
                  </button>
                </div>
              )}
            </Show>
          </>
        )}
      </Show>
      <Show when={candidates().length > 0}>
        <span>{words().instead}</span>
        <div class="row">
          <For each={candidates()}>
            {(name) => (
              <Show when={props.onUse} fallback={<code>{name}</code>}>
                {(use) => (
                  <button type="button" class="btn" onClick={() => use()(name)}>
                    {words().use(name)}
                  </button>
                )}
              </Show>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.failure.kind === "load" && props.onRetry}>
        {(retry) => (
          <div class="row">
            <button type="button" class="btn" onClick={() => retry()()}>
              {words().retry}
            </button>
          </div>
        )}
      </Show>
    </div>
  );
}

/** A result from before the last change. */
export function StaleNote(props: { t: Messages; onRun(): void }): JSX.Element {
  return (
    <div class="note stale">
      <strong>{props.t.ui.notes.stale}</strong>
      <div class="row">
        <button type="button" class="btn" onClick={() => props.onRun()}>
          {props.t.ui.notes.runAgain}
        </button>
      </div>
    </div>
  );
}

/** A cell that waits for those it reads. */
export function WaitsNote(props: { t: Messages; on: readonly CellId[] }): JSX.Element {
  return (
    <div class="note stale">
      <strong>{props.t.ui.notes.waits(props.on)}</strong>
    </div>
  );
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

export function sentence(_t: Messages, failure: Problem | EngineError): string {
  return failure instanceof EngineError ? failure.message : failure.kind;
}
