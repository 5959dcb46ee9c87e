import { createMemo, createResource, createSignal, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { Dialog } from "../dialog.tsx";
import { type FileOf, publishedRows } from "../published-rows.ts";
import { TargetForm } from "./target-form.tsx";
import { found, type Template, templatesOf } from "./template.ts";
import "./targets.css";

/** Finds one of the 46 templates, fills its blanks, and gives the target back as a row. */
export default function TemplateDialog(props: {
  t: Messages;
  fileOf: FileOf;
  /** The table holds invented rows, which can go as the first of one's own comes. */
  invented: boolean;
  nextKey(alone: boolean): string;
  /** `alone`: the invented rows are to go. */
  onAdd(values: ReadonlyMap<string, string>, alone: boolean): void;
  onClose(): void;
}) {
  const words = () => props.t.targets;
  const [search, setSearch] = createSignal("");
  const [chosen, setChosen] = createSignal<Template>();
  const [templates] = createResource(async () =>
    templatesOf(
      await publishedRows(props.fileOf, "target_templates.csv"),
      await publishedRows(props.fileOf, "target_topic_codes.csv"),
    ),
  );
  const all = () => (templates.state === "ready" ? templates() : []);
  const hits = createMemo(() => found(all(), search()));
  const topics = createMemo(() => [...new Map(hits().map(({ topic, topics }) => [topic, topics]))]);
  const language = () => (props.t.locale.startsWith("zh") ? "zh" : "en");
  return (
    <Dialog open onClose={() => props.onClose()} name={words().title} close={props.t.ui.close} class="targets">
      <Show
        when={chosen()}
        keyed
        fallback={
          <div class="in">
            <p class="lede">{words().lead}</p>
            <label class="field">
              {words().search}
              <input
                type="search"
                value={search()}
                placeholder={words().placeholder}
                onInput={(event) => setSearch(event.currentTarget.value)}
                autofocus
              />
            </label>
            <p class="by" role="status">
              {templates.state === "errored"
                ? words().notFetched
                : templates.state === "ready" && words().found(hits().length, all().length)}
            </p>
            <div class="hits">
              <For each={topics()}>
                {([topic, names]) => (
                  <section>
                    <h3>{names[language()]}</h3>
                    <ul class="plain-list">
                      <For each={hits().filter((each) => each.topic === topic)}>
                        {(template) => (
                          <li>
                            <button type="button" class="hit" onClick={() => setChosen(template)}>
                              {template.texts[language()].replace(
                                /\{(\w+)\}/g,
                                (_, blank: keyof Messages["targets"]["blank"]) => `[${words().blank[blank]}]`,
                              )}
                            </button>
                          </li>
                        )}
                      </For>
                    </ul>
                  </section>
                )}
              </For>
            </div>
          </div>
        }
      >
        {(template) => (
          <TargetForm
            t={props.t}
            template={template}
            text={template.texts[language()]}
            topic={template.topics[language()]}
            invented={props.invented}
            nextKey={(alone) => props.nextKey(alone)}
            onAdd={(values, alone) => props.onAdd(values, alone)}
            onBack={() => setChosen(undefined)}
          />
        )}
      </Show>
    </Dialog>
  );
}
