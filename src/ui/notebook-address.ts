import { createEffect, on } from "solid-js";
import { pack, writeAddress } from "../notebook/link.ts";
import { writeValue } from "../notebook/params.ts";
import { type Mode, ownName, type Place } from "./open-address.ts";
import type { Opened } from "./opened.ts";
import type { ShareOptions } from "./share.tsx";

/**
 * What stands for an open notebook elsewhere: the page's address, kept up to date while the owner lives, and links to
 * it. `published` is its text as it was opened.
 */
export function createNotebookAddress({
  opened,
  published,
  place,
  mode,
}: {
  readonly opened: Opened;
  readonly published: string;
  readonly place: () => Place;
  readonly mode: () => Mode;
}) {
  const params = () => new Map([...opened.chosen()].map(([id, value]) => [id, writeValue(value)]));
  createEffect(
    on(
      [place, params, mode],
      ([place, params, mode]) => {
        if (place.kind === "foreign") return;
        const name = place.kind === "own" ? ownName(place.own.id) : place.name;
        history.replaceState(null, "", writeAddress({ kind: "named", name, params, view: mode }));
      },
      { defer: true },
    ),
  );

  const publishedName = () => {
    const at = place();
    return at.kind === "published" && opened.text() === published ? at.name : undefined;
  };
  const link = async (options: ShareOptions, leaving: string) => {
    const choices = {
      params: options.choices ? params() : new Map(),
      view: options.reading ? ("read" as const) : undefined,
    };
    const name = options.address ? publishedName() : undefined;
    const fragment = name
      ? writeAddress({ kind: "named", name, ...choices })
      : writeAddress({ kind: "packed", packed: await pack(leaving), ...choices });
    return `${location.origin}${location.pathname}${fragment}`;
  };

  return {
    /** The reader's choices, as the address spells them. */
    params,
    /** The name of a published notebook that nothing was changed in. */
    publishedName,
    /** A link to the notebook by its name, or to the text `leaving`, which the link carries. */
    link,
  };
}
