import { createUniqueId, Match, Show, Switch } from "solid-js";
import { EngineError } from "../../engine/engine.ts";
import type { Messages } from "../../locales/en.ts";
import type { FileNeed } from "../../notebook/file-needs.ts";
import { Icon } from "../icons.tsx";
import { type Chosen, dropped, fileInput, pick } from "./handles.ts";
import type { Linked } from "./linked.ts";
import type { SlotState } from "./linking.ts";
import { Differs, Facts, type KnownFacts, Wanted } from "./slot-parts.tsx";

export interface SlotProps {
  t: Messages;
  need: FileNeed;
  /** The notebook has not run: files are chosen after that. */
  inert: boolean;
  state: SlotState;
  linked: Linked | undefined;
  facts: KnownFacts | undefined;
  onChoose(chosen: Chosen): void;
  /** Takes generated records in place of a file; undefined where there are none of its kind. */
  onTryOut: (() => void) | undefined;
  onAgain(): void;
  onCancel(): void;
  /** Links the file although it differs. */
  onConfirm(): void;
  onRemove(): void;
  onQuery: (() => void) | undefined;
}

/** The place of one file: what is waited for, or what is linked, and what can be done about it. */
export function Slot(props: SlotProps) {
  const heading = createUniqueId();
  const words = () => props.t.files;
  const as = <Status extends SlotState["status"]>(status: Status) =>
    props.state.status === status ? (props.state as Extract<SlotState, { status: Status }>) : undefined;
  const input = fileInput((chosen) => props.onChoose(chosen));
  const onDrop = async (event: DragEvent) => {
    const found = props.inert ? undefined : dropped(event.dataTransfer);
    if (found === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    document.documentElement.classList.remove("dropping");
    props.onChoose(await found);
  };
  const isIdle = () => props.state.status === "idle" || props.state.status === "remembered";
  return (
    <section
      class="slot"
      classList={{ linked: props.linked !== undefined }}
      id={`file-${props.need.name}`}
      aria-labelledby={heading}
      onDrop={(event) => void onDrop(event)}
    >
      <div class="row apart">
        <h2 id={heading}>{props.need.title}</h2>
        <Show when={props.linked} fallback={<span class="mark stale">{words().waiting}</span>}>
          <span class="mark done">{words().linked}</span>
        </Show>
      </div>
      <Show when={props.linked} fallback={<Wanted t={props.t} need={props.need} />} keyed>
        {(linked) => <Facts t={props.t} linked={linked} facts={props.facts} />}
      </Show>
      <Switch>
        <Match when={as("reading")}>
          {(state) => (
            <div class="coming">
              <p role="status">{words().reading(state().fileName)}</p>
              <div class="bar busy" role="progressbar" aria-label={words().reading(state().fileName)}>
                <i />
              </div>
              <button type="button" class="btn" onClick={() => props.onCancel()}>
                {words().cancel}
              </button>
            </div>
          )}
        </Match>
        <Match when={as("differs")}>
          {(state) => (
            <Differs
              t={props.t}
              fileName={state().fileName}
              differences={state().differences}
              onConfirm={props.onConfirm}
              onCancel={props.onCancel}
            />
          )}
        </Match>
        <Match when={as("failed")}>
          {(state) => (
            <div class="note error" role="alert">
              <strong>{words().failed(state().fileName)}</strong>
              <span>{reason(props.t, state().why)}</span>
            </div>
          )}
        </Match>
      </Switch>
      <Show when={isIdle() || as("failed")}>
        <Show when={!props.inert} fallback={<p class="by">{words().runFirst}</p>}>
          <div class="row">
            <Show when={as("remembered")}>
              {(state) => (
                <button type="button" class="btn main" onClick={() => props.onAgain()}>
                  {words().again(state().handle.name)}
                </button>
              )}
            </Show>
            <button
              type="button"
              class="btn"
              classList={{ main: !props.linked && !as("remembered") }}
              aria-label={props.linked ? words().replaceFor(props.need.title) : words().chooseFor(props.need.title)}
              onClick={() => void pick(input, (chosen) => props.onChoose(chosen))}
            >
              <Icon name="file" />
              {props.linked ? words().replace : words().choose}
            </button>
            <Show when={props.linked}>
              <Show when={props.onQuery}>
                {(query) => (
                  <button type="button" class="btn" onClick={() => query()()}>
                    <Icon name="plus" />
                    {words().query}
                  </button>
                )}
              </Show>
              <button
                type="button"
                class="btn bare"
                aria-label={words().removeFor(props.need.title)}
                onClick={() => props.onRemove()}
              >
                {words().remove}
              </button>
            </Show>
            <Show when={!props.linked && props.onTryOut}>
              {(onTryOut) => (
                <button
                  type="button"
                  class="btn bare"
                  aria-label={words().tryOutFor(props.need.title)}
                  onClick={() => onTryOut()()}
                >
                  {words().tryOut}
                </button>
              )}
            </Show>
            <Show when={!props.linked}>
              <span class="by">{words().drop}</span>
            </Show>
          </div>
        </Show>
      </Show>
      {input}
    </section>
  );
}

const reason = (t: Messages, why: Extract<SlotState, { status: "failed" }>["why"]) =>
  why instanceof EngineError
    ? `${t.engine.failure(why)} ${why.kind === "sql" ? "" : t.engine.remedy(why.kind)}`.trim()
    : t.files.why[why];
