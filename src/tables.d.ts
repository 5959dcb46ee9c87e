/** The files of what came of the published notebooks, by edition: made when the page is built (vite.config.ts). */
declare module "virtual:stored" {
  const urls: Readonly<Record<string, string | undefined>>;
  export default urls;
}
/** Of the data package, what every page needs: made when the page is built (vite.config.ts). */
declare module "virtual:tables" {
  const tables: import("./ui/app.tsx").Parts["tables"];
  export default tables;
  /** Entries of the app's map from macros to the tables they read. */
  export const macros: readonly (readonly [string, readonly string[]])[];
}
