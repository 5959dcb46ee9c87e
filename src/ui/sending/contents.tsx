import { createUniqueId, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { readGrid } from "../../notebook/data-grid.ts";
import type { Notebook } from "../../notebook/notebook.ts";

/** What a link holds, before it is copied: data cells travel with their rows, files do not. */
export function Contents(props: {
  t: Messages;
  /** The notebook as it leaves. */
  notebook: Notebook;
  /** The values that go with it. */
  choices: readonly { label: string; value: string }[];
}) {
  const heading = createUniqueId();
  const words = () => props.t.sending;
  const data = () =>
    props.notebook.cells.flatMap((cell) => (cell.kind === "data" ? [{ id: cell.id, grid: readGrid(cell.csv) }] : []));
  return (
    <section class="contents" aria-labelledby={heading}>
      <h3 id={heading}>{words().contains}</h3>
      <dl>
        <dt>{words().notebook}</dt>
        <dd>
          {props.notebook.front.title || props.t.ui.home.untitled} · {words().cells(props.notebook.cells.length)}
        </dd>
        <dt>{words().data}</dt>
        <dd>
          <Show when={data().length > 0} fallback={words().noData}>
            <ul>
              <For each={data()}>
                {({ id, grid }) => (
                  <li>
                    <code>{id}</code> {words().size(grid.rows.length, grid.columns.length)}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </dd>
        <dt>{words().files}</dt>
        <dd>
          <Show when={props.notebook.front.files.length > 0} fallback={words().noFiles}>
            <ul>
              <For each={props.notebook.front.files}>
                {(need) => (
                  <li>
                    <code>{need.file ?? need.name}</code> {words().file(need)}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </dd>
        <Show when={props.choices.length > 0}>
          <dt>{words().choices}</dt>
          <dd>{props.choices.map(({ label, value }) => `${label} = ${value}`).join(", ")}</dd>
        </Show>
      </dl>
    </section>
  );
}
