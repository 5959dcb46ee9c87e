/** So long after it was asked for, in milliseconds, nothing of the page's own is still being fetched or drawn. */
const SETTLING = 2000;

/** Does something when the page has nothing else to do, unless the function given back is called before. */
export function whenIdle(act: () => void): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if ("requestIdleCallback" in globalThis) idle = requestIdleCallback(act);
    else act();
  }, SETTLING);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
