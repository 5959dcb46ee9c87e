/** Of the data package, what every page needs: made when the page is built (vite.config.ts). */
declare module "virtual:tables" {
  const tables: import("./ui/app.tsx").Parts["tables"];
  export default tables;
}
