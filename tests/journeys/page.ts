import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

interface Fixtures {
  /** Console errors that the journey brings about on purpose. */
  expected: readonly RegExp[];
  /** Opens a page in a profile that holds nothing, watched like the first. */
  freshPage: () => Promise<Page>;
}

/**
 * A test whose every page is watched: a request to another origin, an error on the console, an uncaught error or a
 * breach of the content security policy fails it, wherever in the journey it happens.
 */
export const test = base.extend<Fixtures>({
  expected: [[], { option: true }],
  context: async ({ context, expected }, use) => {
    const faults = await watch(context);
    await use(context);
    expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([]);
  },
  freshPage: async ({ browser, baseURL, expected }, use) => {
    const opened: { context: BrowserContext; faults: readonly string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      opened.push({ context, faults: await watch(context) });
      return context.newPage();
    });
    for (const { context, faults } of opened) {
      await context.close();
      expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([]);
    }
  },
});

export { expect };

/** What goes wrong in any page of a context, as it happens. */
async function watch(context: BrowserContext): Promise<readonly string[]> {
  const faults: string[] = [];
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && hostname !== "localhost")
      faults.push(`request: ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error()}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return faults;
}
