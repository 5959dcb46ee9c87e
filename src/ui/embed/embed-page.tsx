import { createResource, type JSX, Match, Show, Switch } from "solid-js";
import { readAddress, writeAddress } from "../../notebook/address.ts";
import { Hatch } from "../../view/hatch.tsx";
import type { Parts } from "../desk.ts";
import { createLanguage } from "../language.ts";
import { Embedded } from "./embedded.tsx";
import { openEmbedded } from "./open-embedded.ts";

/**
 * A notebook as a part of another page, which may frame this one. It knows the published notebooks and what its address
 * holds, and nothing of the reader's: no store, no files, no way to let a stranger's notebook run.
 */
export function EmbedPage(props: { parts: Parts }): JSX.Element {
  const language = createLanguage();
  const t = () => language.t();
  const address = readAddress(location.hash);
  const [shown] = createResource(async () => {
    await language.ready;
    return openEmbedded(address, props.parts, language.code());
  });
  /** The same notebook in the page that nothing frames. */
  const whole = new URL(
    `./${writeAddress("view" in address ? { ...address, view: undefined } : address)}`,
    location.href,
  );
  addEventListener("hashchange", () => location.reload());
  return (
    <>
      <Hatch />
      <main id="main" class="embed">
        <Switch>
          <Match when={shown()}>
            {(shown) => <Embedded t={t()} parts={props.parts} shown={shown()} whole={whole.href} />}
          </Match>
          <Match when={shown.state === "ready"}>
            <p class="blank">{t().links.embed.nothing}</p>
            <footer class="source">
              <Show when={address.kind === "packed" || address.kind === "source"}>
                <a href={whole.href} target="_blank" rel="noopener">
                  {t().links.embed.open}
                </a>
              </Show>
            </footer>
          </Match>
        </Switch>
      </main>
    </>
  );
}
