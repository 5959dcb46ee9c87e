import {
  createEffect,
  createResource,
  createSignal,
  ErrorBoundary,
  lazy,
  Match,
  on,
  onCleanup,
  Suspense,
  Switch,
} from "solid-js";
import type { Messages } from "../locales/en.ts";
import { type Address, readAddress } from "../notebook/address.ts";
import { createDesk, type Parts } from "./desk.ts";
import { FailedPage } from "./failed-page.tsx";
import { HomePage } from "./home-page.tsx";
import { UpdateNotice } from "./installed/update-notice.tsx";
import { foreign, openAddress, type Page } from "./open-address.ts";

const CataloguePage = lazy(() => import("./catalogue/catalogue-page.tsx"));
const RecordsPage = lazy(() => import("./records/records-page.tsx"));
const SourcePage = lazy(() => import("./source/source-page.tsx"));
const LockedPage = lazy(() => import("./locked/locked-page.tsx"));
const NotebookPage = lazy(() => import("./notebook-page.tsx"));

/** The whole page: what the address names, or the file that was opened. */
export function App(props: { parts: Parts }) {
  const desk = createDesk(props.parts);
  const [address, setAddress] = createSignal<Address>(readAddress(location.hash), { equals: false });
  const follow = () => setAddress(readAddress(location.hash));
  addEventListener("hashchange", follow);
  onCleanup(() => removeEventListener("hashchange", follow));
  const [page, { mutate }] = createResource<Page, Address>(address, async (address) => {
    if (address.kind === "named" || address.kind === "packed") void NotebookPage.preload();
    await desk.language.ready;
    return openAddress(address, desk);
  });
  const as = <Kind extends Page["kind"]>(kind: Kind) => {
    const now = page();
    return now?.kind === kind ? (now as Extract<Page, { kind: Kind }>) : undefined;
  };
  createEffect(on(page, () => scrollTo(0, 0), { defer: true }));
  // a published notebook that nobody has changed is shown in the language that was chosen
  createEffect(
    on(desk.language.code, (code) => {
      const now = as("notebook");
      const shown = readAddress(location.hash);
      if (now?.language && now.language !== code && shown.kind === "named" && desk.names.includes(shown.name)) follow();
    }),
  );
  return (
    <ErrorBoundary fallback={(error) => <Broken t={desk.language.t()} error={error} />}>
      <Switch>
        <Match when={as("home")} keyed>
          <HomePage desk={desk} onOpenFile={(text) => mutate(foreign(text))} />
        </Match>
        <Match when={as("notebook")} keyed>
          {(opening) => (
            <Suspense>
              <NotebookPage desk={desk} opening={opening} onOpen={mutate} />
            </Suspense>
          )}
        </Match>
        <Match when={as("catalogue")} keyed>
          {({ name, where }) => (
            <Suspense>
              <CataloguePage desk={desk} name={name} where={where} />
            </Suspense>
          )}
        </Match>
        <Match when={as("records")} keyed>
          {({ name }) => (
            <Suspense>
              <RecordsPage desk={desk} name={name} />
            </Suspense>
          )}
        </Match>
        <Match when={as("source")} keyed>
          {({ url, choices }) => (
            <Suspense>
              <SourcePage desk={desk} address={url} onOpen={(text) => mutate(foreign(text, choices))} />
            </Suspense>
          )}
        </Match>
        <Match when={as("locked")} keyed>
          {({ packed }) => (
            <Suspense>
              <LockedPage desk={desk} packed={packed} onPage={mutate} />
            </Suspense>
          )}
        </Match>
        <Match when={as("failed")} keyed>
          {(failed) => <FailedPage desk={desk} failed={failed} />}
        </Match>
      </Switch>
      <UpdateNotice t={desk.language.t()} />
    </ErrorBoundary>
  );
}

/** A fault of ours: what it was, for those who can mend it, and how to go on. What was typed is kept by then. */
function Broken(props: { t: Messages; error: unknown }) {
  return (
    <main class="doc" id="main">
      <h1>{props.t.ui.broken.title}</h1>
      <p>{props.t.ui.broken.text}</p>
      <pre class="sql">{String(props.error)}</pre>
      <p>
        <button type="button" class="btn main" onClick={() => location.reload()}>
          {props.t.ui.broken.reload}
        </button>
      </p>
    </main>
  );
}
