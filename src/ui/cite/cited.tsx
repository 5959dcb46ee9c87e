import { createResource, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import type { Citation } from "./citation.ts";

/** The end of a notebook: its reference with the whole hash, which a print keeps, and the way to other forms of it. */
export default function Cited(props: { t: Messages; citation: () => Promise<Citation>; onCite(): void }) {
  const words = () => props.t.cite;
  // A new function is a new work: another text, other choices, another language.
  const [citation] = createResource(
    () => props.citation,
    (make) => make(),
  );
  return (
    <Show when={citation.latest}>
      {(citation) => (
        <div class="nb end">
          <section class="cited" aria-label={words().reference}>
            <p>{words().text(citation().main)}</p>
            <p>
              <button type="button" class="plain" onClick={() => props.onCite()}>
                {words().citeNotebook}
              </button>
            </p>
          </section>
        </div>
      )}
    </Show>
  );
}
