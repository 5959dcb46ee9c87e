import { createMemo, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { Block, Change } from "../../notebook/compare.ts";
import { framesOf } from "../../notebook/frames.ts";
import type { Cell } from "../../notebook/notebook.ts";
import type { Opened } from "../opened.ts";
import { CellOutput } from "../output.tsx";
import { blockName } from "./block-name.ts";
import { ChangeHead } from "./changes.tsx";
import { LineDiff } from "./line-diff.tsx";

/** One change: its text and what comes of it, mine beside theirs, and whether it is taken. */
export function ChangeRow(props: {
  t: Messages;
  row: Change;
  /** Whose they are. */
  names: { readonly mine: string; readonly theirs: string };
  mine: Opened;
  theirs: Opened;
  taken: boolean;
  onTake(on: boolean): void;
}) {
  const words = () => props.t.compare;
  const name = () => blockName(props.row.after ?? props.row.before, props.t);
  const hasResult = () => [props.row.before, props.row.after].some((block) => block && shows(block));
  return (
    <li class="change" classList={{ taken: props.taken }}>
      <div class="head">
        <ChangeHead t={props.t} change={props.row} />
        <fieldset class="row" aria-label={name()}>
          <button type="button" class="btn" aria-pressed={props.taken} onClick={() => props.onTake(true)}>
            {words().take[props.row.kind]}
          </button>
          <button type="button" class="btn" aria-pressed={!props.taken} onClick={() => props.onTake(false)}>
            {words().leave[props.row.kind]}
          </button>
        </fieldset>
      </div>
      <Show when={props.row.kind !== "moved"} fallback={<p class="lede">{words().movedOnly}</p>}>
        <LineDiff
          t={props.t}
          name={name()}
          before={props.row.before?.source ?? ""}
          after={props.row.after?.source ?? ""}
          prose={(props.row.after ?? props.row.before).cell?.kind === "prose"}
          sides
        />
        <Show when={hasResult()}>
          <div class="results">
            <Side t={props.t} name={props.names.mine} block={props.row.before} opened={props.mine} />
            <Side t={props.t} name={props.names.theirs} block={props.row.after} opened={props.theirs} />
          </div>
        </Show>
      </Show>
    </li>
  );
}

/** Whether something comes of a block that can be looked at. */
function shows({ cell }: Block): boolean {
  return cell !== undefined && !["prose", "broken", "input"].includes(cell.kind);
}

/** What comes of a block in its notebook: the figures that are drawn from it, else its rows. */
function Side(props: { t: Messages; name: string; block: Block | undefined; opened: Opened }) {
  const words = () => props.t.compare;
  /** Figures say more than the rows that they are drawn from. */
  const cells = createMemo((): readonly Cell[] => {
    const cell = props.block && shows(props.block) ? props.block.cell : undefined;
    if (cell === undefined) return [];
    const { cells } = props.opened.notebook();
    const drawn = cells.filter((other) => framesOf(other).some(({ data }) => data === cell.id));
    return drawn.length > 0 ? drawn : [cell];
  });
  return (
    <section aria-label={words().resultOf(props.name)}>
      <p class="by">{words().resultOf(props.name)}</p>
      <Show when={cells().length > 0} fallback={<p class="lede">{words().noResult}</p>}>
        <Show when={props.opened.runs()} fallback={<p class="lede">{words().notRun}</p>}>
          <For each={cells()}>
            {(cell) => (
              <CellOutput t={props.t} opened={props.opened} cell={cell} onRetry={() => props.opened.run([cell.id])} />
            )}
          </For>
        </Show>
      </Show>
    </section>
  );
}
