import { createSignal } from "solid-js";
import { makeStore } from "../store.ts";
import { whenIdle } from "../when-idle.ts";
import { ask, type Kept } from "./release.ts";
import { savesData } from "./saves-data.ts";

/** How often a page that stays open looks for a new version, in ms. */
const HOUR = 3_600_000;

/** What a page is doing that shall not be disturbed: an engine that starts, a cell that runs, a part not yet there. */
const BUSY = ".boot, .mark.running, [aria-busy=true]";

const [kept, setKept] = createSignal<Kept>();
const [isKeeping, setKeeping] = createSignal(false);
const [hasNew, setHasNew] = createSignal(false);

/** What is kept for use without a network; undefined where nothing is, or it is not known yet. */
export { hasNew, isKeeping, kept };

/**
 * Makes the page work without a network, once it has shown what it was opened for. Where the browser has no service
 * worker or refuses it, as in some private windows, the page works as without.
 */
export function startInstalled(): void {
  const isFramed = window.top !== window; // another page's storage is not a place to keep things
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || !("locks" in navigator) || isFramed) return;
  whenQuiet(() => void start().catch(() => undefined));
}

/** Takes the new version and opens this page anew, where it is. What was typed is stored before. */
export async function loadNew(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) {
    const taken = nextController();
    registration.waiting.postMessage("load");
    await taken;
  }
  dispatchEvent(new PageTransitionEvent("pagehide")); // what waits to be stored is handed over to the store
  await makeStore()
    .all() // which answers after that
    .catch(() => undefined);
  location.reload();
}

/** Not now: it is loaded when the last tab of this page has been closed. */
export function putOff(): void {
  setHasNew(false);
}

/** Fetches what is not kept yet, one file after the other. Stops where one cannot be had. */
export async function keepAll(): Promise<void> {
  await keep(() => true);
}

function whenQuiet(act: () => void): void {
  whenIdle(() => (document.querySelector(BUSY) ? whenQuiet(act) : act()));
}

async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (!isFirst) setHasNew(true); // another tab has loaded it
    isFirst = false;
  });
  const controlled = serviceWorker.controller === null ? nextController() : undefined;
  const registration = await serviceWorker.register(new URL("sw.js", document.baseURI), { updateViaCache: "none" });
  watch(registration);
  const { active } = await serviceWorker.ready;
  if (active) setKept(await ask(active, "kept"));
  await controlled;
  const used = new Set(performance.getEntriesByType("resource").map(({ name }) => name));
  await keep((url) => !savesData() || used.has(url));
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => setHasNew((was) => was || (registration.waiting !== null && registration.active !== null));
  look();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => undefined); // without a network there is nothing new
  });
}

async function keep(isWanted: (url: string) => boolean): Promise<void> {
  const worker = navigator.serviceWorker.controller;
  if (!worker) return;
  setKeeping(true);
  try {
    const before = await ask(worker, "kept");
    let { bytes } = before;
    for (const { url, size } of before.missing.filter(({ url }) => isWanted(url))) {
      const response = await fetch(url, { priority: "low" }); // the worker keeps what passes through it
      await response.body?.cancel();
      bytes += size;
      setKept({ ...before, bytes });
    }
  } catch {
    // no network, or the host has a newer release: the next visit goes on
  } finally {
    setKept(await ask(worker, "kept"));
    setKeeping(false);
  }
}

function nextController(): Promise<unknown> {
  return new Promise((resolve) =>
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
  );
}
