import { type Accessor, createMemo, createSignal, type JSX, lazy, onCleanup, onMount, Show, Suspense } from "solid-js";
import { compare } from "../../notebook/compare.ts";
import type { Desk } from "../desk.ts";
import { foreign, type Opening, type Place } from "../open-address.ts";
import type { Opened } from "../opened.ts";
import type { PaletteItem } from "../palette.tsx";
import { whenIdle } from "../when-idle.ts";
import { findMine, findPublished, type Mine, ownById } from "./mine.ts";

const ComparePage = lazy(() => import("./compare-page.tsx"));

/** Comparing an open notebook with one that the reader has. */
export interface Comparing {
  /** Whether the comparison stands in the place of the notebook. */
  readonly isOpen: Accessor<boolean>;
  /** Offers the comparison, where the notebook descends from one that the reader has; or says why there is none. */
  Offer(): JSX.Element;
  Page(): JSX.Element;
  /** What the palette can do with a notebook of the reader's own. */
  commands(): readonly PaletteItem[];
}

/** `onOpen` opens another notebook in the place of this one. */
export function createComparing(props: {
  readonly desk: Desk;
  readonly opening: Opening;
  readonly opened: Opened;
  readonly place: Accessor<Place>;
  onOpen(opening: Opening): void;
}): Comparing {
  const { desk, opening, opened } = props;
  const t = () => desk.language.t();
  const [mine, setMine] = createSignal<Mine>();
  const [isOpen, setOpen] = createSignal(false);
  const [said, setSaid] = createSignal<string>();
  const isForeign = () => props.place().kind === "foreign";

  onMount(() => {
    const id = opening.compareWith;
    const begin = async () => {
      setMine(id === undefined ? await findMine(desk, opened.notebook()) : await ownById(desk, id));
      setOpen(id !== undefined && mine() !== undefined);
    };
    if (id !== undefined) void begin().catch(() => setSaid(t().compare.failed));
    else if (isForeign()) onCleanup(whenIdle(() => void begin().catch(() => undefined)));
  });

  const counts = createMemo(() => {
    const known = mine();
    return known && t().compare.counts(compare(known.notebook, opened.notebook()).map(({ kind }) => kind));
  });
  const title = () => mine()?.notebook.front.title || t().ui.home.untitled;

  const withFile = (own: string) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".md,text/markdown,text/plain";
    input.onchange = async () => {
      const text = await input.files?.[0]?.text().catch(() => undefined);
      if (text === undefined) setSaid(t().compare.noFile);
      else props.onOpen({ ...foreign(text), compareWith: own });
    };
    input.click();
  };
  const withPublished = async (own: string) => {
    const found = await findPublished(desk, opened.notebook()).catch(() => undefined);
    if (found === undefined) {
      setSaid(t().compare.noPublished);
      return;
    }
    const { name, mine } = found;
    const place = { kind: "published", name } as const;
    const { text } = mine.notebook;
    props.onOpen({ kind: "notebook", place, text, params: new Map(), mode: "read", runs: true, compareWith: own });
  };

  return {
    isOpen,
    Offer: () => (
      <>
        <Show when={said()}>
          {(said) => (
            <div class="note stale wide" role="alert">
              <strong>{said()}</strong>
            </div>
          )}
        </Show>
        <Show when={isForeign() && mine()}>
          {(mine) => (
            <div class="note consent wide" role="status">
              <strong>{(mine().own ? t().compare.descends : t().compare.descendsPublished)(title())}</strong>
              <span>{counts()}</span>
              <div class="row">
                <button type="button" class="btn" onClick={() => setOpen(true)}>
                  {mine().own ? t().compare.withYours : t().compare.withThePublished}
                </button>
              </div>
            </div>
          )}
        </Show>
      </>
    ),
    Page: () => (
      <Suspense fallback={<p class="blank">{t().view.running}</p>}>
        <Show when={mine()}>
          {(mine) => (
            <ComparePage
              desk={desk}
              mine={mine()}
              theirs={opened}
              isForeign={isForeign()}
              onMine={setMine}
              onClose={() => setOpen(false)}
            />
          )}
        </Show>
      </Suspense>
    ),
    commands: () => {
      const at = props.place();
      if (at.kind !== "own") return [];
      const { id } = at.own;
      return [
        { group: "do", icon: "file", label: t().compare.withFile, run: () => withFile(id) },
        { group: "do", icon: "text", label: t().compare.withPublished, run: () => void withPublished(id) },
      ];
    },
  };
}
