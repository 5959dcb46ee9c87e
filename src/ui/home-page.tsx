import { createMemo, createResource, createSignal, lazy, Show, Suspense } from "solid-js";
import type { Result } from "../engine/engine.ts";
import { parse } from "../notebook/parse.ts";
import { Hatch } from "../view/hatch.tsx";
import { fill, firstValue, type Lookup } from "../view/template.ts";
import type { Desk } from "./desk.ts";
import { onFindKey } from "./find-key.ts";
import { Home } from "./home.tsx";
import { KeptLists } from "./kept/kept-lists.tsx";
import { TroubleNote } from "./kept/notices.tsx";
import { createShelf } from "./kept/shelf.ts";
import { ownName } from "./open-address.ts";
import { PageFoot } from "./page-foot.tsx";
import { Palette, type PaletteItem } from "./palette.tsx";
import type { Published } from "./published.tsx";
import { newId } from "./store.ts";
import { tableItems, tablesNamed } from "./tables.ts";
import { TopBar } from "./top-bar.tsx";

/** Of the published tables the home page names the first few; code lists and short lists are in the catalogue. */
const SHOWN_TABLES = 12;
const LEAST_ROWS = 100;

const nothingStored = { results: new Map<string, Result>(), generated: false };

const CardPicture = lazy(() => import("./card-picture.tsx"));

/** The home page: published notebooks, the reader's own, and the data in every notebook. */
export function HomePage(props: { desk: Desk; onOpenFile(text: string): void }) {
  const { desk } = props;
  const t = () => desk.language.t();
  const [finding, setFinding] = createSignal(false);
  const shelf = createShelf(desk);
  const { own } = shelf;
  onFindKey(() => setFinding(true));
  document.title = "Tracebook";

  const [stored] = createResource(async () => {
    const [{ readStored }, cards] = await Promise.all([import("../view/stored.ts"), desk.cards()]);
    return new Map(
      Object.entries(cards).map(([name, { results, generated }]) => [
        name,
        { results: readStored(results), generated },
      ]),
    );
  });
  /** Without what was computed at build, the cards stand with their words alone. */
  const storedOf = (name: string) => (stored.error ? undefined : stored()?.get(name)) ?? nothingStored;
  const [editions] = createResource(desk.language.code, async (code) => {
    const found = await Promise.all(desk.names.map((name) => desk.notebook(name, code)));
    return desk.names.flatMap((name, i) => {
      const edition = found[i];
      return edition ? [{ name, edition: edition.name, notebook: parse(edition.text) }] : [];
    });
  });
  const notebooks = () => editions.latest ?? [];

  const published = createMemo((): Published[] =>
    notebooks().map(({ name, edition, notebook }) => {
      const { results, generated } = storedOf(edition);
      const lookup: Lookup = (cell, column) => firstValue(results.get(cell), column);
      const { card } = notebook.front;
      return {
        name,
        front: notebook.front,
        card: {
          measure: card ? fill(card.measure, lookup, t()) : "",
          key: card?.key && fill(card.key, lookup, t()),
          note: card?.note && fill(card.note, lookup, t()),
          coverage: card ? fill(card.coverage, lookup, t()) : "",
          generated,
        },
        picture: (
          <Show when={results.size > 0}>
            <Suspense>
              <CardPicture t={t()} notebook={notebook} results={results} lookup={lookup} generated={generated} />
            </Suspense>
          </Show>
        ),
      };
    }),
  );
  const create = async () => {
    const id = newId();
    const text = t().ui.notebook.starter;
    await desk.store
      .put({ id, title: parse(text).front.title, text, changed: Date.now(), inert: false })
      .then(() => location.assign(`#/${ownName(id)}?view=edit`), shelf.fail);
  };
  const remove = (id: string) => {
    void shelf.delete(id);
    return () => void shelf.restore(id);
  };
  const items = (): PaletteItem[] => [
    ...notebooks().map(
      ({ name, notebook }): PaletteItem => ({
        group: "here",
        icon: "text",
        label: notebook.front.title,
        detail: notebook.front.topic,
        run: () => location.assign(`#/${name}`),
      }),
    ),
    ...own().map(
      ({ id, title }): PaletteItem => ({
        group: "here",
        icon: "edit",
        label: title || t().ui.home.untitled,
        detail: t().ui.top.yours,
        run: () => location.assign(`#/${ownName(id)}`),
      }),
    ),
    ...tableItems(desk.tables),
    { group: "do", icon: "file", label: t().records.link, run: () => location.assign("#/records") },
    { group: "do", icon: "plus", label: t().ui.home.newNotebook, run: () => void create() },
  ];

  return (
    <>
      <TopBar t={t()} language={desk.language} theme={desk.theme} onFind={() => setFinding(true)} />
      <Hatch />
      <Show when={shelf.trouble()}>
        {(why) => (
          <div class="page-note">
            <TroubleNote t={t()} why={why()} onRetry={() => location.reload()} />
            <Show when={why() === "newer"}>
              <button type="button" class="btn" onClick={() => void shelf.saveNewer()}>
                {t().kept.saveNewer}
              </button>
            </Show>
          </div>
        )}
      </Show>
      <Home
        t={t()}
        published={published()}
        own={own().map(({ id, title, text, changed }) => ({
          id,
          title,
          reads: tablesNamed(parse(text), desk.known),
          changed: new Date(changed),
        }))}
        tables={desk.tables.filter((table) => table.rows >= LEAST_ROWS).slice(0, SHOWN_TABLES)}
        tableCount={desk.tables.length}
        ownHref={(id) => `#/${ownName(id)}`}
        onNew={() => void create()}
        onOpenFile={(file) => void file.text().then(props.onOpenFile)}
        onOpenLink={(fragment) => location.assign(fragment)}
        onDelete={remove}
        kept={<KeptLists t={t()} shelf={shelf} />}
      />
      <PageFoot t={t()} />
      <Palette t={t()} open={finding()} items={items()} onClose={() => setFinding(false)} />
    </>
  );
}
