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
import type { Column } from "../engine/engine.ts";
import type { Messages } from "../locales/en.ts";
import { type Address, readAddress } from "../notebook/link.ts";
import type { Stored } from "../view/stored.ts";
import type { Catalogue } from "./catalogue/resource.ts";
import { createLazyEngine, type MakeEngine } from "./engines.ts";
import { FailedPage } from "./failed-page.tsx";
import type { PublishedTable } from "./home.tsx";
import { HomePage } from "./home-page.tsx";
import { createLanguage } from "./language.ts";
import { foreign, openAddress, type Page } from "./open-address.ts";
import { makeStore } from "./store.ts";
import { createTheme } from "./theme.ts";

const CataloguePage = lazy(() => import("./catalogue/catalogue-page.tsx"));
const NotebookPage = lazy(() => import("./notebook-page.tsx"));

/** What the page is made of; main.tsx puts it together. */
export interface Parts {
  readonly published: readonly { readonly name: string; readonly text: string }[];
  readonly tables: readonly (PublishedTable & { readonly columns: readonly (Column & { readonly title: string })[] })[];
  /** What the home page's cards show, computed when the page was built. */
  readonly cards: () => Promise<Stored>;
  /** All that is declared of the tables, fetched when it is asked for. */
  readonly catalogue: () => Promise<Catalogue>;
  /** The address of a table's own file, by its path in the data package. */
  readonly fileOf: (path: string) => string | undefined;
  readonly makeEngine: MakeEngine;
}

/** What every page is given. */
export type Desk = ReturnType<typeof createDesk>;

function createDesk(parts: Parts) {
  return {
    ...parts,
    store: makeStore(),
    language: createLanguage(),
    theme: createTheme(),
    /** The published notebooks and the reader's own share an engine; a stranger's gets one of its own. */
    engine: createLazyEngine(parts.makeEngine),
  };
}

/** The whole page: what the address names, or the file that was opened. */
export function App(props: { parts: Parts }) {
  const desk = createDesk(props.parts);
  const [address, setAddress] = createSignal<Address>(readAddress(location.hash), { equals: false });
  const follow = () => setAddress(readAddress(location.hash));
  addEventListener("hashchange", follow);
  onCleanup(() => removeEventListener("hashchange", follow));
  const [page, { mutate }] = createResource<Page, Address>(address, async (address) => {
    await desk.language.ready;
    return openAddress(address, desk);
  });
  createEffect(on(page, () => scrollTo(0, 0), { defer: true }));
  const as = <Kind extends Page["kind"]>(kind: Kind) => {
    const now = page();
    return now?.kind === kind ? (now as Extract<Page, { kind: Kind }>) : undefined;
  };
  return (
    <ErrorBoundary fallback={(error) => <Broken t={desk.language.t()} error={error} />}>
      <Switch>
        <Match when={as("home")} keyed>
          <HomePage desk={desk} onOpenFile={(text) => mutate(foreign(text))} />
        </Match>
        <Match when={as("notebook")} keyed>
          {(opening) => (
            <Suspense>
              <NotebookPage desk={desk} opening={opening} />
            </Suspense>
          )}
        </Match>
        <Match when={as("catalogue")} keyed>
          {({ name }) => (
            <Suspense>
              <CataloguePage desk={desk} name={name} />
            </Suspense>
          )}
        </Match>
        <Match when={as("failed")} keyed>
          {(failed) => <FailedPage desk={desk} failed={failed} />}
        </Match>
      </Switch>
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
