import { showFailed } from "./failed.ts";
import { ask } from "./release.ts";

/** How often this tab has tried to mend the page; forgotten once it starts. */
const TRIES = "tracebook.tries";

const scope = new URL("./", document.baseURI).href;

/**
 * Sees to it that the page starts. It comes as a file of its own, beside all other code: what is wrong with a release
 * shall not stop it. A page that has not begun when everything is loaded goes back to the release before it; else to
 * what the host has now; else it says so, and gives the reader's notebooks out. It never touches what the reader has
 * made. `version` is Tracebook's.
 */
export function checkStart(version: string): void {
  // the service worker keeps the files of a release as long as a page of it is open
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
  if (script && "locks" in navigator)
    void navigator.locks
      .request(`page ${script.src}`, { mode: "shared" }, () => new Promise(() => undefined))
      .catch(() => undefined);
  const again = () => {
    forgetTries();
    location.reload();
  };
  addEventListener("load", () => {
    if ("started" in document.documentElement.dataset) forgetTries();
    else
      mend()
        .catch(() => false) // no storage for this tab, say: what mends the page would not know when to stop
        .then((isMending) => isMending || showFailed(version, again));
  });
}

/** Whether the page is loaded anew. */
async function mend(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration(scope);
  if (tries() >= 3 || registration?.scope !== scope) return false;
  sessionStorage.setItem(TRIES, String(tries() + 1));
  const { active } = registration;
  if (active && (await ask(active, "back", 3000).catch(() => false))) return reload();
  if (!(await hostAnswers())) return false;
  await registration.unregister();
  await caches.delete(`tracebook ${scope}`);
  return reload();
}

function reload(): true {
  location.reload();
  return true;
}

/** Whether the host is there to fetch everything from anew. The worker does not keep its own file. */
async function hostAnswers(): Promise<boolean> {
  const response = await fetch(new URL("sw.js", scope), { cache: "no-store" }).catch(() => undefined);
  return response?.ok === true;
}

function tries(): number {
  return Number(sessionStorage.getItem(TRIES) ?? 0);
}

function forgetTries(): void {
  try {
    sessionStorage.removeItem(TRIES);
  } catch {
    // then none were counted
  }
}
