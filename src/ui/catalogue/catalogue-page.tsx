import { createEffect, createMemo, createResource, createSignal, Match, Show, Switch } from "solid-js";
import { Hatch } from "../../view/hatch.tsx";
import type { Desk } from "../desk.ts";
import { onFindKey } from "../find-key.ts";
import { PageFoot } from "../page-foot.tsx";
import { Palette, type PaletteItem } from "../palette.tsx";
import { tableItems } from "../tables.ts";
import { TopBar } from "../top-bar.tsx";
import { TableList } from "./table-list.tsx";
import { TablePage } from "./table-page.tsx";
import { UnknownTable } from "./unknown-table.tsx";

/** The catalogue of the published tables, or the page of one of them. Loaded when it is first asked for. */
export default function CataloguePage(props: {
  desk: Desk;
  name: string | undefined;
  where: ReadonlyMap<string, string>;
}) {
  const { desk } = props;
  const t = () => desk.language.t();
  const [finding, setFinding] = createSignal(false);
  onFindKey(() => setFinding(true));
  const [catalogue, { refetch }] = createResource(() => desk.catalogue());
  const known = () => (catalogue.state === "ready" ? catalogue() : undefined);
  const found = createMemo(() => known()?.resources.find(({ name }) => name === props.name));
  createEffect(() => {
    document.title = `${props.name ?? t().catalogue.title} · Tracebook`;
  });
  return (
    <>
      <TopBar
        t={t()}
        language={desk.language}
        theme={desk.theme}
        onFind={() => setFinding(true)}
        crumb={
          <Show when={props.name} fallback={t().catalogue.tables}>
            <a href="#/tables">{t().catalogue.tables}</a> / {props.name}
          </Show>
        }
      />
      <Hatch />
      <main class="catalogue" id="main" aria-busy={catalogue.loading}>
        <Switch>
          <Match when={catalogue.state === "errored"}>
            <div class="note error" role="alert">
              <strong>{t().catalogue.notFetched}</strong>
              <span>{t().engine.remedy("load")}</span>
              <div class="row">
                <button type="button" class="btn" onClick={() => void refetch()}>
                  {t().ui.notes.retry}
                </button>
              </div>
            </div>
          </Match>
          <Match when={catalogue.loading}>
            <p class="blank">
              <span class="mark running">{t().catalogue.loading}</span>
            </p>
          </Match>
          <Match when={props.name === undefined && known()}>
            {(catalogue) => <TableList t={t()} catalogue={catalogue()} />}
          </Match>
          <Match when={found() && known()}>
            {(catalogue) => (
              <Show when={found()} keyed>
                {(resource) => (
                  <TablePage desk={desk} catalogue={catalogue()} resource={resource} where={props.where} />
                )}
              </Show>
            )}
          </Match>
          <Match when={known()}>
            {(catalogue) => <UnknownTable t={t()} name={props.name ?? ""} catalogue={catalogue()} />}
          </Match>
        </Switch>
      </main>
      <PageFoot t={t()} />
      <Palette t={t()} open={finding()} items={itemsOf(desk)} onClose={() => setFinding(false)} />
    </>
  );
}

function itemsOf(desk: Desk): PaletteItem[] {
  const words = desk.language.t();
  const go = (hash: string) => () => location.assign(hash);
  return [
    ...tableItems(desk.tables),
    { group: "do", icon: "table", label: words.catalogue.all, run: go("#/tables") },
    { group: "do", icon: "file", label: words.records.link, run: go("#/records") },
    { group: "do", icon: "home", label: words.ui.notes.toHome, run: go("#/") },
    {
      group: "do",
      icon: "moon",
      label: desk.theme.dark() ? words.ui.top.toLight : words.ui.top.toDark,
      run: () => desk.theme.toggle(),
    },
  ];
}
