import { createEffect, createResource, createSignal, Match, Show, Switch } from "solid-js";
import type { Schema } from "../../data/schema.ts";
import type { Desk } from "../desk.ts";
import { onFindKey } from "../find-key.ts";
import { PageFoot } from "../page-foot.tsx";
import { Palette, type PaletteItem } from "../palette.tsx";
import { TopBar } from "../top-bar.tsx";
import { RecordList, titleOf } from "./record-list.tsx";
import { RecordPage } from "./record-page.tsx";
import { allSchemas } from "./schemas.ts";

/** The kinds of records that readers bring, or the page of one of them. Loaded when it is first asked for. */
export default function RecordsPage(props: { desk: Desk; name: string | undefined }) {
  const { desk } = props;
  const t = () => desk.language.t();
  const words = () => t().records;
  const [finding, setFinding] = createSignal(false);
  onFindKey(() => setFinding(true));
  const [schemas, { refetch }] = createResource(allSchemas);
  const known = () => (schemas.state === "ready" ? schemas() : undefined);
  const found = () => known()?.find(({ name }) => name === props.name);
  createEffect(() => {
    const schema = found();
    document.title = `${schema ? titleOf(schema, t()) : words().title} · Tracebook`;
  });
  return (
    <>
      <TopBar
        t={t()}
        language={desk.language}
        theme={desk.theme}
        onFind={() => setFinding(true)}
        crumb={
          <Show when={found()} fallback={words().crumb}>
            {(schema) => (
              <>
                <a href="#/records">{words().crumb}</a> / {titleOf(schema(), t())}
              </>
            )}
          </Show>
        }
      />
      <main class="catalogue" id="main" aria-busy={schemas.loading}>
        <Switch>
          <Match when={schemas.state === "errored"}>
            <div class="note error" role="alert">
              <span>{t().engine.remedy("load")}</span>
              <div class="row">
                <button type="button" class="btn" onClick={() => void refetch()}>
                  {t().ui.notes.retry}
                </button>
              </div>
            </div>
          </Match>
          <Match when={schemas.loading}>
            <p class="blank">
              <span class="mark running">{words().loading}</span>
            </p>
          </Match>
          <Match when={props.name === undefined && known()}>
            {(schemas) => <RecordList t={t()} schemas={schemas()} />}
          </Match>
          <Match when={found()} keyed>
            {(schema) => <RecordPage desk={desk} schema={schema} />}
          </Match>
          <Match when={known()}>
            <h1>{words().unknownTitle}</h1>
            <p class="stand">{words().unknown(props.name ?? "")}</p>
            <p>
              <a class="btn main" href="#/records">
                {words().all}
              </a>
            </p>
          </Match>
        </Switch>
      </main>
      <PageFoot t={t()} />
      <Palette t={t()} open={finding()} items={itemsOf(desk, known() ?? [])} onClose={() => setFinding(false)} />
    </>
  );
}

function itemsOf(desk: Desk, schemas: readonly Schema[]): PaletteItem[] {
  const t = desk.language.t();
  const go = (hash: string) => () => location.assign(hash);
  return [
    ...schemas.map(
      (schema): PaletteItem => ({
        group: "here",
        icon: "table",
        label: titleOf(schema, t),
        detail: schema.name,
        run: go(`#/records/${schema.name}`),
      }),
    ),
    { group: "do", icon: "table", label: t.records.all, run: go("#/records") },
    { group: "do", icon: "table", label: t.catalogue.all, run: go("#/tables") },
    { group: "do", icon: "home", label: t.ui.notes.toHome, run: go("#/") },
  ];
}
