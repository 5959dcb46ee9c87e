import type { Store } from "../store.ts";

/** Asks the browser once, when the reader's first notebook was kept, not to clear it when it wants room. */
export async function askToPersist(store: Pick<Store, "first">): Promise<void> {
  try {
    if (await store.first("asked to persist")) await navigator.storage?.persist?.();
  } catch {
    // then the browser may clear it, which the home page says
  }
}

/** Whether the browser may clear what is kept when it wants room; undefined where it does not say. */
export async function mayBeCleared(): Promise<boolean | undefined> {
  try {
    const isKept = await navigator.storage?.persisted?.();
    return isKept === undefined ? undefined : !isKept;
  } catch {
    return undefined;
  }
}
