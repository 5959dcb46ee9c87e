import { createMemo, createResource, createSignal, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { compare } from "../../notebook/compare.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { parse } from "../../notebook/parse.ts";
import { Changes } from "../compare/changes.tsx";
import { Dialog } from "../dialog.tsx";
import type { Revision } from "../store.ts";
import { troubleOf } from "./database.ts";
import { TroubleNote } from "./notices.tsx";

/** The saved states of a notebook, what each did, how it differs from what is there now, and the way back to it. */
export default function RevisionsDialog(props: {
  t: Messages;
  revisions: () => Promise<readonly Revision[]>;
  now: Notebook;
  mayRestore: boolean;
  onRestore(text: string): void;
  onClose(): void;
}) {
  const words = () => props.t.kept.revisions;
  const [revisions] = createResource(props.revisions);
  /** Those that are not what is there now. */
  const earlier = () => (revisions.error ? [] : (revisions() ?? [])).filter(({ text }) => text !== props.now.text);
  const [chosen, setChosen] = createSignal<number>();
  const shown = createMemo(() => earlier().find(({ at }) => at === chosen()) ?? earlier()[0]);
  const before = createMemo(() => {
    const revision = shown();
    return revision && parse(revision.text);
  });
  return (
    <Dialog open name={words().title} close={props.t.ui.close} class="revisions" onClose={props.onClose}>
      <div class="in">
        <Show when={revisions.error}>{(error) => <TroubleNote t={props.t} why={troubleOf(error())} />}</Show>
        <Show when={shown()} fallback={<p class="lede">{revisions.loading ? words().reading : words().none}</p>}>
          {(revision) => (
            <>
              <p class="lede">{words().lead}</p>
              <div class="sides">
                <div class="states" role="radiogroup" aria-label={words().list}>
                  <For each={earlier()}>
                    {(each, i) => (
                      <Row
                        t={props.t}
                        revision={each}
                        before={revisions()?.[(revisions()?.indexOf(each) ?? 0) + 1]}
                        checked={each.at === revision().at}
                        first={i() === 0}
                        onChoose={() => setChosen(each.at)}
                      />
                    )}
                  </For>
                </div>
                <section class="to-now" aria-label={words().toNow}>
                  <div class="row apart">
                    <h3>{words().toNow}</h3>
                    <button
                      type="button"
                      class="btn main"
                      disabled={!props.mayRestore}
                      onClick={() => props.onRestore(revision().text)}
                    >
                      {words().restore}
                    </button>
                  </div>
                  <Show when={before()}>{(before) => <Changes t={props.t} before={before()} after={props.now} />}</Show>
                </section>
              </div>
            </>
          )}
        </Show>
      </div>
    </Dialog>
  );
}

/** One saved state: when, what it changed in the one before, and how long it is. */
function Row(props: {
  t: Messages;
  revision: Revision;
  before: Revision | undefined;
  checked: boolean;
  first: boolean;
  onChoose(): void;
}) {
  const words = () => props.t.kept.revisions;
  const did = createMemo(() => {
    if (props.before === undefined) return words().first;
    const counts = new Map<string, number>();
    for (const { kind } of compare(parse(props.before.text), parse(props.revision.text)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const count = (...kinds: readonly string[]) => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
    return words().did({
      changed: count("changed", "changed-moved"),
      added: count("added"),
      removed: count("removed"),
      moved: count("moved"),
    });
  });
  return (
    <label>
      <input
        type="radio"
        name="revision"
        checked={props.checked}
        autofocus={props.first}
        onChange={() => props.onChoose()}
      />
      <time dateTime={new Date(props.revision.at).toISOString()}>
        {words().time(new Date(props.revision.at), new Date())}
      </time>
      <span>{did()}</span>
      <small>{props.t.kept.size(new TextEncoder().encode(props.revision.text).length)}</small>
    </label>
  );
}
