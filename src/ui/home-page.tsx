import { createMemo, createResource, createSignal, lazy, Show, Suspense } from "solid-js";
import type { Result } from "../engine/engine.ts";
import { parse } from "../notebook/parse.ts";
import { Hatch } from "../view/hatch.tsx";
import { fill, firstValue, type Lookup } from "../view/template.ts";
import type { Desk } from "./desk.ts";
import { makeHandles } from "./files/handles.ts";
import { onFindKey } from "./find-key.ts";
import { Home } from "./home.tsx";
import { ownName } from "./open-address.ts";
import { PageFoot } from "./page-foot.tsx";
import { NoStorage } from "./pages.tsx";
import { Palette, type PaletteItem } from "./palette.tsx";
import type { Published } from "./published.tsx";
import { newId, type Own } from "./store.ts";
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
  const [storageFailed, setStorageFailed] = createSignal(false);
  onFindKey(() => setFinding(true));
  document.title = "Tracebook";

  const noStorage = () => {
    setStorageFailed(true);
    return [];
  };
  const [own, { mutate }] = createResource<readonly Own[]>(() => desk.store.all().catch(noStorage), {
    initialValue: [],
  });
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
    await desk.store.put({ id, title: parse(text).front.title, text, changed: Date.now(), inert: false }).then(
      () => location.assign(`#/${ownName(id)}?view=edit`),
      () => setStorageFailed(true),
    );
  };
  const remove = (id: string) => {
    const gone = own().find((notebook) => notebook.id === id);
    mutate(own().filter((notebook) => notebook.id !== id));
    void desk.store.remove(id).catch(() => setStorageFailed(true));
    const handles = makeHandles().removeAll(ownName(id));
    handles.catch(() => setStorageFailed(true));
    return () => {
      if (!gone) return;
      handles.then((restore) => restore()).catch(() => undefined); // then the notebook asks for its files again
      mutate([...own(), gone].sort((a, b) => b.changed - a.changed));
      void desk.store.put(gone).catch(() => setStorageFailed(true));
    };
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
      <Show when={storageFailed()}>
        <div class="page-note">
          <NoStorage t={t()} />
        </div>
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
      />
      <PageFoot t={t()} />
      <Palette t={t()} open={finding()} items={items()} onClose={() => setFinding(false)} />
    </>
  );
}
