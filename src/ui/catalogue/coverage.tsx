import { createEffect, createSignal, For, on, untrack } from "solid-js";
import type { Frame } from "../../notebook/figures.ts";
import type { Desk } from "../desk.ts";
import { createOpened } from "../opened.ts";
import { CellOutput } from "../output.tsx";
import { QueryDialog } from "../query.tsx";
import { coverageNotebook } from "./coverage-notebook.ts";
import type { Resource } from "./resource.ts";

/** Who is in a table, by year and on the map. Both figures are cells of a notebook that is made for the table. */
export function Coverage(props: { desk: Desk; resource: Resource; onNew(text: string): void }) {
  const { desk } = props;
  const t = () => desk.language.t();
  const text = () => coverageNotebook(props.resource, t());
  const [queried, setQueried] = createSignal<readonly Frame[]>();
  const opened = createOpened({ text: untrack(text), params: new Map(), runs: true, engine: desk.engine.get });
  createEffect(on(text, (text) => opened.edit(text, new Set()), { defer: true }));
  const retry = () => {
    desk.engine.retry();
    opened.run();
  };
  const figures = () => opened.notebook().cells.filter(({ kind }) => kind === "plot" || kind === "map");
  return (
    <div class="pair">
      <For each={figures()}>
        {(cell) => (
          <CellOutput t={t()} opened={opened} cell={cell} onRetry={retry} onQuery={(frames) => setQueried(frames)} />
        )}
      </For>
      <QueryDialog
        t={t()}
        opened={opened}
        frames={queried()}
        onClose={() => setQueried(undefined)}
        onEdit={() => props.onNew(text())}
      />
    </div>
  );
}
