import { createMemo, createResource, createSignal, For, onCleanup, Show } from "solid-js";
import type { Engine } from "../../engine/engine.ts";
import type { Messages } from "../../locales/en.ts";
import { writeAddress } from "../../notebook/address.ts";
import type { Trail } from "../../notebook/trail.ts";
import type { Resource } from "../catalogue/resource.ts";
import { compiledTables, type Found, placesBehind, type Shown } from "./places.ts";
import { type Cited, quotationsOf } from "./quotations.ts";

/** So many paragraphs before the reader asks for all. */
const FIRST = 5;

/** The paragraphs behind what is shown, with their own words; nothing where no document stands behind it. */
export function Paragraphs(props: {
  t: Messages;
  trail: Trail;
  resources: readonly Resource[];
  shown: Shown;
  engine(): Promise<Engine>;
}) {
  const words = () => props.t.cite;
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());
  const compiled = createMemo(() => compiledTables(props.resources, props.trail.tables));
  const [found] = createResource(async () => {
    if (compiled().length === 0) return [];
    const engine = await props.engine();
    void import("../styles/chinese.css"); // a typeface for quotations
    const places = await placesBehind(props.trail, compiled(), props.shown, engine, leaving.signal);
    return Promise.all(
      places.map(async (found) => ({ ...found, cited: await quotationsOf(found.places, engine, leaving.signal) })),
    );
  });
  const tableOf = ({ of }: Found) =>
    [of, compiled()[0]?.table ?? ""].find((name) => compiled().some(({ table }) => table === name)) ?? of;
  const ready = () => (found.state === "ready" ? found() : undefined);
  return (
    <Show when={compiled().length > 0}>
      <section aria-busy={found.loading}>
        <h3>{words().paragraphs}</h3>
        <Show when={found.loading}>
          <p class="lede">{words().seeking}</p>
        </Show>
        <Show when={found.state === "errored"}>
          <p class="lede">{words().notFound}</p>
        </Show>
        <Show when={ready()}>
          {(found) => (
            <For each={found()}>
              {(found) => (
                <>
                  <p class="lede">{words().found[found.how](found.cited.length, found.of)}</p>
                  <List t={props.t} cited={found.cited} table={tableOf(found)} sure={found.how !== "among"} />
                </>
              )}
            </For>
          )}
        </Show>
      </section>
    </Show>
  );
}

/** Paragraphs that are only among those that may have counted are shown when they are asked for. */
function List(props: { t: Messages; cited: readonly Cited[]; table: string; sure: boolean }) {
  const words = () => props.t.cite;
  const [all, setAll] = createSignal(false);
  const first = () => (props.sure || props.cited.length === 1 ? FIRST : 0);
  const shown = () => (all() ? props.cited : props.cited.slice(0, first()));
  return (
    <>
      <ul class="quotes">
        <For each={shown()}>{(cited) => <Paragraph t={props.t} cited={cited} table={props.table} />}</For>
      </ul>
      <Show when={shown().length < props.cited.length}>
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {words().all(props.cited.length)}
        </button>
      </Show>
    </>
  );
}

function Paragraph(props: { t: Messages; cited: Cited; table: string }) {
  const words = () => props.t.cite;
  const name = () => words().paragraph(props.cited.symbol, props.cited.year, props.cited.place.paragraph);
  const table = () => props.cited.quotations[0]?.table ?? props.table;
  const address = () => {
    const { document, paragraph } = props.cited.place;
    const params = new Map([
      ["document", document],
      ["paragraph", paragraph],
    ]);
    return writeAddress({ kind: "named", name: `tables/${table()}`, params, view: undefined });
  };
  return (
    <li>
      <p>
        <b>{name()}</b>{" "}
        <a class="by" href={address()} aria-label={words().rowsOf(table(), name())}>
          <code>{table()}</code>
        </a>
      </p>
      <For each={props.cited.quotations} fallback={<p class="by">{words().unquoted}</p>}>
        {({ original, statement }) => (
          <blockquote>
            <q lang="zh">{original}</q>
            <p lang="en">{statement}</p>
          </blockquote>
        )}
      </For>
    </li>
  );
}
