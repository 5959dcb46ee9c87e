/// <reference lib="webworker" />
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { PrecacheStrategy } from "workbox-precaching/PrecacheStrategy.js";
import { registerRoute } from "workbox-routing/registerRoute.js";
import type { Answer, Kept, Question, ReleaseFile } from "./ui/installed/release.ts";
import { savesData } from "./ui/installed/saves-data.ts";

declare const self: ServiceWorkerGlobalScope;
/** The files of this release, written here when the page is built: first what opens it. */
declare const RELEASE: readonly ReleaseFile[];

const { scope } = self.registration;
const PAGE = "index.html";
/** Where the revision of the page is noted that is shown in place of this release's. */
const BACK = new URL("back-to", scope).href;

/**
 * One cache for all releases: a file's name or its revision says which it belongs to. A file is taken in only if it has
 * the checksum that the release gives.
 */
const files = new PrecacheController({
  cacheName: `tracebook ${scope}`,
  plugins: [PrecacheStrategy.copyRedirectedCacheableResponsesPlugin],
});
files.addToCacheList(RELEASE.map(({ url, revision, integrity }) => ({ url, revision, integrity })));

const open = () => caches.open(files.strategy.cacheName);

self.addEventListener("install", (event) => {
  // at the first visit what opens the page is enough; the page asks for the rest when it has nothing else to do
  const isFirst = self.registration.active === null;
  if (!isFirst && !savesData()) return void files.install(event);
  const shell = new PrecacheController({ cacheName: files.strategy.cacheName, plugins: files.strategy.plugins });
  shell.addToCacheList(RELEASE.filter((file) => file.isShell));
  return void shell.install(event);
});

self.addEventListener("activate", (event) => {
  event.waitUntil(open().then((cache) => cache.delete(BACK)));
  event.waitUntil(self.clients.claim());
});

registerRoute(
  ({ request, url }) => request.mode === "navigate" && isPage(url),
  async ({ request, event }) => {
    const cache = await open();
    const back = await (await cache.match(BACK))?.text();
    const page = back === undefined ? undefined : await cache.match(back);
    return page ?? files.createHandlerBoundToURL(PAGE)({ request, event, url: new URL(PAGE, scope) });
  },
);

registerRoute(
  ({ url }) => files.getCacheKeyForURL(url.href) !== undefined,
  ({ request, event }) => {
    const cacheKey = files.getCacheKeyForURL(request.url);
    const integrity = cacheKey && files.getIntegrityForCacheKey(cacheKey);
    return files.strategy.handle({ request, event, params: { cacheKey, integrity } });
  },
);

// a tab that still shows an older release gets the files of that release, as long as it is open
registerRoute(
  ({ url }) => url.href.startsWith(new URL("assets/", scope).href),
  async ({ request }) => (await (await open()).match(request, { ignoreVary: true })) ?? fetch(request),
);

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  event.waitUntil(answer(event.data).then((answer) => port?.postMessage(answer)));
});

async function answer(question: Question): Promise<Answer[Question]> {
  switch (question) {
    case "kept":
      await self.clients.claim(); // also a page that was reloaded past the worker
      await forgetOlder();
      return kept();
    case "load":
      await self.skipWaiting();
      return true;
    case "back":
      return goBack();
  }
}

/** Deletes the files of other releases, unless a page of another release is open: each holds a lock in its name. */
async function forgetOlder(): Promise<void> {
  if (self.registration.installing || self.registration.waiting) return; // the next release's files come in
  const { held = [] } = await navigator.locks.query();
  const pages = held.flatMap(({ name = "" }) => (name.startsWith(`page ${scope}`) ? name.slice("page ".length) : []));
  if (!pages.every((script) => files.getCacheKeyForURL(script) !== undefined)) return;
  const cache = await open();
  const own = new Set([...files.getURLsToCacheKeys().values(), BACK]);
  for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url, { ignoreVary: true });
}

async function kept(): Promise<Kept> {
  const inCache = new Set((await (await open()).keys()).map(({ url }) => url));
  const isKept = ({ url }: ReleaseFile) => inCache.has(files.getCacheKeyForURL(url) ?? "");
  const bytes = (some: readonly ReleaseFile[]) => some.reduce((sum, { size }) => sum + size, 0);
  return {
    bytes: bytes(RELEASE.filter(isKept)),
    total: bytes(RELEASE),
    missing: RELEASE.filter((file) => !isKept(file)).map(({ url, size }) => ({ url: new URL(url, scope).href, size })),
  };
}

/** Shows the page of another release from now on, if one is still here. Gives whether it is. */
async function goBack(): Promise<boolean> {
  const cache = await open();
  const page = new URL(PAGE, scope).href;
  const own = files.getCacheKeyForURL(page);
  const other = (await cache.keys()).find(({ url }) => url.startsWith(`${page}?`) && url !== own);
  const isTried = (await cache.match(BACK)) !== undefined;
  if (other === undefined || isTried) return false;
  await cache.put(BACK, new Response(other.url));
  return true;
}

function isPage({ href, search, hash }: URL): boolean {
  const address = href.slice(0, href.length - search.length - hash.length);
  return address === scope || address === new URL(PAGE, scope).href;
}
