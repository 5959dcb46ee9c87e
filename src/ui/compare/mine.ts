import { compare } from "../../notebook/compare.ts";
import { kinship } from "../../notebook/descent.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { parse } from "../../notebook/parse.ts";
import type { Desk } from "../desk.ts";
import { makeHistory } from "../edit/history.ts";
import { newId, type Own } from "../store.ts";

/** What another notebook is compared with: one of the reader's own, or a published one, as it was read. */
export interface Mine {
  readonly notebook: Notebook;
  /** Undefined: it is a published one. */
  readonly own: Own | undefined;
}

/** What was written, and the way back. */
export interface Taken {
  readonly mine: Mine;
  /** Puts back what was there. Rejects with StoreError. */
  undo(): Promise<Mine>;
}

export async function ownById(desk: Desk, id: string): Promise<Mine | undefined> {
  const kept = await desk.store.get(id);
  return kept && { notebook: parse(kept.own.text), own: kept.own };
}

/**
 * The notebook that another descends from: the most alike of the reader's own, else of the published ones. Undefined
 * where there is none, or where it does not differ. Nothing of this leaves the page.
 */
export async function findMine(desk: Desk, theirs: Notebook): Promise<Mine | undefined> {
  const { own } = await desk.store.all().catch(() => ({ own: [] as readonly Own[] }));
  const mine =
    mostAlike(
      theirs,
      own.map((own) => ({ notebook: parse(own.text), own })),
    ) ?? (await findPublished(desk, theirs))?.mine;
  return mine && compare(mine.notebook, theirs).length > 0 ? mine : undefined;
}

/** The published notebook, in the language of its copy, that a notebook descends from. */
export async function findPublished(
  desk: Desk,
  copy: Notebook,
): Promise<{ readonly name: string; readonly mine: Mine } | undefined> {
  const found = await Promise.all(
    desk.names.map(async (name) => {
      const edition = await desk.notebook(name, copy.front.lang).catch(() => undefined);
      return edition ? [{ name, notebook: parse(edition.text), own: undefined }] : [];
    }),
  );
  const best = mostAlike(copy, found.flat());
  return best && { name: best.name, mine: best };
}

function mostAlike<Candidate extends Mine>(theirs: Notebook, candidates: readonly Candidate[]): Candidate | undefined {
  const alike = candidates.map((mine) => ({ mine, much: kinship(mine.notebook, theirs) }));
  return alike.filter(({ much }) => much > 0).sort((a, b) => b.much - a.much)[0]?.mine;
}

/**
 * Writes a text with taken changes into the reader's notebook as one step of its history; what was published becomes a
 * notebook of the reader's. `inert`: it does not run before the reader says so. Gives undefined, and writes nothing,
 * where the notebook has changed since it was read. Rejects with StoreError.
 */
export async function writeTaken(desk: Desk, mine: Mine, text: string, inert: boolean): Promise<Taken | undefined> {
  const { store } = desk;
  const kept = mine.own && (await store.get(mine.own.id));
  if (mine.own && kept?.own.text !== mine.notebook.text) return undefined;
  const notebook = parse(text);
  const before = mine.notebook.text;
  const history = makeHistory(before, undefined, kept?.past);
  history.push(text);
  const own: Own = {
    ...(kept?.own ?? { id: newId(), inert: false }),
    ...{ title: notebook.front.title, text, changed: Date.now() },
    inert: inert || (kept?.own.inert ?? false),
  };
  await store.put(own, history.past);
  const undo = async () => {
    if (kept === undefined) {
      await store.mark(own.id, Date.now());
      return mine;
    }
    history.undo();
    await store.put({ ...kept.own, changed: Date.now() }, history.past);
    return (await ownById(desk, own.id)) ?? mine;
  };
  return { mine: { notebook, own }, undo };
}
