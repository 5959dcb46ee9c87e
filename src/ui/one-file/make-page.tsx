import { pageOf } from "../../export/page.ts";
import type { Messages } from "../../locales/en.ts";
import { citationOf } from "../cite/citation.ts";
import type { Desk } from "../desk.ts";
import type { Opened } from "../opened.ts";
import { About, Head } from "./about.tsx";
import css from "./page.css?inline";
import { livePage, type Pieces } from "./pieces.ts";
import { serialised } from "./serialise.ts";
import { Sheet } from "./sheet.tsx";

/**
 * The notebook as it stands, as one HTML file, with what makes it live if that is given. Its language is that of the
 * page's words.
 */
export async function makePage(opened: Opened, desk: Desk, t: Messages, pieces?: Pieces): Promise<Blob> {
  const notebook = opened.notebook();
  const catalogue = await desk.catalogue();
  const generated = notebook.cells.some(({ id }) => opened.view(id).generated);
  const work = { notebook, figure: undefined, generated, url: undefined, version: desk.version };
  const citation = await citationOf(work, desk.known, catalogue, t);
  const facts = { t, opened, desk, made: new Date(), citation, catalogue, live: pieces !== undefined };
  const body = await serialised(
    () => <Sheet t={t} opened={opened} head={<Head {...facts} />} about={<About {...facts} />} />,
    document.documentElement.lang,
  );
  const html = pageOf({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
    title: notebook.front.title || t.ui.home.untitled,
    css,
    body,
    notebook: { name: t.oneFile.whole, text: notebook.text },
    live: pieces && (await livePage(pieces, opened)),
  });
  return new Blob([html], { type: "text/html;charset=utf-8" });
}
