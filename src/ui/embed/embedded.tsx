import { createMemo, type JSX, onCleanup, onMount, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { Parts } from "../desk.ts";
import { createLazyEngine } from "../engines.ts";
import { createOpened } from "../opened.ts";
import { CellOutput } from "../output.tsx";
import { ReadView } from "../read.tsx";
import { Title } from "../title.tsx";
import { whenIdle } from "../when-idle.ts";
import type { Shown } from "./open-embedded.ts";

/** A notebook, or one figure of it, with where it comes from. Nothing here asks to run, keep, edit or send anything. */
export function Embedded(props: { t: Messages; parts: Parts; shown: Shown; whole: string }): JSX.Element {
  const { shown } = props;
  const words = () => props.t.links.embed;
  const engine = createLazyEngine(props.parts.makeEngine);
  onCleanup(() => engine.close());
  const created = createOpened({ ...shown, engine: engine.get });
  const opened = shown.runs ? created : { ...created, run: () => {} };
  const { notebook } = opened;
  const cell = createMemo(() => notebook().cells.find(({ id }) => id === shown.cell));
  const isFigure = () => ["plot", "map", "table"].includes(cell()?.kind ?? "");
  const chosen = () =>
    notebook().cells.flatMap((cell) =>
      cell.kind === "input" && opened.chosen().has(cell.id)
        ? [`${cell.spec.label}: ${shown.params.get(cell.id) ?? ""}`]
        : [],
    );
  const retry = () => {
    engine.retry();
    opened.run();
  };
  onMount(() => onCleanup(whenIdle(() => void import("../styles/chinese.css"))));
  onMount(() => {
    document.title = `${notebook().front.title} · Tracebook`;
  });
  return (
    <>
      <Show
        when={shown.cell !== undefined}
        fallback={
          <ReadView
            t={props.t}
            opened={opened}
            starting={!["ready", undefined].includes(engine.boot()?.phase)}
            live={shown.runs}
            report
            onReach={() => shown.runs && void engine.get().catch(() => undefined)}
            onRetry={retry}
            onEdit={() => {}}
            onOrigin={() => {}}
            onText={() => {}}
            fileOf={props.parts.fileOf}
          >
            <Title t={props.t} front={notebook().front} inert={!shown.runs} state={undefined} />
          </ReadView>
        }
      >
        <Show when={isFigure() && cell()} fallback={<p class="blank">{words().noCell(shown.cell ?? "")}</p>}>
          {(cell) => <CellOutput t={props.t} opened={opened} cell={cell()} onRetry={retry} />}
        </Show>
        <Show when={chosen().length > 0}>
          <p class="by">
            {words().choices}: {chosen().join(props.t.view.comma)}
          </p>
        </Show>
      </Show>
      <footer class="source">
        <span>
          <Show when={shown.runs} fallback={words().inert}>
            {words().from} <cite lang={notebook().front.lang}>{notebook().front.title}</cite> · Tracebook
          </Show>
        </span>
        <a href={props.whole} target="_blank" rel="noopener">
          {words().open}
        </a>
      </footer>
    </>
  );
}
