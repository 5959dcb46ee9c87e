/** The files of what came of the published notebooks, by edition: made when the page is built (vite.config.ts). */
declare module "virtual:stored" {
  const urls: Readonly<Record<string, string | undefined>>;
  export default urls;
}
/** What a saved page needs to be live, and about how large such a page is: made when the page is built (vite.config.ts). */
declare module "virtual:live" {
  const live: { readonly script: string; readonly style: string; readonly bytes: number } | undefined;
  export default live;
}
/** Of the data package, what every page needs: made when the page is built (vite.config.ts). */
declare module "virtual:tables" {
  const tables: import("./ui/app.tsx").Parts["tables"];
  export default tables;
  /** Entries of the app's map from macros to the tables they read. */
  export const macros: readonly (readonly [string, readonly string[]])[];
}
