import { Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { Trouble } from "./database.ts";

/** Nothing could be kept or read: why, what to do, and what saves the text. */
export function TroubleNote(props: { t: Messages; why: Trouble; onSaveFile?: () => void; onRetry?: () => void }) {
  const words = () => props.t.kept.trouble[props.why];
  return (
    <div class="note stale wide" role="alert">
      <strong>{words().title}</strong>
      <span>{words().text}</span>
      <div class="row">
        <Show when={props.onSaveFile}>
          {(save) => (
            <button type="button" class="btn" onClick={() => save()()}>
              {props.t.ui.notes.saveFile}
            </button>
          )}
        </Show>
        <Show when={props.onRetry}>
          {(retry) => (
            <button type="button" class="btn" onClick={() => retry()()}>
              {props.t.kept.retry}
            </button>
          )}
        </Show>
      </div>
    </div>
  );
}

/** Another tab edits this notebook. */
export function ElsewhereNote(props: { t: Messages; taking: boolean; onTake(): void }) {
  return (
    <div class="note wide" role="status">
      <strong>{props.t.kept.elsewhere.title}</strong>
      <span>{props.t.kept.elsewhere.text}</span>
      <div class="row">
        <button type="button" class="btn" aria-disabled={props.taking} onClick={() => props.taking || props.onTake()}>
          {props.taking ? props.t.kept.elsewhere.taking : props.t.kept.elsewhere.take}
        </button>
      </div>
    </div>
  );
}

/** Another tab was faster: what was typed here is a notebook of its own. */
export function CopyNote(props: { t: Messages; href: string }) {
  return (
    <div class="note stale wide" role="alert">
      <strong>{props.t.kept.copied.title}</strong>
      <span>{props.t.kept.copied.text}</span>
      <div class="row">
        <a class="btn" href={props.href}>
          {props.t.kept.copied.open}
        </a>
      </div>
    </div>
  );
}
