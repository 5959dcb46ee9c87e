import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { align, type Row } from "../../notebook/compare.ts";
import { take } from "../../notebook/take.ts";
import type { Desk } from "../desk.ts";
import { createLazyEngine } from "../engines.ts";
import { ownName } from "../open-address.ts";
import { createOpened, type Opened } from "../opened.ts";
import { blockName } from "./block-name.ts";
import { ChangeRow } from "./change-row.tsx";
import { type Mine, type Taken, writeTaken } from "./mine.ts";

/**
 * A notebook of the reader's and another that descends from it, side by side. The reader takes changes one by one; they
 * are written together, as one step that can be undone. `theirs` runs only once the reader has let it.
 */
export default function ComparePage(props: {
  desk: Desk;
  mine: Mine;
  theirs: Opened;
  /** It comes from a stranger, and so does what is taken from it. */
  isForeign: boolean;
  onMine(mine: Mine): void;
  onClose(): void;
}) {
  const t = () => props.desk.language.t();
  const words = () => t().compare;
  const [done, setDone] = createSignal<Taken & { readonly count: number }>();
  const [fault, setFault] = createSignal<string>();
  const title = (mine: Mine) => mine.notebook.front.title || t().ui.home.untitled;
  const write = async (mine: Mine, text: string, count: number) => {
    setFault(undefined);
    const taken = await writeTaken(props.desk, mine, text, props.isForeign).catch(() => "failed" as const);
    if (taken === undefined || taken === "failed") {
      setFault(taken ? words().notWritten : words().changedMeanwhile);
      return;
    }
    setDone({ ...taken, count });
    props.onMine(taken.mine);
    scrollTo(0, 0);
  };
  const undo = async () => {
    const back = await done()
      ?.undo()
      .catch(() => undefined);
    if (back === undefined) setFault(words().notWritten);
    else {
      setDone(undefined);
      props.onMine(back);
    }
  };
  return (
    <div class="compare">
      <header>
        <p class="by">
          <button type="button" class="plain" onClick={() => props.onClose()}>
            {words().back}
          </button>
        </p>
        <h1>{words().title(title(props.mine))}</h1>
        <p class="lede">{words().about}</p>
      </header>
      <Show when={done()}>
        {(done) => (
          <div class="note wide" classList={{ consent: props.isForeign }} role="status">
            <strong>{words().done(done().count, title(done().mine))}</strong>
            <Show when={props.isForeign}>
              <span>{words().doneInert}</span>
            </Show>
            <div class="row">
              <button type="button" class="btn" onClick={() => openOwn(done().mine)}>
                {words().openMine}
              </button>
              <button type="button" class="btn" onClick={() => void undo()}>
                {t().ui.undo}
              </button>
            </div>
          </div>
        )}
      </Show>
      <Show when={fault()}>
        {(fault) => (
          <p class="note error" role="alert">
            {fault()}
          </p>
        )}
      </Show>
      <Show when={props.mine} keyed>
        {(mine) => (
          <Rows
            desk={props.desk}
            mine={mine}
            theirs={props.theirs}
            isForeign={props.isForeign}
            onWrite={(text, count) => void write(mine, text, count)}
          />
        )}
      </Show>
    </div>
  );
}

function openOwn({ own }: Mine) {
  const hash = own && `#/${ownName(own.id)}`;
  if (hash === location.hash)
    dispatchEvent(new HashChangeEvent("hashchange")); // of a file, the address stayed
  else if (hash) location.assign(hash);
}

/** The rows of one comparison, and which of them are to be taken. */
function Rows(props: {
  desk: Desk;
  mine: Mine;
  theirs: Opened;
  isForeign: boolean;
  onWrite(text: string, count: number): void;
}) {
  const { desk, mine, theirs } = props;
  const t = () => desk.language.t();
  const words = () => t().compare;
  const engine = mine.own ? createLazyEngine(desk.makeEngine) : desk.engine; // it is not asked for an inert one
  onCleanup(() => mine.own && engine.close());
  const opened = createOpened({
    text: mine.notebook.text,
    params: new Map(),
    runs: !mine.own?.inert,
    engine: engine.get,
  });
  const rows = createMemo(() => align(mine.notebook, theirs.notebook()));
  const changes = createMemo(() => rows().filter((row) => row.kind !== "same"));
  const [taken, setTaken] = createSignal<ReadonlySet<Row>>(new Set());
  const set = (row: Row, on: boolean) =>
    setTaken((taken) => new Set(on ? [...taken, row] : [...taken].filter((other) => other !== row)));
  const names = () => ({
    mine: mine.own ? words().yours : words().published,
    theirs: props.isForeign ? words().theirs : words().published,
  });
  const write = () => props.onWrite(take(mine.notebook, rows(), taken()), taken().size);
  return (
    <Show when={changes().length > 0} fallback={<p class="lede">{words().none}</p>}>
      <p class="lede">{words().counts(changes().map(({ kind }) => kind))}</p>
      <p class="heads" aria-hidden="true">
        <b>{names().mine}</b>
        <b>{names().theirs}</b>
      </p>
      <ul class="changes">
        <For each={grouped(rows())}>
          {(group) => (
            <Show
              when={!Array.isArray(group) && (group as Row)}
              fallback={
                <li>
                  <details class="unchanged">
                    <summary>{words().cellsSame((group as readonly Row[]).length)}</summary>
                    <ul>
                      <For each={group as readonly Row[]}>
                        {({ before }) => <Show when={before}>{(block) => <li>{blockName(block(), t())}</li>}</Show>}
                      </For>
                    </ul>
                  </details>
                </li>
              }
            >
              {(row) => (
                <ChangeRow
                  t={t()}
                  row={row() as Exclude<Row, { kind: "same" }>}
                  names={names()}
                  mine={opened}
                  theirs={theirs}
                  taken={taken().has(row())}
                  onTake={(on) => set(row(), on)}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <div class="takes">
        <span role="status">{words().taken(taken().size, changes().length)}</span>
        <Show
          when={taken().size < changes().length}
          fallback={
            <button type="button" class="btn" onClick={() => setTaken(new Set<Row>())}>
              {words().takeNone}
            </button>
          }
        >
          <button type="button" class="btn" onClick={() => setTaken(new Set(changes()))}>
            {words().takeAll}
          </button>
        </Show>
        <button type="button" class="btn main" disabled={taken().size === 0} onClick={write}>
          {mine.own ? words().write : words().writeCopy}
        </button>
        <Show when={props.isForeign && taken().size > 0}>
          <span class="by">{words().trust}</span>
        </Show>
      </div>
    </Show>
  );
}

/** Rows that differ one by one, those that do not in groups. */
function grouped(rows: readonly Row[]): readonly (Row | readonly Row[])[] {
  const groups: (Row | Row[])[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind !== "same") groups.push(row);
    else if (Array.isArray(last)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
