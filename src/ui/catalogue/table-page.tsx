import { createMemo, createResource, createSignal, For, onCleanup, Show } from "solid-js";
import { EngineError } from "../../engine/engine.ts";
import { parse } from "../../notebook/parse.ts";
import type { Desk } from "../desk.ts";
import { type Trouble, troubleOf } from "../kept/database.ts";
import { TroubleNote } from "../kept/notices.tsx";
import { BootNote, FailureNote } from "../notes.tsx";
import { ownName } from "../open-address.ts";
import { Unsupported } from "../pages.tsx";
import { newId } from "../store.ts";
import { Actions } from "./actions.tsx";
import { Columns } from "./columns.tsx";
import { Coverage } from "./coverage.tsx";
import { Facts, Sources } from "./provenance.tsx";
import { type Catalogue, hasCoverage, hasMeasure, type Resource, readersOf, rowOf } from "./resource.ts";
import { Sample } from "./sample.tsx";
import { spreadsOf } from "./spread.ts";
import { subjectWords } from "./table-list.tsx";

/** A table: what is declared of it stands at once, what the engine computes of it follows. */
export function TablePage(props: {
  desk: Desk;
  catalogue: Catalogue;
  resource: Resource;
  /** Column → value: the rows that the address asks for. */
  where: ReadonlyMap<string, string>;
}) {
  const { desk, resource } = props;
  const t = () => desk.language.t();
  const words = () => t().catalogue;
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());
  const [tries, setTries] = createSignal(0);
  const [engine] = createResource(tries, () => desk.engine.get());
  // Read when they are ready only: a resource that is read before takes the whole page away until it is.
  const ready = () => (engine.state === "ready" ? engine() : undefined);
  const [spreads] = createResource(ready, (engine) => spreadsOf(engine, resource, leaving.signal));
  const failure = createMemo(() => asFailure(engine.error ?? spreads.error));
  const spread = () => (spreads.state === "ready" ? spreads() : undefined);
  /** Of what the address asks for, what the table has. */
  const terms = () => [...props.where].filter(([column]) => resource.schema.fields.some(({ name }) => name === column));
  const [trouble, setTrouble] = createSignal<Trouble>();
  const create = async (text: string) => {
    const id = newId();
    await desk.store.put({ id, title: parse(text).front.title, text, changed: Date.now(), inert: false }).then(
      () => location.assign(`#/${ownName(id)}?view=edit`),
      (error) => setTrouble(troubleOf(error)),
    );
  };
  const retry = () => {
    desk.engine.retry();
    setTries((tries) => tries + 1);
  };
  return (
    <>
      <header class="head">
        <p class="lede">
          <a href="#/tables">{words().tables}</a> / {subjectWords(resource, t())}
        </p>
        <h1 class="code">{resource.name}</h1>
        <p class="stand" lang="en">
          <b>{resource.title}.</b> {rowOf(resource)}
        </p>
      </header>
      <Actions desk={desk} resource={resource} onNew={(text) => void create(text)} />
      <Show when={trouble()}>{(why) => <TroubleNote t={t()} why={why()} />}</Show>
      <Facts
        t={t()}
        catalogue={props.catalogue}
        resource={resource}
        states={spread()?.get("iso3")?.distinct}
        failed={failure() !== undefined}
      />
      <Show when={resource.tracebook.caveats.length > 0}>
        <div class="note stale">
          <strong>{hasMeasure(resource) ? words().beforeSum : words().beforeUse}</strong>
          <For each={resource.tracebook.caveats}>{(caveat) => <span lang="en">{caveat}</span>}</For>
        </div>
      </Show>
      <Show when={!failure() && desk.engine.boot()}>{(boot) => <BootNote t={t()} boot={boot()} />}</Show>
      <Show when={failure()}>
        {(failure) => (
          <Show
            when={failure().kind === "unsupported"}
            fallback={<FailureNote t={t()} failure={failure()} onRetry={retry} />}
          >
            <Unsupported t={t()} />
          </Show>
        )}
      </Show>
      <Show when={hasCoverage(resource) && !failure()}>
        <Coverage desk={desk} resource={resource} onNew={(text) => void create(text)} />
      </Show>
      <Columns
        t={t()}
        catalogue={props.catalogue}
        resource={resource}
        spreads={spread()}
        failed={failure() !== undefined}
      />
      <Show when={!failure() && ready()} keyed>
        {(engine) => (
          <Sample
            t={t()}
            engine={engine}
            resource={resource}
            rows={props.catalogue.control[resource.name]?.rows}
            where={terms()}
          />
        )}
      </Show>
      <Sources
        t={t()}
        catalogue={props.catalogue}
        resource={resource}
        readers={readersOf(resource, props.catalogue.resources)}
      />
    </>
  );
}

/** Anything else that is thrown is a fault of the page, and goes on. */
function asFailure(error: unknown): EngineError | undefined {
  if (error === undefined) return undefined;
  if (error instanceof EngineError) return error;
  throw error;
}
