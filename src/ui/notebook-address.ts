import { createEffect, on } from "solid-js";
import { type Choices, writeAddress } from "../notebook/address.ts";
import { pack } from "../notebook/link.ts";
import { writeValue } from "../notebook/params.ts";
import { type Mode, ownName, type Place } from "./open-address.ts";
import type { Opened } from "./opened.ts";
import type { ShareOptions } from "./share/share-dialog.tsx";

export type NotebookAddress = ReturnType<typeof createNotebookAddress>;

/**
 * What stands for an open notebook elsewhere: the page's address, kept up to date while the owner lives, and links to
 * it. `published` is its text as it was opened.
 */
export function createNotebookAddress({
  opened,
  published,
  place,
  mode,
  report,
}: {
  readonly opened: Opened;
  readonly published: string;
  readonly place: () => Place;
  readonly mode: () => Mode;
  /** It is shown without code. */
  readonly report: boolean;
}) {
  const params = () => new Map([...opened.chosen()].map(([id, value]) => [id, writeValue(value)]));
  createEffect(
    on(
      [place, params, mode],
      ([place, params, mode]) => {
        if (place.kind === "foreign") return;
        const name = place.kind === "own" ? ownName(place.own.id) : place.name;
        history.replaceState(null, "", writeAddress({ kind: "named", name, params, view: report ? "report" : mode }));
      },
      { defer: true },
    ),
  );

  const publishedName = () => {
    const at = place();
    return at.kind === "published" && opened.text() === published ? at.name : undefined;
  };
  const link = async (options: ShareOptions, leaving: string) => {
    const { view, cell, passphrase } = options;
    const choices: Choices = { params: options.choices ? params() : new Map(), view, cell };
    const name = options.address ? publishedName() : undefined;
    if (name && view === "embed")
      return new URL(`embed.html${writeAddress({ kind: "named", name, ...choices, view: undefined })}`, location.href)
        .href;
    return `${location.origin}${location.pathname}${
      name ? writeAddress({ kind: "named", name, ...choices }) : await packed(leaving, choices, passphrase)
    }`;
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

/** The fragment of a link that holds the text. Under a passphrase the choices go inside too. */
async function packed(text: string, choices: Choices, passphrase: string | undefined): Promise<string> {
  if (passphrase === undefined) return writeAddress({ kind: "packed", packed: await pack(text), ...choices });
  const { lock } = await import("../notebook/passphrase.ts");
  const locked = await lock(text, choices, passphrase);
  return writeAddress({ kind: "packed", packed: locked, params: new Map(), view: undefined });
}
