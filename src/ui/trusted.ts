/** The part of Trusted Types that is used here; TypeScript's DOM does not have it yet. */
interface TrustedTypes {
  createPolicy(name: "default", rules: { createScriptURL(url: string): string | undefined }): unknown;
}

/** In a page that is one file: lets workers start from what the page has made itself, and from nothing else. */
export function allowMadeWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createScriptURL: (url) => (url.startsWith("blob:") ? url : undefined),
  });
}

/**
 * Where the browser knows Trusted Types, the page's policy lets no text become HTML or script. This lets workers start,
 * from the page's own files and from what the page has made itself, and its service worker.
 */
export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createScriptURL(url) {
      const { protocol, origin, pathname } = new URL(url, document.baseURI);
      const isWorker =
        /\.worker-[\w-]+\.js$/.test(pathname) || pathname === new URL("sw.js", document.baseURI).pathname;
      const isOwn = protocol === "blob:" || isWorker;
      return origin === location.origin && isOwn ? url : undefined;
    },
  });
}
