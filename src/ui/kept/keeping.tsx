import { type Accessor, batch, createMemo, createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { parse } from "../../notebook/parse.ts";
import type { Desk } from "../desk.ts";
import { type History, makeHistory } from "../edit/history.ts";
import { type Opening, ownName, type Place } from "../open-address.ts";
import type { Opened } from "../opened.ts";
import { createSaving } from "../saving.ts";
import { newId, type Own } from "../store.ts";
import { Toast } from "../toast.tsx";
import { CopyNote, ElsewhereNote, TroubleNote } from "./notices.tsx";
import { askToPersist } from "./persist.ts";
import { createTabs } from "./tabs.ts";

const RevisionsDialog = lazy(() => import("./revisions-dialog.tsx"));

/** What keeps an open notebook once it is the reader's own. */
export interface Keeping {
  readonly place: Accessor<Place>;
  /** What undo goes back to. */
  readonly history: Accessor<History>;
  /** Another tab edits it: here it is only read. */
  readonly elsewhere: Accessor<boolean>;
  /** Makes it the reader's own. */
  keep(): void;
  /** Edits it here and not in the other tab. */
  take(): Promise<void>;
  /** A text that is kept and not shown yet: a part of it is half typed. */
  draft(text: string): void;
  /** Opens the list of revisions; undefined where there are none. */
  readonly revise: Accessor<(() => void) | undefined>;
  /** "Saved in this browser", and the way to the revisions. */
  State(): JSX.Element;
  Notes(): JSX.Element;
  Dialogs(): JSX.Element;
}

/** Keeps an open notebook within the owner's life. `sealed`: it is not edited here. */
export function createKeeping(props: {
  readonly desk: Desk;
  readonly opened: Opened;
  readonly opening: Opening;
  readonly sealed: boolean;
  onSaveFile(text: string): void;
}): Keeping {
  const { desk, opened, opening, sealed } = props;
  const t = () => desk.language.t();
  const [place, setPlace] = createSignal<Place>(opening.place);
  const [history, setHistory] = createSignal(makeHistory(opening.text, undefined, opening.past));
  const [draft, setDraft] = createSignal<{ readonly of: string; readonly text: string }>();
  const [copy, setCopy] = createSignal<string>();
  const [taking, setTaking] = createSignal(false);
  const [listing, setListing] = createSignal(false);
  const [restored, setRestored] = createSignal<{ readonly before: string; readonly after: string }>();
  const id = createMemo(() => {
    const at = place();
    return at.kind === "own" && !sealed ? at.own.id : undefined;
  });
  /** This page asked the browser to hold on to what is kept. */
  let asked = false;
  /** The text as it is typed, with what is not shown yet. */
  const typed = () => {
    const at = draft();
    return at?.of === opened.text() ? at.text : opened.text();
  };
  const show = (text: string) => {
    setDraft(undefined);
    opened.edit(text, new Set());
  };
  const readAgain = async () => {
    const name = id();
    const found = name === undefined ? undefined : await desk.store.get(name).catch(() => undefined);
    if (found === undefined || id() !== name) return;
    batch(() => {
      setPlace({ kind: "own", own: found.own });
      setHistory(makeHistory(found.own.text, undefined, found.past));
      show(found.own.text);
    });
  };
  const tabs = createTabs(id, {
    onGive: async () => {
      show(typed());
      await saving.flush();
    },
    onNews: readAgain,
  });
  const own = createMemo((): Own | undefined => {
    const at = place();
    if (at.kind !== "own" || sealed || tabs.elsewhere()) return undefined;
    const text = typed();
    const changed = text === at.own.text ? at.own.changed : Date.now();
    return { ...at.own, text, title: opened.notebook().front.title, changed, inert: !opened.runs() };
  });
  const saving = createSaving(desk.store, own, () => history().past, {
    onSaved: () => {
      tabs.say();
      if (!asked) void askToPersist(desk.store);
      asked = true;
    },
    onOvertaken: async ({ edition: _, ...late }) => {
      const mine = { ...late, id: newId(), title: t().kept.copyOf(late.title || t().ui.home.untitled) };
      await desk.store.put(mine, history().past);
      setCopy(mine.id);
      await readAgain();
    },
  });
  const take = async () => {
    setTaking(true);
    await tabs.take().finally(() => setTaking(false));
  };
  const state = () => saving.state();
  const failure = () => {
    const now = state();
    return now.kind === "failed" && !(now.why === "overtaken" && copy()) ? now.why : undefined;
  };
  const revise = () => (place().kind === "own" && !sealed ? () => setListing(true) : undefined);
  const restore = (text: string) => {
    setListing(false);
    setRestored({ before: typed(), after: text });
    history().push(typed());
    history().push(text);
    show(text);
  };
  const undoes = () => (restored()?.after === opened.text() ? restored() : undefined);

  return {
    place,
    history,
    elsewhere: tabs.elsewhere,
    keep: () =>
      setPlace({
        kind: "own",
        own: {
          id: newId(),
          title: opened.notebook().front.title,
          text: "",
          changed: Date.now(),
          inert: !opened.runs(),
        },
      }),
    take,
    draft: (text) => setDraft({ of: opened.text(), text }),
    revise,
    State: () => (
      <>
        {t().ui.notebook.saved(failure() ? "failed" : state().kind === "saving" ? "saving" : "saved")} ·{" "}
        <button type="button" class="plain" onClick={() => setListing(true)}>
          {t().kept.revisions.open}
        </button>
      </>
    ),
    Notes: () => (
      <>
        <Show when={tabs.elsewhere()}>
          <ElsewhereNote t={t()} taking={taking()} onTake={() => void take()} />
        </Show>
        <Show when={copy()}>{(id) => <CopyNote t={t()} href={`#/${ownName(id())}`} />}</Show>
        <Show when={failure()}>
          {(why) => (
            <TroubleNote
              t={t()}
              why={why()}
              onSaveFile={() => props.onSaveFile(typed())}
              onRetry={() => void saving.flush()}
            />
          )}
        </Show>
      </>
    ),
    Dialogs: () => (
      <>
        <Show when={listing() && id()}>
          {(id) => (
            <Suspense>
              <RevisionsDialog
                t={t()}
                revisions={() => saving.flush().then(() => desk.store.revisions(id()))}
                now={parse(typed())}
                mayRestore={!tabs.elsewhere()}
                onRestore={restore}
                onClose={() => setListing(false)}
              />
            </Suspense>
          )}
        </Show>
        <Toast
          text={undoes() && t().kept.revisions.restored}
          action={t().ui.undo}
          close={t().ui.close}
          onAction={() => {
            const back = undoes();
            setRestored(undefined);
            if (!back) return;
            history().push(back.before);
            show(back.before);
          }}
          onClose={() => setRestored(undefined)}
        />
      </>
    ),
  };
}
