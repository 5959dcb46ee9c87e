import { createSignal, For, type JSX, Show } from "solid-js";
import type { Messages } from "../locales/en.ts";
import type { Own } from "./home.tsx";
import { Icon } from "./icons.tsx";
import { Toast } from "./toast.tsx";

/** The notebooks kept in this browser; deleting one can be undone. */
export function OwnNotebooks(props: {
  t: Messages;
  own: readonly Own[];
  href(id: string): string;
  onNew(): void;
  onDelete(id: string): () => void;
  /** What stands below them. */
  children?: JSX.Element;
}) {
  const words = () => props.t.ui.home;
  const [removed, setRemoved] = createSignal<{ title: string; undo: () => void }>();
  return (
    <section aria-labelledby="own">
      <div class="head">
        <h2 id="own">{words().yours}</h2>
        <span class="lede">{words().kept}</span>
      </div>
      <Show
        when={props.own.length > 0}
        fallback={
          <div class="blank">
            <span>{words().none}</span>
            <button type="button" class="plain" onClick={() => props.onNew()}>
              {words().noneDo}
            </button>
          </div>
        }
      >
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words().columns.title}</th>
              <th scope="col" class="opt">
                {words().columns.reads}
              </th>
              <th scope="col" class="num">
                {words().columns.changed}
              </th>
              <th scope="col">
                <span class="hide">{words().columns.action}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.own}>
              {(notebook) => {
                const title = () => notebook.title || words().untitled;
                return (
                  <tr>
                    <td>
                      <a class="name" href={props.href(notebook.id)}>
                        {title()}
                      </a>
                    </td>
                    <td class="opt">{notebook.reads.join(", ") || words().noTables}</td>
                    <td class="num">
                      <time dateTime={notebook.changed.toISOString()}>
                        {words().changed(notebook.changed, new Date())}
                      </time>
                    </td>
                    <td class="tool">
                      <button
                        type="button"
                        class="btn bare"
                        aria-label={words().remove(title())}
                        onClick={() => setRemoved({ title: title(), undo: props.onDelete(notebook.id) })}
                      >
                        <Icon name="trash" />
                      </button>
                    </td>
                  </tr>
                );
              }}
            </For>
          </tbody>
        </table>
      </Show>
      {props.children}
      <Toast
        text={removed() && words().removed(removed()?.title ?? "")}
        action={props.t.ui.undo}
        close={props.t.ui.close}
        onAction={() => {
          removed()?.undo();
          setRemoved(undefined);
        }}
        onClose={() => setRemoved(undefined)}
      />
    </section>
  );
}
