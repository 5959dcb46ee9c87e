import { For, lazy, Show, Suspense } from "solid-js";
import type { FileNeed } from "../../notebook/file-needs.ts";
import type { Desk } from "../desk.ts";
import type { Opened } from "../opened.ts";
import type { Linking } from "./linking.ts";
import { Slot } from "./slot.tsx";
import { canTry } from "./try-out.ts";

const CheckDialog = lazy(() => import("../records/check-dialog.tsx"));
const ImportDialog = lazy(() => import("./import-dialog.tsx"));

export interface SlotsProps {
  desk: Desk;
  opened: Opened;
  linking: Linking;
  /** Puts a first query of a table at the end; undefined where the notebook is only read. */
  onQuery: ((name: string) => void) | undefined;
}

/** What a notebook needs of its reader, one slot for each file, and files that are on their way in. */
export default function FileSlots(props: SlotsProps) {
  const t = () => props.desk.language.t();
  const needs = () => props.opened.notebook().front.files;
  const coming = (): readonly FileNeed[] =>
    props.linking.coming().flatMap(({ need }) => (needs().some(({ name }) => name === need.name) ? [] : [need]));
  const names = () => [...needs(), ...coming()].map(({ name }) => name);
  const byName = (name: string) => [...needs(), ...coming()].find((need) => need.name === name);
  const dialog = (need: FileNeed) => {
    const state = props.linking.state(need.name);
    return state.status === "dialog" ? state.chosen : undefined;
  };
  return (
    <Show when={names().length > 0}>
      <section class="files" aria-label={t().files.slots}>
        <For each={names()}>
          {(name) => (
            <Show when={byName(name)}>
              {(need) => (
                <>
                  <Slot
                    t={t()}
                    need={need()}
                    inert={!props.opened.runs()}
                    state={props.linking.state(name)}
                    linked={props.opened.linked().get(name)}
                    facts={props.linking.facts(name)}
                    onChoose={(chosen) => props.linking.choose(need(), chosen)}
                    onTryOut={canTry(need().schema) ? () => props.linking.tryOut(need()) : undefined}
                    onAgain={() => void props.linking.again(need())}
                    onCancel={() => props.linking.cancel(name)}
                    onConfirm={() => props.linking.confirm(name)}
                    onRemove={() => props.linking.remove(name)}
                    onQuery={props.onQuery && (() => props.onQuery?.(name))}
                  />
                  <Show when={dialog(need())} keyed>
                    {({ file }) => {
                      const common = {
                        desk: props.desk,
                        need: need(),
                        file,
                        onLinked: props.linking.take,
                        onClose: () => dialog(need()) && props.linking.cancel(name),
                      };
                      return (
                        <Suspense>
                          <Show when={need().schema} fallback={<ImportDialog {...common} />}>
                            <CheckDialog {...common} />
                          </Show>
                        </Suspense>
                      );
                    }}
                  </Show>
                </>
              )}
            </Show>
          )}
        </For>
        <p class="by">{t().files.stays}</p>
      </section>
    </Show>
  );
}
